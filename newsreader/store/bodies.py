"""The texts of articles, their earlier versions, and what of them lists and search show; for `store/` only."""

from __future__ import annotations

from datetime import datetime

from newsreader.errors import UnknownArticle
from newsreader.model import Article, Completeness, Data, Picture
from newsreader.store.database import Database
from newsreader.store.index import Index
from newsreader.store.photos import Photos
from newsreader.store.tellings import Tellings
from newsreader.store.values import packed, stamp, stamp_or_none, unpacked, wording
from newsreader.text.language import _

_WORTH: dict[Completeness, int] = {"full": 2, "gallery": 2, "paywalled": 1, "teaser": 1, "suspect": 0}

_ROW = """
SELECT article.key, article.sort, article.source, article.section, ifnull(mark.read, 0),
  body.fetched, body.data
FROM article LEFT JOIN mark USING (key) LEFT JOIN body ON body.article = article.id WHERE article.id = ?
"""


class _Before(Data):
    """What stood in the store before a text arrived."""

    key: int
    sort: int
    source: int | None
    section: int | None
    read: bool
    fetched: str | None
    data: bytes | None


class Bodies:
    """One text an article; what it said before is kept beside it."""

    def __init__(self, database: Database, index: Index, photos: Photos, tellings: Tellings) -> None:
        self._db = database
        self._tellings = tellings
        self._index = index
        self._photos = photos

    def get(self, article: int) -> tuple[Article | None, datetime | None]:
        """Give the text of an article and when it was fetched."""
        found = self._db.row("SELECT fetched, data FROM body WHERE article = ?", (article,), _fetched)
        return (None, None) if found is None or found[1] is None else (found[1], found[0])

    def has(self, article: int) -> bool:
        """Say whether there is a text."""
        return self._db.row("SELECT 1 FROM body WHERE article = ?", (article,), bool) or False

    def revisions(self, article: int) -> tuple[tuple[datetime, Article], ...]:
        """Give the earlier texts with the moments they were fetched, the oldest first."""
        found = self._db.rows("SELECT fetched, data FROM revision WHERE article = ? ORDER BY id", (article,), _fetched)
        return tuple((fetched, text) for fetched, text in found if text is not None)

    def save(self, article: int, text: Article, now: datetime) -> None:
        """Do what `Articles.save_article` promises."""
        with self._db.transaction():
            before = self._db.row(_ROW, (article,), _before)
            if before is None:
                raise UnknownArticle(_("There is no article {article} in the store.").format(article=article))
            old = None if before.data is None else unpacked(before.data)
            differs = old is None or wording(old) != wording(text)
            if old is not None and differs and _WORTH[text.completeness] < _WORTH[old.completeness]:
                return
            if old is not None and (differs or self._is_printed(article)):
                self._db.run(
                    "INSERT INTO revision (article, fetched, data) VALUES (?, ?, ?)",
                    (article, before.fetched, before.data),
                )
            self._db.run("REPLACE INTO body VALUES (?, ?, ?)", (article, stamp(now), packed(text)))
            self._summarise(article, text, now, changed=old is not None and differs and before.read)
            self._tellings.later(article)
            if differs:
                self._index.later(article)
                self._photos.put_article(text, before.key, before.source, before.section, before.sort)

    def _is_printed(self, article: int) -> bool:
        """Say whether a back issue holds the article: then every byte of its text is kept."""
        return self._db.row("SELECT 1 FROM edition_item WHERE article = ?", (article,), bool) or False

    def _summarise(self, article: int, text: Article, now: datetime, *, changed: bool) -> None:
        """Write what rows show of a text; the place in the lists stays."""
        pictures = sum(isinstance(block, Picture) for block in text.blocks)
        self._db.run(
            "UPDATE article SET title = CASE ?1 WHEN '' THEN title ELSE ?1 END, published = ifnull(published, ?2),"
            " language = ?3, fetched = ?4, completeness = ?5, pictures = ?6, changed = max(changed, ?7) WHERE id = ?8",
            (
                text.title,
                stamp_or_none(text.published),
                text.language,
                stamp(now),
                text.completeness,
                pictures,
                changed,
                article,
            ),
        )


def _fetched(fetched: str, data: bytes) -> tuple[datetime, Article | None]:
    return datetime.fromisoformat(fetched), unpacked(data)


def _before(
    key: int,
    sort: int,
    source: int | None,
    section: int | None,
    read: int,
    fetched: str | None,
    data: bytes | None,
) -> _Before:
    return _Before(key=key, sort=sort, source=source, section=section, read=bool(read), fetched=fetched, data=data)
