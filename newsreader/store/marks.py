"""What the reader did: read, starred, how far; `library.py` reaches it as `store.marks`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from newsreader.errors import UnknownArticle
from newsreader.store.backup import Backup
from newsreader.store.database import Database
from newsreader.store.values import numbers, stamp
from newsreader.text.language import _

_HERE = "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))"

_SET = """
INSERT INTO mark (key, read, starred, position, url, touched)
SELECT article.key, ifnull(:read, 0), ifnull(:starred, 0), 0, CASE WHEN :starred THEN article.url END, :now
FROM json_each(:ids) AS wanted CROSS JOIN article ON article.id = wanted.value WHERE true
ON CONFLICT (key) DO UPDATE SET read = ifnull(:read, mark.read), starred = ifnull(:starred, mark.starred),
  url = ifnull(excluded.url, mark.url), touched = excluded.touched
"""


class Marks:
    """Marks are kept by an article's key and outlive it. A change returns when the disk has it."""

    def __init__(self, database: Database, backup: Backup) -> None:
        self._db = database
        self._backup = backup

    def set(self, ids: Sequence[int], *, read: bool | None = None, starred: bool | None = None, now: datetime) -> None:
        """Mark articles; `None` leaves as it is. Raises UnknownArticle."""
        wanted = numbers(ids)
        with self._db.transaction(full=True):
            here = set(self._db.numbers(_HERE, (wanted,)))
            missing = next((article for article in ids if article not in here), None)
            if missing is not None:
                raise UnknownArticle(_("There is no article {article} in the store.").format(article=missing))
            self._db.run(_SET, {"ids": wanted, "read": read, "starred": starred, "now": stamp(now)})
            if read is not None:
                self._db.run(
                    "UPDATE article SET changed = 0 WHERE changed AND id IN (SELECT value FROM json_each(?))", (wanted,)
                )
        self._backup.take(now)

    def position(self, article: int, block: int, *, share: float = 0.0, now: datetime) -> None:
        """Remember which block of an article was at the top of the view, and the `share` of it that had been seen."""
        with self._db.transaction(full=True):
            self._db.run(
                "INSERT INTO mark (key, read, starred, position, share, touched)"
                " SELECT key, 0, 0, ?, ?, ? FROM article WHERE id = ?"
                " ON CONFLICT (key) DO UPDATE SET position = excluded.position, share = excluded.share,"
                " touched = excluded.touched",
                (block, share, stamp(now), article),
            )
