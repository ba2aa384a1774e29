"""What a query that is typed will do, or where it goes wrong: the line under the entry."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from newsreader.errors import QueryError
from newsreader.query import Query, explain
from newsreader.text import width as cell


class QueryNote(Static):
    """One line; the caret of an error stands under its place in the entry above, which begins at the same cell."""

    DEFAULT_CSS = """
    QueryNote { height: 1; padding: 0 1; }
    """

    def explain(self, query: Query) -> None:
        """Say what the query will do."""
        self._say(explain(query), trouble=False)

    def trouble(self, error: QueryError) -> None:
        """Say what is wrong, behind the caret, or before it where there is no room."""
        caret, reason = error.caret, error.reason
        room = self.size.width - 2 - cell.cells(caret) - 1
        before = caret.index("^") - 1
        if cell.cells(reason) <= room or before < cell.cells(reason):
            self._say(f"{caret} {reason}", trouble=True)
        else:
            self._say(f"{cell.pad(reason, before)} {caret.lstrip()}", trouble=True)

    def hush(self) -> None:
        """Say nothing."""
        self._say("", trouble=False)

    def _say(self, text: str, *, trouble: bool) -> None:
        self.set_class(trouble, "-trouble")
        self.update(Content(text))
