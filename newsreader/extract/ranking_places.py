"""Turns the block of a hot list into a ranking: places, counts, whether it stands still; only `listing` calls it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from newsreader.extract.listing_links import Anchor
from newsreader.extract.numbers import count
from newsreader.extract.rankings import Block
from newsreader.extract.times import day_of_address
from newsreader.model import Ranking, RankingItem

FROZEN = timedelta(days=60)
"""How far a ranking's newest day may lie behind its page's before it is called frozen."""

_RANK = re.compile(r"^\W{0,2}(\d{1,2})[.、:：)\]]?\s*(?=\S)")


def ranking_of(block: Block, page_day: datetime | None) -> Ranking:
    """The ranking that a block holds; `page_day` is the day that the page itself shows."""
    titles = [link.title for link in block.items]
    if all(_printed_rank(title) == rank for rank, title in enumerate(titles, 1)):
        titles = [_RANK.sub("", title) for title in titles]
    items = tuple(
        RankingItem(rank=rank, title=title, url=link.url, count=_count(link))
        for rank, (title, link) in enumerate(zip(titles, block.items, strict=True), 1)
    )
    return Ranking(name=block.name, items=items, frozen=is_frozen([item.url for item in items], page_day))


def is_frozen(urls: Sequence[str], page_day: datetime | None) -> bool:
    """Whether the newest day in a list's addresses lies long before the page's own; undated lists are not called so."""
    days = [day for url in urls if (day := day_of_address(url, UTC))]
    return page_day is not None and len(days) * 2 > len(urls) and max(days) < page_day - FROZEN


def _printed_rank(title: str) -> int | None:
    """The number that a title begins with."""
    found = _RANK.match(title)
    return int(found[1]) if found else None


def _count(link: Anchor) -> int | None:
    """The number that stands alone in the row of a link: clicks or comments."""
    row = link.element.getparent()
    for _ in range(2):
        if row is None or row.tag in ("ul", "ol", "table", "tbody", "body"):
            return None
        for piece in row.itertext():
            found = count(str(piece))
            if found is not None and str(piece).strip() not in link.text:
                return found
        row = row.getparent()
    return None
