"""Finds what a link is called: its words, a heading in or over it, or an attribute; only the list readers call it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsreader.extract.listing_words import leads_on, weight
from newsreader.extract.tree import BLOCKS, children, text_of
from newsreader.extract.vocabulary import words
from newsreader.text.safe import clean_line

LONGEST = 400
"""Characters of a title that are looked at."""
_CARD = 160
"""Characters from which a link is a whole card, not a title."""
_STORY_PARTS = 40
"""Children of an element from which on it is no single story."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SEPARATORS = re.compile(r"[^A-Za-z]+")
_ELLIPSIS = re.compile(r"\s*(?:…+|\.{3,}|。。。)\s*$")
_CLOCK = re.compile(r"^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\s*[|·—–-]?\s+(?=\S*[^\W\d])")
_BULLET = re.compile(r"^[·•●○▪■◆◇>»›\-–—*|\s]{1,4}(?=\S)")


def title_of(link: HtmlElement) -> tuple[str, str, bool]:
    """The words of a link, the words of its attributes, and whether its markup calls it a heading."""
    inner = _inner_heading(link)
    text = text_of(link if inner is None else inner, LONGEST)
    full = clean_line(link.get("title") or ("" if text else link.get("aria-label")) or "", LONGEST)
    if inner is None and (leads_on(text) or not (text or full)):
        over = _heading_over(link, alone=not text)
        if over is not None:
            return text_of(over, LONGEST), "", True
    return text, full, inner is not None or _in_heading(link)


def whole(text: str, full: str) -> str:
    """The title without its bullet and the time before it, or whole from the attribute where it is cut."""
    text = _CLOCK.sub("", _BULLET.sub("", text))
    cut = _ELLIPSIS.search(text)
    if cut and full.startswith(text[: cut.start()].strip()) and len(full) > cut.start():
        return full
    return text or full


def is_cut(title: str) -> bool:
    """Whether a title breaks off with an ellipsis."""
    return bool(_ELLIPSIS.search(title))


def set_words(element: HtmlElement) -> frozenset[str]:
    """The words that class and id of an element are made of, in lower case: `MainNav-item` is main, nav, item."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if len(named) == 1:
        return frozenset()
    return frozenset(word.lower() for word in _SEPARATORS.split(_CAMEL.sub(" ", named[:400])) if word)


def _inner_heading(link: HtmlElement) -> HtmlElement | None:
    """The headline inside of a link that wraps a whole card: by its tag, by its class, by its words."""
    if not len(link):
        return None
    inside = [inner for inner in link.iterdescendants() if isinstance(inner.tag, str)]
    for inner in inside:
        if inner.tag in _HEADINGS and text_of(inner, 50):
            return inner
    for inner in inside:
        if not words().title_classes.isdisjoint(set_words(inner)) and text_of(inner, 50):
            return inner
    leaves = [
        inner for inner in inside if inner.tag in BLOCKS and not any(c.tag in BLOCKS for c in inner.iterdescendants())
    ]
    if not leaves and len(text_of(link, LONGEST)) > _CARD:
        leaves = list(children(link))
    return _title_among(leaves) if len(leaves) > 1 else None


def _title_among(leaves: list[HtmlElement]) -> HtmlElement | None:
    """The line of a card that reads like a title: the first long one, or the one before it if that is a sentence."""
    short: HtmlElement | None = None
    for leaf in leaves:
        said = text_of(leaf, LONGEST)
        heavy = weight(said)
        if heavy == 2:
            return short if short is not None and said.endswith((".", "。")) else leaf
        short = leaf if heavy == 1 else short
    return None


def _heading_over(link: HtmlElement, alone: bool) -> HtmlElement | None:
    """The heading over a story whose only link says “read more”: the one that stands around it unlinked.

    `alone` asks that nothing else around it is linked to another place, as for a link without words over a whole card.
    """
    for _, holder in zip(range(5), link.iterancestors(), strict=False):
        if len(holder) > _STORY_PARTS:
            return None
        if alone and any(a.get("href") not in (None, link.get("href")) for a in holder.iter("a")):
            return None
        found = [h for h in holder.iter(*_HEADINGS) if text_of(h, 40)]
        if found:
            return found[0] if len(found) == 1 and found[0].find(".//a[@href]") is None else None
    return None


def _in_heading(link: HtmlElement) -> bool:
    node: HtmlElement | None = link
    for _ in range(4):
        if node is None:
            return False
        if node.tag in _HEADINGS or not words().title_classes.isdisjoint(set_words(node)):
            return True
        node = node.getparent()
    return False
