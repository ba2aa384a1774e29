"""The line at the foot in which the reader types what to find in a story."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label

from newsreader.text.language import _
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.findable_page import Found


class FindBar(Horizontal, can_focus=True):
    """Words to find, and how many places they have; out of sight until it is opened.

    While words are typed the entry has the focus, afterwards the line itself, and then its keys go from hit to hit; all
    other keys are the screen's.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("find")]
    DEFAULT_CSS = """
    FindBar { height: 1; display: none; }
    FindBar.-open { display: block; }
    FindBar Input { width: 1fr; border: none; height: 1; padding: 0 1; }
    FindBar Input:focus { border: none; }
    FindBar Label { width: auto; max-width: 70%; padding: 0 1; }
    """

    class Wanted(Message):
        """The reader typed other words."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Turned(Message):
        """The reader goes on to another hit, so many steps away."""

        def __init__(self, steps: int) -> None:
            super().__init__()
            self.steps = steps

    class Closed(Message):
        """The reader has found enough."""

    def compose(self) -> ComposeResult:
        """The entry, and what was found."""
        yield Input(placeholder=_("Find in this story"), select_on_focus=True)
        yield Label()

    @property
    def is_open(self) -> bool:
        """The reader is looking for something."""
        return self.has_class("-open")

    def open(self) -> None:
        """Come into sight, to be typed in; the words of the last time are there to be written over."""
        self.add_class("-open")
        entry = self.query_one(Input)
        entry.focus()
        if entry.value:
            self.post_message(self.Wanted(entry.value))

    def close(self) -> None:
        """Go out of sight."""
        self.remove_class("-open")
        self.query_one(Label).update("")

    def tell(self, found: Found, keys: str) -> None:
        """Say how many hits there are, and which keys lead on."""
        if found.total:
            text = f"{_('{at} of {total}').format(at=found.at, total=found.total)}  {keys}"
        else:
            text = _("Not found in this story") if self.query_one(Input).value.strip() else ""
        label = self.query_one(Label)
        label.set_class(not found.total, "-none")
        label.update(Content(text))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Find while the words are typed."""
        message.stop()
        if self.is_open:
            self.post_message(self.Wanted(message.value))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """The words are all there: from here on keys go from hit to hit."""
        message.stop()
        self.focus()

    # --- keys --------------------------------------------------------------------------------------------------

    def action_next_hit(self) -> None:
        """The next place."""
        self.post_message(self.Turned(1))

    def action_previous_hit(self) -> None:
        """The place before."""
        self.post_message(self.Turned(-1))

    def action_find_again(self) -> None:
        """Other words."""
        self.query_one(Input).focus()

    def action_end_find(self) -> None:
        """Found enough."""
        self.post_message(self.Closed())
