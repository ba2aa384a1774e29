"""What other people click on, with memory; `library.py` reaches it as `store.rankings`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from newsreader.model import Data, HotItem, HotList, Ranking, RankingItem
from newsreader.store.database import Database
from newsreader.store.ranking_history import RankingHistory
from newsreader.store.sources import source_number
from newsreader.store.values import numbers, stamp
from newsreader.text import urls

DROPPED_AFTER = timedelta(days=7)
"""A list not seen for so long while others of its source were is no longer on the site."""

_LISTS = """
SELECT ranking.id, source.id, source.name, ranking.name, ranking.frozen, newest.id, newest.first_seen, newest.last_seen
FROM ranking JOIN source ON source.number = ranking.source
JOIN snapshot AS newest ON newest.id = (SELECT max(id) FROM snapshot WHERE ranking = ranking.id)
WHERE source.enabled AND (?1 IS NULL OR source.id = ?1)
ORDER BY source.position, source.number, ranking.id
"""

_ITEMS = """
SELECT place.rank, place.title, place.url, address.article,
  (SELECT min(before.rank) FROM place AS before
    LEFT JOIN ranked AS other ON other.ranking = ?1 AND other.key = before.key
    WHERE before.snapshot = (SELECT max(id) FROM snapshot WHERE ranking = ?1 AND id < ?2)
      AND ifnull(other.item, before.key) = ifnull(ranked.item, place.key)),
  place.count, ifnull(mark.read, 0)
FROM place
LEFT JOIN ranked ON ranked.ranking = ?1 AND ranked.key = place.key
LEFT JOIN address ON address.key = place.key
LEFT JOIN article ON article.id = address.article
LEFT JOIN mark ON mark.key = ifnull(article.key, place.key)
WHERE place.snapshot = ?2 ORDER BY place.rank LIMIT ?3
"""

_KNOWN = """
SELECT wanted.value, address.article, ifnull(mark.read, 0)
FROM json_each(?) AS wanted
LEFT JOIN address ON address.key = wanted.value
LEFT JOIN article ON article.id = address.article
LEFT JOIN mark ON mark.key = ifnull(article.key, wanted.value)
"""


class _List(Data):
    """A ranking and its newest snapshot."""

    id: int
    source: str
    source_name: str
    name: str
    frozen: bool
    snapshot: int
    unchanged: datetime
    seen: datetime


class Rankings:
    """Every state of every list, from when it was first to when it was last seen so; its past is the `history`."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.history = RankingHistory(database)

    def add(self, source: str, ranking: Ranking, now: datetime) -> None:
        """Keep a list as it stands now; one that stands as before is only seen again."""
        number = source_number(self._db, source)
        if number is None or not ranking.items:
            return
        with self._db.transaction():
            self._db.run(
                "INSERT INTO ranking (source, name, frozen) VALUES (?, ?, ?)"
                " ON CONFLICT (source, name) DO UPDATE SET frozen = excluded.frozen",
                (number, ranking.name, ranking.frozen),
            )
            own = self._db.row("SELECT id FROM ranking WHERE source = ? AND name = ?", (number, ranking.name), int) or 0
            keys = [urls.key(item.url) for item in ranking.items]
            self.history.note(own, keys, ranking.items, now)
            self._put(own, keys, ranking.items, now)

    def _put(self, ranking: int, keys: Sequence[int], items: Sequence[RankingItem], now: datetime) -> None:
        newest = self._db.row("SELECT max(id) FROM snapshot WHERE ranking = ?", (ranking,), _number_or_none)
        if newest is not None and self._keys(newest) == keys:
            self._db.run("UPDATE snapshot SET last_seen = ? WHERE id = ?", (stamp(now), newest))
        else:
            newest = self._db.insert(
                "INSERT INTO snapshot (ranking, first_seen, last_seen) VALUES (?1, ?2, ?2)", (ranking, stamp(now))
            )
        self._db.many(
            "REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?)",
            [
                (newest, rank, key, item.title, item.url, item.count)
                for rank, (key, item) in enumerate(zip(keys, items, strict=True), start=1)
            ],
        )

    def latest(self, source: str | None = None, n: int = 20) -> tuple[HotList, ...]:
        """Give the newest lists of a source or of all that are shown, the first `n` places of each."""
        lists = self._db.rows(_LISTS, (source,), _list)
        newest = {hot.source: max(other.seen for other in lists if other.source == hot.source) for hot in lists}
        return tuple(
            HotList(
                source=hot.source,
                source_name=hot.source_name,
                name=hot.name,
                seen=hot.seen,
                frozen=hot.frozen,
                items=self.items(hot.id, hot.snapshot, n),
                unchanged=hot.unchanged,
            )
            for hot in lists
            if newest[hot.source] - hot.seen < DROPPED_AFTER
        )

    def items(self, ranking: int, snapshot: int, n: int = 20) -> tuple[HotItem, ...]:
        """Give the first `n` places of a state of a list."""
        return tuple(self._db.rows(_ITEMS, (ranking, snapshot, n), _item))

    def known(self, keys: Sequence[int]) -> Mapping[int, tuple[int | None, bool]]:
        """Give the article of each address, if the store has it, and whether it was read."""
        return dict(self._db.rows(_KNOWN, (numbers(keys),), _known))

    def _keys(self, snapshot: int) -> list[int]:
        return list(self._db.numbers("SELECT key FROM place WHERE snapshot = ? ORDER BY rank", (snapshot,)))


def _list(
    number: int, source: str, source_name: str, name: str, frozen: int, snapshot: int, first_seen: str, last_seen: str
) -> _List:
    return _List(
        id=number,
        source=source,
        source_name=source_name,
        name=name,
        frozen=bool(frozen),
        snapshot=snapshot,
        unchanged=datetime.fromisoformat(first_seen),
        seen=datetime.fromisoformat(last_seen),
    )


def _item(
    rank: int, title: str, url: str, article: int | None, previous: int | None, count: int | None, read: int
) -> HotItem:
    return HotItem(rank=rank, title=title, url=url, article=article, previous=previous, count=count, read=bool(read))


def _known(key: int, article: int | None, read: int) -> tuple[int, tuple[int | None, bool]]:
    return key, (article, bool(read))


def _number_or_none(value: int | None) -> int | None:
    return value
