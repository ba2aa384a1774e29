"""The reader's saved queries as sections of the command line; for `sections`, `headlines` and `export`."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.library import Library
from newsreader.model import Data
from newsreader.query import Query, parse

MOST = 999
"""So many stories of a saved query are counted: to count all that hold a common Chinese phrase takes seconds."""


class SavedSection(Data):
    """A saved query with its counts; `more` when there are more stories than were counted."""

    name: str
    query: str
    unread: int
    total: int
    more: bool


def saved_query(paper: Library, name: str | None) -> Query | None:
    """The query that the reader saved under a name, whatever its case."""
    found = (one.query for one in paper.settings.saved if name is not None and one.name.lower() == name.lower())
    query = next(found, None)
    return None if query is None else parse(query)


def saved_sections(paper: Library) -> Iterator[SavedSection]:
    """All saved queries in the order of the settings, each story counted once."""
    for one in paper.settings.saved:
        found = paper.search.find(one.query, MOST + 1)
        rows = paper.rows(paper.tellings.fold(found[:MOST]))
        unread = sum(not row.read for row in rows)
        yield SavedSection(name=one.name, query=one.query, unread=unread, total=len(rows), more=len(found) > MOST)


def hits(paper: Library, *queries: Query | None) -> frozenset[int] | None:
    """The stories that all of these queries mean; `None` where there is none."""
    found = [frozenset(paper.search.find(query)) for query in queries if query is not None]
    return frozenset.intersection(*found) if found else None
