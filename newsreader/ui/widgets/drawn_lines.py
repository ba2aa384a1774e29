"""How the lines of a list are drawn: only those in the window are asked for, and the entry under the cursor is lit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsreader.text.language import _
from newsreader.text.wrap import wrap

Piece = tuple[str, str]
"""A run of text and the component class it is drawn in; an empty class is the row's own style."""


class DrawnLines(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines of which some are entries; what they are is for a list of its own kind to say."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    DrawnLines { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; }
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
        "list--hit",
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
    | `list--hit` | Words by which an entry was found. |
    """

    cursor: var[int] = var(-1)
    """The first line of the entry under the cursor; -1 when there is none."""
    hovered: var[int] = var(-1)
    """The first line of the entry under the mouse; -1 when there is none."""

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.empty = empty
        """What an empty list says, which should tell the reader what to do."""

    def line_count(self) -> int:
        """How many lines the list has."""
        raise NotImplementedError

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """What stands on a line; together at most `width` cells."""
        raise NotImplementedError

    def entry(self, line: int) -> range | None:
        """The lines of the entry that `line` belongs to; `None` for a heading."""
        return range(line, line + 1)

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
        lines = _filled(_(self.empty), max(1, width - 2))
        return [(f" {lines[y - 1]}", "")] if 0 < y <= len(lines) else []

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

    def repaint(self, line: int) -> None:
        """Draw the entry of a line again."""
        lines = self.entry(line) if 0 <= line < self.line_count() else None
        if lines is not None:
            self.refresh(Region(0, lines.start - self.scroll_offset.y, self.size.width, len(lines)))

    def watch_hovered(self, old: int, new: int) -> None:
        """Draw the two entries again."""
        self.repaint(old)
        self.repaint(new)


def _filled(text: str, width: int) -> Sequence[str]:
    """The lines as they are written; one that is too long becomes several."""
    return [line[start:end].rstrip() for line in text.split("\n") for start, end in wrap(line, width)]
