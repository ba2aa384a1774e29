"""What a source may know of the JSON of its own interface, as data; sources write it, `json_listing` reads it.

A path names a value inside a value: `data.cards.0.content`. Where a mapping wants an address or a text of its own
making, it holds paths in braces: `https://news.example/detail_{contId}`.
"""

from __future__ import annotations

import msgspec


class JsonMapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where in a document the items are and which of their values mean what: paths, or texts with paths in them."""

    items: str
    title: str
    url: str
    published: str = ""
    summary: str = ""
    picture: str = ""
    count: str = ""
    """Clicks or comments; with it the list is a ranking."""
    ranking: str = ""
    """The name of the ranking, when the list is one."""
    skip: int = 0
    """How many items at the top are none, such as a heading."""
    after: str = ""
    """The text behind which the JSON begins in a page or script, such as `var data =` or `<!--s-data:`."""
