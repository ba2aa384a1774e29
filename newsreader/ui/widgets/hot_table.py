"""A ranking with its memory: how each place moved, how long and how high it stood, and its rank over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from textual.events import Resize
from textual.message import Message

from newsreader.model import HotItem, HotList, HotMemory
from newsreader.text import width as cell
from newsreader.text.charts import movement, sparkline
from newsreader.text.language import _
from newsreader.ui.widgets.drawn_lines import Piece
from newsreader.ui.widgets.line_list import LineList

_ONE_LINE_FROM = 64
_ALL_FROM = 104
"""Cells from which a place has one line, and from which every column has room."""
_MOVED = 7
"""Cells of how a place moved, or of its points."""


class HotTable(LineList):
    """A place a line under a line of headings; on a narrow screen two lines a place.

    Everything stands before the title, since a terminal may draw a title wider than it should be.
    """

    class Chosen(Message):
        """The reader opens a story."""

        def __init__(self, item: HotItem) -> None:
            super().__init__()
            self.item = item

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:  # noqa: A002
        super().__init__(id=id, empty=empty)
        self._ranking: HotList | None = None
        self._items: Sequence[HotItem] = ()
        self._read: dict[int, bool] = {}
        self._is_tall = False

    def show(self, ranking: HotList | None) -> None:
        """Show a ranking; the cursor stays on its story."""
        here = self.item
        self._ranking = ranking
        self._items = ranking.items if ranking else ()
        self._read.clear()
        self.rebuilt(self._line_of(here))

    @property
    def item(self) -> HotItem | None:
        """The place under the cursor."""
        at = self._place(self.cursor)
        return self._items[at] if 0 <= at < len(self._items) else None

    @property
    def unread(self) -> int:
        """How many of the places nobody has read."""
        return sum(not self._is_read(item) for item in self._items)

    def amend(self, articles: Iterable[int], read: bool) -> None:
        """Show marks at once, before they are written."""
        self._read.update(dict.fromkeys(articles, read))
        self.refresh()

    def next_unread(self) -> HotItem | None:
        """Put the cursor on the next story that nobody has read, going round, and give it."""
        here = self._place(self.cursor)
        order = [*range(here + 1, len(self._items)), *range(here + 1)]
        at = next((at for at in order if at >= 0 and not self._is_read(self._items[at])), None)
        if at is None:
            return None
        self.cursor = self._line(at)
        return self.item

    # --- a list of its kind ------------------------------------------------------------------------------------

    def line_count(self) -> int:
        """A line of headings and one a place, or two a place."""
        if not self._items:
            return 0
        return 2 * len(self._items) if self._is_tall else len(self._items) + 1

    def entry(self, line: int) -> range | None:
        """The line or lines of a place; the headings are none."""
        first = self._line(self._place(line))
        return None if self._place(line) < 0 else range(first, first + (2 if self._is_tall else 1))

    def opened(self) -> None:
        """Post what the reader opens."""
        if self.item is not None:
            self.post_message(self.Chosen(self.item))

    def on_resize(self, _event: Resize) -> None:
        """A narrow screen gives every place two lines."""
        is_tall = self.size.width < _ONE_LINE_FROM
        if is_tall != self._is_tall:
            here = self.item
            self._is_tall = is_tall
            self.rebuilt(self._line_of(here))

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """The headings, a place, or one of its two lines."""
        at = self._place(line)
        if at < 0:
            return [(self._headings(width), "list--meta")]
        item = self._items[at]
        if not self._is_tall:
            return self._single(item, width)
        return self._lower(item, width) if line % 2 else self._upper(item, width)

    # --- columns -----------------------------------------------------------------------------------------------

    def _headings(self, width: int) -> str:
        moved = _("points") if self._is_best else _("moved")
        names = f"{'#':>3}   {cell.pad(moved, _MOVED)}"
        if width >= _ALL_FROM and not self._is_best:
            names += f"{cell.pad(_('1 h'), 5)}{cell.pad(_('1 day'), 6)}"
        over_time = _("rank, 7 days") if self._is_best else _("rank, 24 h")
        names += f"{cell.pad(_('on list'), 8)}{cell.pad(_('best'), 5)}{cell.pad(over_time, self._bars(width))} "
        names += f"{_('clicks'):>9} " if self._has_counts(width) else ""
        return cell.fit(names, width)

    def _single(self, item: HotItem, width: int) -> Iterator[Piece]:
        yield f"{item.rank:>3} ", "list--meta"
        yield "● " if not self._is_read(item) else "  ", "list--mark"
        yield cell.pad(self._moved(item), _MOVED), "list--mark"
        used = 6 + _MOVED
        memory = item.memory
        if width >= _ALL_FROM and not self._is_best:
            then = (memory.hour_ago, memory.day_ago) if memory else (None, None)
            yield f"{_since(item, then[0]):<5}{_since(item, then[1]):<6}", "list--meta"
            used += 11
        hours, best = (_stay(memory), str(memory.peak)) if memory else ("", "")
        yield f"{hours:>6}  {best:>3}  ", "list--meta"
        yield cell.pad(self._line_of_bars(memory, self._bars(width)), self._bars(width)), "list--mark"
        used += 13 + self._bars(width)
        if self._has_counts(width):
            count = f" {item.count:>9,}" if item.count is not None else " " * 10
            yield count, "list--meta"
            used += 10
        yield self._title(item, width - used)

    def _upper(self, item: HotItem, width: int) -> Iterator[Piece]:
        yield f"{item.rank:>3} ", "list--meta"
        yield "●" if not self._is_read(item) else " ", "list--mark"
        yield self._title(item, width - 5)

    def _lower(self, item: HotItem, width: int) -> Iterator[Piece]:
        yield f"     {cell.pad(self._moved(item), 6)}", "list--mark"
        memory = item.memory
        if memory is None:
            return
        words = _("{stay} · best {rank}").format(stay=_stay(memory), rank=memory.peak)
        yield f"{cell.pad(words, 16)} ", "list--meta"
        yield self._line_of_bars(memory, max(0, min(24, width - 30))), "list--mark"

    def _title(self, item: HotItem, room: int) -> Piece:
        title = cell.fit(cell.steady(item.title), max(0, room - 2))
        return f" {title}", "list--read" if self._is_read(item) else "list--title"

    def _moved(self, item: HotItem) -> str:
        if item.memory is not None and item.memory.score is not None:
            return f"{item.memory.score:,}"
        return movement(item, self._ranking) if self._ranking else ""

    def _line_of_bars(self, memory: HotMemory | None, cells: int) -> str:
        return sparkline(memory.ranks, cells) if memory and cells else ""

    def _bars(self, width: int) -> int:
        return 24 if width >= _ALL_FROM else 12

    @property
    def _is_best(self) -> bool:
        return any(item.memory is not None and item.memory.score is not None for item in self._items)

    def _has_counts(self, width: int) -> bool:
        return width >= _ALL_FROM and any(item.count is not None for item in self._items)

    # --- places ------------------------------------------------------------------------------------------------

    def _is_read(self, item: HotItem) -> bool:
        return item.read if item.article is None else self._read.get(item.article, item.read)

    def _place(self, line: int) -> int:
        """The place on a line, counted from 0; -1 for the headings."""
        return line // 2 if self._is_tall else line - 1

    def _line(self, place: int) -> int:
        return place * 2 if self._is_tall else place + 1

    def _line_of(self, item: HotItem | None) -> int:
        if not self._items:
            return -1
        places = (at for at, one in enumerate(self._items) if item is not None and one.url == item.url)
        return self._line(next(places, 0))


def _stay(memory: HotMemory) -> str:
    """How long a story was on the list in all."""
    if memory.hours >= 1:
        return _("{hours:.0f} h").format(hours=memory.hours)
    return _("{minutes:.0f} min").format(minutes=memory.hours * 60)


def _since(item: HotItem, then: int | None) -> str:
    """How a place moved since a rank of an earlier time; a dot where it was not on the list."""
    if then is None:
        return "·"
    climbed = then - item.rank
    return f"▲{climbed}" if climbed > 0 else f"▼{-climbed}" if climbed < 0 else "="
