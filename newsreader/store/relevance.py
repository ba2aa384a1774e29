"""What found stories say: in which order they are about what was asked, and where they say it; for `store/` only."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from math import log

from newsreader.query.tree import Query
from newsreader.store.database import Database
from newsreader.store.values import numbers, said, unpacked
from newsreader.text.fold import fold
from newsreader.text.matching import Needle, excerpt

_TEXTS = """
SELECT article.id, article.announced, article.title, article.summary, body.data
FROM json_each(?) AS wanted CROSS JOIN article ON article.id = wanted.value LEFT JOIN body ON body.article = article.id
"""
_TITLE = 8.0
"""A word in the title weighs as much as so many in the text."""


def by_relevance(database: Database, query: Query, found: array[int], limit: int) -> array[int]:
    """Give the stories that were found, those first in which the words stand in the title and often in a short text.

    Among equals the order stays, so the newer one comes first.
    """
    needles = query.needles()
    weights = dict(database.rows(_TEXTS, (numbers(found),), lambda *row: (row[0], _weight(needles, *row[1:]))))
    best = sorted(found, key=lambda article: -weights.get(article, 0.0))
    return array("q", best if limit < 0 else best[:limit])


def excerpts(database: Database, articles: Sequence[int], needles: Sequence[Needle]) -> dict[int, str]:
    """Give of each story the piece of its text, its captions or its makers in which the words stand, where they do."""
    found = database.rows(_TEXTS, (numbers(articles),), lambda *row: (row[0], _excerpt(needles, *row[1:])))
    return {article: piece for article, piece in found if piece is not None}


def _excerpt(
    needles: Sequence[Needle], announced: str, title: str, summary: str | None, data: bytes | None
) -> str | None:
    wording = said((announced, title), summary, None if data is None else unpacked(data))
    pieces = (excerpt(part, needles) for part in (wording.text, wording.caption, wording.author))
    return next((piece for piece in pieces if piece is not None), None)


def _weight(needles: Sequence[Needle], announced: str, title: str, summary: str | None, data: bytes | None) -> float:
    wording = said((announced, title), summary, None if data is None else unpacked(data))
    heading, text = fold(wording.title), fold(wording.text)
    size = 1 + len(text) / 1_000
    return sum(_TITLE * bool(needle.spans(heading)) + log(1 + len(needle.spans(text)) / size) for needle in needles)
