"""Fetches one story whole, with all the pages its publisher cut it into; the refresh and the library use it."""

from __future__ import annotations

import msgspec

from newsreader.desk import Desk
from newsreader.errors import NotAnArticle, WorldError
from newsreader.extract import pages
from newsreader.extract.article import ArticlePage
from newsreader.model import Article
from newsreader.sources import reading
from newsreader.sources.definition import Definition

MOST_PAGES = 30
"""No story is followed further than this."""


async def fetch_story(desk: Desk, url: str, definition: Definition | None, *, trusted: bool = False) -> Article:
    """Fetch and read the story at an address: the page that holds it whole where there is one, else page by page.

    `trusted` is for an address that the reader typed: it may be on the reader's own network.
    """
    first = await _read(desk, url, definition, trusted=trusted)
    whole = await _whole(desk, first, definition)
    if whole is not None:
        return whole
    found = [first]
    seen = {url, first.article.url}
    while (following := found[-1].next) and following not in seen and len(found) < MOST_PAGES:
        seen.add(following)
        try:
            found.append(await _read(desk, following, definition))
        except WorldError:
            break
    return pages.join(found)


async def _whole(desk: Desk, first: ArticlePage, definition: Definition | None) -> Article | None:
    """The story from its one-page address; `None` where there is none, or it holds less than the first page."""
    if first.whole is None or first.whole == first.article.url:
        return None
    try:
        whole = await _read(desk, first.whole, definition)
    except WorldError:
        return None
    if len(whole.article.blocks) < len(first.article.blocks):
        return None
    return msgspec.structs.replace(pages.join([first, whole]), url=first.article.url)


async def _read(desk: Desk, url: str, definition: Definition | None, *, trusted: bool = False) -> ArticlePage:
    page = await desk.page(url, definition, trusted=trusted)
    if not page.body:
        raise NotAnArticle(f"{url} answered with an empty page")
    return await desk.background.run(lambda _: reading.read_article(definition, page))
