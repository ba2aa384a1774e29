"""The headlines: a list by article ids of which only the visible rows are asked for.

Everything is bound to an article's id, never to its row: news arriving in the middle moves nothing under the cursor.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

import msgspec
from textual.events import Resize
from textual.message import Message

from newsreader.model import Row
from newsreader.text import width as cell
from newsreader.text.dates import written_time
from newsreader.text.matching import Needle
from newsreader.ui.widgets.drawn_lines import Piece
from newsreader.ui.widgets.headline_row import Setting, Shape, Sources, drawn
from newsreader.ui.widgets.line_list import LineList

_WINDOW = 64
_KEPT = 4096
_TALL_BELOW = 56
_TALL_FROM = 16
"""A list narrower than the one and at least as high as the other gives every title two lines."""


class Manner(NamedTuple):
    """How the reader wants headlines: how many lines each, and how times are written."""

    lines: Literal["auto", 1, 2] = "auto"
    time_format: str = "auto"


BRIEF = Manner()
"""Headlines as they are when the reader has no wish."""


class HeadlineList(LineList):
    """Rows of marks, time, source and title; how one is drawn stands in `headline_row`."""

    class Highlighted(Message):
        """The reader moved the cursor to another article."""

        def __init__(self, article: int) -> None:
            super().__init__()
            self.article = article

    class Opened(Highlighted):
        """The reader opens an article."""

    def __init__(
        self,
        rows: Callable[[Sequence[int]], Sequence[Row]],
        now: Callable[[], datetime],
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
        empty: str = "",
        manner: Manner = BRIEF,
    ) -> None:
        super().__init__(id=id, empty=empty)
        self._fetch = rows
        self._now = now
        self._ids: Sequence[int] = ()
        self._rows: dict[int, Row] = {}
        self._time_cells = 5
        self._sources: Sources = "shown"
        self._under: Collection[int] = ()
        self._manner = manner
        self._needles: Sequence[Needle] = ()
        self._shape: Shape = "one line"
        self._height = 1

    def light(self, needles: Sequence[Needle]) -> None:
        """Light these words wherever they stand."""
        self._needles = needles
        self.refresh()

    def set_manner(self, manner: Manner) -> None:
        """Show the same headlines in another manner."""
        self._manner = manner
        self._time_cells = 5
        self._rows.clear()
        self._reshape()
        self.refresh()

    @property
    def article(self) -> int | None:
        """The article under the cursor."""
        return self._ids[self.cursor // self._height] if 0 <= self.cursor < self.line_count() else None

    def show(
        self,
        ids: Sequence[int],
        *,
        article: int | None = None,
        sources: Sources = "shown",
        under: Collection[int] = (),
    ) -> None:
        """Show other articles, or the same ones in another order; the cursor goes to `article`, else stays on its own.

        When that one is gone the cursor stays at its height. Those in `under` tell the story above them.
        """
        wanted = self.article if article is None else article
        self._ids = ids
        self._sources = sources
        self._under = under
        self._time_cells = 5
        self._rows.clear()
        self.rebuilt(self._line_of(wanted))
        if article is not None:
            self.show_cursor()

    def point(self, article: int) -> None:
        """Put the cursor on an article of the list, unannounced."""
        line = self._line_of(article)
        if 0 <= line < self.line_count() and self._ids[line // self._height] == article:
            self.cursor = line

    def amend(
        self,
        articles: Iterable[int],
        *,
        read: bool | None = None,
        starred: bool | None = None,
        share: float | None = None,
    ) -> None:
        """Show marks at once, before they are written."""
        for article in articles:
            row = self._rows.get(article)
            if row is not None:
                self._rows[article] = msgspec.structs.replace(
                    row,
                    read=row.read if read is None else read,
                    starred=row.starred if starred is None else starred,
                    changed=row.changed and read is None,
                    share=row.share if share is None else share,
                )
        self.refresh()

    # --- a list of its kind ------------------------------------------------------------------------------------

    def line_count(self) -> int:
        """One line an article, or two."""
        return len(self._ids) * self._height

    def entry(self, line: int) -> range | None:
        """The lines of an article."""
        first = line - line % self._height
        return range(first, first + self._height)

    def on_resize(self, _event: Resize) -> None:
        """A column that became narrow gives its titles two lines."""
        self._reshape()

    def opened(self) -> None:
        """Post what the reader opens."""
        if self.article is not None:
            self.post_message(self.Opened(self.article))

    def moved(self) -> None:
        """Post where the reader is."""
        if self.article is not None:
            self.post_message(self.Highlighted(self.article))

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """A headline, or one of its two lines."""
        row = self._row_at(line // self._height)
        setting = Setting(self._time, self._time_cells, self._sources, self._under, self._needles)
        return () if row is None else drawn(row, line % self._height, width, self._shape, setting)

    def _reshape(self) -> None:
        shape = self._fitting()
        if shape != self._shape:
            article = self.article
            self._shape, self._height = shape, 1 if shape == "one line" else 2
            self.rebuilt(self._line_of(article))

    def _fitting(self) -> Shape:
        if self._manner.lines == 2:
            return "with summary"
        is_narrow = self.size.width < _TALL_BELOW and self.size.height >= _TALL_FROM
        return "tall" if is_narrow and self._manner.lines == "auto" else "one line"

    # --- rows --------------------------------------------------------------------------------------------------

    def _row_at(self, place: int) -> Row | None:
        article = self._ids[place]
        if article not in self._rows:
            self._read_window(place)
        return self._rows.get(article)

    def _read_window(self, place: int) -> None:
        if len(self._rows) > _KEPT:
            self._rows.clear()
        start = place - place % _WINDOW
        for row in self._fetch(self._ids[start : start + _WINDOW]):
            self._rows[row.id] = row
            self._time_cells = max(self._time_cells, cell.cells(self._time(row)))

    def _time(self, row: Row) -> str:
        return written_time(row.published or row.first_seen, self._now(), self._manner.time_format)

    def _line_of(self, article: int | None) -> int:
        if not self._ids:
            return -1
        try:
            place = self._ids.index(article) if article is not None else -1
        except ValueError:
            place = -1
        return place * self._height if place >= 0 else min(max(0, self.cursor), self.line_count() - self._height)
