"""Reads one item or entry element of a feed, whatever its dialect; only the feed readers here may call it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from newsreader.extract.feed_entry import RawEntry
from newsreader.extract.feed_media import pictures_of
from newsreader.extract.feed_names import Names, children, local_name, text_of

_TAG = re.compile(r"[a-z][a-z0-9]*")
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


def read_entry(element: etree._Element, names: Names) -> RawEntry:
    """The entry that `element` holds; of a repeated field the first that says something counts."""
    parts: dict[str, list[etree._Element]] = {}
    for child in children(element):
        parts.setdefault(names.of(child), []).append(child)
    entry = RawEntry(base=_base(element))
    title = _first(parts, "title", "atom:title", "dc:title", "media:title", "itunes:title")
    if title is not None:
        entry.title, entry.title_html = _title(title)
    entry.link = _link(element, parts)
    entry.guid = _text(parts, "guid", "id", "atom:id", "dc:identifier") or element.get(_RDF_ABOUT, "")
    entry.published = _text(
        parts, "pubdate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "created"
    )
    entry.modified = _text(parts, "updated", "modified", "atom:updated", "dcterms:modified") or element.get(
        "LASTMOD", ""
    )
    entry.published = entry.published or _text(parts, "date", "pubtime", "atom:published")
    entry.authors = tuple(_authors(parts))
    entry.source = _source(parts)
    entry.section = _section(parts)
    entry.comments = _text(parts, "comments", "wfw:commentrss")
    entry.comment_count = _text(parts, "slash:comments", "thr:total")
    _fill_texts(entry, parts)
    entry.pictures = tuple(pictures_of(element, parts, names))
    return entry


def _base(element: etree._Element) -> str:
    """`xml:base` of the nearest element that states one."""
    while element is not None:
        if base := element.get(_XML_BASE):
            return str(base)
        parent = element.getparent()
        if parent is None:
            break
        element = parent
    return ""


def _first(parts: dict[str, list[etree._Element]], *wanted: str) -> etree._Element | None:
    """The first element of the wanted names that is not empty."""
    for name in wanted:
        for element in parts.get(name, ()):
            if len(element) or (element.text or "").strip():
                return element
    return None


def _text(parts: dict[str, list[etree._Element]], *wanted: str) -> str:
    element = _first(parts, *wanted)
    return "" if element is None else text_of(element)


def _title(element: etree._Element) -> tuple[str, bool]:
    """The title and whether it may hold markup: RSS never says, so it may; Atom's plain text does not."""
    kind = element.get("type", "")
    if len(element):
        return text_of(element), False
    atom = "atom" in str(element.tag).lower()
    return text_of(element), not atom or kind in ("html", "text/html")


def _link(element: etree._Element, parts: dict[str, list[etree._Element]]) -> str:
    """Where the entry leads: the text of RSS, `rel=alternate` of Atom, an address used as identifier at last."""
    for name in ("link", "atom:link"):
        for link in parts.get(name, ()):
            if text := (link.text or "").strip():
                return text
        hrefs = [
            (a.get("rel", "alternate"), a.get("type", "text/html"), a.get("href", "")) for a in parts.get(name, ())
        ]
        for rel, kind, href in hrefs:
            if href and rel == "alternate" and "html" in kind:
                return href
        for rel, _, href in hrefs:
            if href and rel in ("alternate", "related", "via", "self"):
                return href
    for guid in parts.get("guid", ()):
        if guid.get("isPermaLink", "true").lower() == "true" and text_of(guid).startswith(("http://", "https://")):
            return text_of(guid)
    if original := _text(parts, "feedburner:origlink"):
        return original
    own = element.get(_RDF_ABOUT) or element.get("HREF") or element.get("href") or ""
    identifier = _text(parts, "id", "atom:id")
    return own or (identifier if identifier.startswith(("http://", "https://")) else "")


def _authors(parts: dict[str, list[etree._Element]]) -> Iterator[str]:
    for name in ("author", "dc:creator", "atom:author", "itunes:author"):
        found = [a for a in parts.get(name, ()) if text_of(a)]
        for author in found:
            own = next((c for c in author if isinstance(c.tag, str) and c.tag.endswith("}name")), None)
            yield text_of(own if own is not None else author)
        if found:
            return


def _source(parts: dict[str, list[etree._Element]]) -> str:
    source = _first(parts, "source", "dc:source", "dc:publisher")
    if source is None:
        return ""
    title = next((c for c in source if isinstance(c.tag, str) and c.tag.endswith("}title")), None)
    return text_of(title if title is not None else source)


def _section(parts: dict[str, list[etree._Element]]) -> str:
    for name in ("category", "atom:category", "dc:subject"):
        for category in parts.get(name, ()):
            if said := category.get("label") or text_of(category) or category.get("term"):
                return str(said)
    return ""


def _fill_texts(entry: RawEntry, parts: dict[str, list[etree._Element]]) -> None:
    """The teaser and the whole text, as markup or plain."""
    summary = _first(parts, "description", "summary", "atom:summary", "abstract", "media:description", "itunes:summary")
    if summary is None:
        group = _first(parts, "media:group")
        summary = None if group is None else next((c for c in group if str(c.tag).endswith("}description")), None)
    content = _first(parts, "content:encoded", "content", "atom:content", "xhtml:body", "body")
    if summary is not None:
        entry.summary, entry.summary_html = _markup(summary)
    if content is not None:
        entry.content, entry.content_html = _markup(content)


def _markup(element: etree._Element) -> tuple[str, bool]:
    """The text of an element that may hold a story, and whether it is HTML."""
    if len(element):
        for inner in element.iter():
            if isinstance(inner.tag, str):
                inner.tag = name if _TAG.fullmatch(name := local_name(inner)) else "span"
        inside = "".join(etree.tostring(c, encoding="unicode", method="html") for c in element)
        return ((element.text or "") + inside).strip(), True
    kind = element.get("type", "html")
    return text_of(element), "html" in kind or kind == "escaped" or "xml" in kind
