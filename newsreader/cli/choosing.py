"""Which stories an export takes, in the order of their sections; for the commands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from newsreader.library import Library
from newsreader.model import Data, Row

_AT_ONCE = 500
"""Rows that are looked at together."""

_EVERYTHING = 1_000_000
"""More stories than a store holds."""


class Choice(Data):
    """What the reader asked for; nothing said is everything."""

    query: str = ""
    section: str | None = None
    source: str | None = None
    unread: bool = False
    starred: bool = False
    newer: datetime | None = None
    limit: int | None = None


class Chosen(Data):
    """A story by its number, and the chapter that it goes into."""

    id: int
    chapter: str


class Choosing(Data):
    """The stories in the order of the export, and how many more there are of which only the headline is here."""

    stories: tuple[Chosen, ...]
    headlines_only: int


def choose(paper: Library, choice: Choice) -> Choosing:
    """The newest stories that were asked for, section by section as the paper prints them."""
    found: list[Chosen] = []
    headlines_only = 0
    several = choice.source is None and len({one.source for one in paper.sections()}) > 1
    for row, section in _rows(paper, choice):
        if choice.newer is not None and (row.published or row.first_seen) < choice.newer:
            continue
        if row.completeness is None:
            headlines_only += 1
            continue
        names = (row.source_name, section) if several else (section or row.source_name,)
        found.append(Chosen(id=row.id, chapter=" · ".join(name for name in names if name)))
        if len(found) == choice.limit:
            break
    places = {chapter: place for place, chapter in enumerate(_chapters(paper, several, found))}
    found.sort(key=lambda one: places[one.chapter])
    return Choosing(stories=tuple(found), headlines_only=headlines_only)


def _rows(paper: Library, choice: Choice) -> Iterator[tuple[Row, str | None]]:
    """The rows that are asked for, the newest first, each with its section; a few are in memory at a time."""
    inside = _sections(paper, choice)
    ids: Sequence[int] = _ids(paper, choice, inside)
    for start in range(0, len(ids), _AT_ONCE):
        for row in paper.rows(ids[start : start + _AT_ONCE]):
            yield row, row.section if inside is None else inside[row.id]


def _sections(paper: Library, choice: Choice) -> dict[int, str] | None:
    """The articles of the named sections with the name; `None` when no section is named."""
    if choice.section is None:
        return None
    sections = paper.named(choice.section, choice.source)
    return {article: one.name for one in reversed(sections) for article in paper.order(one.id)}


def _ids(paper: Library, choice: Choice, inside: dict[int, str] | None) -> Sequence[int]:
    if choice.source is not None:
        paper.catalogue.get(choice.source)
    listed = paper.order(source=choice.source, unread=choice.unread, starred=choice.starred)
    hits = set(paper.search(choice.query, _EVERYTHING)) if choice.query else None
    if hits is None and inside is None:
        return listed
    return [one for one in listed if (hits is None or one in hits) and (inside is None or one in inside)]


def _chapters(paper: Library, several: bool, found: Sequence[Chosen]) -> list[str]:
    """The chapters in the order of the sections pane; those of no section come last."""
    sections = [f"{one.source_name} · {one.name}" if several else one.name for one in paper.sections()]
    return list(dict.fromkeys([*sections, *(one.chapter for one in found)]))
