"""The looks of the paper in its three shapes, and of its other screens, against pages that were looked at by a person.

The text of a screen is held as it is; its picture, which shows colours too, to the version of Textual that drew it.

UPDATE_LOOKS=1 pytest tests/ui/test_looks.py      # writes them anew; look at them before you commit
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual import __version__

from newsreader.ui.screens.welcome import WelcomeScreen
from tests.ui.conftest import OpenPaper
from tests.ui.snapshot import svg_of

LOOKS = Path(__file__).with_name("looks")


SCREENS: list[tuple[str, tuple[int, int], list[str]]] = [
    ("front-wide", (140, 30), ["j", "s", "enter"]),
    ("front-normal", (90, 26), ["enter", "pagedown"]),
    ("front-rail", (90, 26), ["|"]),
    ("front-narrow", (40, 12), ["j"]),
    ("story-narrow", (40, 12), ["enter", "pagedown"]),
    ("reader", (100, 30), ["Z"]),
    ("help", (80, 30), ["question_mark"]),
    ("search", (60, 14), ["slash", "雪"]),
    ("hot", (90, 20), ["g"]),
    ("no-back-issues", (70, 12), ["B"]),
    ("hints", (90, 26), ["enter", "f"]),
    ("palette", (90, 24), ["ctrl+p", *"theme"]),
    ("deeds", (90, 16), ["s", "alt+z"]),
    ("light", (120, 30), ["T"]),
]

PICTURES = LOOKS / "drawn_by.txt"
"""The version of Textual that the pictures were made with: another may draw a shadow or a bar in another way."""


@pytest.mark.parametrize(("name", "size", "keys"), SCREENS, ids=[name for name, _, _ in SCREENS])
async def test_it_looks_as_it_did(paper: OpenPaper, name: str, size: tuple[int, int], keys: list[str]) -> None:
    async with paper(*size) as open_paper:
        await open_paper.press(*keys)
        seen, picture = open_paper.text + "\n", svg_of(open_paper.app)
    assert "did not work" not in seen
    _held(LOOKS / f"{name}.txt", seen)
    if _drawn_as_before():
        _held(LOOKS / f"{name}.svg", picture)


async def test_the_welcome_looks_as_it_did(paper: OpenPaper) -> None:
    async with paper(40, 12) as open_paper:
        await open_paper.app.push_screen(WelcomeScreen(open_paper.app.paper))
        await open_paper.settle()
        _held(LOOKS / "welcome.txt", open_paper.text + "\n")
        if _drawn_as_before():
            _held(LOOKS / "welcome.svg", svg_of(open_paper.app))


def _held(golden: Path, seen: str) -> None:
    if os.environ.get("UPDATE_LOOKS"):
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8")


def _drawn_as_before() -> bool:
    if os.environ.get("UPDATE_LOOKS"):
        PICTURES.write_text(f"{__version__}\n")
    return PICTURES.read_text().strip() == __version__
