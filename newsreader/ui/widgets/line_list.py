"""A list with a cursor, drawn line by line, of which every list of the paper is made.

Only the visible lines are asked for, so a list of a hundred thousand costs what its window costs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, Leave, MouseEvent, MouseMove, Resize
from textual.geometry import Region, Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsreader.text import width as cell

Piece = tuple[str, str]
"""A run of text and the component class it is drawn in; an empty class is the row's own style."""


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines of which some are entries; the cursor stands on an entry, over all its lines.

    It binds no keys: the screen moves it, so that every key stands in one table.
    """

    DEFAULT_CSS = """
    LineList { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--row",
        "list--cursor",
        "list--cursor-focus",
        "list--hover",
        "list--title",
        "list--read",
        "list--meta",
        "list--mark",
        "list--star",
        "list--problem",
        "list--heading",
        "list--empty",
    }
    """
    | Class | Description |
    | :- | :- |
    | `list--row` | A line that is nothing special. |
    | `list--cursor`, `list--cursor-focus` | The entry under the cursor, without and with the focus. |
    | `list--hover` | The entry under the mouse. |
    | `list--title`, `list--read` | What the entry says, new or already read. |
    | `list--meta` | Times, names and counts. |
    | `list--mark`, `list--star`, `list--problem` | The signs before a title. |
    | `list--heading`, `list--empty` | A line between entries, and what an empty list says. |
    """

    cursor: var[int] = var(-1)
    """The first line of the entry under the cursor; -1 when there is none."""
    hovered: var[int] = var(-1)
    """The first line of the entry under the mouse; -1 when there is none."""

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.empty = empty
        """What an empty list says, which should tell the reader what to do."""

    # --- what a list of its own kind answers -------------------------------------------------------------------

    def line_count(self) -> int:
        """How many lines the list has."""
        raise NotImplementedError

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """What stands on a line; together at most `width` cells."""
        raise NotImplementedError

    def entry(self, line: int) -> range | None:
        """The lines of the entry that `line` belongs to; `None` for a heading."""
        return range(line, line + 1)

    def opened(self) -> None:
        """The reader opens the entry under the cursor; the list posts its message."""
        raise NotImplementedError

    def moved(self) -> None:
        """The reader moved the cursor to another entry."""

    # --- what a screen asks for --------------------------------------------------------------------------------

    def move(self, steps: int) -> None:
        """Move the cursor by entries, down for positive steps."""
        line = self.cursor
        for _ in range(abs(steps)):
            found = self._next_entry(line, 1 if steps > 0 else -1)
            if found is None:
                break
            line = found
        self._go(line)

    def page(self, pages: int) -> None:
        """Move the cursor by screenfuls, down for positive pages."""
        height = max(1, self.size.height - 1)
        target = min(max(0, self.cursor + pages * height), self.line_count() - 1)
        self._go(self._entry_near(target))

    def edge(self, bottom: bool) -> None:
        """Move the cursor to the first or the last entry."""
        self._go(self._entry_near(self.line_count() - 1 if bottom else 0))

    def rebuilt(self, cursor: int) -> None:
        """The lines are others now, and the cursor belongs on `cursor`; nothing is announced.

        The line under the cursor keeps its height on the screen, so that news arriving above it moves nothing.
        """
        above = self.cursor - self.scroll_offset.y if self.cursor >= 0 else 0
        self.set_reactive(LineList.cursor, cursor)
        self.set_reactive(LineList.hovered, -1)
        self.virtual_size = Size(0, max(1, self.line_count()))
        if cursor >= 0 and self.size.height:
            kept = max(0, cursor - above) if 0 <= above < self.size.height else max(0, cursor - self.size.height // 2)
            self.scroll_to(y=kept, animate=False, immediate=True, force=True)
        self.refresh()

    def repaint(self, line: int) -> None:
        """Draw the entry of a line again."""
        lines = self.entry(line) if 0 <= line < self.line_count() else None
        if lines is not None:
            self.refresh(Region(0, lines.start - self.scroll_offset.y, self.size.width, len(lines)))

    # --- the cursor --------------------------------------------------------------------------------------------

    def _next_entry(self, line: int, step: int) -> int | None:
        here = self.entry(line) if 0 <= line < self.line_count() else None
        line = (here.stop if step > 0 else here.start - 1) if here else line + step
        while 0 <= line < self.line_count():
            lines = self.entry(line)
            if lines is not None:
                return lines.start
            line += step
        return None

    def _entry_near(self, line: int) -> int:
        if not 0 <= line < self.line_count():
            return self.cursor
        lines = self.entry(line)
        if lines is not None:
            return lines.start
        after, before = self._next_entry(line, 1), self._next_entry(line, -1)
        return after if after is not None else -1 if before is None else before

    def _go(self, line: int) -> None:
        if line >= 0 and line != self.cursor:
            self.cursor = line
            self.moved()
        elif line == 0 or line == self._next_entry(-1, 1):
            self.scroll_to(y=0, animate=False, immediate=True)

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two entries again, and keep the new one in sight."""
        self.repaint(old)
        self.repaint(new)
        self.show_cursor()

    def show_cursor(self) -> None:
        """Scroll so far that the cursor is in sight, with a heading right above it."""
        if not self.size.height or not 0 <= self.cursor < self.line_count():
            return
        lines = self.entry(self.cursor) or range(self.cursor, self.cursor + 1)
        top = lines.start
        while top > 0 and self.entry(top - 1) is None:
            top -= 1
        self.scroll_to_region(Region(0, top, 1, lines.stop - top), animate=False, immediate=True, force=True)

    # --- the mouse ---------------------------------------------------------------------------------------------

    def _line_at(self, event: MouseEvent) -> int:
        offset = event.get_content_offset(self)
        line = -1 if offset is None else offset.y + self.scroll_offset.y
        lines = self.entry(line) if 0 <= line < self.line_count() else None
        return -1 if lines is None else lines.start

    def on_click(self, event: Click) -> None:
        """A click moves the cursor there and opens the entry."""
        line = self._line_at(event)
        if line >= 0:
            event.stop()
            self._go(line)
            self.opened()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Light the entry under the mouse."""
        self.hovered = self._line_at(event)

    def on_leave(self, _event: Leave) -> None:
        """Put the light out."""
        self.hovered = -1

    def watch_hovered(self, old: int, new: int) -> None:
        """Draw the two entries again."""
        self.repaint(old)
        self.repaint(new)

    def on_resize(self, _event: Resize) -> None:
        """The cursor stays in sight."""
        self.show_cursor()

    # --- drawing -----------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line of the window."""
        width, line = self.size.width, y + self.scroll_offset.y
        if width <= 0:
            return Strip.blank(0)
        if not self.line_count():
            return self._strip(self._empty_pieces(y, width), width, self._style("list--empty"))
        if line >= self.line_count():
            return Strip.blank(width, self._style("list--row"))
        return self._strip(self.pieces(line, width), width, self._row_style(line))

    def _empty_pieces(self, y: int, width: int) -> Sequence[Piece]:
        lines = self.empty.split("\n")
        return [(f" {cell.fit(lines[y - 1], max(0, width - 2))}", "")] if 0 < y <= len(lines) else []

    def _row_style(self, line: int) -> Style:
        lines = self.entry(line)
        if lines is not None and lines.start == self.cursor:
            return self._style("list--cursor-focus" if self.has_focus else "list--cursor")
        return self._style("list--hover" if lines is not None and lines.start == self.hovered else "list--row")

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name)

    def _strip(self, pieces: Iterable[Piece], width: int, row: Style) -> Strip:
        segments = [
            Segment(text, row + self.get_component_rich_style(name, partial=True) if name else row)
            for text, name in pieces
            if text
        ]
        return Strip(segments).adjust_cell_length(width, row)
