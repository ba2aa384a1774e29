"""What the reader did and can take back: a line each, with its time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from textual.message import Message

from newsreader.model import Deed
from newsreader.text import width as cell
from newsreader.ui.widgets.drawn_lines import Piece
from newsreader.ui.widgets.line_list import LineList

_TIME = "{:%m-%d %H:%M}"


class DeedList(LineList):
    """A line a deed, the last one first."""

    class Chosen(Message):
        """The reader takes one back."""

        def __init__(self, deed: Deed) -> None:
            super().__init__()
            self.deed = deed

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
        empty: str = "",
    ) -> None:
        super().__init__(id=id, empty=empty)
        self._now = now
        self._deeds: Sequence[Deed] = ()

    def show(self, deeds: Sequence[Deed]) -> None:
        """Show others; the cursor stays at its height."""
        self._deeds = deeds
        self.rebuilt(max(0, min(self.cursor, len(deeds) - 1)) if deeds else -1)

    def line_count(self) -> int:
        """A line each."""
        return len(self._deeds)

    def entry(self, line: int) -> range | None:
        """The line of a deed."""
        return range(line, line + 1)

    def opened(self) -> None:
        """Post what the reader takes back."""
        if 0 <= self.cursor < len(self._deeds):
            self.post_message(self.Chosen(self._deeds[self.cursor]))

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """The time and the name."""
        deed = self._deeds[line]
        time = _TIME.format(deed.done.astimezone(self._now().tzinfo))
        yield f" {time} ", "list--meta"
        yield f" {cell.fit(deed.name, max(0, width - cell.cells(time) - 4))}", "list--title"
