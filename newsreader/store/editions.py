"""Back issues: what was taken away on a day, as it stood on that day; `library.py` reaches it as `store.editions`."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Literal

import msgspec
from msgspec.structs import replace

from newsreader.model import Article, BackIssue, Completeness, Data, HotItem, HotList, Receipt, Row, Section
from newsreader.store.database import Database
from newsreader.store.values import digest, moment_or_none, numbers, stamp, unpacked
from newsreader.text import urls

Kind = Literal["section", "ranking"]

_ISSUES = """
SELECT edition.day, edition.finished, edition.receipt,
  (SELECT count(*) FROM edition_part WHERE edition = edition.id AND kind = 'section'),
  count(DISTINCT item.article),
  count(DISTINCT CASE WHEN item.completeness IN ('full', 'gallery') THEN item.article END),
  (SELECT count(*) FROM edition_picture JOIN picture USING (key) WHERE edition = edition.id),
  (SELECT ifnull(sum(size), 0) FROM (
    SELECT max(size) AS size FROM edition_picture JOIN picture USING (key) WHERE edition = edition.id GROUP BY name
  )) + (SELECT ifnull(sum(length(data)), 0) FROM body WHERE article IN (
    SELECT article FROM edition_item JOIN edition_part ON edition_part.id = part WHERE edition = edition.id
  ))
FROM edition
LEFT JOIN edition_part ON edition_part.edition = edition.id
LEFT JOIN edition_item AS item ON item.part = edition_part.id
WHERE edition.removed IS NULL GROUP BY edition.id ORDER BY edition.day DESC
"""

_PARTS = """
SELECT edition_part.id, edition_part.source, source_name, name, edition_part.url, count(article.id),
  count(article.id) FILTER (WHERE NOT EXISTS (SELECT 1 FROM mark WHERE mark.key = article.key AND mark.read))
FROM edition JOIN edition_part ON edition = edition.id
LEFT JOIN edition_item ON part = edition_part.id LEFT JOIN article ON article.id = edition_item.article
WHERE day = ? AND removed IS NULL AND kind = ? GROUP BY edition_part.id ORDER BY edition_part.position, edition_part.id
"""

_ITEM = """
SELECT item.article, name, item.title, item.url, item.summary, item.picture, item.published, item.completeness,
  item.pictures, item.text
