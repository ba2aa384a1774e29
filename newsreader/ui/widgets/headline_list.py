"""The headlines: a list by article ids of which only the visible rows are asked for.

Everything is bound to an article's id, never to its row: news arriving in the middle moves nothing under the cursor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

import msgspec
from textual.message import Message

from newsreader.model import Completeness, Row
from newsreader.text import width as cell
from newsreader.text.dates import short_time
from newsreader.ui.widgets.line_list import LineList, Piece

COMPLETENESS: dict[Completeness, tuple[str, str]] = {
    "full": ("≡", "the whole text is here"),
    "teaser": ("…", "a teaser: the whole text is elsewhere"),
    "paywalled": ("$", "behind a paywall"),
    "gallery": ("▣", "a picture story"),
    "suspect": ("?", "perhaps not the whole text"),
}
"""The mark of each completeness in the list, and what it means."""

_WINDOW = 64
_KEPT = 4096


class HeadlineList(LineList):
    """Rows of unread mark, star, completeness mark, time, source and title.

    The marks and the time come before the title, since a terminal may draw a title wider than it should be.
    """

    class Highlighted(Message):
        """The reader moved the cursor to another article."""

        def __init__(self, control: HeadlineList, article: int) -> None:
            super().__init__()
            self._control = control
            self.article = article

        @property
        def control(self) -> HeadlineList:
            """The list that says it."""
            return self._control

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
        self._with_source = True

    @property
    def ids(self) -> Sequence[int]:
        """The articles in the list, in order."""
        return self._ids

    @property
    def article(self) -> int | None:
        """The article under the cursor."""
        return self._ids[self.cursor] if 0 <= self.cursor < len(self._ids) else None

    def show(self, ids: Sequence[int], *, article: int | None = None, with_source: bool = True) -> None:
        """Show other articles, or the same ones in another order; the cursor goes to `article`, else stays on its own.

        When that one is gone the cursor stays at its height.
        """
        wanted = self.article if article is None else article
        self._ids = ids
        self._with_source = with_source
        self._time_cells = 5
        self._rows.clear()
        self.rebuilt(self._place_of(wanted))

    def point(self, article: int) -> None:
        """Put the cursor on an article of the list, unannounced."""
        place = self._place_of(article)
        if 0 <= place < len(self._ids) and self._ids[place] == article:
            self.cursor = place

    def row(self, article: int) -> Row | None:
        """What is known of an article of the list, if it was in sight already."""
        return self._rows.get(article)

    def forget(self) -> None:
        """Ask for every row again when it is drawn."""
        self._rows.clear()
        self.refresh()

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
        """One line an article."""
        return len(self._ids)

    def opened(self) -> None:
        """Post what the reader opens."""
        if self.article is not None:
            self.post_message(self.Opened(self, self.article))

    def moved(self) -> None:
        """Post where the reader is."""
        if self.article is not None:
            self.post_message(self.Highlighted(self, self.article))

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """A headline, cut to the width."""
        row = self._row_at(line)
        if row is None:
            return
        yield ("●" if not row.read else "~" if row.changed else " "), "list--mark"
        yield ("★" if row.starred else " "), "list--star"
        yield (COMPLETENESS[row.completeness][0] if row.completeness else " "), "list--meta"
        left = width - 3
        if width >= 28:
            yield f" {cell.pad(self._time(row), self._time_cells)}", "list--meta"
            left -= self._time_cells + 1
        source = self._source_cells(width)
        if source:
            yield f" {cell.pad(cell.fit(row.source_name, source), source)}", "list--meta"
            left -= source + 1
        title = cell.steady(row.title or row.summary or row.url)
        yield f" {cell.fit(title, max(0, left - 1))}", "list--read" if row.read else "list--title"

    # --- rows --------------------------------------------------------------------------------------------------

    def _row_at(self, line: int) -> Row | None:
        article = self._ids[line]
        if article not in self._rows:
            self._read_window(line)
        return self._rows.get(article)

    def _read_window(self, line: int) -> None:
        if len(self._rows) > _KEPT:
            self._rows.clear()
        start = line - line % _WINDOW
        for row in self._fetch(self._ids[start : start + _WINDOW]):
            self._rows[row.id] = row
            self._time_cells = max(self._time_cells, cell.cells(self._time(row)))

    def _time(self, row: Row) -> str:
        return short_time(row.published or row.first_seen, self._now())

    def _source_cells(self, width: int) -> int:
        if not self._with_source:
            return 8 if width >= 72 else 0
        return 8 if width >= 56 else 6 if width >= 36 else 0

    def _place_of(self, article: int | None) -> int:
        if not self._ids:
            return -1
        if article is not None:
            for place, known in enumerate(self._ids):
                if known == article:
                    return place
        return min(max(0, self.cursor), len(self._ids) - 1)
