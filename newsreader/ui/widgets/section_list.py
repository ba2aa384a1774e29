"""The sections under their sources, unread counts at the right, and a mark where a refresh failed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from textual.message import Message

from newsreader.text import width as cell
from newsreader.ui.widgets.drawn_lines import Piece
from newsreader.ui.widgets.line_list import LineList


class Shelf(msgspec.Struct, frozen=True):
    """A line of the pane: a place to read in, or an empty line when `key` is `None`.

    `key` is whatever the screen knows the place by, a `heading` is the place of all that stands below it; `problem`
    says in words why the last refresh failed.
    """

    name: str
    key: str | None = None
    unread: int = 0
    problem: str | None = None
    heading: bool = False


class SectionList(LineList):
    """A line a place; Enter or a click goes there."""

    class Highlighted(Message):
        """The reader moved the cursor to another place."""

        def __init__(self, shelf: Shelf) -> None:
            super().__init__()
            self.shelf = shelf

    class Chosen(Highlighted):
        """The reader goes to a place."""

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, empty=empty)
        self._shelves: Sequence[Shelf] = ()

    @property
    def shelf(self) -> Shelf | None:
        """The place under the cursor."""
        return self._shelves[self.cursor] if 0 <= self.cursor < len(self._shelves) else None

    def show(self, shelves: Sequence[Shelf], key: str | None = None) -> None:
        """Show places; the cursor goes to that of `key`, else stays on its own."""
        wanted = key if key is not None else self.shelf.key if self.shelf else None
        self._shelves = shelves
        places = [line for line, shelf in enumerate(shelves) if shelf.key is not None]
        self.rebuilt(next((line for line in places if shelves[line].key == wanted), places[0] if places else -1))

    def line_count(self) -> int:
        """One line a place, and the empty ones."""
        return len(self._shelves)

    def entry(self, line: int) -> range | None:
        """A place is an entry, an empty line is none."""
        return None if self._shelves[line].key is None else range(line, line + 1)

    def opened(self) -> None:
        """Post where the reader goes."""
        if self.shelf is not None:
            self.post_message(self.Chosen(self.shelf))

    def moved(self) -> None:
        """Post where the cursor is."""
        if self.shelf is not None:
            self.post_message(self.Highlighted(self.shelf))

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """Name, problem mark, unread count; the name gives way."""
        shelf = self._shelves[line]
        if shelf.key is None:
            return
        count = str(shelf.unread) if shelf.unread else ""
        before = " " if shelf.heading else "  "
        room = max(0, width - len(before) - len(count) - 3)
        style = "list--heading" if shelf.heading else "list--title" if shelf.unread else "list--read"
        yield f"{before}{cell.pad(shelf.name, room)}", style
        yield ("!" if shelf.problem else " "), "list--problem"
        yield f" {count} ", "list--meta"
