"""The sections in one line, for screens too narrow to give them a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from newsreader.text import width as cell
from newsreader.ui.widgets.mouse import LEFT
from newsreader.ui.widgets.section_list import Shelf


class SectionRow(Widget):
    """One line of names, the present one lit and always in sight; a click goes to another."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    SectionRow { height: 1; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row--name", "row--here"}
    """
    | Class | Description |
    | :- | :- |
    | `row--name` | The name of a section. |
    | `row--here` | The name of the section that is shown. |
    """

    class Chosen(Message):
        """The reader goes to a place."""

        def __init__(self, shelf: Shelf) -> None:
            super().__init__()
            self.shelf = shelf

    class Turned(Message):
        """The reader turns the wheel: on by `step` sections."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._shelves: Sequence[Shelf] = ()
        self._here: str | None = None

    def show(self, shelves: Sequence[Shelf], here: str | None) -> None:
        """Show places, `here` is the key of the present one."""
        self._shelves = [shelf for shelf in shelves if shelf.key is not None and not shelf.heading]
        self._here = here
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The names that fit around the present one."""
        base = self.get_component_rich_style("row--name")
        lit = self.get_component_rich_style("row--here")
        segments = [
            Segment(text, lit if shelf.key == self._here else base)
            for shelf, text in (self._visible() if y == 0 else ())
        ]
        return Strip(segments).adjust_cell_length(max(0, self.size.width), base)

    def _visible(self) -> Iterator[tuple[Shelf, str]]:
        texts = [f" {shelf.name}{f' {shelf.unread}' if shelf.unread else ''} " for shelf in self._shelves]
        here = next((at for at, shelf in enumerate(self._shelves) if shelf.key == self._here), 0)
        first, used = here, cell.cells(texts[here]) if texts else 0
        while first > 0 and used + cell.cells(texts[first - 1]) <= self.size.width * 2 // 3:
            first -= 1
            used += cell.cells(texts[first])
        yield from zip(self._shelves[first:], texts[first:], strict=True)

    def on_click(self, event: Click) -> None:
        """Go to the name under the mouse."""
        if event.button != LEFT:
            return
        right = 0
        for shelf, text in self._visible():
            right += cell.cells(text)
            if event.x < right:
                self.post_message(self.Chosen(shelf))
                return

    def on_mouse_scroll_down(self, _event: MouseScrollDown) -> None:
        """The next section."""
        self.post_message(self.Turned(1))

    def on_mouse_scroll_up(self, _event: MouseScrollUp) -> None:
        """The section before."""
        self.post_message(self.Turned(-1))
