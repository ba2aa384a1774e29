"""Finds stories by what the reader asks for; `library.py` reaches it as `store.search`.

tree ─ conditions ─► what the index is asked, and a condition on the tables ─► stories, the newest first
                     what the index has yet to take up is looked into ────────┘
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

import apsw

from newsreader.query.tree import Belongs, Query
from newsreader.store.conditions import Conditions, Plan, Value
from newsreader.store.database import Database
from newsreader.store.index import SLOT
from newsreader.store.relevance import by_relevance, excerpts
from newsreader.store.values import Wording, numbers, said, unpacked
from newsreader.text.fold import fold
from newsreader.text.matching import Needle

_SHOWN = "(article.source IS NULL OR article.source IN (SELECT number FROM source WHERE enabled))"
_BY_INDEX = (
    "SELECT id FROM (SELECT article.id, article.sort FROM search CROSS JOIN article ON article.slot = search.rowid"
    " WHERE search MATCH :match AND search.rowid >= :floor AND {condition}"
    " ORDER BY search.rowid {order} LIMIT :limit) ORDER BY sort {order}"
)
_BY_TIME = "SELECT article.id FROM article WHERE {condition} ORDER BY article.sort {order} LIMIT :limit"
_BY_NUMBER = (
    "SELECT article.id FROM json_each(:few) AS few CROSS JOIN article ON article.id = few.value WHERE {condition}"
    " ORDER BY article.sort {order} LIMIT :limit"
)
_TAKEN_UP = "NOT EXISTS (SELECT 1 FROM unindexed WHERE unindexed.article = article.id)"
_LOOKED_INTO = (
    "SELECT article.id FROM (SELECT article FROM unindexed ORDER BY article DESC LIMIT 2000) AS waiting"
    " CROSS JOIN article ON article.id = waiting.article WHERE {condition}"
)
"""So many are looked into, the last that arrived; more are waiting only while the index is made anew."""
_IN_ORDER = "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY sort {order} LIMIT :limit"
_NAMES = {
    "section": (
        "SELECT section.id, section.name, '' FROM section JOIN source ON source.number = section.source"
        " WHERE source.enabled AND section.enabled"
    ),
    "source": "SELECT number, name, id FROM source WHERE enabled",
}
_FEW = 1_000
"""To go through so many stories takes less than to go through all that hold a common word."""

_RANKED = 1_000
"""So many of the newest stories are put in order of relevance."""


class Search:
    """Reads the index; nothing else here knows how words are found."""

    def __init__(self, database: Database) -> None:
        self._db = database
        database.connection.create_scalar_function("says", _says, 7, deterministic=True)

    def find(self, query: Query, now: datetime, limit: int | None = None) -> array[int]:
        """Give the numbers of the stories that a query means, in its order, as many as it and `limit` allow.

        A word of Chinese characters is found wherever they stand, one of letters where it stands as a word, both in
        the folded text. Raises `Superseded` when another thread calls `interrupt` meanwhile.
        """
        most = min((count for count in (query.limit, limit) if count is not None), default=-1)
        if query.sort != "relevance":
            return self._find(query, now, most, "ASC" if query.sort == "oldest" else "DESC")
        return by_relevance(self._db, query, self._find(query, now, _RANKED, "DESC"), most)

    def excerpts(self, articles: Sequence[int], query: Query) -> dict[int, str]:
        """Give of each story the piece in which the words of a query stand, where that is not in its title alone."""
        return excerpts(self._db, articles, query.needles())

    def interrupt(self) -> None:
        """Give up what is being found; may be called from any thread."""
        self._db.connection.interrupt()

    def _find(self, query: Query, now: datetime, limit: int, order: str) -> array[int]:
        """Ask the index, and the stories that it has yet to take up: of one moment, or one is in neither."""
        with self._db.snapshot():
            return self._find_now(query, now, limit, order)

    def _find_now(self, query: Query, now: datetime, limit: int, order: str) -> array[int]:
        waiting = self._db.numbers("SELECT EXISTS (SELECT 1 FROM unindexed)")[0]
        few = self._few(query, now)
        plan = Conditions(self._numbers_of, now, few=few is not None).plan(query.tree)
        shown = (plan.condition, _SHOWN, _TAKEN_UP) if waiting else (plan.condition, _SHOWN)
        sql = _BY_NUMBER if few is not None else _BY_TIME if plan.match is None else _BY_INDEX
        found = self._numbers(sql, " AND ".join(shown), order, plan, limit, few or ())
        if not waiting:
            return found
        looking = Conditions(self._numbers_of, now).plan(query.tree, indexed=False)
        found += self._numbers(_LOOKED_INTO, f"{looking.condition} AND {_SHOWN}", order, looking, limit)
        return self._db.numbers(_IN_ORDER.format(order=order), {"ids": numbers(found), "limit": limit})

    def _numbers(
        self, sql: str, condition: str, order: str, plan: Plan, limit: int, few: Sequence[int] = ()
    ) -> array[int]:
        floor = -(2**62) if plan.since is None else plan.since // SLOT
        values: dict[str, Value] = {"match": plan.match, "floor": floor, "limit": limit, "few": numbers(few)}
        return self._db.numbers(sql.format(condition=condition, order=order), plan.values | values)

    def _few(self, query: Query, now: datetime) -> array[int] | None:
        """Give the stories that a query is about where they are few."""
        narrow = Conditions(self._numbers_of, now).narrowest(query.tree)
        if narrow is None:
            return None
        few = self._db.numbers(f"SELECT id FROM article WHERE {narrow.condition} LIMIT {_FEW}", narrow.values)
        return few if len(few) < _FEW else None

    def _numbers_of(self, node: Belongs) -> list[int]:
        """The sections or sources of a name; where none is called so, those whose name holds it."""
        wanted = fold(node.name)
        known = self._db.rows(_NAMES[node.to], (), _named)
        exact = [number for number, *names in known if wanted in names]
        return exact or [number for number, *names in known if any(wanted in name for name in names)]


def _named(number: int, name: str, other: str) -> tuple[int, str, str]:
    return number, fold(name), fold(other)


def _says(*values: apsw.SQLiteValue) -> bool:
    """Tell whether a story holds words in one of its parts; SQLite calls it for each story that may."""
    words, part, prefix, *story = values
    announced, title, summary, data = story
    assert isinstance(words, str) and isinstance(announced, str) and isinstance(title, str)  # noqa: PT018
    assert isinstance(summary, str | None) and isinstance(data, bytes | None)  # noqa: PT018
    wording, needle = _folded(announced, title, summary, data), _needle(words, bool(prefix))
    return any(needle.within(text) for name, text in wording._asdict().items() if part in ("anywhere", name))


@lru_cache(4)
def _folded(announced: str, title: str, summary: str | None, data: bytes | None) -> Wording:
    """All that a story says, folded; a query asks for it once a word."""
    wording = said((announced, title), summary, None if data is None else unpacked(data))
    return Wording(*map(fold, wording))


@lru_cache(64)
def _needle(words: str, prefix: bool) -> Needle:
    return Needle(words, whole=True, prefix=prefix)
