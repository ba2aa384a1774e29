"""Signs of which terminals disagree: quotes, dashes, Greek, Cyrillic and the like, one cell wide or two.

A front end calls `count_as_wide` once, before anything is measured, where the reader's terminal draws them in two.
The signs that lines and columns are drawn with stay narrow; `signs.narrow_marks` says what to draw for them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import rich.cells
import rich.segment
from rich._unicode_data import load
from rich.cells import CellTable, cached_cell_len, get_character_cell_size

from newsreader.text.signs import DRAWN

_BLOCKS = (range(0xA1, 0x2C00), range(0x3248, 0x3250), range(0x1F100, 0x1F200))
"""Where Unicode has signs of ambiguous width (UAX #11), private ones left out."""

_SAMPLE = "“"


def count_as_wide() -> None:
    """Measure ambiguous signs as two cells from now on, here and in all that Rich and Textual lay out.

    Both ask one table of Rich's, so that is the one place where text, layout and screen agree.
    """
    if are_wide():
        return
    wide = frozenset(filter(_is_ambiguous, map(chr, (sign for block in _BLOCKS for sign in block))))
    narrow = load("auto")
    table = CellTable(
        narrow.unicode_version,
        sorted([*narrow.widths, *((ord(sign), ord(sign), 2) for sign in wide)]),
        narrow.narrow_to_wide - wide,
    )
    rich.cells.load_cell_table = lambda _version="auto": table  # type: ignore[assignment, attr-defined]
    single: Callable[[str], bool] = (rich.cells._SINGLE_CELLS - wide).issuperset
    rich.cells._is_single_cell_widths = single
    rich.segment._is_single_cell_widths = single  # type: ignore[attr-defined]
    get_character_cell_size.cache_clear()
    cached_cell_len.cache_clear()


def are_wide() -> bool:
    """Whether ambiguous signs are measured as two cells."""
    return get_character_cell_size(_SAMPLE) == 2


def _is_ambiguous(sign: str) -> bool:
    """A sign that Unicode calls ambiguous, takes a cell, and is none of those that lines and columns are drawn with."""
    return unicodedata.east_asian_width(sign) == "A" and get_character_cell_size(sign) == 1 and sign not in DRAWN
