"""What a feed says before it is cleaned: the raw entry that every format is read into; for the feed readers here."""

from __future__ import annotations

import msgspec


class RawPicture(msgspec.Struct, kw_only=True):
    """A picture as a feed declares it; sizes are as printed, 0 when they are not."""

    url: str
    caption: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0


class RawEntry(msgspec.Struct, kw_only=True):
    """One item with nothing resolved, stripped or trusted; an empty string is an absent field.

    `title`, `summary` and `content` may hold HTML where their `…_html` says so. `base` is the address that the entry's
    own links are relative to.
    """

    title: str = ""
    title_html: bool = False
    link: str = ""
    guid: str = ""
    published: str = ""
    modified: str = ""
    summary: str = ""
    summary_html: bool = True
    content: str = ""
    content_html: bool = True
    authors: tuple[str, ...] = ()
    source: str = ""
    section: str = ""
    comments: str = ""
    comment_count: str = ""
    pictures: tuple[RawPicture, ...] = ()
    base: str = ""


class RawFeed(msgspec.Struct, kw_only=True):
    """A feed and its entries in the order of the document."""

    title: str = ""
    language: str = ""
    entries: list[RawEntry] = []
