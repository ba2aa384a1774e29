"""Which stories an export takes, in the order of their sections; for the commands."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from datetime import datetime

from newsreader.cli.saved import hits
from newsreader.library import Library
from newsreader.model import Data, Row, Section
from newsreader.query import Query
from newsreader.service.archive import Issue

_AT_ONCE = 500
"""Rows that are looked at together."""


class Choice(Data):
    """What the reader asked for; nothing said is everything. `saved` is the query whose name `section` is, if any."""

    query: Query | None = None
    saved: Query | None = None
    section: str | None = None
    source: str | None = None
    unread: bool = False
    starred: bool = False
    newer: datetime | None = None
    limit: int | None = None


class Chosen(Data):
    """A story by its number, the section that it is at home in, and the chapter that it goes into."""

    id: int
    section: str | None
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
    chapters = _chapters(paper, several)
    for row, section in _rows(paper, choice):
        if choice.newer is not None and (row.published or row.first_seen) < choice.newer:
            continue
        if row.completeness is None:
            headlines_only += 1
            continue
        chapter = _chapter(row.source_name, section, several)
        chapters.setdefault(chapter, len(chapters))
        found.append(Chosen(id=row.id, section=section, chapter=chapter))
        if len(found) == choice.limit:
            break
    found.sort(key=lambda one: chapters[one.chapter])
    return Choosing(stories=tuple(found), headlines_only=headlines_only)


def choose_printed(paper: Library, issue: Issue, choice: Choice) -> Choosing:
    """The stories of a back issue that were asked for, in the order of that day."""
    found: dict[int, Chosen] = {}
    headlines = set()
    hits = None if choice.query is None else set(paper.search.find(choice.query))
    several = len({one.source for one in issue.sections()}) > 1
    for row, section in _printed_rows(issue, choice):
        if row.id in found or (hits is not None and row.id not in hits):
            continue
        if choice.newer is not None and (row.published or row.first_seen) < choice.newer:
            continue
        if row.completeness is None:
            headlines.add(row.id)
        elif choice.limit is None or len(found) < choice.limit:
            found[row.id] = Chosen(id=row.id, section=section, chapter=_chapter(row.source_name, section, several))
    return Choosing(stories=tuple(found.values()), headlines_only=len(headlines))


def _printed_rows(issue: Issue, choice: Choice) -> Iterator[tuple[Row, str | None]]:
    """The rows of each section of a back issue, then what only its rankings name."""
    for one in issue.sections():
        if choice.source in (None, one.source) and choice.section in (None, one.name):
            order = issue.order(one.id, unread=choice.unread, starred=choice.starred)
            yield from ((row, one.name) for row in issue.rows(order))
    if choice.section is None:
        for row in issue.rows(issue.order(unread=choice.unread, starred=choice.starred)):
            if choice.source in (None, row.source):
                yield row, row.section


def _rows(paper: Library, choice: Choice) -> Iterator[tuple[Row, str | None]]:
    """The rows that are asked for, the newest first, each with its section; a few are in memory at a time."""
    homes = _homes(paper, choice)
    ids = _ids(paper, choice, homes)
    for start in range(0, len(ids), _AT_ONCE):
        for row in paper.rows(ids[start : start + _AT_ONCE]):
            yield row, homes.get(row.id, row.section)


def _homes(paper: Library, choice: Choice) -> dict[int, str]:
    """The section of each story that stands in one: the smallest that carries it, for a front page carries them all."""
    if choice.section is None or choice.saved is not None:
        sections: Sequence[Section] = paper.sections()
    else:
        sections = paper.catalogue.named(choice.section, choice.source)
    largest_first = sorted(sections, key=lambda one: -one.total)
    return {story: one.name for one in largest_first for story in paper.order(one.id)}


def _ids(paper: Library, choice: Choice, homes: Container[int]) -> Sequence[int]:
    if choice.source is not None:
        paper.catalogue.get(choice.source)
    listed = paper.order(source=choice.source, unread=choice.unread, starred=choice.starred)
    if choice.section is not None and choice.saved is None:
        listed = [story for story in listed if story in homes]
    found = hits(paper, choice.query, choice.saved)
    if found is not None:
        listed = [story for story in listed if story in found]
    return listed


def _chapters(paper: Library, several: bool) -> dict[str, int]:
    """The chapters with their places, in the order of the sections pane; those of no section follow."""
    names = dict.fromkeys(_chapter(one.source_name, one.name, several) for one in paper.sections())
    return {name: place for place, name in enumerate(names)}


def _chapter(source: str, section: str | None, several: bool) -> str:
    """The name of a chapter; where the export is of several sources, theirs stands before it."""
    return f"{source} · {section}" if several and section else section or source
