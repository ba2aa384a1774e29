"""Fetches one story whole, with all the pages its publisher cut it into; the refresh and the library use it."""

from __future__ import annotations

import msgspec

from newsreader.desk import Desk, Errand
from newsreader.errors import NotAnArticle, WorldError
from newsreader.extract import pages
from newsreader.extract.article import ArticlePage
from newsreader.model import Article
from newsreader.sources import reading

MOST_PAGES = 30
"""No story is followed further than this."""


async def fetch_story(desk: Desk, url: str, errand: Errand) -> Article:
    """Fetch and read the story at an address: the page that holds it whole where there is one, else page by page."""
    first = await _read(desk, url, errand)
    whole = await _whole(desk, first, errand)
    if whole is not None:
        return whole
    found = [first]
    seen = {url, first.article.url}
    while (following := found[-1].next) and following not in seen and len(found) < MOST_PAGES:
        seen.add(following)
        try:
            found.append(await _read(desk, following, errand))
        except WorldError:
            return msgspec.structs.replace(pages.join(found), completeness="teaser")
    return pages.join(found)


async def _whole(desk: Desk, first: ArticlePage, errand: Errand) -> Article | None:
    """The story from its one-page address; `None` where there is none, or it holds less than the first page."""
    if first.whole is None or first.whole == first.article.url:
        return None
    try:
        whole = await _read(desk, first.whole, errand)
    except WorldError:
        return None
    if len(whole.article.blocks) < len(first.article.blocks):
        return None
    return msgspec.structs.replace(pages.join([first, whole]), url=first.article.url)


async def _read(desk: Desk, url: str, errand: Errand) -> ArticlePage:
    page = await desk.page(url, errand)
    if not page.body:
        raise NotAnArticle(f"{url} answered with an empty page")
    return await desk.background.run(lambda _: reading.read_article(errand.definition, page))
