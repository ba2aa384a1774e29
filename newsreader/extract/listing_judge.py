"""Decides which links of a page are headlines; only `listing` calls it.

A link is judged by its words, its address, its place and its kin: links that are set alike (`Anchor.path`) are one
list, and where most of a list reads like headlines, the short ones in it are headlines too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.extract.listing_links import Anchor
from newsreader.extract.listing_words import address_weight, is_service, weight

ENOUGH = 3
"""Points at which a link is a headline."""
_LIST = 4
"""Links set alike from which on they are a list."""
_ELLIPSIS = re.compile(r"\s*(?:…+|\.{3,}|。。。)\s*$")
_BULLET = re.compile(r"^[·•●○▪■◆◇>»›\-–—*|\s]{1,4}(?=\S)")


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
        groups.setdefault(link.url.split("#", 1)[0], []).append(link)
    found: list[Candidate] = []
    for group in groups.values():
        best = max(group, key=_title_rank)
        if title := shown_title(best):
            found.append(Candidate(best.url, title, best, group))
    return sorted(found, key=lambda one: one.best.order)


def matching(found: Sequence[Candidate], patterns: Sequence[str]) -> list[Candidate]:
    """The candidates that a source's patterns call articles, but for words in a sentence."""
    rules = [re.compile(pattern) for pattern in patterns]
    return [
        one
        for one in found
        if any(rule.search(one.url) for rule in rules) and not one.best.running and not is_service(one.title)
    ]


def headlines(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are headlines by all that can be seen of them."""
    kin: dict[str, list[int]] = {}
    for one in found:
        kin.setdefault(one.best.path, []).append(weight(one.title))
    return [one for one in found if _points(one, kin[one.best.path]) >= ENOUGH]


def _points(one: Candidate, kin: Sequence[int]) -> int:
    """The sum of what speaks for and against a candidate."""
    link = one.best
    if is_service(one.title) or link.running:
        return 0
    words, address = weight(one.title), address_weight(one.url)
    strong = sum(mark == 2 for mark in kin) / len(kin)
    points = words + address + (2 if link.heading else 0)
    points += 1 if words == 2 else 0
    if len(kin) >= _LIST:
        points += 3 if strong >= 0.6 else 1 if strong >= 0.4 else -1 if strong < 0.15 else 0
    if link.edge:
        points -= 4 if words < 2 or address < 1 else 1
    return points


def shown_title(link: Anchor) -> str:
    """The title of a link: as shown without its bullet, or whole from its `title` attribute where it is cut."""
    text = _BULLET.sub("", link.text)
    cut = _ELLIPSIS.search(text)
    if cut and link.full.startswith(text[: cut.start()].strip()) and len(link.full) > cut.start():
        return link.full
    return text or link.full


def _title_rank(link: Anchor) -> tuple[bool, int, bool, int]:
    """Which of several links to one address names it: headings first, then words, never an age or a service."""
    title = shown_title(link)
    words = weight(title)
    return (bool(link.text) and not is_service(title), words if len(title) <= 200 else 0, link.heading, -link.order)
