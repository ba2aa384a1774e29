"""Adding a source by its address: looks for feeds, else for sections and headlines; the library offers it."""

from __future__ import annotations

from newsreader.errors import NewsreaderError, NotAFeed, WorldError
from newsreader.extract.discover import find_feeds, usual_places
from newsreader.extract.feed import read_feed
from newsreader.extract.listing import read_listing
from newsreader.model import Failure, FeedLink, Listing, Page
from newsreader.service.desk import Desk, Errand
from newsreader.service.findings import Found
from newsreader.sources import making
from newsreader.sources.reading import text_of
from newsreader.text import urls
from newsreader.text.language import _

MOST_FEEDS = 12
"""No more feeds of one page are tried than this."""

FEWEST_HEADLINES = 3
"""A page that names fewer stories is no front page."""


async def look_at(desk: Desk, url: str, *, pages: bool = False) -> Found:
    """Find out how the site at an address can be read; raises `WorldError` when it cannot.

    Feeds go before list pages, unless `pages` are wanted.
    """
    page = await desk.page(url, Errand(definition=None, trusted=True, urgent=True))
    text = await desk.background.run(lambda _: text_of(page))
    taken = {definition.id for definition in desk.registry.available()}
    try:
        listing = await desk.background.run(lambda _: read_feed(text, page.url))
    except NotAFeed:
        return await _look_at_page(desk, page, text, taken, pages=pages)
    feed = FeedLink(title=listing.title or "", url=page.url)
    definition = making.definition_for_feed(
        [feed], home=page.url, title=listing.title, language=listing.language, taken=taken
    )
    return Found(definition=definition, headlines=len(listing.headlines))


async def _look_at_page(desk: Desk, page: Page, text: str, taken: set[str], *, pages: bool) -> Found:
    listing = await desk.background.run(lambda _: read_listing(text, page.url))
    named = () if pages else await desk.background.run(lambda _: find_feeds(text, page.url))
    usual = () if pages else usual_places(page.url)
    candidates = list(named) or [FeedLink(title="", url=place) for place in usual]
    feeds, headlines, failed = await _try_feeds(desk, candidates)
    title = _site_name(listing, page.url)
    if feeds:
        definition = making.definition_for_feed(
            feeds, home=page.url, title=title, language=listing.language, taken=taken
        )
        return Found(
            definition=definition,
            headlines=headlines,
            sections=len(listing.sections),
            failed=failed if named else (),
        )
    if len(listing.headlines) < FEWEST_HEADLINES and not listing.sections:
        raise WorldError(
            _(
                "At {url} there is neither a feed nor a list of headlines. Try the address of one of its sections."
            ).format(url=page.url)
        )
    definition = making.definition_for_pages(
        listing.sections, home=page.url, title=title, language=listing.language, taken=taken
    )
    return Found(definition=definition, headlines=len(listing.headlines), failed=failed if named else ())


async def _try_feeds(desk: Desk, candidates: list[FeedLink]) -> tuple[list[FeedLink], int, tuple[Failure, ...]]:
    """Of these addresses those that are feeds with something in them, how much, and why the others are not."""
    feeds: list[FeedLink] = []
    failed: list[Failure] = []
    headlines = 0
    for candidate in candidates[:MOST_FEEDS]:
        try:
            listing = await _feed_at(desk, candidate.url)
        except NewsreaderError as error:
            failed.append(Failure(url=candidate.url, reason=str(error)))
            continue
        feeds.append(FeedLink(title=listing.title or candidate.title, url=candidate.url))
        headlines += len(listing.headlines)
    return feeds, headlines, tuple(failed)


async def _feed_at(desk: Desk, url: str) -> Listing:
    page = await desk.page(url, Errand(definition=None, kind="feed", trusted=True, urgent=True))
    return await desk.background.run(lambda _: read_feed(text_of(page), page.url))


def _site_name(listing: Listing, url: str) -> str:
    """The name of the site in the title of its front page: the last or first part, whichever is shorter."""
    for mark in (" | ", "_", " - ", " – ", " — ", "｜", "·"):
        parts = [part.strip() for part in (listing.title or "").split(mark) if part.strip()]
        if len(parts) > 1:
            return min(parts[0], parts[-1], key=len)
    return listing.title or urls.host(url)
