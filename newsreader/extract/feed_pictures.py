"""The pictures of a feed's entry: those it declares, and the first that its text shows; for `feed`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.extract.feed_entry import RawPicture
from newsreader.extract.feed_text import title_line
from newsreader.extract.pictures import is_photograph, shot_of
from newsreader.extract.tree import parse
from newsreader.model import Picture
from newsreader.text.urls import web_url

_MARKUP = 40_000
"""Characters of a text in which its first picture is looked for."""
_TAG = 1_000
"""Characters of the tag before a picture, whose words may say that it is none."""

_IMG = re.compile(r"""<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>""")


def declared(found: Sequence[RawPicture], base: str) -> tuple[Picture, ...]:
    """The pictures that the feed declares, the widest first, each with its own caption and credit."""
    best: dict[str, Picture] = {}
    for raw in sorted(found, key=lambda p: -p.width):
        url = web_url(raw.url, base) if raw.url else None
        if url and url not in best and is_photograph(url):
            best[url] = Picture(
                url=url,
                caption=title_line(raw.caption, markup=True) or None,
                credit=title_line(raw.credit, markup=True) or None,
                width=raw.width or None,
                height=raw.height or None,
            )
    return tuple(best.values())


def first_in_text(markup: str, base: str) -> str | None:
    """The address of the first photograph in a text; `None` when it shows none."""
    at = -1
    while (at := markup.find("<img", at + 1, _MARKUP)) >= 0:
        tag = _IMG.match(markup, at)
        before = markup[max(markup.rfind("<", 0, at), at - _TAG) : at]
        img = next(parse(f"{before}{tag[0]}").iter("img"), None) if tag else None
        shot = None if img is None else shot_of(img)
        if shot and (url := web_url(shot.url, base)):
            return url
    return None
