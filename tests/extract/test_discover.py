"""A site's feeds are found where it names them, and where sites usually have them."""

from __future__ import annotations

from newsreader.extract.discover import find_feeds, usual_places
from tests.extract.pages import page

URL = "https://paper.example/en/index.html"


def test_the_head_names_feeds_and_comments_come_last() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">'
        '<link rel="alternate" type="application/atom+xml" title="News" href="atom.xml">'
        '<link rel="alternate" type="application/json" href="/wp-json/x">'
        '<link rel="alternate" hreflang="fr" href="/fr/">'
    )
    assert [(f.title, f.url) for f in find_feeds(page("", head=head), URL)] == [
        ("News", "https://paper.example/en/atom.xml"),
        ("Comments", "https://paper.example/comments/feed/"),
    ]


def test_a_link_that_says_rss_is_a_feed() -> None:
    body = '<a href="/rss/world.xml">World RSS</a><a href="/feed-the-birds">Feed the birds</a><a href="/rss/">RSS</a>'
    found = [f.url for f in find_feeds(page(body), URL)]
    assert found == ["https://paper.example/rss/world.xml", "https://paper.example/rss/"]


def test_usual_places_begin_in_the_folder_of_the_page() -> None:
    places = usual_places(URL)
    assert places[0] == "https://paper.example/en/feed"
    assert "https://paper.example/rss.xml" in places
    assert len(places) == len(set(places))


def test_an_address_that_is_no_web_address_is_no_feed() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">'
    assert find_feeds(page("", head=head), URL) == ()
