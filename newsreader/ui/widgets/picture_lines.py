"""The lines of a picture in a story: its rows where it is shown, and always its caption and credit as text; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from newsreader.model import Picture
from newsreader.text.language import _
from newsreader.ui.graphics.frames import Frame, Pixels, frame
from newsreader.ui.graphics.prints import NoPrints, Prints
from newsreader.ui.widgets.lines import Line, Run, running

_BAR = (Run("▎ ", "article--bar"),)
_FEWEST_ROWS = 12
"""Rows that a picture may have even where they are most of what is in sight."""


@dataclass(frozen=True)
class Wall:
    """Where the pictures of a story hang: those that are ready, and how many rows one may have."""

    prints: Prints
    rows: int

    @classmethod
    def of(cls, prints: Prints, height: int) -> Wall:
        """A wall in a view of that height: a picture leaves room for its caption, and for some of the story."""
        return cls(prints, max(3, min(height - 2, max(_FEWEST_ROWS, height * 3 // 5))))


BARE_WALL = Wall(NoPrints(), 0)
"""Captions only."""


def picture_lines(picture: Picture, number: int, width: int, wall: Wall) -> Iterator[Line]:
    """A picture in a column of `width` cells; `number` is that of its block."""
    place = _place(picture, width, wall) if wall.prints.shown else None
    if place is not None and place.rows:
        yield from (Line(block=number, gap="", frame=place, row=row) for row in range(place.rows))
    words = [
        # Where the words stand is said apart from where the rows do, so that a reader at a caption stays there.
        msgspec.structs.replace(line, start=line.start + 1)
        for text, style in _words(picture, place, wall)
        if text
        for line in running(text, width - 2, style, number, margin=_BAR)
    ]
    if words and place is not None and not place.rows:
        words[0] = msgspec.structs.replace(words[0], frame=place)
    yield from words


def _words(picture: Picture, place: Frame | None, wall: Wall) -> Iterator[tuple[str | None, str]]:
    caption = picture.caption or picture.alt
    if place is not None and place.rows:
        yield caption, "article--caption"
        yield picture.credit, "article--meta"
        return
    size = f"{picture.width}×{picture.height}" if picture.width and picture.height else ""
    yield " · ".join(part for part in (f"▣ {_('picture')}", size, picture.credit) if part), "article--meta"
    yield caption, "article--caption"
    if wall.prints.shown:
        yield wall.prints.trouble(picture.url), "article--notice"


def _place(picture: Picture, width: int, wall: Wall) -> Frame | None:
    """The place for a picture: without rows while nobody knows its size, none when it cannot be had."""
    if wall.prints.trouble(picture.url):
        return None
    size = wall.prints.size(picture.url)
    if size is None and picture.width and picture.height:
        size = Pixels(picture.width, picture.height)
    if size is None:
        return Frame(picture.url)
    return frame(picture.url, size, wall.prints.cell, width, wall.rows)
