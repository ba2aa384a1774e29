"""The headlines: a list by article ids of which only the visible rows are asked for.

Everything is bound to an article's id, never to its row: news arriving in the middle moves nothing under the cursor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Literal

import msgspec
from textual.events import Resize
from textual.message import Message

from newsreader.model import Completeness, Row
from newsreader.text import width as cell
from newsreader.text.dates import short_time
from newsreader.text.wrap import wrap
from newsreader.ui.widgets.drawn_lines import Piece
from newsreader.ui.widgets.line_list import LineList

COMPLETENESS: dict[Completeness, tuple[str, str]] = {
    "full": ("≡", "whole story"),
    "teaser": ("…", "teaser, the rest is elsewhere"),
    "paywalled": ("$", "behind a paywall"),
    "gallery": ("▣", "picture story"),
    "suspect": ("?", "perhaps not the whole story"),
}
"""The mark of each completeness in the list, and what it means."""

Sources = Literal["shown", "where there is room", "left out"]
"""Whether a row names its source."""

_WINDOW = 64
_KEPT = 4096
_TIME_FROM = 28
"""Cells from which a row has room for the time."""
_CLOCK_CELLS = 5
_TALL_BELOW = 56
_TALL_FROM = 16
"""A list narrower than the one and at least as high as the other gives every title two lines."""


class HeadlineList(LineList):
    """Rows of unread mark, star, completeness mark, time, source and title.

    The marks and the time come before the title, since a terminal may draw a title wider than it should be. In a
    narrow column a title has two lines, and what stands before it is spread over both.
    """

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
    ) -> None:
        super().__init__(id=id, empty=empty)
        self._fetch = rows
        self._now = now
        self._ids: Sequence[int] = ()
        self._rows: dict[int, Row] = {}
        self._time_cells = 5
        self._sources: Sources = "shown"
        self._height = 1

    @property
    def article(self) -> int | None:
        """The article under the cursor."""
        return self._ids[self.cursor // self._height] if 0 <= self.cursor < self.line_count() else None

    def show(self, ids: Sequence[int], *, article: int | None = None, sources: Sources = "shown") -> None:
        """Show other articles, or the same ones in another order; the cursor goes to `article`, else stays on its own.

        When that one is gone the cursor stays at its height.
        """
        wanted = self.article if article is None else article
        self._ids = ids
        self._sources = sources
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

    def amend(self, articles: Iterable[int], *, read: bool | None = None, starred: bool | None = None) -> None:
        """Show marks at once, before they are written."""
        for article in articles:
            row = self._rows.get(article)
            if row is not None:
                self._rows[article] = msgspec.structs.replace(
                    row,
                    read=row.read if read is None else read,
                    starred=row.starred if starred is None else starred,
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
        height = 2 if self.size.width < _TALL_BELOW and self.size.height >= _TALL_FROM else 1
        if height != self._height:
            article = self.article
            self._height = height
            self.rebuilt(self._line_of(article))

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
        if row is None:
            return ()
        if self._height == 1:
            return self._single(row, width)
        return self._lower(row, width) if line % 2 else self._upper(row, width)

    def _single(self, row: Row, width: int) -> Iterable[Piece]:
        before = [
            (_unread_mark(row), "list--mark"),
            (_star(row), "list--star"),
            (_completeness_mark(row), "list--meta"),
        ]
        if width >= _TIME_FROM:
            before.append((f" {cell.pad(self._time(row), self._time_cells)}", "list--meta"))
        source = self._source_cells(width)
        if source:
            before.append((f" {cell.pad(row.source_name, source)}", "list--meta"))
        room = width - sum(cell.cells(text) for text, _ in before) - 2
        return (*before, (f" {cell.fit(_title(row), max(0, room))}", _title_style(row)))

    def _upper(self, row: Row, width: int) -> Iterable[Piece]:
        time = self._time(row)
        yield _unread_mark(row), "list--mark"
        yield _star(row), "list--star"
        yield f" {cell.pad(time[:4] if len(time) > _CLOCK_CELLS else time, _CLOCK_CELLS)} ", "list--meta"
        title = _title(row)
        start, end = wrap(title, self._tall_room(width))[0]
        yield title[start:end], _title_style(row)

    def _lower(self, row: Row, width: int) -> Iterable[Piece]:
        time = self._time(row)
        source = "" if self._sources == "left out" else cell.fit(row.source_name, _CLOCK_CELLS, "")
        below = time[5:] if len(time) > _CLOCK_CELLS else source
        yield f"{_completeness_mark(row)}  {cell.pad(below, _CLOCK_CELLS)} ", "list--meta"
        title, room = _title(row), self._tall_room(width)
        lines = wrap(title, room)
        if len(lines) > 1:
            yield cell.fit(title[lines[1][0] :], room), _title_style(row)

    def _tall_room(self, width: int) -> int:
        return max(4, width - _CLOCK_CELLS - 5)

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
        return short_time(row.published or row.first_seen, self._now())

    def _source_cells(self, width: int) -> int:
        if self._sources == "left out":
            return 0
        if self._sources == "where there is room":
            return 8 if width >= 72 else 0
        return 8 if width >= 56 else 6 if width >= 36 else 0

    def _line_of(self, article: int | None) -> int:
        if not self._ids:
            return -1
        try:
            place = self._ids.index(article) if article is not None else -1
        except ValueError:
            place = -1
        return place * self._height if place >= 0 else min(max(0, self.cursor), self.line_count() - self._height)


def _unread_mark(row: Row) -> str:
    return "●" if not row.read else "~" if row.changed else " "


def _star(row: Row) -> str:
    return "★" if row.starred else " "


def _completeness_mark(row: Row) -> str:
    return COMPLETENESS[row.completeness][0] if row.completeness else " "


def _title(row: Row) -> str:
    return cell.steady(row.title or row.summary or row.url)


def _title_style(row: Row) -> str:
    return "list--read" if row.read else "list--title"
