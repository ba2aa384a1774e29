"""Lines set at a width: runs of text with their styles, and running text broken into them; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from newsreader.model import Link
from newsreader.text.wrap import wrap
from newsreader.ui.graphics.frames import Frame

HEAD = -1
"""The block number of the lines above the text: title, trust line, dateline."""


class Run(NamedTuple):
    """A run of text, the component class it is drawn in, and where it leads."""

    text: str
    style: str = "article--text"
    url: str | None = None


class Line(msgspec.Struct, frozen=True):
    """One line of the page.

    `margin` stands before the text and is never selected. `start` counts code points from the start of the block, above
    the text it counts lines.
    `gap` is what the line break stands for when the text is copied: a newline, or the space that was dropped.
    A line with a `frame` of some rows is a `row` of that picture; one whose frame has none tells of a picture.
    """

    runs: tuple[Run, ...] = ()
    margin: tuple[Run, ...] = ()
    block: int = HEAD
    start: int = 0
    gap: str = "\n"
    frame: Frame | None = None
    row: int = 0

    @property
    def text(self) -> str:
        """What can be selected."""
        return "".join(run.text for run in self.runs)


def running(
    text: str, width: int, style: str, block: int, links: Sequence[Link] = (), *, margin: tuple[Run, ...] = ()
) -> Iterator[Line]:
    """Running text broken into lines of at most `width` cells, its links styled."""
    text = text.replace("\t", " ")  # as long, so that the links stay where they are
    before: int | None = None
    for start, end in wrap(text, max(2, width)):
        dropped = "\n" if before is None else text[before:start]
        yield Line(tuple(_runs(text, start, end, style, links)), margin, block, start, dropped)
        before = end


def _runs(text: str, start: int, end: int, style: str, links: Sequence[Link]) -> Iterator[Run]:
    at = start
    for link in links:
        first, last = max(at, link.start), min(end, link.end)
        if first >= last:
            continue
        if first > at:
            yield Run(text[at:first], style)
        yield Run(text[first:last], "article--link", link.url)
        at = last
    if at < end:
        yield Run(text[at:end], style)
