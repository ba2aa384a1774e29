"""What the reader did and may want to take back; `library.py` reaches it as `store.deeds`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from newsreader.model import Deed
from newsreader.store.database import Database
from newsreader.store.values import numbers, stamp

KEPT = timedelta(days=7)
"""How long a deed can be taken back."""

_BEFORE = """
INSERT INTO deed_mark (deed, key, read, starred, changed)
SELECT DISTINCT :deed, article.key, CASE WHEN :read THEN ifnull(mark.read, 0) END,
  CASE WHEN :starred THEN ifnull(mark.starred, 0) END, :read AND article.changed
FROM json_each(:ids) AS wanted CROSS JOIN article ON article.id = wanted.value LEFT JOIN mark ON mark.key = article.key
"""

_RESTORE = """
UPDATE mark SET read = ifnull(deed_mark.read, mark.read), starred = ifnull(deed_mark.starred, mark.starred), touched = ?
FROM deed_mark WHERE deed_mark.deed = ? AND deed_mark.key = mark.key
"""

_CHANGED = """
UPDATE article SET changed = 1 FROM deed_mark
WHERE deed_mark.deed = ? AND deed_mark.changed AND deed_mark.key = article.key
"""

_DEEDS = """
SELECT id, done, name, edition, session = ?1, (SELECT count(*) FROM deed_mark WHERE deed = deed.id) AS articles
FROM deed WHERE unixepoch(done) >= unixepoch(?2) AND (session = ?1 OR edition IS NOT NULL OR articles > 1)
ORDER BY id DESC
"""


class Deeds:
    """Each is written in the transaction of what it tells of: call from inside of that."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def note(
        self,
        session: str,
        name: str,
        now: datetime,
        *,
        ids: Sequence[int] = (),
        read: bool = False,
        starred: bool = False,
        edition: date | None = None,
    ) -> None:
        """Keep what articles are, before they are marked `read` or `starred`, or that an edition goes."""
        with self._db.transaction():
            self._forget(now - KEPT)
            day = None if edition is None else edition.isoformat()
            deed = self._db.insert(
                "INSERT INTO deed (session, done, name, edition) VALUES (?, ?, ?, ?)", (session, stamp(now), name, day)
            )
            self._db.run(_BEFORE, {"deed": deed, "ids": numbers(ids), "read": read, "starred": starred})

    def all(self, session: str, now: datetime) -> tuple[Deed, ...]:
        """Give what can be taken back, the last first: all of a session, of others what concerned many stories."""
        return tuple(self._db.rows(_DEEDS, (session, stamp(now - KEPT)), _deed))

    def take_back(self, deed: int, now: datetime) -> None:
        """Make the marks what they were before, where the deed changed them; positions in texts stay."""
        with self._db.transaction(full=True):
            self._db.run(_RESTORE, (stamp(now), deed))
            self._db.run(_CHANGED, (deed,))
            self._drop("id = ?", (deed,))

    def _forget(self, before: datetime) -> None:
        self._drop("unixepoch(done) < unixepoch(?)", (stamp(before),))

    def _drop(self, where: str, values: tuple[int | str, ...]) -> None:
        self._db.run(f"DELETE FROM deed_mark WHERE deed IN (SELECT id FROM deed WHERE {where})", values)
        self._db.run(f"DELETE FROM deed WHERE {where}", values)


def _deed(number: int, done: str, name: str, edition: str | None, mine: int, articles: int) -> Deed:
    return Deed(
        id=number,
        done=datetime.fromisoformat(done),
        name=name,
        articles=articles,
        edition=None if edition is None else date.fromisoformat(edition),
        mine=bool(mine),
    )
