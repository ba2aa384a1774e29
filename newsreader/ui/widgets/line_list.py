"""A list with a cursor, of which every list of the paper is made.

Only the visible lines are asked for, so a list of a hundred thousand costs what its window costs.
"""

from __future__ import annotations

from textual.events import Click, Leave, MouseEvent, MouseMove, Resize
from textual.geometry import Region, Size

from newsreader.ui.widgets.drawn_lines import DrawnLines
from newsreader.ui.widgets.mouse import LEFT


class LineList(DrawnLines):
    """The cursor stands on an entry, over all its lines.

    It binds no keys: the screen moves it, so that every key stands in one table.
    """

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

        The line under the cursor keeps its height on the screen, or its distance from it when the reader has scrolled
        away: news arriving above moves nothing.
        """
        is_first, above = self.cursor < 0, self.cursor - self.scroll_offset.y
        self.set_reactive(LineList.cursor, cursor)
        self.set_reactive(LineList.hovered, -1)
        self.virtual_size = Size(0, max(1, self.line_count()))
        if is_first:
            self.show_cursor()
        elif cursor >= 0 and self.size.height:
            self.scroll_to(y=max(0, cursor - above), animate=False, immediate=True, force=True)
        self.refresh()

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
        """A click moves the cursor there and opens the entry; with another button it only moves."""
        line = self._line_at(event)
        if line >= 0:
            self._go(line)
        if line >= 0 and event.button == LEFT:
            event.stop()
            self.opened()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Light the entry under the mouse."""
        self.hovered = self._line_at(event)

    def on_leave(self, _event: Leave) -> None:
        """Put the light out."""
        self.hovered = -1

    def on_resize(self, _event: Resize) -> None:
        """The cursor stays in sight."""
        self.show_cursor()
