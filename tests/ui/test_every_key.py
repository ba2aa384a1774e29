"""Every key of the table is pressed on its screen: each does something or says why not, and nothing breaks."""

from __future__ import annotations

import pytest

from newsreader.ui.keys import KEYS, Where
from tests.ui.conftest import OpenPaper
from tests.ui.opened import Opened

WAYS: dict[Where, list[str]] = {
    "front": [],
    "reader": ["Z"],
    "search": ["slash", "雪"],
    "issues": ["B"],
    "help": ["question_mark"],
    "hot": ["g"],
    "deeds": ["s", "alt+z"],
}
"""How each screen is come to; those that need a story that changed or an edition are pressed in tests of their own."""

_LEAVES = {"quit"}


def keys_of(where: Where) -> list[str]:
    return [name for key in KEYS if where in key.where and key.id not in _LEAVES for name in key.keys]


def spelled(key: str) -> str:
    """A key as Textual's pilot presses it."""
    named = {
        "/": "slash", "?": "question_mark", "[": "left_square_bracket", "]": "right_square_bracket",
        "|": "vertical_line", "{": "left_curly_bracket", "}": "right_curly_bracket",
        "-": "minus", "+": "plus", "=": "equals_sign",
    }  # fmt: skip
    return named.get(key, key)


@pytest.mark.parametrize("where", WAYS)
async def test_every_key_of_a_screen_can_be_pressed(paper: OpenPaper, where: Where) -> None:
    async with paper(120, 40) as open_paper:
        for key in keys_of(where):
            await _come_to(open_paper, where)
            await open_paper.pilot.press(spelled(key))
            await open_paper.pilot.pause()
            assert "did not work" not in open_paper.text, f"{key} on {where}"


async def _come_to(open_paper: Opened, where: Where) -> None:
    if getattr(open_paper.app.screen, "where", None) == where:
        return
    while not open_paper.at_front:
        open_paper.app.pop_screen()
        await open_paper.pilot.pause()
    for key in WAYS[where]:
        await open_paper.pilot.press(key)
