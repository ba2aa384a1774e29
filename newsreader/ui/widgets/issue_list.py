"""The back issues: a day in two lines, with what it holds and its size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from textual.message import Message

from newsreader.model import BackIssue
from newsreader.text import width as cell
from newsreader.text.amounts import shown
from newsreader.text.language import _
from newsreader.ui.widgets.drawn_lines import Piece
from newsreader.ui.widgets.line_list import LineList
from newsreader.ui.words import day_name, issue_line


class IssueList(LineList):
    """An entry a day, the newest first."""

    class Chosen(Message):
        """The reader opens an edition."""

        def __init__(self, issue: BackIssue) -> None:
            super().__init__()
            self.issue = issue

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
        empty: str = "",
    ) -> None:
        super().__init__(id=id, empty=empty)
        self._now = now
        self._issues: Sequence[BackIssue] = ()

    @property
    def issue(self) -> BackIssue | None:
        """The edition under the cursor."""
        return self._issues[self.cursor // 2] if 0 <= self.cursor < self.line_count() else None

    def show(self, issues: Sequence[BackIssue]) -> None:
        """Show editions; the cursor stays on its day, or at its height when that is gone."""
        here = self.issue.day if self.issue else None
        height = max(0, min(self.cursor, 2 * len(issues) - 2))
        self._issues = issues
        places = (2 * at for at, issue in enumerate(issues) if issue.day == here)
        self.rebuilt(next(places, height) if issues else -1)

    def line_count(self) -> int:
        """Two lines a day."""
        return 2 * len(self._issues)

    def entry(self, line: int) -> range | None:
        """Both lines of a day."""
        first = line - line % 2
        return range(first, first + 2)

    def opened(self) -> None:
        """Post what the reader opens."""
        if self.issue is not None:
            self.post_message(self.Chosen(self.issue))

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """The day and the size, or what is in it."""
        issue = self._issues[line // 2]
        if line % 2:
            yield f"   {cell.fit(issue_line(issue), max(0, width - 4))}", "list--meta"
            return
        now = self._now()
        taken = issue.finished.astimezone(now.tzinfo)
        day = f"{day_name(issue.day)}{_(' · today') if issue.day == now.date() else ''}"
        size = shown(issue.size)
        room = max(0, width - cell.cells(size) - 3)
        title = f"{day} · {taken:%H:%M}"
        title = day if cell.cells(title) > room else title
        yield f" {cell.pad(cell.fit(title, room), room)} ", "list--title"
        yield size, "list--meta"
