"""Puts headlines into sections: which are new, which moved, and where they stand in time; for `store/` only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from newsreader.errors import StoreError
from newsreader.model import Data, Headline, Placing
from newsreader.store.bodies import Bodies
from newsreader.store.database import Database
from newsreader.store.index import SLOT, Index
from newsreader.store.photos import Photos
from newsreader.store.sources import source_number
from newsreader.store.tellings import Tellings
from newsreader.store.values import milliseconds, numbers, stamp, stamp_or_none
from newsreader.text import urls
from newsreader.text.language import _

_SECOND = 1_000

_REFINE = """
UPDATE article SET published = ?1 WHERE id = ?2
AND (published IS NULL OR published LIKE substr(?1, 1, 10) || 'T00:00:00+%')
"""
"""A time takes the place of a mere day, which stands as midnight, and of nothing."""


class _Shelf(Data):
    """Where headlines are put: the numbers of source and section, either may be missing."""

    source: int | None
    section: int | None


class Placer:
    """The one way in which article rows come to be."""

    def __init__(self, database: Database, index: Index, bodies: Bodies, photos: Photos, tellings: Tellings) -> None:
        self._db = database
        self._tellings = tellings
        self._index = index
        self._bodies = bodies
        self._photos = photos
        self._run = range(0)

    def place(self, section: int, placings: Sequence[Placing], now: datetime) -> tuple[int, ...]:
        """Do what `Articles.place` promises.

        From the oldest and lowest to the newest and highest, so that numbers rise with time and each story that shares
        its moment with others stands above those placed before it.
        """
        with self._db.transaction():
            source = self._db.row("SELECT source FROM section WHERE id = ?", (section,), int)
            if source is None:
                raise StoreError(_("There is no section {section} in the store.").format(section=section))
            shelf = _Shelf(source=source, section=section)
            here = self._here([placing.headline.url for placing in placings])
            new: dict[int, int] = {}
            listed: dict[int, int] = {}
            for placing in sorted(
                _once(placings), key=lambda placing: (_nominal(placing.headline, now), -placing.rank)
            ):
                article = placing.id or here.get(urls.key(placing.headline.url))
                if article is None:
                    article = self._insert(self._home(shelf, placing.section), placing.headline, now)
                    new[article] = placing.rank
                else:
                    self._meet(shelf, article, placing, now)
                listed[article] = placing.rank
            ids = numbers(sorted(listed, key=lambda article: listed[article]))
            self._db.run(
                "INSERT OR IGNORE INTO placement SELECT ?, article.sort, article.id, article.key"
                " FROM json_each(?) AS listed CROSS JOIN article ON article.id = listed.value",
                (section, ids),
            )
            self._db.run("UPDATE section SET listed = ? WHERE id = ?", (ids, section))
            return tuple(sorted(new, key=lambda article: new[article]))

    def bring_texts(self, section: int, placings: Sequence[Placing], now: datetime) -> None:
        """Do what `Articles.bring_texts` promises."""
        with self._db.transaction():
            source = self._db.row("SELECT source FROM section WHERE id = ?", (section,), int)
            for placing in placings:
                if placing.id is not None:
                    self._meet(_Shelf(source=source, section=section), placing.id, placing, now)

    def add(self, source: str | None, headline: Headline, now: datetime) -> int:
        """Do what `Articles.add` promises."""
        with self._db.transaction():
            known = self._here([headline.url]).get(urls.key(headline.url))
            if known is not None:
                return known
            shelf = _Shelf(source=None if source is None else source_number(self._db, source), section=None)
            article = self._insert(shelf, headline, now)
            if shelf.source is not None:
                self._db.run("INSERT INTO carried SELECT source, sort, id, key FROM article WHERE id = ?", (article,))
            return article

    def _here(self, addresses: Sequence[str]) -> dict[int, int]:
        """Tell which keys lead to which articles."""
        sql = "SELECT address.key, article FROM json_each(?) AS wanted CROSS JOIN address ON address.key = wanted.value"
        return dict(
            self._db.rows(sql, (numbers(map(urls.key, addresses)),), lambda key, article: (int(key), int(article)))
        )

    def _home(self, shelf: _Shelf, section: str | None) -> _Shelf:
        """Give the shelf of the section where a story is at home; its list's own when there is none of that name."""
        home = self._db.row("SELECT id FROM section WHERE source = ? AND name = ?", (shelf.source, section), int)
        return _Shelf(source=shelf.source, section=home or shelf.section)

    def _insert(self, shelf: _Shelf, headline: Headline, now: datetime) -> int:
        """Make the row of a story never seen; search finds it at once."""
        key = urls.key(headline.url)
        sort = self._free(_nominal(headline, now))
        slot = self._free_slot(sort // SLOT)
        article = self._db.insert(
            "INSERT INTO article"
            " (key, sort, slot, source, section, url, announced, title, summary, picture, published, first_seen)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9, ?10, ?11)",
            (
                key,
                sort,
                slot,
                shelf.source,
                shelf.section,
                headline.url,
                headline.title,
                headline.summary,
                headline.picture,
                stamp_or_none(headline.published),
                stamp(now),
            ),
        )
        self._db.run("INSERT INTO address VALUES (?, ?)", (key, article))
        self._name(shelf, article, headline)
        if headline.picture:
            self._photos.put_thumbnail(headline, key, shelf.source, shelf.section, sort)
        self._tellings.later(article)
        self._index.later(article)
        if headline.article is not None:
            self._bodies.save(article, headline.article, now)
        return article

    def _meet(self, shelf: _Shelf, article: int, placing: Placing, now: datetime) -> None:
        """Take over what a list says anew of a story that is here."""
        headline = placing.headline
        key = urls.key(headline.url)
        if self._db.run("INSERT OR IGNORE INTO address VALUES (?, ?)", (key, article)):
            self._db.run("UPDATE article SET url = ? WHERE id = ?", (headline.url, article))
        self._name(shelf, article, headline)
        if headline.published is not None:
            self._db.run(_REFINE, (stamp_or_none(headline.published), article))
        if placing.changed:
            self._tellings.later(article)
            self._db.run(
                "UPDATE article SET announced = ?1, title = ?1, summary = ifnull(?2, summary),"
                " published = ifnull(?3, published) WHERE id = ?4",
                (headline.title, headline.summary, stamp_or_none(headline.published), article),
            )
        if headline.article is not None and (placing.changed or not self._bodies.has(article)):
            self._bodies.save(article, headline.article, now)
        if placing.changed:
            self._index.later(article)

    def _name(self, shelf: _Shelf, article: int, headline: Headline) -> None:
        """Remember what the source's feed calls the story."""
        if headline.guid and headline.guid != headline.url and shelf.source is not None:
            self._db.run("INSERT OR IGNORE INTO guid VALUES (?, ?, ?)", (shelf.source, headline.guid, article))

    def _free(self, moment: int) -> int:
        """Give the first free place in time at or after a moment, above all others of the same second."""
        while True:
            last = self._db.row(
                "SELECT max(sort) FROM article WHERE sort BETWEEN ? AND ?",
                (moment, moment + _SECOND - 1),
                _number_or_none,
            )
            if last is None:
                return moment
            if last + 1 < moment + _SECOND:
                return last + 1
            moment += _SECOND

    def _free_slot(self, slot: int) -> int:
        """Give the first free row number at or after one.

        The last stretch found to be taken is remembered: a first refresh puts hundreds of stories without a date into
        one moment, and each would walk over all before it.
        """
        start = slot
        if slot in self._run:
            slot, start = self._run.stop, self._run.start
        while self._db.row("SELECT 1 FROM article WHERE slot = ?", (slot,), bool):
            slot += 1
        self._run = range(start, slot + 1)
        return slot


def _once(placings: Sequence[Placing]) -> list[Placing]:
    """Give the placings of a page without those that lead to the same address as one above them."""
    first: dict[int, Placing] = {}
    for placing in sorted(placings, key=lambda placing: placing.rank):
        first.setdefault(urls.key(placing.headline.url), placing)
    return list(first.values())


def _nominal(headline: Headline, now: datetime) -> int:
    """Give the moment a headline stands for: when it was published, but never later than it was seen."""
    seen = milliseconds(now)
    return seen if headline.published is None else min(milliseconds(headline.published), seen)


def _number_or_none(value: int | None) -> int | None:
    return value
