"""Decides which picture stands for an article; for `article`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsreader.extract.pictures import is_photograph
from newsreader.extract.story.structured import Claims, addresses
from newsreader.model import Block, Picture
from newsreader.text.urls import web_url

OPENING = 3
"""Blocks from the first among which a picture stands over the text: a standfirst may come before it."""


def lead_of(claims: Claims, blocks: Sequence[Block], base: str) -> str | None:
    """The address of the picture that stands for an article: the one printed over the text, else the one claimed."""
    pictures = [block for block in blocks if isinstance(block, Picture)]
    claimed = [url for text in _claimed(claims) if text and (url := web_url(text, base)) and is_photograph(url)]
    if pictures and pictures[0] in blocks[:OPENING] and (pictures[0].caption or not claimed):
        return pictures[0].url
    return next(iter(claimed), None) or next((picture.url for picture in pictures), None)


def _claimed(claims: Claims) -> Iterator[str]:
    for name in (
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "twitter:image",
        "twitter:image:src",
        "sailthru.image.full",
    ):
        yield from claims.meta.get(name, ())
    for address in addresses(claims.story.get("image")):
        if address.startswith("#") or "#primaryimage" in address:
            yield from (url for node in claims.others if node.get("@id") == address for url in addresses(node))
        else:
            yield address
    yield from addresses(claims.story.get("thumbnailUrl"))
