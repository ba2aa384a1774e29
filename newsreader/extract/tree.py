"""Turns the text of a page into a tree and reads clean strings off it; for every reader in this package.

Whatever the page holds, the tree is at most `MAX_DEPTH` deep and made of at most `MAX_CHARS` characters, so that
nothing that walks it has to fear recursion or hours of work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from newsreader.text.safe import clean_line
from newsreader.text.urls import web_url

MAX_CHARS = 6_000_000
MAX_DEPTH = 250
"""Just below the 256 at which libxml2 stops reading and loses the rest of the page."""

SILENT = frozenset({"script", "style", "noscript", "template", "svg", "math", "head", "object", "iframe", "select"})
"""Elements whose text nobody reads on the page."""

_LINES = """
    address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary
    table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(_LINES.split())
"""Elements that begin a line of their own; the words before and after them are not one word."""

LONG_TAG = 20_000
MAX_ATTRIBUTES = 2_000

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})(?=[\s/>])")
_LOOSE = """
    area base br col embed hr img input link meta param source track wbr
    p li dt dd td th tr tbody thead tfoot option
"""
_UNCOUNTED = frozenset(_LOOSE.split())
"""Elements that have no end tag, or whose end the parser supplies."""


def parse(text: str) -> HtmlElement:
    """The root of the page; never fails, an empty page is an empty root."""
    text = _without_floods(_DECLARATION.sub("", text[:MAX_CHARS].replace("\0", "")))
    root, too_deep = _parsed(text)
    if too_deep:
        root, _ = _parsed(flattened(text))
    return root


def _parsed(text: str) -> tuple[HtmlElement, bool]:
    """The tree, and whether the parser gave up because elements are nested too deep."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=False)
    body = text.encode("utf-8", "replace").strip()
    try:
        root = lxml.html.document_fromstring(body, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = lxml.html.document_fromstring(b"<html><body></body></html>")
    return root, any("depth" in entry.message.lower() for entry in parser.error_log)


def _without_floods(text: str) -> str:
    """The page without tags of thousands of attributes, over which the parser takes the square of their number."""
    parts = text.split(">")
    if max(map(len, parts)) < LONG_TAG:
        return text
    return ">".join(part for part in parts if len(part) < LONG_TAG or part.count("=") < MAX_ATTRIBUTES)


def flattened(text: str, depth: int = 60) -> str:
    """The page without the tags that would go deeper than `depth` counted levels; their text stays.

    Four elements of a table make one counted level, which is why `depth` is a quarter of `MAX_DEPTH`.
    """
    kept: list[str] = []
    done = level = 0
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if name in _UNCOUNTED:
            continue
        level = max(0, level - 1) if tag[1] else level + 1
        if level > depth or (tag[1] and level == depth):
            end = text.find(">", tag.end())
            kept.append(text[done : tag.start()])
            done = end + 1 if end >= 0 else len(text)
    kept.append(text[done:])
    return "".join(kept)


def children(element: HtmlElement) -> Iterator[HtmlElement]:
    """The child elements; comments and processing instructions are left out."""
    return (child for child in element if isinstance(child.tag, str))


def text_of(element: HtmlElement, limit: int = 2_000) -> str:
    """What one reads of an element, cleaned, on one line."""
    return clean_line("".join(pieces(element, limit * 4)), limit)


def pieces(element: HtmlElement, limit: int = 2_000_000) -> Iterator[str]:
    """The readable strings of an element in order, with a space where a block begins or ends."""
    walk = etree.iterwalk(element, events=("start", "end"))
    left = limit
    for event, node in walk:
        silent = not isinstance(node.tag, str) or node.tag in SILENT
        text: str | None = None
        if event == "start":
            if silent:
                walk.skip_subtree()
            else:
                text = node.text
        elif node is not element:
            text = node.tail
        if isinstance(node.tag, str) and node.tag in BLOCKS:
            yield " "
        if text:
            yield text
            left -= len(text)
            if left < 0:
                return


def words(element: HtmlElement) -> str:
    """The class and id of an element in lower case, to match rules against."""
    return f"{element.get('class', '')} {element.get('id', '')}".lower()


def select(root: HtmlElement, selectors: Sequence[str]) -> list[HtmlElement]:
    """What the first selector that matches anything matches; the order of `selectors` is the order of trust."""
    for selector in selectors:
        found = root.cssselect(selector)
        if found:
            return list(found)
    return []


def base_of(root: HtmlElement, url: str) -> str:
    """The address against which the page's links are resolved: `<base href>` where it is a web address."""
    for base in root.iter("base"):
        found = web_url(base.get("href") or "", url)
        if found:
            return found
    return url
