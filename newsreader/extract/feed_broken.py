"""Reads what is so broken that only feedparser still finds entries in it; slow, so `feed` calls it last."""

from __future__ import annotations

from typing import cast

from newsreader.extract.feed_entry import RawEntry, RawFeed, RawPicture

MAX_CHARS = 400_000
"""feedparser takes about half a second a megabyte; a broken feed is read that far."""


def read_broken(text: str, limit: int) -> RawFeed:
    """What feedparser makes of the text; no entries when it finds none either."""
    import feedparser  # 40 ms to load, and nearly no feed needs it

    parsed = feedparser.parse(text[:MAX_CHARS].encode("utf-8", "replace"), response_headers=_HEADERS)
    channel = cast("dict[str, object]", parsed.get("feed") or {})
    entries = cast("list[dict[str, object]]", parsed.get("entries") or [])
    feed = RawFeed(title=_text(channel, "title"), language=_text(channel, "language"))
    feed.entries = [_entry(entry) for entry in entries[:limit]]
    return feed


_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def _entry(entry: dict[str, object]) -> RawEntry:
    return RawEntry(
        title=_text(entry, "title"),
        title_html=True,
        link=_text(entry, "link"),
        guid=_text(entry, "id"),
        published=_text(entry, "published") or _text(entry, "created"),
        modified=_text(entry, "updated") if "updated" in entry.keys() else "",  # noqa: SIM118 - else it warns
        summary=_text(entry, "summary"),
        content=next((_text(part, "value") for part in _dicts(entry, "content")), ""),
        authors=tuple(filter(None, [_text(entry, "author")])),
        comments=_text(entry, "comments"),
        pictures=tuple(
            RawPicture(url=_text(part, "url") or _text(part, "href"))
            for part in [
                *_dicts(entry, "media_content"),
                *_dicts(entry, "media_thumbnail"),
                *_dicts(entry, "enclosures"),
            ]
            if _text(part, "medium") == "image" or _text(part, "type").startswith("image/")
        ),
    )


def _text(part: dict[str, object], key: str) -> str:
    value = part.get(key)
    return value.strip() if isinstance(value, str) else ""


def _dicts(part: dict[str, object], key: str) -> list[dict[str, object]]:
    value = part.get(key)
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []
