"""Gathers every link of a page with what can be seen of it: words, place, kin; only the list readers call it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from lxml.html import HtmlElement

from newsreader.extract.listing_titles import set_words, title_of, whole
from newsreader.extract.tree import BLOCKS, text_of
from newsreader.extract.vocabulary import words
from newsreader.text.urls import web_url

MAX_LINKS = 5_000

Edge = Literal[0, 1, 2, 3]
"""Where a link stands: 3 in a footer or notice, 2 in a menu, 1 where either may be, 0 in the page itself."""

_TAGS: dict[str, Edge] = {"nav": 2, "footer": 3}
_ROLES: dict[str, Edge] = {"navigation": 2, "menu": 2, "menubar": 2, "search": 2, "contentinfo": 3}
_STOPS = re.compile(r"(?<![.…])[.。，,](?![.…])")
_NEIGHBOURS = 30
"""Elements before a link in its line that are looked at."""
_PARAGRAPHS = frozenset({"p", "li", "td", "dd", "blockquote", "figcaption"})


@dataclass(slots=True)
class Anchor:
    """One link: `text` as shown and cleaned, `full` its `title` attribute, `order` its place in the document.

    `running` says that it is a few words inside a sentence, `heading` that it is or holds a headline by its markup.
    `path` is equal for links that are set alike.
    """

    element: HtmlElement
    url: str
    order: int
    text: str
    full: str
    edge: Edge
    heading: bool
    running: bool
    path: str = field(repr=False, default="")

    @property
    def title(self) -> str:
        """What the link is called, whole where the page says it whole."""
        return whole(self.text, self.full)


def anchors(root: HtmlElement, base: str) -> list[Anchor]:
    """The links of a page to web addresses, in order."""
    found: list[Anchor] = []
    edges: dict[HtmlElement, Edge] = {}
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        above = element.getparent()
        edge = max(_edge(element), edges.get(above, 0) if above is not None else 0)
        if edge:
            edges[element] = edge
        if element.tag != "a" or not element.get("href") or len(found) >= MAX_LINKS:
            continue
        href = element.get("href", "").strip()
        url = None if _leads_nowhere(href) else web_url(href, base)
        if url:
            found.append(_anchor(element, url, len(found), edge))
    return found


def _leads_nowhere(href: str) -> bool:
    """Whether a link stays on its page; `#/` and `#!` are the addresses of programs that draw their own pages."""
    return href.startswith("javascript:") or (href.startswith("#") and not href.startswith(("#/", "#!")))


def _anchor(element: HtmlElement, url: str, order: int, edge: Edge) -> Anchor:
    text, full, heading = title_of(element)
    return Anchor(
        element=element,
        url=url,
        order=order,
        text=text,
        full=full,
        edge=edge,
        heading=heading,
        running=not heading and _is_running(element, text),
        path=_path(element),
    )


def _edge(element: HtmlElement) -> Edge:
    if element.tag in ("body", "html", "a", "main"):
        return 0
    said, known = set_words(element), words()
    if not known.footer_classes.isdisjoint(said):
        return 3
    by_class: Edge = (
        2 if not known.menu_classes.isdisjoint(said) else 1 if not known.edge_classes.isdisjoint(said) else 0
    )
    return max(by_class, _TAGS.get(element.tag, 0), _ROLES.get(element.get("role") or "", 0))


def _is_running(element: HtmlElement, text: str) -> bool:
    """Whether the link is a part of a sentence: words stand before it in its line, and more words all around."""
    block = element.getparent()
    while block is not None and block.tag not in BLOCKS:
        block = block.getparent()
    if block is None or block.tag not in _PARAGRAPHS:
        return False
    said = text_of(block, 1_000)
    if len(said) < 40 or len(said) < 2.5 * len(text) or len(_STOPS.findall(said)) < 2:
        return False
    return sum(mark.isalpha() for mark in _before_in_line(element, block)) > 2


def _before_in_line(link: HtmlElement, block: HtmlElement) -> str:
    """The words before a link that are in no link, back to the last break of the line."""
    found: list[str] = []
    node = link
    while node is not block:
        for before in islice(node.itersiblings(preceding=True), _NEIGHBOURS):
            found.append(before.tail or "")
            if before.tag in BLOCKS:
                return " ".join(found)
            found.append(text_of(before, 200) if isinstance(before.tag, str) and before.tag != "a" else "")
        above = node.getparent()
        if above is None:
            break
        found.append(above.text or "")
        node = above
    return " ".join(found)


def _path(element: HtmlElement) -> str:
    steps: list[str] = []
    node: HtmlElement | None = element
    for _ in range(5):
        if node is None or node.tag == "body":
            break
        first = (node.get("class") or "").split()
        steps.append(f"{node.tag}.{re.sub(r'[0-9]+', '', first[0])}" if first else str(node.tag))
        node = node.getparent()
    return "<".join(steps)
