"""How photographs lie side by side: how many columns, and how large each of them with its caption is; pure."""

from __future__ import annotations

from typing import NamedTuple

_NARROWEST = 36
"""Cells of a column; a picture in fewer shows little."""

_WORDS = 3
"""Lines below each picture: two of the caption, one for the credit."""


class Tiles(NamedTuple):
    """`columns` tiles of `width` cells side by side, each of `rows` of a picture, `words` below and a blank line."""

    columns: int
    width: int
    rows: int
    words: int = _WORDS

    @classmethod
    def of(cls, width: int, height: int, *, pictures: bool) -> Tiles:
        """The tiles of a window; at least one is wholly in sight, and most photographs are broad."""
        columns = max(1, width // _NARROWEST)
        broad = max(1, width // columns)
        rows = max(1, min(broad * 3 // 8, height - _WORDS - 1)) if pictures else 0
        return cls(columns, broad, rows)

    @property
    def height(self) -> int:
        """Lines of a tile."""
        return self.rows + self.words + 1

    def at(self, x: int, y: int) -> int:
        """Which tile a cell belongs to."""
        return y // self.height * self.columns + min(x // self.width, self.columns - 1)
