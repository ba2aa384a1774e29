"""How large a picture is on the screen: its pixels fitted into cells; pure, for widgets and for what draws them."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

Kind = Literal["kitty", "sixel", "halfcell", "off"]
"""How pictures are drawn: as pixels by Kitty's protocol or as Sixels, two pixels a cell, or not at all."""

_FEWEST_PIXELS = 4
"""Pixels that a column shows at least: a small picture is not blown up."""


class Pixels(NamedTuple):
    """The size of a picture."""

    width: int
    height: int


class Cell(NamedTuple):
    """The size of a cell of the terminal in pixels; where the terminal does not say, that of a VT340."""

    width: int = 10
    height: int = 20


class Means(msgspec.Struct, frozen=True):
    """What a terminal has for pictures: how they are drawn, how many colours there are, how large a cell is."""

    kind: Kind = "off"
    colours: Literal[256, 16_777_216] = 16_777_216
    cell: Cell = Cell()


class Frame(NamedTuple):
    """The place of a picture on the screen, in cells; without rows while its size is not known."""

    url: str
    columns: int = 0
    rows: int = 0


def frame(url: str, pixels: Pixels, cell: Cell, columns: int, rows: int) -> Frame:
    """The largest frame of a picture within so many columns and rows that keeps its shape."""
    width, height = max(1, pixels.width), max(1, pixels.height)
    broad = min(columns, -(-width // _FEWEST_PIXELS))
    high = broad * cell.width * height / (width * cell.height)
    if high > rows:
        broad, high = round(rows * cell.height * width / (height * cell.width)), rows
    return Frame(url, max(1, min(columns, broad)), max(1, min(rows, round(high))))
