"""Headlines become rows: one story once, in an order that never jumps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

import pytest

from newsreader.errors import StoreError, UnknownArticle
from newsreader.model import Article, Headline, Placing
from newsreader.store import Store
from tests.store.conftest import NOW, found, headline, later, place, story


def titles(store: Store, ids: Iterable[int]) -> list[str]:
    return [row.title for row in store.articles.rows(list(ids))]


def number(store: Store, section: str, source: str = "hangzhou") -> int:
    found = store.sections.find(source, section)
    assert found is not None
    return found.id


def test_a_row_has_all_that_a_list_draws(store: Store) -> None:
    written = datetime(2026, 11, 24, 15, 12, 16, tzinfo=timezone(timedelta(hours=8)))
    one = Headline(
        title="西湖",
        url="http://paper.example/1.html",
        published=written,
        summary="摘要",
        picture="http://p.example/1.jpg",
    )
    [new] = place(store, "国内", one)
    [row] = store.articles.rows([new])
    assert (row.id, row.url, row.title, row.summary) == (new, one.url, "西湖", "摘要")
    assert (row.source, row.source_name, row.section, row.language) == ("hangzhou", "杭州网", "国内", "zh-Hans")
    assert (row.published, row.first_seen, row.fetched) == (written, NOW, None)
    assert row.published is not None
    assert row.published.utcoffset() == timedelta(hours=8)
    assert (row.completeness, row.pictures, row.picture) == (None, 0, "http://p.example/1.jpg")
    assert (row.read, row.starred, row.changed) == (False, False, False)


def test_rows_come_in_the_order_asked_for_and_strangers_are_left_out(store: Store) -> None:
    a, b, c = place(store, "国内", headline("a"), headline("b"), headline("c"))
    assert titles(store, [c, 999, a, b]) == ["标题c", "标题a", "标题b"]


def test_without_times_a_list_stands_as_on_its_page_and_news_above_it(store: Store) -> None:
    place(store, "国内", headline("b"), headline("c"), headline("d"))
    new = place(store, "国内", headline("x"), headline("y"), headline("b"), headline("c"), now=later(minutes=5))
    assert titles(store, new) == ["标题x", "标题y"]
    assert titles(store, store.articles.order(number(store, "国内"))) == ["标题x", "标题y", "标题b", "标题c", "标题d"]


def test_stories_of_one_day_without_a_time_do_not_interleave(store: Store) -> None:
    day = datetime(2026, 11, 24, tzinfo=timezone(timedelta(hours=8)))
    place(store, "国内", *[headline(f"old{n}", published=day) for n in range(3)])
    place(store, "国内", *[headline(f"new{n}", published=day) for n in range(3)], now=later(hours=1))
    shown = titles(store, store.articles.order(number(store, "国内")))
    assert shown == ["标题new0", "标题new1", "标题new2", "标题old0", "标题old1", "标题old2"]


def test_a_story_from_the_future_counts_from_when_it_was_seen(store: Store) -> None:
    place(store, "国内", headline("tomorrow", published=later(days=400)))
    place(store, "国内", headline("now"), now=later(minutes=1))
    assert titles(store, store.articles.order()) == ["标题now", "标题tomorrow"]


def test_thousands_in_one_moment_keep_their_order(store: Store) -> None:
    many = [headline(f"n{n}") for n in range(2_500)]
    place(store, "国内", *many)
    place(store, "国际", headline("next"), now=later(seconds=1))
    assert titles(store, store.articles.order()) == ["标题next", *(one.title for one in many)]
    assert found(store, "标题n1234") == [store.articles.find_url(many[1234].url)]


def test_a_row_never_moves_when_its_time_becomes_known(store: Store) -> None:
    a, b = place(store, "国内", headline("a"), headline("b"))
    dated = Article(url="http://paper.example/b.html", title="标题b", published=later(days=-3))
    store.articles.save_article(b, dated, NOW)
    assert list(store.articles.order()) == [a, b]
    [row] = store.articles.rows([b])
    assert row.published == later(days=-3)


def test_the_same_story_in_two_sections_and_two_sources_is_one_article(store: Store) -> None:
    [first] = place(store, "国内", headline("a"))
    again = Headline(title="标题a", url="https://www.paper.example/a.html?utm_source=wire#top")
    assert place(store, "国际", again) == ()
    assert place(store, "World", again, source="wire") == ()
    for section, source in (("国内", "hangzhou"), ("国际", "hangzhou"), ("World", "wire")):
        assert list(store.articles.order(number(store, section, source))) == [first]
    assert list(store.articles.order(source="wire")) == [first]
    assert list(store.articles.order(source="hangzhou")) == [first]


def test_a_page_that_names_a_story_twice_places_it_once(store: Store) -> None:
    ids = place(store, "国内", headline("a"), Headline(title="又一次", url="http://paper.example/a.html#comments"))
    assert len(ids) == 1
    assert titles(store, ids) == ["标题a"]


def test_a_story_that_moves_is_known_by_its_guid(store: Store) -> None:
    [old] = place(store, "World", headline("a", host="wire.example", guid="tag:1"), source="wire")
    store.marks.set([old], read=True, now=NOW)
    moved = headline("b", host="new.example", guid="tag:1")
    assert place(store, "World", moved, source="wire") == ()
    assert store.articles.find_url(moved.url) == old
    assert store.articles.find_url("http://wire.example/a.html") == old
    [row] = store.articles.rows([old])
    assert row.url == moved.url
    assert row.read


def test_a_guid_means_nothing_to_another_source(store: Store) -> None:
    place(store, "World", headline("a", host="wire.example", guid="1"), source="wire")
    assert len(place(store, "国内", headline("b", guid="1"))) == 1


def test_known_tells_what_is_here(store: Store) -> None:
    [a] = place(store, "国内", headline("a", published=NOW))
    store.articles.save_article(a, story("a"), NOW)
    asked = ["http://paper.example/a.html", "https://paper.example/a.html", "http://paper.example/b.html"]
    known = store.articles.known(asked, "hangzhou")
    assert set(known) == set(asked[:2])
    assert {found.id for found in known.values()} == {a}
    assert known[asked[0]].has_article
    assert known[asked[0]].title == "标题a"
    assert known[asked[0]].published == NOW


def test_a_changed_headline_is_shown_and_found(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    place(store, "国内", Headline(title="更正：西湖", url="http://paper.example/a.html"))
    assert titles(store, [a]) == ["更正：西湖"]
    assert found(store, "更正") == [a]


def test_an_article_opened_by_its_address_stands_in_no_section(store: Store) -> None:
    elsewhere = Headline(title="Elsewhere", url="http://other.example/story")
    opened = store.articles.add(None, elsewhere, NOW)
    assert store.articles.add(None, elsewhere, later(days=1)) == opened
    assert list(store.articles.order()) == [opened]
    [row] = store.articles.rows([opened])
    assert (row.source, row.source_name, row.section) == ("", "other.example", None)
    own = store.articles.add("wire", Headline(title="Own", url="http://wire.example/own"), NOW)
    assert list(store.articles.order(source="wire")) == [own]


def test_lists_can_be_of_the_unread_and_of_the_starred(store: Store) -> None:
    a, b, c = place(store, "国内", headline("a"), headline("b"), headline("c"))
    section = number(store, "国内")
    store.marks.set([a, b], read=True, now=NOW)
    store.marks.set([b, c], starred=True, now=NOW)
    for one, source in ((section, None), (None, "hangzhou"), (None, None)):
        assert list(store.articles.order(one, source, unread=True)) == [c]
        assert list(store.articles.order(one, source, starred=True)) == [b, c]
        assert list(store.articles.order(one, source, unread=True, starred=True)) == [c]
        assert list(store.articles.order(one, source, limit=2)) == [a, b]
    assert list(store.articles.order(number(store, "国际"), starred=True)) == []
    assert list(store.articles.order(source="nobody")) == []


def test_a_starred_story_stays_among_the_starred_when_its_source_goes(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    store.marks.set([a], starred=True, now=NOW)
    store.sources.sync((), "none")
    assert list(store.articles.order()) == []
    assert list(store.articles.order(starred=True)) == [a]


def test_placing_into_no_section_changes_nothing(store: Store) -> None:
    with pytest.raises(StoreError, match="no section 99"):
        store.articles.place(99, [Placing(headline=headline("a"), rank=0)], NOW)
    assert list(store.articles.order()) == []


def test_an_unknown_number_says_so(store: Store) -> None:
    with pytest.raises(UnknownArticle, match="no article 7"):
        store.articles.stored(7)
    with pytest.raises(UnknownArticle, match="no article 7"):
        store.articles.save_article(7, story("a"), NOW)
