"""What searches, names of feeds and copies of the file may do to the store: nothing."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsreader.errors import QueryError
from newsreader.extract.feed import read_feed
from newsreader.model import Headline
from newsreader.query import parse
from newsreader.store import Store
from tests.store.conftest import NOW, PAPER, WIRE, fill, found, headline, place

SEARCHES = [
    '"',
    "'",
    "AND",
    "OR NOT",
    "(",
    ")",
    "NEAR(",
    "NEAR(a b, 2)",
    "title:",
    "col:x",
    "-x",
    "-",
    "*",
    "a*",
    "^a",
    "+",
]
SEARCHES += [
    "\0",
    "a\0b",
    "标题 🗞️",
    "🇨🇳",
    "'; DROP TABLE mark; --",
    '""""',
    "{a b}:c",
    "\ud800",
    "a" * 100_000,
    "(" * 5_000,
]


@pytest.mark.parametrize("text", SEARCHES, ids=range(len(SEARCHES)))
def test_whatever_is_searched_for_is_found_not_found_or_said_to_be_no_query(store: Store, text: str) -> None:
    place(store, "国内", headline("a"))
    while store.index.catch_up():
        pass
    with suppress(QueryError):  # which says where the query is none
        assert len(store.search.find(parse(text), NOW)) <= 1
    assert len(store.articles.order()) == 1


def test_what_looks_like_a_command_to_the_database_is_only_text(store: Store) -> None:
    titles = ("'); DROP TABLE mark; --", "100% of_it", "1000 of it")
    url = "http://paper.example/{}.html"
    one, two, _ = place(store, "国内", *(Headline(title=title, url=url.format(n)) for n, title in enumerate(titles)))
    store.marks.set([one], read=True, now=NOW)
    assert [row.title for row in store.articles.rows([one, two])] == list(titles[:2])
    assert found(store, '"drop table mark"') == [one]
    assert found(store, '"100% of_it"') == [two]
    assert store.check() == ()


def feed(*items: str) -> list[Headline]:
    return list(read_feed(f"<rss><channel>{''.join(items)}</channel></rss>", "http://wire.example/feed").headlines)


def item(n: int, guid: str = "", date: str = "") -> str:
    return (
        f"<item><title>Story {n}</title><link>http://wire.example/{n}</link>"
        f'<guid isPermaLink="false">{guid}</guid><pubDate>{date}</pubDate></item>'
    )


GUIDS = ("", "N/A", "&#27;]0;x&#7;", "x" * 1_000_000)


@pytest.mark.parametrize("guid", GUIDS, ids=["empty", "n/a", "escape", "giant"])
def test_items_that_a_feed_calls_by_one_name_are_all_kept(store: Store, guid: str) -> None:
    ids = place(store, "World", *feed(*(item(n, guid) for n in range(3))), source="wire")
    assert len(set(ids)) == 3
    assert {row.url for row in store.articles.rows(ids)} == {f"http://wire.example/{n}" for n in range(3)}
    again = place(store, "World", *feed(*(item(n, guid) for n in range(3))), source="wire")
    assert len(store.articles.order()) == 3, again


DATES = (
    *("Mon, 01 Jan 0001 00:00:00 +0000", "Fri, 31 Dec 9999 23:59:59 -2359", "10000-01-01T00:00:00Z", "1970-01-01"),
    *("Tue, 24 Nov 2026 09:00:00 +9999", "24 Nov 26 09:00 GMT", "9" * 100_000, "99/99/99", "2026-02-30T25:61:61Z"),
)


@pytest.mark.parametrize("date", DATES, ids=range(len(DATES)))
def test_a_date_that_cannot_be_neither_hurts_nor_leads_the_list(store: Store, date: str) -> None:
    [strange] = place(store, "World", *feed(item(1, date=date)), source="wire")
    [fresh] = place(store, "World", headline("b", host="wire.example", published=NOW), source="wire", now=NOW)
    assert set(store.articles.order()) == {strange, fresh}
    [row] = store.articles.rows([strange])
    store.close()
    assert row.first_seen == NOW
    assert row.published is None or row.published.astimezone(UTC) < datetime.max.replace(tzinfo=UTC)


def test_a_story_that_its_list_names_no_more_stays(store: Store) -> None:
    first, second = place(store, "国内", headline("a"), headline("b"))
    place(store, "国内", headline("b"))
    assert set(store.articles.order()) == {first, second}


def test_the_one_file_is_everything_once_the_program_has_ended(path: Path, tmp_path: Path) -> None:
    ids = fill(path)
    copy = tmp_path / "copy" / "news.db"
    copy.parent.mkdir()
    shutil.copy(path, copy)
    assert not path.with_name("news.db-wal").exists()
    store = Store.open(copy, now=NOW)
    store.sources.sync((PAPER, WIRE), "first")
    assert store.notices == ()
    assert store.check() == ()
    assert len(store.articles.order()) == len(ids)
    assert sum(row.read for row in store.articles.rows(ids)) == len(ids[::3])
    store.close()
