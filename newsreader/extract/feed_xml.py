"""Reads RSS, RDF, Atom and CDF into raw entries with a hardened XML parser, which `opml` uses too; for `feed`."""

from __future__ import annotations

import re

from lxml import etree

from newsreader.errors import NotAFeed
from newsreader.extract.feed_element import Names, read_entry, text_of
from newsreader.extract.feed_entry import RawFeed
from newsreader.extract.feed_repair import repaired, without_doctype

ENTRY_TAGS = ("{*}item", "{*}entry", "{*}ITEM", "{*}Item", "{*}Entry")
FEED_ROOTS = frozenset({"rss", "feed", "rdf", "channel", "entry"})
DATE_TAGS = ("{*}pubDate", "{*}published", "{*}updated", "{*}date")


def read_xml(text: str, limit: int) -> tuple[RawFeed, bool]:
    """The feed with at most `limit` entries, and whether the document was well formed; raises `NotAFeed`."""
    root, clean = parsed(text)
    if root is None:
        raise NotAFeed("The document is empty or no XML, so it is no feed.")
    entries = _entries(root, text, clean)
    kind = etree.QName(root).localname.lower()
    if kind not in FEED_ROOTS and not entries:
        raise NotAFeed(_what_it_is(kind))
    names = Names(entries[0] if entries else root)
    feed = RawFeed(title=_channel_text(root, names, "title"), language=_language(root, names))
    feed.entries = [read_entry(element, names) for element in entries[:limit]]
    return feed, clean


def parsed(text: str) -> tuple[etree._Element | None, bool]:
    """The root, and whether it took no repair: a well-formed document is parsed once, any other is mended first."""
    text = without_doctype(text)
    root, errors = _parsed(text)
    if root is not None and not errors:
        return root, True
    mended, _ = _parsed(repaired(text))
    return (mended if mended is not None else root), False


def _parsed(text: str) -> tuple[etree._Element | None, bool]:
    """What the parser makes of `text`: nothing outside is read, no entity expanded, depth and size are bounded."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None, True
    return root, len(parser.error_log) > 0


def _entries(root: etree._Element, text: str, clean: bool) -> list[etree._Element]:
    """The elements that hold an entry each; the last one is left out when the document breaks off inside it."""
    found = [element for element in root.iter(*ENTRY_TAGS) if not _inside_another(element)]
    if not found and etree.QName(root).localname.lower() == "entry":
        found = [root]
    if (
        found
        and not clean
        and not re.search(r"</\s*(?:[\w.-]+:)?(?:item|entry)\s*>", text[-_tail(text) :], re.IGNORECASE)
    ):
        found.pop()
    return found


def _tail(text: str) -> int:
    """How much of the text follows the start of the last entry."""
    last = max((text.rfind(f"<{tag}") for tag in ("item", "entry", "ITEM", "Item", "Entry", "atom:entry")), default=-1)
    return len(text) - last if last >= 0 else len(text)


def _inside_another(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and etree.QName(parent).localname.lower() in ("item", "entry")


def _channel_text(root: etree._Element, names: Names, wanted: str) -> str:
    """A text of the channel itself: of the first child of that name, not of an entry's."""
    channel = next((c for c in root if isinstance(c.tag, str) and names.of(c) == "channel"), root)
    for child in channel:
        if isinstance(child.tag, str) and names.of(child).rsplit(":", 1)[-1] == wanted:
            return text_of(child)
    return ""


def _language(root: etree._Element, names: Names) -> str:
    lang = root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return _channel_text(root, names, "language") or lang or ""


def _what_it_is(kind: str) -> str:
    if kind in ("html", "head", "body", "div", "p"):
        return "This is a web page, not a feed."
    if kind == "opml":
        return "This is a list of feeds (OPML), not a feed; import it instead."
    return f"An XML document of the kind “{kind[:40]}” is no feed."
