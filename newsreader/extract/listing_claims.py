"""Reads the list of stories that a page states for machines, where it shows none itself; only `listing` calls it.

Pages that a program draws in the reader's browser are empty when they come, and many hold an `ItemList` of schema.org.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import tzinfo
from typing import cast

from lxml.html import HtmlElement

from newsreader.extract.times import moment
from newsreader.model import Headline
from newsreader.text.safe import clean_line
from newsreader.text.urls import web_url

MAX_ITEMS = 500
_MAX_CHARS = 2_000_000
_MAX_DEPTH = 12

Json = dict[str, object]


def claimed(root: HtmlElement, base: str, zone: tzinfo) -> tuple[Headline, ...]:
    """The headlines of every `ItemList` in the page's JSON-LD, each address once."""
    found: dict[str, Headline] = {}
    for script in root.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            document: object = json.loads((script.text or "")[:_MAX_CHARS], strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(document, 0):
            headline = _headline(item, base, zone)
            if headline and len(found) < MAX_ITEMS:
                found.setdefault(headline.url, headline)
    return tuple(found.values())


def _items(value: object, depth: int) -> Iterator[Json]:
    """The members of all lists inside a document, in order."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for part in value:
            yield from _items(part, depth + 1)
    elif isinstance(value, dict):
        listed = value.get("itemListElement") if value.get("@type") == "ItemList" else None
        for part in listed if isinstance(listed, list) else ():
            if isinstance(part, dict):
                inner = part.get("item")
                yield {**part, **inner} if isinstance(inner, dict) else cast("Json", part)
        for part in value.values():
            yield from _items(part, depth + 1)


def _headline(item: Json, base: str, zone: tzinfo) -> Headline | None:
    title = clean_line(_text(item, "headline") or _text(item, "name"), 400)
    address = web_url(_text(item, "url") or _text(item, "@id"), base)
    if not title or not address:
        return None
    return Headline(
        title=title,
        url=address,
        published=moment(_text(item, "datePublished"), zone),
        summary=clean_line(_text(item, "description"), 600) or None,
    )


def _text(item: Json, key: str) -> str:
    value = item.get(key)
    return value.strip() if isinstance(value, str) else ""
