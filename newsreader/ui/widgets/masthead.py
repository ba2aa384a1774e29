"""The line over the paper: its name, the section that is open, and the day."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from newsreader.text import width as cell


class Masthead(Widget):
    """One line of three parts; the middle gives way first, then the right."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Masthead { height: 1; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"masthead--name", "masthead--place", "masthead--day"}
    """
    | Class | Description |
    | :- | :- |
    | `masthead--name`, `masthead--place`, `masthead--day` | The left, the middle and the right part. |
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._parts = ("", "", "")

    def show(self, name: str, place: str, day: str) -> None:
        """Show other words."""
        self._parts = (name, place, day)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width, base = max(0, self.size.width), self.rich_style
        if y or not width:
            return Strip.blank(width, base)
        name, place, day = self._parts
        left = cell.fit(f" {name} ", width)
        right = f" {day} " if cell.cells(left) + cell.cells(day) + 2 <= width else ""
        room = width - cell.cells(left) - cell.cells(right)
        middle = cell.fit(place, max(0, room - 2))
        before = max(0, min(room - cell.cells(middle), (width - cell.cells(middle)) // 2 - cell.cells(left)))
        after = max(0, room - cell.cells(middle) - before)
        return Strip(
            [
                Segment(left, base + self.get_component_rich_style("masthead--name", partial=True)),
                Segment(" " * before, base),
                Segment(middle, base + self.get_component_rich_style("masthead--place", partial=True)),
                Segment(" " * after, base),
                Segment(right, base + self.get_component_rich_style("masthead--day", partial=True)),
            ]
        ).adjust_cell_length(width, base)
