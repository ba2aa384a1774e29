"""The screen takes any size, at any moment: nothing breaks, and no line is wider than the terminal."""

from __future__ import annotations

import itertools

import pytest

from newsreader.text.width import cells
from tests.ui.conftest import OpenPaper
from tests.ui.opened import Opened

SIZES = ((120, 40), (40, 12), (300, 100), (79, 24), (80, 24), (20, 5), (119, 30), (200, 60), (60, 9), (33, 40))
KEYS = (
    "j", "enter", "space", "g", "tab", "escape", "Z", "space", "escape", "right_square_bracket", "u", "s", "left",
    "question_mark", "pagedown", "escape", "slash", "雪", "escape", "B", "escape", "ctrl+p", "escape", "T", "h", "l",
    "G", "home", "z",
)  # fmt: skip


def strips_fit(open_paper: Opened) -> bool:
    width, height = open_paper.app.size
    strips = open_paper.app.screen._compositor.render_strips()
    return len(strips) == height and all(strip.cell_length == cells(strip.text) == width for strip in strips)


async def test_sixty_sizes_while_keys_are_pressed(paper: OpenPaper) -> None:
    async with paper(*SIZES[0]) as open_paper:
        sizes, keys = itertools.cycle(SIZES), itertools.cycle(KEYS)
        for _ in range(60):
            size, key = next(sizes), next(keys)
            await open_paper.pilot.resize_terminal(*size)
            await open_paper.pilot.press(key)
            await open_paper.pilot.pause()
            assert strips_fit(open_paper), (size, key, open_paper.text)
        await open_paper.settle()
        assert "did not work" not in open_paper.text


@pytest.mark.parametrize("size", [(300, 100), (40, 12)])
async def test_the_largest_and_the_smallest_that_it_is_made_for(paper: OpenPaper, size: tuple[int, int]) -> None:
    async with paper(*size) as open_paper:
        assert "国内第1条" in open_paper.text
        await open_paper.press("enter", "space")
        assert "段。" in open_paper.text
        assert strips_fit(open_paper)
