"""A picture of half cells: the upper half of each is one pixel, the lower half another; any terminal with colours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
from rich.color import Color
from rich.segment import Segment
from rich.style import Style

_UPPER = "▀"
_BYTES = 3


class HalfCells(msgspec.Struct, frozen=True):
    """Pixels of three bytes, `columns` to a line and two lines to a row."""

    columns: int
    rows: int
    pixels: bytes

    @property
    def weight(self) -> int:
        """The pixels."""
        return len(self.pixels) // _BYTES

    def row(self, y: int) -> Sequence[Segment]:
        """Two lines of pixels as one of cells; equal neighbours are one segment."""
        return [Segment(_UPPER * len(list(cells)), _style(*pair)) for pair, cells in groupby(self._pairs(y))]

    def _pairs(self, y: int) -> Iterator[tuple[bytes, bytes]]:
        line = self.columns * _BYTES
        upper, lower = 2 * y * line, (2 * y + 1) * line
        for at in range(0, line, _BYTES):
            yield self.pixels[upper + at : upper + at + _BYTES], self.pixels[lower + at : lower + at + _BYTES]


def _style(upper: bytes, lower: bytes) -> Style:
    return Style.from_color(Color.from_rgb(*upper), Color.from_rgb(*lower))
