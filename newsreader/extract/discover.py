"""Finds the feeds of a site: those that its pages name, and the usual places to try; for `sources add`."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from newsreader.extract.tree import base_of, parse, text_of
from newsreader.model import FeedLink
from newsreader.text.safe import clean_line
from newsreader.text.urls import canonical, web_url

MAX_FEEDS = 50
_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/xml",
        "text/xml",
    }
)
_JSON = "application/json"
_ADDRESS = re.compile(
    r"/(?:rss|feeds?|atom|rdf|index\.rdf|index\.xml)(?:[/.?_]|$)|\.(?:rss|atom|rdf)(?:$|\?)|[?&]feed=", re.IGNORECASE
)
_WORDS = re.compile(r"\b(?:rss|atom|feeds?)\b|订阅|訂閱", re.IGNORECASE)
_USUAL = ("feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "feeds", "?feed=rss2")


def find_feeds(text: str, url: str) -> tuple[FeedLink, ...]:
    """The feeds that a page names: in its head first, then by links whose address or words say so."""
    root = parse(text)
    base = base_of(root, url)
    found = {canonical(feed.url): feed for feed in named_feeds(root, base)}
    for link in root.iter("a"):
        href, words = link.get("href") or "", text_of(link, 100)
        if not (
            _ADDRESS.search(href) and (_WORDS.search(words) or not words or _WORDS.search(link.get("title") or ""))
        ):
            continue
        address = web_url(href, base)
        if address:
            found.setdefault(canonical(address), FeedLink(title=words or address, url=address))
    return tuple(found.values())[:MAX_FEEDS]


def named_feeds(root: HtmlElement, base: str) -> tuple[FeedLink, ...]:
    """The feeds that `link` elements of a page name; comments of single stories come last."""
    found: dict[str, FeedLink] = {}
    for link in root.iter("link"):
        rel = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").split(";", 1)[0].strip().lower()
        if "stylesheet" in rel or not (
            "feed" in rel or ("alternate" in rel and (kind in _TYPES or _is_json_feed(link, kind)))
        ):
            continue
        address = web_url(link.get("href") or "", base)
        if address:
            found.setdefault(address, FeedLink(title=clean_line(link.get("title") or "", 200) or address, url=address))
    return tuple(sorted(found.values(), key=lambda feed: "comment" in f"{feed.url} {feed.title}".lower()))[:MAX_FEEDS]


def _is_json_feed(link: HtmlElement, kind: str) -> bool:
    return kind == _JSON and bool(_ADDRESS.search(link.get("href") or ""))


def usual_places(url: str) -> tuple[str, ...]:
    """Addresses at which a site that names no feed often has one: below the page's folder, then at the root."""
    parts = urlsplit(url)
    folder = urljoin(url, ".")
    root = f"{parts.scheme}://{parts.netloc}/"
    return tuple(dict.fromkeys(place + name for place in (folder, root) for name in _USUAL))
