"""Fetches one story whole, with all the pages its publisher cut it into; the refresh and the library use it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec

from newsreader.errors import NotAnArticle, WorldError
from newsreader.extract import pages
from newsreader.extract.article import ArticlePage
from newsreader.model import Article, Page
from newsreader.service.desk import Desk, Errand
from newsreader.sources import reading
from newsreader.sources.definition import Definition
from newsreader.text import urls
from newsreader.text.language import _

Read = Callable[[Definition | None, Page], Awaitable[ArticlePage]]
"""Reads one page of a story."""

MOST_PAGES = 30
"""No story is followed further than this."""


async def fetch_story(desk: Desk, url: str, errand: Errand, read: Read | None = None) -> Article:
    """Fetch and read the story at an address: the page that holds it whole where there is one, else page by page.

    `read` takes the place of the background thread, where there is much to read.
    """
    read = read or _on_background(desk)
    first = await _read(desk, url, errand, read)
    whole = await _whole(desk, first, errand, read)
    if whole is not None:
        return whole
    found = [first]
    seen = {url, first.article.url}
    while (following := found[-1].next) and following not in seen and len(found) < MOST_PAGES:
        seen.add(following)
        try:
            found.append(await _read(desk, following, errand, read))
        except WorldError:
            return msgspec.structs.replace(pages.join(found), completeness="teaser")
    return pages.join(found)


async def _whole(desk: Desk, first: ArticlePage, errand: Errand, read: Read) -> Article | None:
    """The story from its one-page address; `None` where there is none, or it holds less than the first page."""
    if first.whole is None or first.whole == first.article.url:
        return None
    try:
        whole = await _read(desk, first.whole, errand, read)
    except WorldError:
        return None
    if len(whole.article.blocks) < len(first.article.blocks):
        return None
    return msgspec.structs.replace(pages.join([first, whole]), url=first.article.url)


async def _read(desk: Desk, url: str, errand: Errand, read: Read) -> ArticlePage:
    page = await desk.page(url, errand)
    if not page.body:
        raise NotAnArticle(_("{url} answered with an empty page").format(url=urls.discreet(url)))
    return await read(errand.definition, page)


def _on_background(desk: Desk) -> Read:
    async def read(definition: Definition | None, page: Page) -> ArticlePage:
        return await desk.background.run(lambda _: reading.read_article(definition, page))

    return read
