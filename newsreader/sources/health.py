"""Says how healthy a source's lists are: what they hold, how fresh it is, which hints have stopped matching; pure.

A feed that answers is not alive: the age of its newest item is what counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from newsreader.extract.article_hints import SELECTOR_FIELDS as ARTICLE_SELECTORS
from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.listing import read_listing as read_list_page
from newsreader.extract.listing_hints import SELECTOR_FIELDS as LISTING_SELECTORS
from newsreader.extract.listing_hints import ListingHints
from newsreader.extract.selectors import matches
from newsreader.model import Page
from newsreader.sources.definition import Definition, Kind, Listed, role
from newsreader.sources.following import follow
from newsreader.sources.reading import read_article, read_listing, text_of
from newsreader.sources.reports import CheckReport, SilentHint, State

FROZEN_AFTER = timedelta(days=60)
"""A list whose newest item is older than this has stopped; slow sections pause for weeks, not for months."""


def check(
    definition: Definition, page: Page, kind: Kind | None = None, listed: Listed | None = None, *, now: datetime
) -> CheckReport:
    """What a list of the source holds; raises `NotAFeed` in words where it cannot be read at all."""
    listed = listed or role(definition, page.requested) or role(definition, page.url)
    kind = kind or (listed.kind if listed else "page")
    name = listed.name if listed else page.url
    led = follow(definition, page)
    if led:
        return CheckReport(
            source=definition.id, name=name, url=page.url, kind=kind, state="leads on", headlines=len(led)
        )
    listing = read_listing(definition, page, kind, listed)
    places = sum(len(ranking.items) for ranking in listing.rankings) if not listing.headlines else 0
    dates = [headline.published for headline in listing.headlines if headline.published]
    newest = max(dates, default=None)
    count = len(listing.headlines) or places
    return CheckReport(
        source=definition.id,
        name=name,
        url=page.url,
        kind=kind,
        state=_state(count, newest, now),
        headlines=count,
        newest=newest,
        silent=_silent_in_list(definition, page, listed) if kind == "page" else (),
    )


def check_article(definition: Definition, page: Page) -> tuple[SilentHint, ...]:
    """The hints for articles of which no selector matches this article; raises `NotAnArticle` where there is none."""
    read = read_article(definition, page)
    return tuple(_silent(text_of(page), "article", definition.article, ARTICLE_SELECTORS, len(read.article.blocks)))


def _state(count: int, newest: datetime | None, now: datetime) -> State:
    if not count:
        return "empty"
    if newest is None:
        return "undated"
    return "frozen" if now - newest > FROZEN_AFTER else "fresh"


def _silent_in_list(definition: Definition, page: Page, listed: Listed | None) -> tuple[SilentHint, ...]:
    hints = (listed.listing if listed else None) or definition.listing
    text = text_of(page)
    generic = len(read_list_page(text, page.url).headlines)
    return tuple(_silent(text, "listing", hints, LISTING_SELECTORS, generic))


def _silent(
    text: str, table: str, hints: ArticleHints | ListingHints, fields: tuple[str, ...], instead: int
) -> Iterator[SilentHint]:
    for field in fields:
        selectors: tuple[str, ...] = tuple(getattr(hints, field))
        if selectors and not any(matches(text, selectors)):
            yield SilentHint(field=f"{table}.{field}", selectors=selectors, instead=instead)
