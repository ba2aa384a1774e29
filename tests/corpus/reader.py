"""Reads the pages of a corpus with our own reader, as `newsreader extract` does, without hints of any source."""

from __future__ import annotations

from collections.abc import Iterable

from newsreader.errors import NotAFeed, NotAnArticle
from newsreader.extract import pages as parts
from newsreader.model import Article, Listing, Page
from newsreader.sources import reading
from tests.corpus.scoring import score
from tests.corpus.shelf import Kept, Score


def read(kind: str, page: Page) -> tuple[Article | Listing | None, str | None]:
    """What is found on a page, `None` where it is refused in words, and the next page of an article."""
    try:
        if kind == "article":
            part = reading.read_article(None, page)
            return parts.join([part]), part.next
        if kind == "feed":
            return reading.read_listing(None, page, "feed"), None
        return reading.read_any(None, page), None
    except (NotAnArticle, NotAFeed):
        return None, None


def scores(pages: Iterable[Kept]) -> dict[str, Score]:
    """The score of each page by its name."""
    read_pages = ((page, read(page.kind, page.page())) for page in pages)
    return {page.name: score(page, found, following) for page, (found, following) in read_pages}
