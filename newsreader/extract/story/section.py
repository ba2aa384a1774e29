"""Decides to which section an article belongs; for `article`."""

from __future__ import annotations

import re

from newsreader.extract.article_hints import section_of
from newsreader.extract.story.view import View
from newsreader.extract.tree import text_of
from newsreader.text.safe import clean_line
from newsreader.text.urls import web_url

MAX_NAME = 20
MAX_ANCHORS = 400
"""The nav row stands at the top of a page."""

_FRONT = re.compile(r"(?:index|default|node_\d+)(?:\.\w{3,5})?$")


def section_for(view: View) -> str | None:
    """The section: by the source's table of addresses, else what the page claims, else the nav row's name."""
    if known := section_of(view.hints, view.url):
        return known
    claimed = [*view.claims.told("articleSection"), *view.claims.meta.get("article:section", ())]
    return next((clean_line(name, 80) for name in claimed if name), None) or _by_folder(view)


def _by_folder(view: View) -> str | None:
    """The name of the link whose front page lies in the nearest folder above the article."""
    address = re.sub(r"^https?://", "", view.url)
    best, name = "", None
    for count, anchor in enumerate(view.root.iter("a")):
        if count > MAX_ANCHORS:
            break
        href = anchor.get("href") or ""
        text = text_of(anchor, MAX_NAME + 1) if _FRONT.search(href) or href.endswith("/") else ""
        link = web_url(href, view.base) if 0 < len(text) <= MAX_NAME else None
        folder = _FRONT.sub("", re.sub(r"^https?://", "", link)) if link else ""
        if folder.endswith("/") and folder.count("/") > 1 and len(folder) > len(best) and address.startswith(folder):
            best, name = folder, text
    return name
