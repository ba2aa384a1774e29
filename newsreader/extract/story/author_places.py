"""Finds the elements in which a page names its authors: by its markup, by addresses of author pages, by class names.

For `authors`, which decides whom of them to believe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsreader.extract.story.bylines import is_byline
from newsreader.extract.tree import text_of, words

MAX_BYLINE = 200
MAX_NAME = 60
MAX_ANCHORS = 3_000
CLOSE = 4
"""Elements around the first author's link in which the others are looked for."""

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|authors?(?:-?names?|-?links?)?|writers?|signature|auteurs?|autor(?:en|es)?|"
    r"contributors?)(?:$|[\s_-])"
    r"|byline|author__?name|autor|(?:^|\s)(?:by|muhabir|reporter|repórter|journalist)(?:$|\s)"
)
_EXACT = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//a[@rel='author']",
    "//*[@class='vcard author']",
)
_PAGE_OF_AUTHOR = re.compile(
    r"/(?:(?:by|by-?lines?|authors?|writers?|people|persons?|profiles?|contributors?|contributeurs?|columnists?|reporters?"
    r"|journalists?|journalistes?|staff|our-people|autor(?:en|es|as|i|in|innen|zy)?|auteurs?|redakteure?|redaktion/autor"
    r"|firmas?|signatures?|jornalistas?|colunistas?|redattori|giornalist[ai]|skribent(?:er)?|forfatter(?:e)?|journalister"
    r"|penulis|yazar(?:lar)?|toimittajat|avtor|avtory)/[^/?#]+|@[\w.-]+)/?$",
    re.IGNORECASE,
)
"""The path of a page about an author, which the house's own pages (/people/, /staff/) have something behind."""


def exact_names(root: HtmlElement) -> Iterator[str]:
    """What the markup says is an author, in so many words."""
    for path in _EXACT:
        elements = [element for element in root.xpath(path)[:9] if not _of_reader(element)]
        found = [text for element in elements if 1 < len(text := text_of(element, MAX_BYLINE)) < MAX_BYLINE]
        if found:
            yield from found
            return


def _of_reader(element: HtmlElement) -> bool:
    """Whether a name stands in the comments."""
    return any("comment" in words(parent) for parent in element.iterancestors("li", "div", "ol", "article", "section"))


def marked_names(root: HtmlElement) -> Iterator[str]:
    """What is called an author or a byline by its names."""
    for element in root.iter("a", "span", "div", "p", "address", "strong", "li", "td"):
        if _NAMED.search(words(element)) and 1 < len(text := text_of(element, MAX_BYLINE + 50)) <= MAX_BYLINE:
            yield from _pieces_of(element, text)
            return


def _pieces_of(element: HtmlElement, text: str) -> list[str]:
    """The names in a byline's element: its text where it says “by”, else its links, else its leaves, else its text."""
    if is_byline(text) or re.match(r"(?:written |posted |story |words )?(?:by|von|par|por) ", text, re.IGNORECASE):
        return [text]
    anchors = [name for anchor in element.iter("a") if (name := text_of(anchor, 80))]
    if anchors:
        return anchors
    leaves = [name for leaf in element.iter("span", "div", "li", "p") if not len(leaf) and (name := text_of(leaf, 80))]
    names = [name for name in leaves if 1 < len(name.split()) < 5]
    return names if names and len(leaves) > 1 else [text]


def linked_names(root: HtmlElement, site: str) -> Iterator[str]:
    """The words of the first links that lead to pages of `site` about authors, and stand together."""
    anchors = (anchor for _, anchor in zip(range(MAX_ANCHORS), root.iter("a"), strict=False))
    first = next((anchor for anchor in anchors if _name_of(anchor, site)), None)
    if first is None:
        return
    box = first
    for _, parent in zip(range(CLOSE), first.iterancestors(), strict=False):
        if len(parent.text_content()) > MAX_BYLINE:
            break
        box = parent
    yield from (name for anchor in box.iter("a") if (name := _name_of(anchor, site)))


def _name_of(anchor: HtmlElement, site: str) -> str:
    """The name of an author that a link leads to the page of; empty for any other link, and in comments."""
    try:
        link = urlsplit((anchor.get("href") or "")[:500].strip())
    except ValueError:
        return ""
    if site not in (link.netloc or site) or not _PAGE_OF_AUTHOR.search(link.path) or _of_reader(anchor):
        return ""
    name = text_of(anchor, MAX_NAME + 1)
    return name if 1 < len(name) <= MAX_NAME else ""
