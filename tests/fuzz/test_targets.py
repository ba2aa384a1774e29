"""The doors through which bytes from outside come in: each reads or refuses, in words, whatever it is given.

For a long run raise `EXAMPLES`.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from newsreader.errors import NotAFeed, NotAnArticle
from newsreader.extract import charset
from newsreader.extract.article import read_article
from newsreader.extract.feed import read_feed
from newsreader.extract.listing import read_listing
from newsreader.extract.opml import Subscriptions, read_opml, write_opml
from tests.fuzz.breaking import broken, kept
from tests.fuzz.holding import assert_holds

URL = "https://news.example.com/town/2026/03/12/story.html"
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
KINDS = ("page", "feed", "opml", "bytes")
EXAMPLES = 60
bounded = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


def text_of(body: bytes) -> str:
    return charset.decode(body).text


def as_page(body: bytes) -> None:
    """The body read as an article and as a list, as a page of an unknown site is."""
    text = text_of(body)
    with suppress(NotAnArticle):
        assert_holds(read_article(text, URL).article)
    assert_holds(read_listing(text, URL, now=NOW))


def as_feed(body: bytes) -> None:
    with suppress(NotAFeed):
        assert_holds(read_feed(text_of(body), URL))


def as_opml(body: bytes) -> None:
    """The body read as a list of feeds; what was read is written so that it is read again."""
    try:
        found = read_opml(text_of(body))
    except NotAFeed:
        return
    assert all(feed.url.startswith(("http://", "https://")) for feed in found.feeds)
    assert addresses(read_opml(write_opml(found.feeds, "mine", NOW))) == addresses(found)


def addresses(found: Subscriptions) -> set[str]:
    return {feed.url for feed in found.feeds}


def as_bytes(body: bytes) -> None:
    """The body decoded, under labels that lie: the text is text, and what is read of it twice is the same."""
    for label in (None, "text/html; charset=gb2312", "text/html; charset=utf-16", "text/html; charset=x'\"; a=", ""):
        decoded = charset.decode(body, label)
        decoded.text.encode("utf-8")
        assert charset.decode(body, label) == decoded


@pytest.mark.parametrize(
    "file", [*kept("page"), *kept("feed"), *kept("opml"), *kept("bytes")], ids=lambda file: file.name
)
def test_what_was_kept_is_read_or_refused_at_every_door(file: Path) -> None:
    body = file.read_bytes()
    for door in (as_page, as_feed, as_opml, as_bytes):
        door(body)


@bounded
@given(broken("page"))
def test_a_page_is_read_or_refused(body: bytes) -> None:
    as_page(body)


@bounded
@given(broken("feed"))
def test_a_feed_is_read_or_refused(body: bytes) -> None:
    as_feed(body)


@bounded
@given(broken("opml"))
def test_a_list_of_feeds_is_read_or_refused(body: bytes) -> None:
    as_opml(body)


@bounded
@given(broken("bytes"))
def test_bytes_are_always_text(body: bytes) -> None:
    as_bytes(body)
