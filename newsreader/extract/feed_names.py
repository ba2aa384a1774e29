"""Names the elements of a feed shortly, whatever its dialect calls them, and reads their text; for the feed readers."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

MAX_CHILDREN = 400
"""Children of an element that are looked at."""

_PREFIXES = {
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://www.w3.org/2005/atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://wellformedweb.org/commentapi/": "wfw",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
}


class Names:
    """Short names of elements: `title` in the feed's own vocabulary, `media:content` in one that we know."""

    def __init__(self, entry: etree._Element) -> None:
        self._own = str(entry.tag).rpartition("}")[0].lstrip("{")
        self._known: dict[str, str] = {}

    def of(self, element: etree._Element) -> str:
        """The name by which the rules below know `element`; local names are in lower case."""
        tag = str(element.tag)
        name = self._known.get(tag)
        if name is None:
            name = self._known[tag] = self._named(tag)
        return name

    def _named(self, tag: str) -> str:
        space, _, local = tag.rpartition("}")
        space, local = space.lstrip("{"), local.lower()
        if not space or space == self._own:
            return local
        prefix = _PREFIXES.get(space.lower(), "other")
        return f"{prefix}:{local}" if prefix else local


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace, in lower case.

    lxml's own `QName` raises for names that its recovering parser lets pass, such as `x:`.
    """
    return str(element.tag).rpartition("}")[2].lower()


def text_of(element: etree._Element) -> str:
    """All text inside an element, stripped at its ends."""
    if not len(element):
        return (element.text or "").strip()
    return "".join(str(piece) for piece in element.itertext()).strip()


def children(element: etree._Element) -> Iterator[etree._Element]:
    """The child elements, up to `MAX_CHILDREN`."""
    for count, child in enumerate(element):
        if count >= MAX_CHILDREN:
            return
        if isinstance(child.tag, str):
            yield child