FROM json_each(?2) AS wanted JOIN edition_item AS item ON item.article = wanted.value
JOIN edition_part ON edition_part.id = part JOIN edition ON edition.id = edition
WHERE day = ?1 ORDER BY kind = 'section', edition_part.id DESC
"""


class PartRecord(Data):
    """A section or a ranking as it is printed into an edition: the numbers of its articles, in order."""

    kind: Kind
    source: str
    source_name: str
    name: str
    url: str
    articles: tuple[int, ...]


class Printed(Data):
    """A story as it stood in an edition."""

    article: int
    part: str
    title: str
    url: str
    summary: str | None
    picture: str | None
    published: datetime | None
    completeness: Completeness | None
    pictures: int
    text: int | None


class Editions:
    """One edition a day: headlines of its own, and which texts and pictures stay as long as it does."""

    def __init__(self, database: Database) -> None:
        self._db = database

    # --- printing ----------------------------------------------------------------------------------------------------

    def put(self, day: date, parts: Sequence[PartRecord], pictures: Iterable[str], receipt: Receipt) -> None:
        """Print an edition; one of the same day keeps what it had and takes this over it."""
        with self._db.transaction():
            self._db.run(
                "INSERT INTO edition (day, finished, receipt) VALUES (?, ?, ?) ON CONFLICT (day) DO UPDATE"
                " SET finished = excluded.finished, receipt = excluded.receipt, removed = NULL",
                (day.isoformat(), stamp(receipt.finished), msgspec.json.encode(receipt).decode()),
            )
            edition = self._number(day)
            for position, part in enumerate(parts):
                self._put_part(edition, position, part)
            self._db.many(
                "INSERT OR IGNORE INTO edition_picture VALUES (?, ?)", [(edition, urls.key(url)) for url in pictures]
            )

    def _put_part(self, edition: int, position: int, part: PartRecord) -> None:
        self._db.run(
            "INSERT INTO edition_part (edition, kind, source, source_name, name, url, position)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (edition, kind, source, name) DO UPDATE"
            " SET url = excluded.url, position = excluded.position, source_name = excluded.source_name",
            (edition, part.kind, part.source, part.source_name, part.name, part.url, position),
        )
        find = "SELECT id FROM edition_part WHERE edition = ? AND kind = ? AND source = ? AND name = ?"
        number = self._db.row(find, (edition, part.kind, part.source, part.name), int) or 0
        fresh = set(part.articles)
        before = "SELECT rank, article, title, url, summary, picture, published, completeness, pictures, text"
        kept = [
            item
            for item in self._db.rows(f"{before} FROM edition_item WHERE part = ? ORDER BY rank", (number,), _values)
            if item[1] not in fresh
        ]
        self._db.run("DELETE FROM edition_item WHERE part = ?", (number,))
        self._db.many(
            "INSERT INTO edition_item SELECT ?1, ?2, id, title, url, summary, picture, published, completeness,"
            " pictures, ?4 FROM article WHERE id = ?3",
            [(number, rank, article, self._text_of(article)) for rank, article in enumerate(part.articles)],
        )
        self._db.many(
            f"INSERT INTO edition_item VALUES ({', '.join('?' * 11)})",
            [(number, rank, *item[1:]) for rank, item in enumerate(kept, start=len(part.articles))],
        )

    def _text_of(self, article: int) -> int | None:
        return self._db.row("SELECT data FROM body WHERE article = ?", (article,), digest)

    # --- reading -----------------------------------------------------------------------------------------------------

    def all(self) -> tuple[BackIssue, ...]:
        """Give the editions, the newest first."""
        return tuple(self._db.rows(_ISSUES, (), _issue))

    def sections(self, day: date) -> tuple[Section, ...]:
        """Give the sections of an edition in their order; their numbers are for `order` here only."""
        return tuple(self._db.rows(_PARTS, (day.isoformat(), "section"), _section))

    def hot(self, day: date) -> tuple[HotList, ...]:
        """Give the rankings of an edition, with the places whose stories are here."""
        lists = self._db.rows(_PARTS, (day.isoformat(), "ranking"), _section)
        finished = self._db.row(
            "SELECT finished FROM edition WHERE day = ?", (day.isoformat(),), datetime.fromisoformat
        )
        return tuple(
            HotList(
                source=one.source,
                source_name=one.source_name,
                name=one.name,
                seen=finished,
                frozen=False,
                items=tuple(
                    self._db.rows(
                        "SELECT rank, item.title, item.url, item.article, ifnull(read, 0) FROM edition_item AS item"
                        " LEFT JOIN article ON article.id = item.article LEFT JOIN mark USING (key)"
                        " WHERE part = ? ORDER BY rank",
                        (one.id,),
                        _hot,
                    )
                ),
            )
            for one in lists
            if finished is not None
        )

    def order(self, day: date, section: int | None = None) -> array[int]:
        """Give the articles of a section of an edition, or of all its sections, in the order of the day."""
        return self._db.numbers(
            "SELECT article FROM edition JOIN edition_part ON edition = edition.id"
            " JOIN edition_item ON part = edition_part.id"
            " WHERE day = ?1 AND article IS NOT NULL AND CASE WHEN ?2 IS NULL THEN kind = 'section' ELSE part = ?2 END"
            " GROUP BY article ORDER BY min(position * 1000000 + rank)",
            (day.isoformat(), section),
        )

    def printed(self, day: date, articles: Sequence[int]) -> dict[int, Printed]:
        """Give how these stories stood in the edition."""
        return {item.article: item for item in self._db.rows(_ITEM, (day.isoformat(), numbers(articles)), _printed)}

    def text(self, article: int, text: int) -> Article | None:
        """Give the version of a text that an edition names, if the disk still has it."""
        versions = "SELECT data FROM body WHERE article = ?1 UNION ALL SELECT data FROM revision WHERE article = ?1"
        found = (data for data in self._db.rows(versions, (article,), bytes) if digest(data) == text)
        return next((unpacked(data) for data in found), None)

    # --- removing ----------------------------------------------------------------------------------------------------

    def remove(self, day: date, now: datetime) -> bool:
        """Put an edition out of sight; whether there was one."""
        sql = "UPDATE edition SET removed = ? WHERE day = ? AND removed IS NULL"
        return bool(self._db.run(sql, (stamp(now), day.isoformat())))

    def restore(self, day: date) -> bool:
        """Bring a removed edition back, as long as it was not cleaned away."""
        sql = "UPDATE edition SET removed = NULL WHERE day = ? AND removed IS NOT NULL"
        return bool(self._db.run(sql, (day.isoformat(),)))

    def purge(self, before: datetime) -> None:
        """Forget the editions that were removed before a moment."""
        for number, removed in self._db.rows("SELECT id, removed FROM edition WHERE removed IS NOT NULL", (), _gone):
            if removed >= before:
                continue
            with self._db.transaction():
                parts = "SELECT id FROM edition_part WHERE edition = ?"
                self._db.run(f"DELETE FROM edition_item WHERE part IN ({parts})", (number,))
                self._db.run("DELETE FROM edition_part WHERE edition = ?", (number,))
                self._db.run("DELETE FROM edition_picture WHERE edition = ?", (number,))
                self._db.run("DELETE FROM edition WHERE id = ?", (number,))

    def _number(self, day: date) -> int:
        return self._db.row("SELECT id FROM edition WHERE day = ?", (day.isoformat(),), int) or 0


def as_printed(row: Row, item: Printed) -> Row:
    """Give a row as it stood in an edition; read and starred are the reader's own, of today."""
    return replace(
        row,
        section=item.part,
        title=item.title,
        url=item.url,
        summary=item.summary,
        picture=item.picture,
        published=item.published,
        completeness=item.completeness or row.completeness,
        pictures=item.pictures,
    )


