"""The past of the rankings: who stood where and how long, whatever a site does to its links."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from importlib import resources
from pathlib import Path

from newsreader.model import Ranking, RankingItem
from newsreader.store import Store
from tests.store.conftest import NOW, later
from tests.store.test_rankings import ranking


def career(store: Store, title: str) -> tuple[float, int]:
    """The hours on the list and the best rank of a story."""
    [state] = store.rankings.history.spots(store.rankings.history.states("hangzhou", "热门点击")[-1:])
    [item] = [spot.item for spot in state.spots if spot.title == title]
    found = store.rankings.history.careers("hangzhou", "热门点击", [item])[item]
    return found.seconds / 3600, found.best


def test_hours_and_peak_grow_with_every_look(store: Store) -> None:
    store.rankings.add("hangzhou", ranking("a", "b"), NOW)
    store.rankings.add("hangzhou", ranking("b", "a"), later(hours=1))
    store.rankings.add("hangzhou", ranking("b", "a"), later(hours=2))
    store.rankings.add("hangzhou", ranking("a", "c"), later(hours=3))
    assert career(store, "标题a") == (3, 1)
    assert career(store, "标题c") == (0, 2)


def test_what_nobody_looked_at_for_more_than_a_day_is_not_counted(store: Store) -> None:
    store.rankings.add("hangzhou", ranking("a", "b"), NOW)
    store.rankings.add("hangzhou", ranking("a", "b"), later(days=3))
    assert career(store, "标题a") == (0, 1)


def titled(*stories: tuple[str, str]) -> Ranking:
    return Ranking(
        name="热门点击",
        items=tuple(
            RankingItem(rank=rank, title=title, url=f"http://paper.example/{name}.html")
            for rank, (name, title) in enumerate(stories, start=1)
        ),
    )


def test_a_story_whose_link_the_site_changes_stays_the_same_story(store: Store) -> None:
    long, other = "海峡轮渡因大雾停航半天", "北方城市的第一场雪落下来了"
    store.rankings.add("hangzhou", titled(("a", other), ("b", long)), NOW)
    store.rankings.add("hangzhou", titled(("b-new", long), ("a", other)), later(hours=1))
    [hot] = store.rankings.latest("hangzhou")
    assert [(item.title, item.previous) for item in hot.items] == [(long, 2), (other, 1)]
    assert career(store, long) == (1, 1)


def test_a_daily_column_is_a_new_story_each_time(store: Store) -> None:
    store.rankings.add("hangzhou", titled(("a", "天气"), ("b", "今日天气预报和出行提示")), NOW)
    store.rankings.add(
        "hangzhou",
        titled(("a2", "天气"), ("b", "今日天气预报和出行提示"), ("b2", "今日天气预报和出行提示")),
        later(hours=1),
    )
    [hot] = store.rankings.latest("hangzhou")
    assert [item.previous for item in hot.items] == [None, 2, None]


def test_old_states_are_thinned_to_one_a_day_and_nothing_told_is_lost(store: Store) -> None:
    for hour in range(96):
        names = ("a", "b") if hour % 24 < 20 else ("b", "a")
        store.rankings.add("hangzhou", ranking(*names, f"c{hour}"), later(hours=hour))
    before = [career(store, title) for title in ("标题a", "标题b")]
    gone = store.rankings.history.thin(later(days=2))
    states = store.rankings.history.spots(store.rankings.history.states("hangzhou", "热门点击"))
    assert gone == 96 - len(states)
    assert len(states) == 2 + 50 - 1  # two days of one each are whole; what is younger stays as it was seen
    assert states[0].last_seen - states[0].first_seen > timedelta(hours=12)
    assert [career(store, title) for title in ("标题a", "标题b")] == before
    assert store.rankings.history.thin(later(days=2)) == 0


def test_a_store_of_version_1_remembers_what_its_snapshots_tell(path: Path) -> None:
    path.parent.mkdir()
    schema = resources.files("newsreader.store").joinpath("schema.sql").read_text("utf-8")
    made = schema[: schema.index("-- The search index over folded text")]
    with sqlite3.connect(path) as raw:
        raw.executescript(made)
        raw.execute("INSERT INTO source VALUES (1, 'hangzhou', '杭州网', 'zh', 0, 1)")
        raw.execute("INSERT INTO ranking VALUES (1, 1, '热门点击', 0)")
        raw.execute("INSERT INTO snapshot VALUES (1, 1, '2026-11-24T08:00:00+00:00', '2026-11-24T09:00:00+00:00')")
        raw.execute("INSERT INTO snapshot VALUES (2, 1, '2026-11-24T09:30:00+00:00', '2026-11-24T10:00:00+00:00')")
        raw.execute("INSERT INTO place VALUES (1, 1, 7, '标题a', 'http://paper.example/a.html', NULL)")
        raw.execute("INSERT INTO place VALUES (2, 2, 7, '标题a', 'http://paper.example/a.html', NULL)")
        raw.execute("PRAGMA application_id = 1314342226")
        raw.execute("PRAGMA user_version = 1")
    raw.close()
    store = Store.open(path, now=NOW)
    assert store.notices == ()
    assert career(store, "标题a") == (1.5, 1)
    store.close()
