"""The looks of the paper in its three shapes, and of its other screens, against pages that were looked at by a person.

UPDATE_LOOKS=1 pytest tests/ui/test_looks.py      # writes them anew; look at them before you commit
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.ui.conftest import OpenPaper

LOOKS = Path(__file__).with_name("looks")


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("front-wide", (140, 30), ["j", "s", "enter"]),
        ("front-normal", (90, 26), ["enter", "pagedown"]),
        ("front-rail", (90, 26), ["|"]),
        ("front-narrow", (40, 12), ["j"]),
        ("story-narrow", (40, 12), ["enter", "pagedown"]),
        ("reader", (100, 30), ["Z"]),
        ("help", (80, 30), ["question_mark"]),
        ("search", (60, 14), ["slash", "雪"]),
    ],
)
async def test_it_looks_as_it_did(paper: OpenPaper, name: str, size: tuple[int, int], keys: list[str]) -> None:
    async with paper(*size) as open_paper:
        await open_paper.press(*keys)
        seen = open_paper.text + "\n"
    assert "did not work" not in seen
    golden = LOOKS / f"{name}.txt"
    if os.environ.get("UPDATE_LOOKS"):
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8")
