"""Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1) into raw entries; only `feed` may call it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newsreader.errors import NotAFeed
from newsreader.extract.feed_entry import RawEntry, RawFeed, RawPicture
from newsreader.extract.json_text import first_value
from newsreader.text.language import _

Json = dict[str, object]


def read_json(text: str, limit: int) -> RawFeed:
    """The feed with at most `limit` entries; raises `NotAFeed` for JSON that holds no items or is none."""
    try:
        document = first_value(text)
    except ValueError as error:
        raise NotAFeed(_("This looks like JSON but cannot be read as such, so it is no feed.")) from error
    top = cast("Json", document) if isinstance(document, dict) else {}
    items = top.get("items")
    if not isinstance(items, list):
        raise NotAFeed(_("This JSON document is no JSON Feed: it has no list of items."))
    if not isinstance(top.get("title", ""), str):
        raise NotAFeed(_("This JSON document breaks the rules of JSON Feed: its title is no text."))
    feed = RawFeed(title=_text(top, "title"), language=_text(top, "language"))
    feed.entries = [_entry(cast("Json", item)) for item in items[:limit] if isinstance(item, dict)]
    return feed


def _entry(item: Json) -> RawEntry:
    return RawEntry(
        title=_text(item, "title"),
        link=_text(item, "url", "external_url"),
        guid=_text(item, "id"),
        published=_text(item, "date_published"),
        modified=_text(item, "date_modified"),
        summary=_text(item, "summary"),
        summary_html=False,
        content=_text(item, "content_html") or _text(item, "content_text"),
        content_html=bool(_text(item, "content_html")),
        authors=tuple(_authors(item)),
        pictures=tuple(_pictures(item)),
    )


def _text(item: Json, *keys: str) -> str:
    """The first of the values that is text or a number; a feed may hold anything at all."""
    for key in keys:
        value = item.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def _objects(value: object) -> Iterator[Json]:
    if isinstance(value, list):
        yield from (cast("Json", part) for part in value[:100] if isinstance(part, dict))
    elif isinstance(value, dict):
        yield cast("Json", value)


def _authors(item: Json) -> Iterator[str]:
    for author in _objects(item.get("authors") or item.get("author")):
        if name := _text(author, "name"):
            yield name


def _pictures(item: Json) -> Iterator[RawPicture]:
    for key in ("image", "banner_image"):
        if url := _text(item, key):
            yield RawPicture(url=url)
    for attachment in _objects(item.get("attachments")):
        if _text(attachment, "mime_type").startswith("image/"):
            yield RawPicture(url=_text(attachment, "url"), caption=_text(attachment, "title"))
