"""Gathers every link of a page with what can be seen of it: words, place, kin; only the list readers call it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from newsreader.extract.tree import BLOCKS, text_of
from newsreader.extract.vocabulary import words
from newsreader.text.safe import clean_line
from newsreader.text.urls import web_url

MAX_LINKS = 5_000
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_EDGE_TAGS = frozenset({"nav", "footer"})
_EDGE_ROLES = frozenset({"navigation", "contentinfo", "menu", "menubar", "search"})
_EDGES = " \t[]()（）<>›»→…."
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SEPARATORS = re.compile(r"[^A-Za-z]+")
_PARAGRAPHS = frozenset({"p", "li", "td", "dd", "blockquote", "figcaption"})


@dataclass(slots=True)
class Anchor:
    """One link: `text` as shown and cleaned, `full` its `title` attribute, `order` its place in the document.

    `edge` says that it stands in a menu, a footer or the like, `running` that it is a few words inside a sentence,
    `heading` that it is or holds a headline by its markup. `path` is equal for links that are set alike.
    """

    element: HtmlElement
    url: str
    order: int
    text: str
    full: str
    edge: bool
    heading: bool
    running: bool
    path: str = field(repr=False, default="")


def anchors(root: HtmlElement, base: str) -> list[Anchor]:
    """The links of a page to web addresses, in order."""
    found: list[Anchor] = []
    edges: set[HtmlElement] = set()
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if _is_edge(element) or element.getparent() in edges:
            edges.add(element)
        if element.tag != "a" or not element.get("href") or len(found) >= MAX_LINKS:
            continue
        href = element.get("href", "").strip()
        url = None if href.startswith(("#", "javascript:")) else web_url(href, base)
        if url:
            found.append(_anchor(element, url, len(found), element in edges))
    return found


def set_words(element: HtmlElement) -> frozenset[str]:
    """The words that class and id of an element are made of, in lower case: `MainNav-item` is main, nav, item."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if len(named) == 1:
        return frozenset()
    return frozenset(word.lower() for word in _SEPARATORS.split(_CAMEL.sub(" ", named[:400])) if word)


def _anchor(element: HtmlElement, url: str, order: int, edge: bool) -> Anchor:
    inner = _inner_heading(element)
    text = text_of(inner if inner is not None else element, 400)
    lead = _lead_heading(element) if words().onward.fullmatch(text.strip(_EDGES)) else None
    return Anchor(
        element=element,
        url=url,
        order=order,
        text=text if lead is None else text_of(lead, 400),
        full=clean_line(element.get("title") or ("" if text else element.get("aria-label")) or "", 400),
        edge=edge,
        heading=inner is not None or lead is not None or _in_heading(element),
        running=lead is None and _is_running(element, text),
        path=_path(element),
    )


def _is_edge(element: HtmlElement) -> bool:
    tag = element.tag
    if tag in ("body", "html", "a", "main"):
        return False
    return (
        tag in _EDGE_TAGS
        or element.get("role") in _EDGE_ROLES
        or not words().edge_classes.isdisjoint(set_words(element))
    )


def _inner_heading(element: HtmlElement) -> HtmlElement | None:
    """The headline inside of a link that wraps a whole card."""
    if not len(element):
        return None
    for inner in element.iterdescendants():
        if inner.tag in _HEADINGS:
            return inner
    for inner in element.iterdescendants():
        if isinstance(inner.tag, str) and not words().title_classes.isdisjoint(set_words(inner)) and text_of(inner, 50):
            return inner
    return None


def _lead_heading(element: HtmlElement) -> HtmlElement | None:
    """The heading over a story whose only link says “read more”: the one that stands around it unlinked."""
    for _, holder in zip(range(5), element.iterancestors(), strict=False):
        found = [h for h in holder.iter(*_HEADINGS) if text_of(h, 40)]
        if found:
            return found[0] if len(found) == 1 and found[0].find(".//a[@href]") is None else None
    return None


def _in_heading(element: HtmlElement) -> bool:
    node: HtmlElement | None = element
    for _ in range(4):
        if node is None:
            return False
        if node.tag in _HEADINGS or not words().title_classes.isdisjoint(set_words(node)):
            return True
        node = node.getparent()
    return False


def _is_running(element: HtmlElement, text: str) -> bool:
    """Whether the link is a part of a sentence: words stand before it in its paragraph, and more words all around."""
    block = element.getparent()
    while block is not None and block.tag not in BLOCKS:
        block = block.getparent()
    if block is None or block.tag not in _PARAGRAPHS:
        return False
    said = text_of(block, 1_000)
    if len(said) < 40 or len(said) < 2.5 * len(text) or sum(said.count(mark) for mark in ".。，,") < 2:
        return False
    before = said.partition(text)[0] if text else said
    return sum(mark.isalpha() for mark in before) > 2


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
