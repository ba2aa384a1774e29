"""Reads what stands around a headline: its time, teaser and picture; only `listing` calls it.

The row of a headline is the largest element that holds no other headline, with what follows it up to the next one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement
from msgspec.structs import replace

from newsreader.extract.listing_days import Days
from newsreader.extract.listing_judge import Candidate
from newsreader.extract.listing_teasers import teaser
from newsreader.extract.listing_times import Clock, time_of
from newsreader.extract.pictures import shot_of
from newsreader.extract.tree import text_of
from newsreader.model import Headline
from newsreader.text.urls import web_url

_MOST_FOLLOWERS = 3
_MOST_LEVELS = 8
_MOST_TEXT = 3_000


class Rows:
    """The rows of the headlines of one page."""

    def __init__(self, root: HtmlElement, found: Sequence[Candidate], base: str, clock: Clock) -> None:
        self._base, self._clock = base, clock
        self._owner: dict[HtmlElement, str | None] = {}
        for one in found:
            for link in one.links:
                for element in (link.element, *link.element.iterancestors()):
                    owner = self._owner.setdefault(element, one.url)
                    if owner != one.url:
                        self._owner[element] = None
        self._days = Days(root, self._owner, clock)

    def headline(self, one: Candidate) -> Headline:
        """The headline with what its row says of it."""
        row = self._row(one.best.element)
        parts = [row, *self._followers(row, one.url)]
        return Headline(
            title=one.title,
            url=one.url,
            published=time_of(parts, one.title, one.url, self._clock, self._days.over(row)),
            summary=teaser(parts, one.title),
            picture=self._picture(parts, one),
        )

    def _row(self, element: HtmlElement) -> HtmlElement:
        row = element
        for _ in range(_MOST_LEVELS):
            parent = row.getparent()
            if parent is None or parent.tag in ("body", "html", "main") or self._owner.get(parent) is None:
                return row
            if len(text_of(parent, _MOST_TEXT)) >= _MOST_TEXT - 1:
                return row
            row = parent
        return row

    def _followers(self, row: HtmlElement, url: str) -> Iterator[HtmlElement]:
        """The elements after a row that belong to it still, such as the second row of a table with the time."""
        node = row.getnext()
        for _ in range(_MOST_FOLLOWERS):
            if node is None or self._owner.get(node, url) != url or node.tag in ("script", "style"):
                return
            if self._days.begins(node):
                return
            if isinstance(node.tag, str):
                yield node
            node = node.getnext()

    def _picture(self, parts: Sequence[HtmlElement], one: Candidate) -> str | None:
        holders = [*parts, *(link.element for link in one.links)]
        for holder in holders:
            for img in holder.iter("img"):
                shot = shot_of(img)
                if shot and (url := web_url(shot.url, self._base)):
                    return url
        return None


def without_icons(stories: Iterable[Headline]) -> tuple[Headline, ...]:
    """The headlines without pictures that stand beside three or more of them, as bullets and file icons do."""
    kept = list(stories)
    uses = Counter(story.picture for story in kept if story.picture)
    return tuple(replace(s, picture=None) if s.picture and uses[s.picture] > 2 else s for s in kept)
