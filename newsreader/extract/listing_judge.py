"""Decides which links of a page are headlines; only `listing` calls it.

A link is judged by its words, its address, its place and its kin: links that are set alike (`Anchor.path`) are one
list, and where most of a list reads like headlines, the short ones in it are headlines too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from newsreader.extract.listing_adverts import is_advert
from newsreader.extract.listing_links import Anchor
from newsreader.extract.listing_titles import is_cut
from newsreader.extract.listing_words import address_weight, is_service, leads_to_service, weight
from newsreader.extract.tree import text_of

ENOUGH = 3
"""Points at which a link is a headline."""
_LIST = 4
"""Links set alike from which on they are a list."""
_STRAYS = 0.1
"""Share of the headlines that a source's pattern may not know and still be believed alone."""
_COMMENTS = re.compile(r"comment|respond|reply|disqus|pinglun", re.IGNORECASE)
"""How the fragment of an address begins that leads to what readers said of a story."""
_LABEL = 3
"""Times that a few words stand on a page as a link and so name no story, as those of a section beside each do."""
_LONGEST_TITLE = 200
_LEVELS = 3
_TEASER = 40
"""Characters beside a title that announce a story."""


@dataclass(slots=True)
class Candidate:
    """One address with all links that lead there; `best` is the one whose words are its title."""

    url: str
    title: str
    best: Anchor
    links: list[Anchor]


def candidates(links: Sequence[Anchor]) -> list[Candidate]:
    """The addresses of a page in the order of their titles, each with its best title."""
    groups: dict[str, list[Anchor]] = {}
    for link in links:
        address, _, fragment = link.url.partition("#")
        if _COMMENTS.match(fragment):
            continue
        groups.setdefault(link.url if fragment.startswith(("/", "!")) else address, []).append(link)
    found: list[Candidate] = []
    for group in groups.values():
        best = max(group, key=_title_rank)
        if best.title:
            found.append(Candidate(best.url, best.title, best, group))
    return sorted(found, key=lambda one: one.best.order)


def matching(found: Sequence[Candidate], patterns: Sequence[str]) -> list[Candidate]:
    """The candidates that a source's patterns call articles, but for words in a sentence."""
    rules = [re.compile(pattern) for pattern in patterns]
    return [
        one
        for one in found
        if any(rule.search(one.url) for rule in rules) and not one.best.running and not is_service(one.title)
    ]


def is_most_of(known: Sequence[Candidate], judged: Sequence[Candidate]) -> bool:
    """Whether the candidates that a pattern knows are most of those that are judged to be headlines."""
    urls = {one.url for one in known}
    return sum(one.url not in urls for one in judged) <= max(1, _STRAYS * len(judged))


def union(found: Sequence[Candidate], *chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are in any of the choices, in the order of the page."""
    urls = {one.url for choice in chosen for one in choice}
    return [one for one in found if one.url in urls]


def headlines(found: Sequence[Candidate], page: str) -> list[Candidate]:
    """The candidates on the page of that address that are headlines by all that can be seen of them."""
    home = urlsplit(page).netloc
    kin: dict[str, list[int]] = {}
    for one in found:
        kin.setdefault(one.best.path, []).append(weight(one.title))
    strong = {path: sum(mark == 2 for mark in marks) / len(marks) for path, marks in kin.items()}
    said = Counter(link.text for one in found for link in one.links)
    return [
        one
        for one in found
        if not _is_home(one.url, home)
        and _points(one, len(kin[one.best.path]), strong[one.best.path]) >= ENOUGH
        and not (said[one.title] >= _LABEL and weight(one.title) < 2)
        and not is_advert(one.best.element)
    ]


def _is_home(url: str, home: str) -> bool:
    """Whether an address is the front of the site itself."""
    parts = urlsplit(url)
    return parts.netloc == home and parts.path in ("", "/") and not parts.query


def _points(one: Candidate, kin: int, strong: float) -> int:
    """The sum of what speaks for and against a candidate; the weights were set on pages of many publishers.

    `kin` is the number of links that are set like it, and `strong` the share of them that surely read like headlines.
    """
    link = one.best
    if is_service(one.title) or leads_to_service(one.url) or link.running:
        return 0
    words, address = weight(one.title), address_weight(one.url)
    listed = kin >= _LIST and strong >= 0.6
    if words == 0 and not listed:
        return 0
    points = words + address + (2 if link.heading else 0) + (1 if words == 2 else 0)
    if kin >= _LIST:
        points += 3 if listed else 1 if strong >= 0.4 else -1 if strong < 0.15 else 0
    if address < 0 and kin > 1 and strong < 0.5:
        points -= 2
    if words == 1 and 0 <= address < 2 and strong < 0.15:
        points -= 1  # a few words over a block, as the name of a section is
    points -= _cost_of_edge(link, words, address, listed)
    return points + 1 if points == ENOUGH - 1 and words and link.heading and _is_announced(link) else points


def _is_announced(link: Anchor) -> bool:
    """Whether words of its own stand around a heading, as a story's teaser or time do, and no other stories."""
    for _, holder in zip(range(_LEVELS), link.element.iterancestors(), strict=False):
        others = sum(a.get("href") != link.element.get("href") for a in holder.iter("a"))
        if others > 2:
            return False
        if len(text_of(holder, 600)) - len(link.text) >= _TEASER or holder.find(".//time") is not None:
            return True
    return False


def _cost_of_edge(link: Anchor, words: int, address: int, listed: bool) -> int:
    """What a place in a menu or footer costs: little where words, address and kin all say headline."""
    if link.edge == 0:
        return 0
    clear = (
        words == 2
        and {
            1: listed or address > 0,
            2: address > 1 and (listed or link.heading),
            3: address > 2,
        }[link.edge]
    )
    return 1 if clear else 4 if link.edge < 3 else 9


def _title_rank(link: Anchor) -> tuple[bool, int, bool, bool, int]:
    """Which of several links to one address names it: words first, whole ones, headings; never an age or a service."""
    title = link.title
    words = weight(title) if len(title) <= _LONGEST_TITLE else 0
    return (bool(link.text) and not is_service(title), words, not is_cut(title), link.heading, -link.order)
