"""Reads RSS, RDF, Atom and CDF into raw entries with a hardened XML parser, which `opml` uses too; for `feed`."""

from __future__ import annotations

import re
from datetime import datetime

from lxml import etree

from newsreader.errors import NotAFeed
from newsreader.extract.feed_dates import read_date
from newsreader.extract.feed_element import read_entry
from newsreader.extract.feed_entry import RawFeed
from newsreader.extract.feed_names import Names, local_name, text_of
from newsreader.extract.feed_repair import repaired, without_doctype
from newsreader.text.language import _

ENTRY_TAGS = ("{*}item", "{*}entry", "{*}ITEM", "{*}Item", "{*}Entry")
FEED_ROOTS = frozenset({"rss", "feed", "rdf", "channel", "entry"})
_END_OF_ENTRY = re.compile(r"</\s*(?:[\w.-]+:)?(?:item|entry)\s*>|/>\s*</channel", re.IGNORECASE)
_END_OF_TITLE = re.compile(r"</\s*(?:[\w.-]+:)?title\s*>", re.IGNORECASE)
_END_OF_LINK = re.compile(r"</\s*(?:[\w.-]+:)?link\s*>|<(?:[\w.-]+:)?link\s[^<>]{0,2000}>", re.IGNORECASE)
DATE_TAGS = ("{*}pubDate", "{*}published", "{*}updated", "{*}date")


def read_xml(text: str, limit: int) -> tuple[RawFeed, bool]:
    """The feed with at most `limit` entries, and whether that is all there can be; raises `NotAFeed`.

    Of an entry in which the document breaks off only title, address and date are kept, and nothing where these are not
    whole: half a title or address would be a lie.
    """
    root, clean = parsed(text)
    if root is None:
        raise NotAFeed(_("The document is empty or no XML, so it is no feed."))
    entries = found = _entries(root, clean)
    broken_off = bool(found) and not clean and not _last_is_whole(text)
    if broken_off and not _last_is_named(text):
        entries = found[:-1]
    kind = local_name(root)
    if kind not in FEED_ROOTS and not entries:
        raise NotAFeed(_what_it_is(kind))
    names = Names(entries[0] if entries else root)
    feed = RawFeed(title=_channel_text(root, names, "title"), language=_language(root, names))
    feed.entries = [read_entry(element, names) for element in _newest(entries, limit)]
    if broken_off and entries and entries[-1] is found[-1] and feed.entries:
        feed.entries[-1].summary = feed.entries[-1].content = ""
    return feed, clean or bool(found)


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


def _entries(root: etree._Element, clean: bool) -> list[etree._Element]:
    """The elements that hold an entry each; in a broken document one may stand in another that nothing closes."""
    return [element for element in root.iter(*ENTRY_TAGS) if not clean or not _inside_another(element)]


def _last_is_whole(text: str) -> bool:
    """Whether the document goes on to the end of its last entry."""
    last = _last_entry(text)
    return last < 0 or bool(_END_OF_ENTRY.search(text, last))


def _last_is_named(text: str) -> bool:
    """Whether title and address of the last entry are whole."""
    return all(mark.search(text, _last_entry(text)) for mark in (_END_OF_TITLE, _END_OF_LINK))


def _last_entry(text: str) -> int:
    """Where the last entry of a document begins; -1 when it has none."""
    return max(text.rfind(f"<{tag}") for tag in ("item", "entry", "ITEM", "Item", "Entry", "atom:entry"))


def _newest(entries: list[etree._Element], limit: int) -> list[etree._Element]:
    """The newest entries of a feed that is longer than `limit`: a feed is in order, one way or the other."""
    if len(entries) <= limit:
        return entries
    first, last = _date(entries[0]), _date(entries[-1])
    return entries[-limit:] if first and last and last > first else entries[:limit]


def _date(entry: etree._Element) -> datetime | None:
    dated = next(entry.iterchildren(*DATE_TAGS), None)
    return None if dated is None else read_date(text_of(dated))


def _inside_another(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and local_name(parent) in ("item", "entry")


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
        return _("This is a web page, not a feed.")
    if kind == "opml":
        return _("This is a list of feeds (OPML), not a feed; import it instead.")
    return _("An XML document of the kind “{kind}” is no feed.").format(kind=kind[:40])
