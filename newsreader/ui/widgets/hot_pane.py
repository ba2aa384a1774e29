"""What other people are clicking on: the newest rankings, with what is new and what rose or fell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.message import Message

from newsreader.model import HotItem, HotList
from newsreader.text import width as cell
from newsreader.text.charts import movement
from newsreader.text.language import _
from newsreader.ui.widgets.drawn_lines import Piece
from newsreader.ui.widgets.line_list import LineList


class HotPane(LineList):
    """A heading a ranking, a line a place in it."""

    class Chosen(Message):
        """The reader opens a story; `article` is `None` when the store does not hold its headline yet."""

        def __init__(self, url: str, article: int | None) -> None:
            super().__init__()
            self.url = url
            self.article = article

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, empty=empty)
        self._lines: list[HotList | HotItem] = []
        self._movements: dict[int, str] = {}

    def show(self, rankings: Sequence[HotList]) -> None:
        """Show rankings; while the reader is here the cursor stays on its story."""
        here = self.item.url if self.item and self.has_focus else None
        self._lines, self._movements = [], {}
        for ranking in rankings:
            self._lines.append(ranking)
            for item in ranking.items:
                self._movements[len(self._lines)] = movement(item, ranking)
                self._lines.append(item)
        items = [at for at, line in enumerate(self._lines) if isinstance(line, HotItem)]
        self.rebuilt(next((at for at in items if _url(self._lines[at]) == here), items[0] if items else -1))

    @property
    def item(self) -> HotItem | None:
        """The place under the cursor."""
        line = self._lines[self.cursor] if 0 <= self.cursor < len(self._lines) else None
        return line if isinstance(line, HotItem) else None

    def line_count(self) -> int:
        """One line a ranking and a place."""
        return len(self._lines)

    def entry(self, line: int) -> range | None:
        """A place is an entry, the name of a ranking is none."""
        return range(line, line + 1) if isinstance(self._lines[line], HotItem) else None

    def opened(self) -> None:
        """Post what the reader opens."""
        if self.item is not None:
            self.post_message(self.Chosen(self.item.url, self.item.article))

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """Rank, movement and title."""
        at = self._lines[line]
        if isinstance(at, HotList):
            old = _(" (old)") if at.frozen else ""
            yield f" {cell.fit(f'{at.name} · {at.source_name}{old}', max(0, width - 2))}", "list--heading"
            return
        yield f"{at.rank:>3} ", "list--meta"
        yield cell.pad(self._movements[line], 3), "list--mark"
        title = cell.fit(at.title, max(0, width - 8))
        yield f" {title}", "list--read" if at.read else "list--title"


def _url(line: HotList | HotItem) -> str:
    return line.url if isinstance(line, HotItem) else ""
