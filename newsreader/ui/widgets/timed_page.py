"""A page of lines that knows how long it takes to read, and watches how long it really takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import accumulate

from textual.message import Message

from newsreader.text.pace import Amount, Pace, amount
from newsreader.text.pace import PageRead as Reading
from newsreader.ui.graphics.prints import Prints
from newsreader.ui.widgets.lines import HEAD, Line
from newsreader.ui.widgets.picture_page import PicturePage

_NOTHING = Amount(0, 0)
_A_LITTLE = 3
"""Lines that a scroll moves while the same page is read on."""


class TimedPage(PicturePage):
    """Whoever turns a page with their eyes here, or leaves the last, has read what was in sight since the one before.

    A jump begins anew, and so does a page whose lines changed under the reader's eyes: its time says nothing.
    """

    class PageRead(Message):
        """A page was turned."""

        def __init__(self, reading: Reading) -> None:
            super().__init__()
            self.reading = reading

    def __init__(
        self,
        now: Callable[[], datetime],
        pace: Callable[[], Pace],
        prints: Prints | None,
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(prints, id=id)
        self._now = now
        self._pace = pace
        self._since: datetime | None = None
        self._read_to = 0
        self._amounts: Sequence[Amount] = (_NOTHING,)

    def begin_page(self) -> None:
        """From now on what is in sight is read."""
        self._since, self._read_to = self._now(), self.scroll_offset.y

    def end_page(self) -> None:
        """What was in sight has been read."""
        bottom = min(self.scroll_offset.y + self.size.height, len(self._lines))
        if self.has_focus and self._since is not None and self._read_to < bottom < len(self._amounts):
            read = self._amounts[bottom].minus(self._amounts[self._read_to])
            self.post_message(self.PageRead(Reading(read, (self._now() - self._since).total_seconds())))
        self._since, self._read_to = self._now(), bottom

    def page(self, pages: int) -> None:
        """Turn a page."""
        if pages > 0:
            self.end_page()
        read_to = self._read_to
        super().page(pages)
        if pages > 0:
            self._read_to = read_to

    def set_lines(self, lines: Sequence[Line], width: int) -> None:
        """Show other lines; time that was spent on them goes on only where they are the same."""
        if len(lines) != len(self._lines) or width != self._set_width:
            self._since = None
        super().set_lines(lines, width)
        amounts = (amount(line.text) if line.block != HEAD else _NOTHING for line in lines)
        self._amounts = tuple(accumulate(amounts, Amount.plus, initial=_NOTHING))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """A jump begins another page."""
        super().watch_scroll_y(old_value, new_value)
        if abs(new_value - old_value) > _A_LITTLE:
            self.begin_page()

    def minutes_from(self, line: int) -> float:
        """How long the lines from this one on take to read."""
        return self._pace().minutes(self._amounts[-1].minus(self._amounts[min(line, len(self._amounts) - 1)]))
