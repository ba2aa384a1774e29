"""Reads a front page, a list page or the side blocks of any page into a listing; pure, for `sources` and `cli`.

    page ─► links ─► blocks with a heading of their own: rankings, topics, pictures
                 └─► the rest: headlines, with time, teaser and picture from their rows
         ─► the row of sections, the feeds, the next page

A source's hints sharpen this; without any, and where none matches, words, addresses, places and kinship decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, tzinfo

from lxml.html import HtmlElement

from newsreader.extract.discover import named_feeds
from newsreader.extract.language import language_of
from newsreader.extract.listing_claims import claimed
from newsreader.extract.listing_hints import ListingHints
from newsreader.extract.listing_judge import Candidate, candidates, headlines, is_most_of, matching, union
from newsreader.extract.listing_links import Anchor, anchors
from newsreader.extract.listing_rows import Rows, without_icons
from newsreader.extract.listing_times import Clock
from newsreader.extract.listing_words import address_weight, weight
from newsreader.extract.nav import in_menu, row_of, sections
from newsreader.extract.pager import next_page
from newsreader.extract.pictures import shot_of
from newsreader.extract.ranking_places import ranking_of
from newsreader.extract.rankings import Block, blocks
from newsreader.extract.times import day_of_address, is_month_first, zone_for
from newsreader.extract.tree import base_of, parse, select, text_of
from newsreader.model import Headline, Listing, PictureItem, SectionLink, Topic
from newsreader.text.urls import canonical, web_url

MAX_HEADLINES = 1_000


def read_listing(
    text: str,
    url: str,
    hints: ListingHints = ListingHints(),  # noqa: B008 - it is frozen
    now: datetime | None = None,
) -> Listing:
    """Everything that a page announces; a page that announces nothing gives an empty listing.

    `now` is when the page was fetched; without it an age such as “3 hours ago” is no time.
    """
    root = parse(text)
    base = base_of(root, url)
    for selector in hints.skip:
        for element in root.cssselect(selector):
            element.drop_tree()
    language = language_of(text_of(root, 4_000), root.get("lang"))
    zone = zone_for(language, hints.zone)
    links = anchors(root, base)
    headed = blocks(root, links)
    row = next(iter(select(root, hints.nav)), None)
    row = row_of(links, hints.nav_names) if row is None else row
    named, menu = sections(links, row), in_menu(links, row)
    inside = [link for link in links if link.order not in menu or address_weight(link.url) > 2]
    found = _headlines(root, inside, headed, named, url, hints)
    rows = Rows(root, found, base, Clock(zone, now, hints.time, is_month_first(text, root.get("lang") or "")))
    stories = without_icons(rows.headline(one) for one in found[:MAX_HEADLINES])
    page_day = _day_of(url, stories, zone)
    return Listing(
        title=_page_title(root),
        language=language,
        sections=named,
        headlines=stories or (() if headed else claimed(root, base, zone)),
        rankings=tuple(ranking_of(block, page_day) for block in headed if block.kind == "ranking"),
        pictures=tuple(picture for block in headed if block.kind == "pictures" for picture in _pictures(block, base)),
        topics=tuple(_topic(link) for block in headed if block.kind == "topics" for link in block.items),
        feeds=named_feeds(root, base),
        next_page=next_page(root, links, url, base, select(root, hints.next), hints.pager)
        or _frame(root, base, links, hints),
    )


def _headlines(
    root: HtmlElement,
    links: Sequence[Anchor],
    headed: Sequence[Block],
    named: Sequence[SectionLink],
    url: str,
    hints: ListingHints,
) -> list[Candidate]:
    """The candidates that are headlines: by the source's pattern, by its rows, else by judgement.

    A pattern that knows only some of what reads like headlines is out of date, and then both count.
    """
    taken = {link.order for block in headed for link in block.links}
    known = {canonical(section.url) for section in named if weight(section.name) < 2} | {canonical(url)}
    found = candidates([link for link in links if link.order not in taken])
    found = [one for one in found if canonical(one.url) not in known]
    by_pattern = matching(found, hints.article)
    judged = headlines(found, url)
    if by_pattern:
        return by_pattern if is_most_of(by_pattern, judged) else union(found, by_pattern, judged)
    rows = {a for row in select(root, hints.rows) for a in row.iter("a")}
    in_rows = [one for one in found if any(link.element in rows for link in one.links)]
    return in_rows or judged


def _page_title(root: HtmlElement) -> str | None:
    title = root.find(".//title")
    return (text_of(title) or None) if title is not None else None


def _day_of(url: str, stories: Sequence[Headline], zone: tzinfo) -> datetime | None:
    """The day of the page: in its own address, else that of its middle headline, as single ones may be of any day."""
    own = day_of_address(url, zone)
    days = sorted(story.published for story in stories if story.published)
    middle = days[len(days) // 2 :][:1]
    return max([*middle, *([own] if own else [])], default=None)


def _pictures(block: Block, base: str) -> list[PictureItem]:
    """The pictures of a block: each story's picture, and its caption from the words that lead to the same story."""
    found: list[PictureItem] = []
    for item in block.items:
        same = [link for link in block.links if link.url == item.url]
        shots = [shot for link in same for img in link.element.iter("img") if (shot := shot_of(img))]
        address = web_url(shots[0].url, base) if shots else None
        if address:
            caption = next((title for link in same if (title := link.title)), None) or shots[0].alt
            found.append(PictureItem(url=address, caption=caption, story=item.url))
    return found


def _topic(link: Anchor) -> Topic:
    return Topic(title=link.title, url=link.url)


def _frame(root: HtmlElement, base: str, links: Sequence[Anchor], hints: ListingHints) -> str | None:
    """On a page that is only a set of frames: the frame with the list."""
    if links:
        return None
    found = [address for f in root.iter("frame", "iframe") if (address := web_url(f.get("src") or "", base))]
    rules = [*hints.frame, r"list"]
    return next((address for rule in rules for address in found if re.search(rule, address)), None)
