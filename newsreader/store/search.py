"""Finds articles by their words; `library.py` reaches it as `store.search`."""

from __future__ import annotations

import re
from array import array

from newsreader.store.database import Database
from newsreader.store.words import words
from newsreader.text.fold import fold

_QUOTES = str.maketrans(dict.fromkeys("“”„‟＂«»「」『』《》", '"'))
_PIECE = re.compile(r'(-*)(?:"([^"]*)"?|([^\s"]+))')
_LONGEST = 2_000
"""Code points of a query that are looked at; nobody types more."""


class Search:
    """The index over titles, texts, captions and names; it follows every change in the same transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def find(self, query: str, limit: int = 200) -> array[int]:
        """Give the numbers of the articles that hold all words and "phrases" of a query, newest first.

        A word with `-` before it must not be there. A run of Chinese characters is a phrase. Any text is a query; one
        without words finds nothing.
        """
        expression = match(query)
        if expression is None:
            return array("q")
        return self._db.numbers(
            "SELECT id FROM ("
            "  SELECT article.id, article.sort FROM search CROSS JOIN article ON article.slot = search.rowid"
            "  WHERE search MATCH ?"
            "  AND (article.source IS NULL OR article.source IN (SELECT number FROM source WHERE enabled))"
            "  ORDER BY search.rowid DESC LIMIT ?"
            ") ORDER BY sort DESC",
            (expression, limit),
        )

    def put(self, slot: int, title: str, body: str, notes: str) -> None:
        """Index an article by its slot, in the stead of what was indexed of it before."""
        self._db.run(
            "REPLACE INTO search (rowid, title, body, notes) VALUES (?, ?, ?, ?)",
            (slot, fold(title), fold(body), fold(notes)),
        )


def match(query: str) -> str | None:
    """Write a query as FTS5 understands it, every word quoted; `None` when there is nothing to look for."""
    text = query[:_LONGEST].translate(_QUOTES).encode("utf-8", "replace").decode()
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in _PIECE.findall(fold(text)):
        found = " ".join(words(phrase or word))
        if found:
            (unwanted if minus else wanted).append(f'"{found}"')
    if not wanted:
        return None
    every = " AND ".join(wanted)
    return f"({every}) NOT ({' OR '.join(unwanted)})" if unwanted else every
