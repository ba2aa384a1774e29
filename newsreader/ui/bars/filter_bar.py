"""The lines at the foot in which the reader types what of the list is to be seen."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from newsreader.errors import QueryError
from newsreader.query import Query, parse
from newsreader.text.language import _
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.query_note import QueryNote


class FilterBar(Vertical):
    """An entry for a query and what it will do; out of sight until it is opened."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("filter")]
    DEFAULT_CSS = """
    FilterBar { height: 2; display: none; }
    FilterBar.-open { display: block; }
    FilterBar Input { border: none; height: 1; padding: 0 1; }
    FilterBar Input:focus { border: none; }
    """

    class Wanted(Message):
        """The reader typed another query; an empty one is every story."""

        def __init__(self, query: Query) -> None:
            super().__init__()
            self.query = query

    class Closed(Message):
        """The reader is done with typing; `kept` says whether the filter stays."""

        def __init__(self, *, kept: bool) -> None:
            super().__init__()
            self.kept = kept

    def compose(self) -> ComposeResult:
        """The entry, and what it will do."""
        yield Input(placeholder=_("Filter this list: words, is:unread, newer:3d, has:picture …"), select_on_focus=True)
        yield QueryNote()

    @property
    def is_open(self) -> bool:
        """The reader is typing a filter."""
        return self.has_class("-open")

    def open(self, text: str) -> None:
        """Come into sight with the filter that there is."""
        self.add_class("-open")
        entry = self.query_one(Input)
        entry.value = text
        entry.focus()

    def close(self) -> None:
        """Go out of sight."""
        self.remove_class("-open")

    def on_input_changed(self, message: Input.Changed) -> None:
        """Filter while it is typed; while it cannot be read, the list stays as it is."""
        message.stop()
        if not self.is_open:
            return
        note = self.query_one(QueryNote)
        try:
            query = parse(message.value, unfinished=True)
        except QueryError as error:
            note.trouble(error)
            return
        note.explain(query)
        self.post_message(self.Wanted(query))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """The filter is as it should be."""
        message.stop()
        self.post_message(self.Closed(kept=True))

    def action_end_filter(self) -> None:
        """The whole list again."""
        self.post_message(self.Closed(kept=False))
