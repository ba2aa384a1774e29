"""Draws one row of a picture in its frame, or of the box that stands for it until it is ready; for every widget."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style

from newsreader.ui.graphics.frames import Frame
from newsreader.ui.graphics.prints import Prints

_SIGN = "▣"


def picture_row(prints: Prints, frame: Frame, row: int, page: Style, box: Style) -> Iterator[Segment]:
    """A row as wide as the frame; a picture that is smaller stands in the middle, on the style of the page."""
    made = prints.get(frame)
    if made is None:
        sign = _SIGN if row == frame.rows // 2 else ""
        yield Segment(sign.center(frame.columns), box)
        return
    y = row - (frame.rows - made.rows) // 2
    if not 0 <= y < made.rows:
        yield Segment(" " * frame.columns, page)
        return
    before = (frame.columns - made.columns) // 2
    yield Segment(" " * before, page)
    yield from made.row(y)
    yield Segment(" " * (frame.columns - made.columns - before), page)
