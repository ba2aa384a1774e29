"""Columns stand, whatever a title is made of, and however wide the terminal draws ambiguous signs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.columns import WIDTHS, misfits

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("width", WIDTHS)
async def test_every_line_is_exactly_as_wide_as_the_screen(width: int) -> None:
    assert await misfits(width) == []


def test_every_line_is_so_where_quotes_and_dashes_take_two_cells() -> None:
    looked = subprocess.run(
        [sys.executable, "-m", "tests.ui.columns", "wide"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert looked.stdout == "“ takes 2\n"
