"""The pictures pane: photographs with captions from lists and articles; `library.py` reaches it as `store.photos`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from newsreader.model import Article, Headline, Photo, Picture, PictureItem
from newsreader.store.database import Database
from newsreader.store.sources import source_number
from newsreader.store.values import milliseconds
from newsreader.text import urls

_PUT = """
INSERT INTO photo (key, url, caption, credit, story, source, section, sort) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET caption = ifnull(excluded.caption, caption), credit = ifnull(excluded.credit, credit),
  story = ifnull(story, excluded.story)
"""

_PHOTOS = """
SELECT photo.url, photo.caption, photo.credit, article.id, ifnull(article.title, '')
FROM photo LEFT JOIN address ON address.key = photo.story LEFT JOIN article ON article.id = address.article
LEFT JOIN source ON source.number = photo.source
WHERE {scope} AND (photo.caption IS NOT NULL OR NOT EXISTS (
  SELECT 1 FROM photo AS better WHERE better.story = photo.story AND better.caption IS NOT NULL
)) ORDER BY photo.sort DESC LIMIT ?
"""


class Photos:
    """Every picture once, by its address, with the best caption that was seen of it."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def photos(self, source: str | None = None, section: int | None = None, limit: int = 60) -> tuple[Photo, ...]:
        """Give the newest pictures of a section, a source or everything that is shown.

        One without a caption stands in only for a story that has none with one.
        """
        of: tuple[int | None, ...]
        if section is not None:
            scope, of = "photo.section = ?", (section,)
        elif source is not None:
            scope, of = "photo.source = ?", (source_number(self._db, source),)
        else:
            scope, of = "ifnull(source.enabled, 1)", ()
        return tuple(self._db.rows(_PHOTOS.format(scope=scope), (*of, limit), _photo))

    def put(self, source: str, section: int | None, pictures: Sequence[PictureItem], now: datetime) -> None:
        """Keep the pictures of a front or list page; the first on the page is the newest."""
        number = source_number(self._db, source)
        with self._db.transaction():
            for place, item in enumerate(pictures):
                story = None if item.story is None else urls.key(item.story)
                sort = milliseconds(now) - place
                self._db.run(_PUT, (urls.key(item.url), item.url, item.caption, None, story, number, section, sort))

    def put_thumbnail(self, headline: Headline, story: int, source: int | None, section: int | None, sort: int) -> None:
        """Keep the small picture beside a headline; for the placer."""
        if headline.picture:
            self._db.run(_PUT, (urls.key(headline.picture), headline.picture, None, None, story, source, section, sort))

    def put_article(self, article: Article, story: int, source: int | None, section: int | None, sort: int) -> None:
        """Keep the pictures inside an article; for the bodies."""
        self._db.many(
            _PUT,
            [
                (urls.key(block.url), block.url, block.caption, block.credit, story, source, section, sort)
                for block in article.blocks
                if isinstance(block, Picture)
            ],
        )


def _photo(url: str, caption: str | None, credit: str | None, article: int | None, title: str) -> Photo:
    return Photo(url=url, caption=caption, credit=credit, article=article, title=title)
