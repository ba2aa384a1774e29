"""The line under the paper: the few keys that matter here, and what is going on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from newsreader.text import width as cell
from newsreader.ui.widgets.mouse import LEFT

_LEAST_MESSAGE = 30
"""Cells; where less is left beside the keys, a message takes the whole line.

Progress, and what went wrong, take it as soon as they would be cut.
"""


class FootLine(Widget):
    """Keys at the left, a message at the right; on a narrow screen the message comes first."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    FootLine { height: 1; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"foot--key", "foot--label", "foot--message", "foot--error"}
    """
    | Class | Description |
    | :- | :- |
    | `foot--key`, `foot--label` | A key and what it does. |
    | `foot--message`, `foot--error` | What is going on, and what went wrong. |
    """

    class KeyClicked(Message):
        """The reader clicked on a key; `action` is what it does."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._keys: Sequence[tuple[str, str, str]] = ()
        self._message = ""
        self._progress = ""
        self._is_error = False

    def show_keys(self, keys: Sequence[tuple[str, str, str]]) -> None:
        """Show keys: name, label and action of each."""
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def say(self, message: str, *, error: bool = False) -> None:
        """Show a message; an empty one takes the last away."""
        self._message, self._is_error = message, error and bool(message)
        self.refresh()

    @property
    def has_progress(self) -> bool:
        """Something is under way."""
        return bool(self._progress)

    def progress(self, text: str) -> None:
        """Show how far something is wherever no message stands; an empty text takes it away."""
        self._progress = text
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width, base = max(0, self.size.width), self.rich_style
        if y or not width:
            return Strip.blank(width, base)
        keys = list(self._fitting(width))
        used = sum(cell.cells(text) for text, _, _ in keys)
        said = self._message or self._progress
        message = f" {said} " if said else ""
        least = max(_LEAST_MESSAGE, width // 3) if self._message and not self._is_error else width
        if message and width - used < min(cell.cells(message), least):
            keys, used = [], 0
        segments = [Segment(text, base + self.get_component_rich_style(style, partial=True)) for text, style, _ in keys]
        message = cell.fit(message, width - used)
        filling = " " * (width - used - cell.cells(message)) if keys else ""
        style = self.get_component_rich_style("foot--error" if self._is_error else "foot--message", partial=True)
        return Strip([*segments, Segment(filling, base), Segment(message, base + style)]).adjust_cell_length(
            width, base
        )

    def on_click(self, event: Click) -> None:
        """A click on a key is a press of it."""
        if event.button != LEFT:
            return
        right = 0
        for text, _, action in self._fitting(self.size.width):
            right += cell.cells(text)
            if event.x < right:
                self.post_message(self.KeyClicked(action))
                return

    def _fitting(self, width: int) -> Iterator[tuple[str, str, str]]:
        used = 0
        for name, label, action in self._keys:
            parts = ((f" {name}", "foot--key", action), (f" {label} ", "foot--label", action))
            used += sum(cell.cells(text) for text, _, _ in parts)
            if used > width:
                return
            yield from parts
