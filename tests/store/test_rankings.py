"""Hot clicks have a memory: what rose, what is new, and what was read."""

from __future__ import annotations

from newsreader.model import Ranking, RankingItem
from newsreader.store import Store
from tests.store.conftest import NOW, WIRE, headline, later, place


def ranking(*names: str, name: str = "热门点击", frozen: bool = False, clicks: int | None = None) -> Ranking:
    return Ranking(
        name=name,
        frozen=frozen,
        items=tuple(
            RankingItem(rank=rank, title=f"标题{one}", url=f"http://paper.example/{one}.html", count=clicks)
            for rank, one in enumerate(names, start=1)
        ),
    )


def places(store: Store) -> list[tuple[int, str, int | None]]:
    [hot] = store.rankings.latest("hangzhou")
    return [(item.rank, item.title, item.previous) for item in hot.items]


def test_the_newest_list_tells_where_each_stood_before(store: Store) -> None:
    store.rankings.add("hangzhou", ranking("a", "b", "c"), NOW)
    assert places(store) == [(1, "标题a", None), (2, "标题b", None), (3, "标题c", None)]
    store.rankings.add("hangzhou", ranking("c", "d", "a"), later(hours=1))
    assert places(store) == [(1, "标题c", 3), (2, "标题d", None), (3, "标题a", 1)]


def test_a_list_that_stands_still_is_seen_again_and_keeps_its_history(store: Store) -> None:
    store.rankings.add("hangzhou", ranking("a", "b"), NOW)
    store.rankings.add("hangzhou", ranking("b", "a"), later(hours=1))
    store.rankings.add("hangzhou", ranking("b", "a", clicks=50), later(hours=2))
    assert places(store) == [(1, "标题b", 2), (2, "标题a", 1)]
    [hot] = store.rankings.latest()
    assert hot.seen == later(hours=2)
    assert [item.count for item in hot.items] == [50, 50]


def test_items_know_their_article_and_whether_it_was_read(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    store.marks.set([a], read=True, now=NOW)
    store.rankings.add("hangzhou", ranking("a", "b"), NOW)
    [hot] = store.rankings.latest("hangzhou")
    assert [(item.article, item.read) for item in hot.items] == [(a, True), (None, False)]


def test_lists_are_told_apart_by_name_cut_short_and_hidden_with_their_source(store: Store) -> None:
    store.rankings.add("hangzhou", ranking("a", "b", "c"), NOW)
    store.rankings.add("hangzhou", ranking("z", name="月榜", frozen=True), NOW)
    store.rankings.add("wire", ranking("w", name="Most read"), NOW)
    assert [(hot.source_name, hot.name, hot.frozen, len(hot.items)) for hot in store.rankings.latest(n=2)] == [
        ("杭州网", "热门点击", False, 2),
        ("杭州网", "月榜", True, 1),
        ("The Wire", "Most read", False, 1),
    ]
    store.sources.sync((WIRE,), "wire only")
    assert [hot.source for hot in store.rankings.latest()] == ["wire"]


def test_a_list_the_site_has_dropped_is_not_the_newest_for_ever(store: Store) -> None:
    store.rankings.add("hangzhou", ranking("a", name="旧榜"), NOW)
    store.rankings.add("hangzhou", ranking("a"), NOW)
    store.rankings.add("hangzhou", ranking("b"), later(days=8))
    assert [hot.name for hot in store.rankings.latest()] == ["热门点击"]


def test_an_empty_list_and_a_stranger_s_list_are_not_kept(store: Store) -> None:
    store.rankings.add("hangzhou", ranking(), NOW)
    store.rankings.add("nobody", ranking("a"), NOW)
    assert store.rankings.latest() == ()
