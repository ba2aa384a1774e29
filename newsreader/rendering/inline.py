"""The links inside a text, as the formats write them; for the rest of this package."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsreader.model import Link, Picture
from newsreader.text.urls import web_url

Where = Callable[[Picture], str | None]
"""Where a picture is, as the document that shows it writes the address; `None` leaves its words without it."""


def on_the_web(picture: Picture) -> str | None:
    """The picture where its page has it."""
    return web_url(picture.url)


def pieces(text: str, links: tuple[Link, ...]) -> Iterator[tuple[str, str | None]]:
    """A text in order, each piece with the address it leads to; a link that cannot be followed is plain text."""
    last = 0
    for link in sorted(links, key=lambda link: link.start):
        url = web_url(link.url)
        if url is None or not last <= link.start < link.end <= len(text):
            continue
        if last < link.start:
            yield text[last : link.start], None
        yield text[link.start : link.end], url
        last = link.end
    if last < len(text):
        yield text[last:], None
