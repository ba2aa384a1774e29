"""Finds the pictures that an entry of a feed declares: Media RSS, enclosures, covers; for `feed_element`."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsreader.extract.feed_entry import RawPicture
from newsreader.extract.feed_names import Names, children, text_of

_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")


def pictures_of(element: etree._Element, parts: dict[str, list[etree._Element]], names: Names) -> Iterator[RawPicture]:
    """Pictures the entry declares outside of its text: Media RSS first, then enclosures."""
    for media in parts.get("media:content", []) + parts.get("media:group", []) + parts.get("media:thumbnail", []):
        for part in [media, *(m for m in children(media) if names.of(m) in ("media:content", "media:thumbnail"))]:
            if names.of(part) == "media:group" or not _is_picture(part, names):
                continue
            yield _picture(part, (part, media, element), names)
    for link in parts.get("enclosure", []) + parts.get("link", []) + parts.get("atom:link", []):
        url = link.get("url") or link.get("href") or ""
        if url and link.get("type", "").startswith("image/") and link.get("rel", "enclosure") == "enclosure":
            yield RawPicture(url=url, caption=link.get("title", ""))
    for cover in parts.get("itunes:image", ()):
        yield RawPicture(url=cover.get("href", ""))


def _is_picture(media: etree._Element, names: Names) -> bool:
    url = media.get("url", "")
    if not url:
        return False
    said = media.get("medium") or media.get("type") or ""
    if names.of(media) == "media:thumbnail" or said.startswith("image"):
        return True
    return not said and url.lower().split("?")[0].endswith(_ENDINGS)


def _picture(media: etree._Element, around: tuple[etree._Element, ...], names: Names) -> RawPicture:
    """The picture with the caption and credit that stand in it, in its group or in its entry."""
    picture = RawPicture(
        url=media.get("url", ""), width=_number(media.get("width")), height=_number(media.get("height"))
    )
    for holder in around:
        for child in children(holder):
            name = names.of(child)
            if name in ("media:description", "media:text") and not picture.caption:
                picture.caption = text_of(child)
            elif name == "media:credit" and not picture.credit:
                picture.credit = text_of(child)
    return picture


def _number(text: str | None) -> int:
    digits = (text or "").split(".")[0].strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 0