def _values(*columns: int | str | None) -> tuple[int | str | None, ...]:
    return columns


def _issue(
    day: str, finished: str, receipt: str, sections: int, articles: int, whole: int, pictures: int, size: int
) -> BackIssue:
    return BackIssue(
        day=date.fromisoformat(day),
        finished=datetime.fromisoformat(finished),
        sections=sections,
        articles=articles,
        whole=whole,
        pictures=pictures,
        size=size,
        receipt=msgspec.json.decode(receipt, type=Receipt),
    )


def _section(number: int, source: str, source_name: str, name: str, url: str, total: int, unread: int) -> Section:
    return Section(id=number, source=source, source_name=source_name, name=name, url=url, unread=unread, total=total)


def _hot(rank: int, title: str, url: str, article: int | None, read: int) -> HotItem:
    return HotItem(rank=rank + 1, title=title, url=url, article=article, previous=None, count=None, read=bool(read))


def _printed(
    article: int,
    part: str,
    title: str,
    url: str,
    summary: str | None,
    picture: str | None,
    published: str | None,
    completeness: Completeness | None,
    pictures: int,
    text: int | None,
) -> Printed:
    return Printed(
        article=article,
        part=part,
        title=title,
        url=url,
        summary=summary,
        picture=picture,
        published=moment_or_none(published),
        completeness=completeness,
        pictures=pictures,
        text=text,
    )


def _gone(number: int, removed: str) -> tuple[int, datetime]:
    return number, datetime.fromisoformat(removed)
