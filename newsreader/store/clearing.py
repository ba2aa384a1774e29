"""Which stories may go, and their going; `library.py` reaches it as `store.clearing`."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import datetime

from newsreader.store.database import Database
from newsreader.store.values import milliseconds, numbers

_MAY_GO = """
EXISTS (SELECT 1 FROM placement WHERE placement.key = article.key)
AND NOT EXISTS (SELECT 1 FROM mark WHERE mark.key = article.key AND starred)
AND NOT EXISTS (SELECT 1 FROM edition_item WHERE edition_item.article = article.id)
AND id NOT IN (SELECT value FROM section, json_each(section.listed))
"""
"""Not those opened by their address, starred, in a back issue, or named by a list as it was last read."""

_RECOUNT = """
UPDATE section SET total = (SELECT count(*) FROM placement WHERE section = section.id),
  unread = (SELECT count(*) FROM placement WHERE section = section.id
    AND NOT EXISTS (SELECT 1 FROM mark WHERE mark.key = placement.key AND read))
"""

_OF_ARTICLE = ("unindexed", "told", "sign", "uncompared", "body", "revision", "address", "guid", "placement", "carried")


class Clearing:
    """Takes stories out of the store; what the reader did with them stays in the marks."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def older(self, before: datetime) -> array[int]:
        """Give the stories first seen before a moment that may go."""
        return self._db.numbers(
            f"SELECT id FROM article WHERE unixepoch(first_seen) < ? AND {_MAY_GO} ORDER BY sort",
            (milliseconds(before) // 1_000,),
        )

    def beyond(self, size: int) -> array[int]:
        """Give the oldest stories that may go, as many as it takes until all texts take no more than `size` bytes."""
        total = "SELECT ifnull(sum(length(data)), 0) FROM body"
        excess = (self._db.row(total, (), int) or 0) - size
        going = array("q")
        sizes = f"SELECT id, length(data) FROM article JOIN body ON article = id WHERE {_MAY_GO} ORDER BY sort"
        for article, own in self._db.rows(sizes, (), _sized) if excess > 0 else ():
            if excess <= 0:
                break
            going.append(article)
            excess -= own
        return going

    def clear(self, articles: Sequence[int]) -> int:
        """Remove these stories, but for those that may not go (any more); give how many that were."""
        wanted = (numbers(articles),)
        with self._db.transaction():
            going = self._db.numbers(
                f"SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) AND {_MAY_GO}", wanted
            )
            gone = (numbers(going),)
            these = "(SELECT value FROM json_each(?))"
            self._db.run(f"DELETE FROM search WHERE rowid IN (SELECT slot FROM article WHERE id IN {these})", gone)
            self._db.run(f"DELETE FROM photo WHERE story IN (SELECT key FROM article WHERE id IN {these})", gone)
            for table in _OF_ARTICLE:
                self._db.run(f"DELETE FROM {table} WHERE article IN {these}", gone)
            self._db.run(f"DELETE FROM article WHERE id IN {these}", gone)
            self._db.run("DELETE FROM told WHERE story IN (SELECT story FROM told GROUP BY story HAVING count(*) = 1)")
            self._db.run(_RECOUNT)
        return len(going)


def _sized(article: int, size: int) -> tuple[int, int]:
    return article, size
