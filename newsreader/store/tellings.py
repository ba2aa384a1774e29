"""Stories told by several sources: finds them by their wording; `library.py` reaches it as `store.tellings`."""

from __future__ import annotations

import hashlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import msgspec

from newsreader.model import Article, Completeness, Data
from newsreader.store.database import Database
from newsreader.store.values import milliseconds, numbers, stamp, unpacked, wording
from newsreader.text.telling import Telling, same_story, telling, title_sign

_DAY = 86_400_000
_APART = 3 * _DAY
"""Milliseconds within which two sources that print the same title mean one story, and within which two texts do."""

_FEW = 2_000
"""Articles that are looked up one by one; for more, all that is told by several is read."""

_SEED = 1
_HASHES = 60
_BAND = 3
"""Least hashes of a text, and how many of them in a row have to agree for a text to be looked at.

Texts that share half of their runs agree so in 93 of 100 cases, those that share seven tenths practically always.
"""

_CANDIDATES = 8
"""Texts that are compared with one that comes; those that agree most."""

_WORTH: dict[Completeness | None, int] = {"full": 6, "gallery": 6, "paywalled": 2, "teaser": 2, "suspect": 1, None: 0}

_COLUMNS = """article.id, article.key, article.sort, article.source, article.title, article.completeness,
  article.pictures, body.data"""

_WAITING = f"""
SELECT {_COLUMNS}
FROM uncompared CROSS JOIN article ON article.id = uncompared.article LEFT JOIN body ON body.article = article.id
ORDER BY uncompared.article LIMIT ?
"""

_ALIKE = """
SELECT sign.article FROM json_each(?1) AS wanted CROSS JOIN sign ON sign.value = wanted.value
JOIN article ON article.id = sign.article WHERE article.id <> ?2 AND article.sort BETWEEN ?3 AND ?4
"""

_ONE = f"""
SELECT {_COLUMNS} FROM article LEFT JOIN body ON body.article = article.id WHERE article.id = ?
"""

_THESE = "(SELECT value FROM json_each(?1))"
_ALONE = "(SELECT count(*) FROM told AS other WHERE other.story = told.story) = 1"

_READ_ONCE = """
INSERT INTO mark (key, read, starred, position, touched) SELECT key, 1, 0, 0, :now FROM told
WHERE story = :story AND EXISTS (SELECT 1 FROM told AS other JOIN mark USING (key) WHERE other.story = :story AND read)
ON CONFLICT (key) DO UPDATE SET read = 1, touched = excluded.touched WHERE NOT mark.read
"""
"""Who has read a story has read it, whoever tells it later."""

_DOUBLES = """
SELECT section, sum(unread - (unread > 0)), sum(total - 1) FROM (
  SELECT placement.section AS section, count(*) AS total,
    count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM mark WHERE mark.key = told.key AND mark.read)) AS unread
  FROM told CROSS JOIN placement ON placement.key = told.key
  GROUP BY placement.section, told.story HAVING total > 1
) GROUP BY section
"""


class _Story(Data):
    """An article as it is compared."""

    id: int
    key: int
    sort: int
    source: int | None
    title: str
    worth: int
    text: Article | None


