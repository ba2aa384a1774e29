"""What goes into an export and what came of it; for this package and for those who call it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from newsreader.model import Article, Data, Stored
from newsreader.text.safe import clean_line
from newsreader.text.urls import host

PictureFile = Callable[[str], Path | None]
"""Where the picture of an address lies on this machine, if it does."""


class Story(Data):
    """An article and the chapter that it stands in; stories of one chapter come one after the other."""

    article: Article
    chapter: str


class Done(Data):
    """What was written: stories and pictures, and of what was there already and stayed as it was, the names."""

    stories: int = 0
    pictures: int = 0
    kept: tuple[str, ...] = ()


def story_of(stored: Stored, section: str | None = None, chapter: str | None = None) -> Story | None:
    """The story as it is printed, with what only the store knows of it; `None` when its text is not here.

    `section` is where the story is at home, for a page that does not say it; `chapter` where it stands in the export.
    """
    article, row = stored.article, stored.row
    if article is None:
        return None
    section = article.section or section or row.section
    article = replace(
        article,
        title=clean_line(article.title) or clean_line(row.title) or host(row.url),
        source=article.source or row.source_name,
        section=section,
        language=article.language or row.language,
        published=article.published or row.published,
    )
    return Story(article=article, chapter=chapter or section or row.source_name)
