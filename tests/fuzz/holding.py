"""What holds of everything that was read, however odd it came: clean text, addresses of the web, offsets inside."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import msgspec

from newsreader.model import Article, Listing, Paragraph, Quote

ADDRESSES = frozenset({"url", "lead_picture", "picture", "story", "next_page", "site"})
_UNSEEN = {"Cc", "Cs"}
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def assert_holds(read: Article | Listing) -> None:
    """Fails where a text holds what a terminal obeys, or an address leads anywhere but to the web."""
    for name, text in _strings("", msgspec.to_builtins(read)):
        assert not any(unicodedata.category(char) in _UNSEEN for char in text.replace("\n", "").replace("\t", "")), name
        assert not _TURNING & set(text), name
        assert name not in ADDRESSES or text.startswith(("http://", "https://")), (name, text[:80])
    for block in read.blocks if isinstance(read, Article) else ():
        if isinstance(block, (Paragraph, Quote)):
            assert all(0 <= link.start < link.end <= len(block.text) for link in block.links)


def _strings(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Every string of a document, with the name of the field that holds it."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(name, item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(str(key), item)