class Tellings:
    """Which articles tell one story. They are put down as they come, and compared a little later."""

    def __init__(self, database: Database) -> None:
        self._db = database

    # --- finding -----------------------------------------------------------------------------------------------------

    def later(self, article: int) -> None:
        """Put an article down whose title or text is new."""
        self._db.run("INSERT OR IGNORE INTO uncompared VALUES (?)", (article,))

    def catch_up(self, now: datetime, most: int = 50) -> int:
        """Compare articles that were put down, the oldest first; give how many: none at the end."""
        with self._db.transaction():
            waiting = self._db.rows(_WAITING, (most,), _story)
            for story in waiting:
                self._compare(story, now)
            taken = numbers(story.id for story in waiting)
            self._db.run("DELETE FROM uncompared WHERE article IN (SELECT value FROM json_each(?))", (taken,))
            if not waiting:
                oldest = milliseconds(now) - 2 * _APART
                self._db.run("DELETE FROM sign WHERE article IN (SELECT id FROM article WHERE sort < ?)", (oldest,))
        return len(waiting)

    def _compare(self, story: _Story, now: datetime) -> None:
        text = telling(_words(story.text)) if story.text is not None else None
        signs = list(_signs(story.title, text))
        self._db.run("DELETE FROM sign WHERE article = ?", (story.id,))
        twins = [other for other in self._candidates(story, signs) if _is_same(story, text, other)]
        self._join(story, twins, now)
        self._db.many("INSERT OR IGNORE INTO sign VALUES (?, ?)", [(value, story.id) for value in signs])

    def _candidates(self, story: _Story, signs: Sequence[int]) -> Iterator[_Story]:
        found = self._db.numbers(_ALIKE, (numbers(signs), story.id, story.sort - _APART, story.sort + _APART))
        for article, _agreeing in Counter(found).most_common(_CANDIDATES):
            other = self._db.row(_ONE, (article,), _story)
            if other is not None:
                yield other

    def _join(self, story: _Story, twins: Sequence[_Story], now: datetime) -> None:
        """Put an article with those that tell the same, and take it out of where it does not belong any more."""
        before = self._db.numbers("SELECT story FROM told WHERE article = ?", (story.id,))
        self._db.run("DELETE FROM told WHERE article = ?", (story.id,))
        if twins:
            ids = (numbers(twin.id for twin in twins),)
            joined = self._db.numbers(f"SELECT DISTINCT story FROM told WHERE article IN {_THESE}", ids)
            group = min([*joined, *(twin.id for twin in twins), story.id])
            self._db.run(f"UPDATE told SET story = ?2 WHERE story IN {_THESE}", (numbers(joined), group))
            self._db.many(
                "INSERT OR IGNORE INTO told VALUES (?, ?, ?, ?)",
                [(one.id, group, one.key, one.worth) for one in (story, *twins)],
            )
            self._db.run(_READ_ONCE, {"story": group, "now": stamp(now)})
        self._db.run(f"DELETE FROM told WHERE story IN {_THESE} AND {_ALONE}", (numbers(before),))

    # --- reading -----------------------------------------------------------------------------------------------------

    def fold(self, ids: Sequence[int], shown: Iterable[int] = ()) -> Sequence[int]:
        """Leave of each story the best telling that is among these articles, in its place: whole, and with pictures.

        One that is `shown` already is the best, and among equals the one that was here first, so that nothing moves.
        """
        told = self._told(ids)
        if not told:
            return ids
        here = {article for article, _story, _worth in told}
        if len(ids) > _FEW:
            here &= set(ids)
        kept = here.intersection(shown)
        best: dict[int, tuple[bool, int, int]] = {}
        for article, story, worth in told:
            rank = (article in kept, worth, -article)
            if article in here and (story not in best or rank > best[story]):
                best[story] = rank
        hidden = here - {-negative for _kept, _worth, negative in best.values()}
        return [article for article in ids if article not in hidden] if hidden else ids

    def _told(self, ids: Sequence[int]) -> list[tuple[int, int, int]]:
        """Which of these articles tell a story with others; of a long list, all there are of any list."""
        sql = "SELECT article, story, worth FROM told"
        if len(ids) > _FEW:
            return self._db.rows(sql, (), _ranked)
        return self._db.rows(f"{sql} WHERE article IN {_THESE}", (numbers(ids),), _ranked)

    def others(self, article: int) -> array[int]:
        """Give the other tellings of a story, the best first."""
        return self._db.numbers(
            "SELECT other.article FROM told JOIN told AS other USING (story)"
            " WHERE told.article = ?1 AND other.article <> ?1 ORDER BY other.worth DESC, other.article",
            (article,),
        )

    def with_others(self, ids: Sequence[int]) -> array[int]:
        """Give these articles and all others that tell the same stories."""
        others = self._db.numbers(
            f"SELECT DISTINCT other.article FROM told JOIN told AS other USING (story) WHERE told.article IN {_THESE}",
            (numbers(ids),),
        )
        return array("q", dict.fromkeys((*ids, *others)))

    def doubles(self) -> dict[int, tuple[int, int]]:
        """Give by how many a section's unread and total are less where each story is counted once."""
        return dict(self._db.rows(_DOUBLES, (), _doubled))


def _is_same(story: _Story, text: Telling | None, other: _Story) -> bool:
    """Where both texts are here their wording decides, else the same title in two sources on one day."""
    if text is not None and text.is_enough and other.text is not None:
        theirs = telling(_words(other.text))
        if theirs.is_enough:
            return same_story(text, theirs)
    is_near = abs(story.sort - other.sort) <= _DAY and story.source != other.source
    sign = title_sign(story.title)
    return is_near and sign is not None and sign == title_sign(other.title)


def _signs(title: str, text: Telling | None) -> Iterator[int]:
    """By what a story is found: its title, and where there is a text, rows of its least hashes."""
    sign = title_sign(title)
    if sign is not None:
        yield _number(sign.encode())
    if text is not None and text.is_enough:
        from rensa import RMinHash  # who only reads the lists does without

        hashes = RMinHash(_HASHES, seed=_SEED)
        hashes.update(list(text.runs))
        least: list[int] = hashes.digest()
        for at in range(0, _HASHES, _BAND):
            yield _number(msgspec.json.encode((at, *least[at : at + _BAND])))


def _words(text: Article) -> str:
    return wording(text)[1]


def _number(data: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), signed=True)


def _ranked(article: int, story: int, worth: int) -> tuple[int, int, int]:
    return article, story, worth


def _doubled(section: int, unread: int, total: int) -> tuple[int, tuple[int, int]]:
    return section, (unread, total)


def _story(
    number: int,
    key: int,
    sort: int,
    source: int | None,
    title: str,
    completeness: Completeness | None,
    pictures: int,
    data: bytes | None,
) -> _Story:
    return _Story(
        id=number,
        key=key,
        sort=sort,
        source=source,
        title=title,
        worth=_WORTH[completeness] + bool(pictures),
        text=None if data is None else unpacked(data),
    )
