"""How one headline is drawn: on a line, on two with a long title, or with what it says below its title; pure.

The marks and the time come before the title, since a terminal may draw a title wider than it should be.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from newsreader.model import Completeness, Row
from newsreader.text import width as cell
from newsreader.text.language import later
from newsreader.text.matching import Needle, hits
from newsreader.text.wrap import wrap
from newsreader.ui.widgets.drawn_lines import Piece

COMPLETENESS: dict[Completeness, tuple[str, str]] = {
    "full": ("≡", later("whole story")),
    "teaser": ("…", later("teaser, the rest is elsewhere")),
    "paywalled": ("$", later("behind a paywall")),
    "gallery": ("▣", later("picture story")),
    "suspect": ("?", later("perhaps not the whole story")),
}
"""The mark of each completeness in the list, and what it means."""

Sources = Literal["shown", "where there is room", "left out"]
"""Whether a row names its source."""

Shape = Literal["one line", "tall", "with summary"]
"""A title on one line, in a narrow column on two, or on one with source, time and summary below."""

_READ_THROUGH = 0.9
"""The share of a story from which on it is read: what follows is often small print."""
_TIME_FROM = 28
"""Cells from which a row has room for the time."""
_CLOCK_CELLS = 5


class Setting(NamedTuple):
    """What all rows of a list have in common: how times are written and in how many cells, and who names the source.

    The articles in `under` tell the same story as the one above them; `needles` are the words they were found by.
    """

    time: Callable[[Row], str]
    time_cells: int
    sources: Sources
    under: Collection[int] = ()
    needles: Sequence[Needle] = ()


def drawn(row: Row, line: int, width: int, shape: Shape, setting: Setting) -> Iterable[Piece]:
    """One of the lines of a headline, from 0."""
    match shape, line:
        case "one line", _:
            return _single(row, width, setting)
        case "tall", 0:
            return _upper(row, width, setting)
        case "tall", _:
            return _lower(row, width, setting)
        case _, 0:
            return _headed(row, width, setting)
        case _:
            return _below(row, width, setting)


def _headed(row: Row, width: int, setting: Setting) -> Iterator[Piece]:
    marks = [*_marks(row), *_told(row, setting)]
    yield from marks
    room = max(0, width - sum(cell.cells(text) for text, _ in marks) - 2)
    yield from _lit(f" {cell.fit(_title(row), room)}", _title_style(row), setting)


def _below(row: Row, width: int, setting: Setting) -> Iterator[Piece]:
    source = "" if setting.sources == "left out" else row.source_name
    summary = " ".join((row.summary or "").split())
    words = " · ".join(part for part in (source, setting.time(row), summary) if part)
    yield from _lit(f"    {cell.fit(cell.steady(words), max(0, width - 5))}", "list--meta", setting)


def _lit(text: str, style: str, setting: Setting) -> Iterator[Piece]:
    """A text with the words lit that it was found by."""
    at = 0
    for start, end in hits(text, setting.needles):
        yield text[at:start], style
        yield text[start:end], "list--hit"
        at = end
    yield text[at:], style


def _told(row: Row, setting: Setting) -> list[Piece]:
    """How many others tell the story, or that this is one of them."""
    if row.id in setting.under:
        return [(" └", "list--mark")]
    return [(f" +{len(row.also)}", "list--mark")] if row.also else []


def _marks(row: Row) -> list[Piece]:
    return [(_unread_mark(row), "list--mark"), (_star(row), "list--star"), (_completeness_mark(row), "list--meta")]


def _single(row: Row, width: int, setting: Setting) -> Iterator[Piece]:
    before = _marks(row)
    if width >= _TIME_FROM:
        before.append((f" {cell.pad(setting.time(row), setting.time_cells)}", "list--meta"))
    source = _source_cells(width, setting.sources)
    if source:
        before.append((f" {cell.pad(row.source_name, source)}", "list--meta"))
    before += _told(row, setting)
    room = width - sum(cell.cells(text) for text, _ in before) - 2
    yield from before
    yield from _lit(f" {cell.fit(_title(row), max(0, room))}", _title_style(row), setting)


def _upper(row: Row, width: int, setting: Setting) -> Iterator[Piece]:
    yield _unread_mark(row), "list--mark"
    yield _star(row), "list--star"
    yield f" {cell.pad(_parted(setting.time(row))[0], _CLOCK_CELLS)} ", "list--meta"
    told = _told(row, setting)
    yield from told
    title = _title(row)
    start, end = wrap(title, max(4, _tall_room(width) - sum(cell.cells(text) for text, _ in told)))[0]
    yield from _lit(title[start:end], _title_style(row), setting)


def _lower(row: Row, width: int, setting: Setting) -> Iterator[Piece]:
    source = "" if setting.sources == "left out" else cell.fit(row.source_name, _CLOCK_CELLS, "")
    below = _parted(setting.time(row))[1] or source
    yield f"{_completeness_mark(row)}  {cell.pad(below, _CLOCK_CELLS)} ", "list--meta"
    title, room = _title(row), _tall_room(width)
    first = wrap(title, max(4, room - sum(cell.cells(text) for text, _ in _told(row, setting))))[0]
    rest = title[first[1] :].lstrip()
    if rest:
        yield from _lit(cell.fit(rest, room), _title_style(row), setting)


def _parted(time: str) -> tuple[str, str]:
    """A time in two parts of a clock's width: the year and the day, or the day and the hour."""
    first = time if len(time) <= _CLOCK_CELLS else time[:_CLOCK_CELLS].rstrip("- ")
    return first, time[len(first) :].lstrip("- ")[:_CLOCK_CELLS]


def _tall_room(width: int) -> int:
    return max(4, width - _CLOCK_CELLS - 5)


def _source_cells(width: int, sources: Sources) -> int:
    if sources == "left out":
        return 0
    if sources == "where there is room":
        return 8 if width >= 72 else 0
    return 8 if width >= 56 else 6 if width >= 36 else 0


def _unread_mark(row: Row) -> str:
    if not row.read:
        return "●"
    return "~" if row.changed else "◐" if 0 < row.share < _READ_THROUGH else " "


def _star(row: Row) -> str:
    return "★" if row.starred else " "


def _completeness_mark(row: Row) -> str:
    return COMPLETENESS[row.completeness][0] if row.completeness else " "


def _title(row: Row) -> str:
    return cell.steady(row.title or row.summary or row.url)


def _title_style(row: Row) -> str:
    return "list--read" if row.read else "list--title"
