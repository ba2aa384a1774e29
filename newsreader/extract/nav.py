"""Finds the sections of a paper in the row of links that names them; only `listing` calls it.

A row is known by its words, in simplified and traditional Chinese, English and their neighbours: the smallest element
that holds the most different names of sections is the row, and all its links are sections. In the table of contents of
a printed paper the pages (`第A01版：要闻`) are the sections.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from newsreader.extract.listing_links import Anchor
from newsreader.extract.listing_words import is_service, weight
from newsreader.extract.vocabulary import words
from newsreader.model import SectionLink

MIN_NAMES = 3
MAX_SECTIONS = 60
_MENU = 20
"""Links from which on a row is a menu, which may hold the sections of the sections too."""
_LONGEST = 30
"""Cells of a section's name; a Chinese character fills two."""
_PAPER_PAGE = re.compile(r"^第?\s?[A-Z]{0,2}\d{1,3}\s?版(?:\s?[:：]|$)")


def sections(links: Sequence[Anchor], row: HtmlElement | None) -> tuple[SectionLink, ...]:
    """The sections in the order of their row."""
    pages = [link for link in links if _PAPER_PAGE.match(link.text)]
    if pages:
        return _named(pages)
    return _named(_outermost(_inside(links, row), row)) if row is not None else ()


def in_menu(links: Sequence[Anchor], row: HtmlElement | None) -> frozenset[int]:
    """The orders of the links in a row of sections that is a menu: most are short, and most stories are elsewhere.

    What stands among them in longer words and is no dated story is what the menu shows off.
    """
    inside = _inside(links, row) if row is not None else []
    long_inside = sum(weight(link.text) == 2 for link in inside)
    long_ones = sum(weight(link.text) == 2 for link in links)
    is_menu = long_inside * 2 < min(len(inside), long_ones)
    return frozenset(link.order for link in inside) if is_menu else frozenset()


def row_of(links: Sequence[Anchor], names: Sequence[str]) -> HtmlElement | None:
    """The element with the most different names of sections for its links, `names` among them; the first of equals."""
    own_names = frozenset(name.lower() for name in names)
    held: dict[HtmlElement, set[str]] = {}
    for link in links:
        name = link.text.lower()
        if name not in own_names and not words().sections.fullmatch(name):
            continue
        for depth, element in enumerate(link.element.iterancestors()):
            if depth > 7 or element.tag in ("body", "html"):
                break
            held.setdefault(element, set()).add(name)
    best = max(held.values(), key=len, default=set())
    if len(best) < MIN_NAMES:
        return None
    return max(held, key=lambda element: _likeness(element, len(held[element])))


def _inside(links: Sequence[Anchor], row: HtmlElement) -> list[Anchor]:
    inside = set(row.iter("a"))
    return [link for link in links if link.element in inside]


def _outermost(links: list[Anchor], row: HtmlElement) -> list[Anchor]:
    """Of a menu of lists inside lists, the links of the outermost list that has enough of them."""
    if len(links) <= _MENU:
        return links
    depth = {link.order: sum(a.tag in ("ul", "ol") for a in _up_to(link.element, row)) for link in links}
    for level in sorted(set(depth.values())):
        outer = [link for link in links if depth[link.order] == level]
        if sum(bool(words().sections.fullmatch(link.text)) for link in outer) >= MIN_NAMES:
            return outer
    return links


def _up_to(element: HtmlElement, row: HtmlElement) -> Iterator[HtmlElement]:
    for above in element.iterancestors():
        if above is row:
            return
        yield above


def _likeness(element: HtmlElement, names: int) -> float:
    """How much an element is a row of sections: many names, and few links besides."""
    return names * names / max(1, sum(1 for _ in element.iter("a"))) if names >= MIN_NAMES else 0.0


def _named(links: Sequence[Anchor]) -> tuple[SectionLink, ...]:
    """Each address once, by the first short name that leads to it."""
    found: dict[str, str] = {}
    for link in links:
        cells = sum(2 if mark > "\u2e7f" else 1 for mark in link.text)
        if link.text and cells <= _LONGEST and link.url not in found and not is_service(link.text):
            found[link.url] = link.text
    return tuple(SectionLink(name=name, url=url) for url, name in found.items())[:MAX_SECTIONS]
