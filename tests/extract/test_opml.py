"""Lists of feeds come in whole, go out in order, and can run nothing (HOSTILE O01–O04)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsreader.errors import NotAFeed
from newsreader.extract.opml import Subscription, read_opml, write_opml

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def opml(body: str) -> str:
    return f'<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body>{body}</body></opml>'


def test_feeds_come_with_their_folders() -> None:
    listed = read_opml(
        opml(
            '<outline text="新闻"><outline text="杭州"><outline type="rss" text="晨报" title="晨报" '
            'xmlUrl="https://paper.example/rss" htmlUrl="https://paper.example/"/></outline></outline>'
            '<outline text="World &amp; co" xmlUrl="https://world.example/rss"/>'
        )
    )
    first, second = listed.feeds
    assert (first.title, first.folders, first.site) == ("晨报", ("新闻", "杭州"), "https://paper.example/")
    assert (second.title, second.folders) == ("World & co", ())
    assert listed.refused == ()


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("|touch /tmp/pwned", "command"),
        ("exec:/bin/sh", "command"),
        ("filter:a:https://paper.example", "command"),
        ("query:all:unread", "command"),
        ("file:///etc/passwd", "http"),
        ("ftp://paper.example/rss", "http"),
        ("javascript:alert(1)", "http"),
        ("", "empty"),
        ("https://paper.example/" + "a" * 1_000_000, "too long"),
    ],
)
def test_what_is_no_address_is_refused_by_name(address: str, why: str) -> None:
    listed = read_opml(opml(f'<outline text="a" xmlUrl="{address}"/><outline text="b" xmlUrl="https://b.example/"/>'))
    assert [feed.url for feed in listed.feeds] == ["https://b.example/"]
    (failure,) = listed.refused
    assert why in failure.reason
    assert failure.url[:20] == address[:20]


def test_a_password_in_an_address_is_left_out_and_told() -> None:
    listed = read_opml(opml('<outline text="a" xmlUrl="https://me:secret@paper.example/rss"/>'))
    assert [feed.url for feed in listed.feeds] == ["https://paper.example/rss"]
    assert "password" in listed.refused[0].reason
    assert "secret" not in listed.refused[0].url


@pytest.mark.parametrize("address", ["http:\\\\a.example", "http:a.example", "//a.example/", "https:///a.example"])
def test_an_address_written_strangely_is_taken_or_refused(address: str) -> None:
    listed = read_opml(opml(f'<outline text="a" xmlUrl="{address}"/>'))
    assert len(listed.feeds) + len(listed.refused) == 1


def test_folders_are_only_names() -> None:
    text = opml(f'<outline text="../..&#10;{"x" * 10_000}"><outline xmlUrl="https://a.example/"/></outline>')
    (feed,) = read_opml(text).feeds
    assert feed.folders[0].startswith("../.. ")
    assert len(feed.folders[0]) <= 200
    assert feed.title == feed.url


def test_a_filter_of_another_reader_is_not_even_looked_at() -> None:
    listed = read_opml(opml('<outline text="a" xmlUrl="https://a.example/" filtercmd="rm -rf ~"/>'))
    assert "rm" not in repr(listed)


def test_bombs_and_depths_are_harmless() -> None:
    deep = "<outline text='x'>" * 10_000
    assert read_opml(opml('<outline xmlUrl="https://a.example/"/>' + deep)).feeds
    bomb = '<!DOCTYPE o [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + opml(
        '<outline text="&b;" xmlUrl="https://a.example/"/>'
    )
    (feed,) = read_opml(bomb).feeds
    assert "haha" not in feed.title


def test_five_hundred_thousand_outlines_are_bounded() -> None:
    rows = "".join(f'<outline xmlUrl="https://a.example/{n}"/>' for n in range(6_000))
    listed = read_opml(opml(rows))
    assert len(listed.feeds) == 5_000
    assert len(listed.refused) == 1_000


@pytest.mark.parametrize("text", ["", "hello", "<html></html>", "<rss><channel/></rss>", "<opml/>"])
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(NotAFeed, match="OPML"):
        read_opml(text)


def test_what_is_written_is_read_again() -> None:
    feeds = (
        Subscription(title='A "quoted" & <odd> name', url="https://a.example/rss?x=1&y=2", site="https://a.example/"),
        Subscription(title="晨报", url="https://paper.example/rss", folders=("新闻", "杭州")),
        Subscription(title="晚报", url="https://evening.example/rss", folders=("新闻",)),
    )
    text = write_opml(feeds, "My & paper", NOW)
    again = read_opml(text)
    assert sorted(again.feeds, key=lambda f: f.url) == sorted(feeds, key=lambda f: f.url)
    assert again.refused == ()
    assert "Tue, 24 Nov 2026 08:00:00 +0000" in text
