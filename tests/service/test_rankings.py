"""Hot clicks with memory: now, yesterday and the week's best, as the library tells them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.model import HotList, Ranking, RankingItem
from newsreader.settings import Home
from newsreader.store import Store
from tests.ui.press import NOW, home_below, now


class Counter:
    """A site that shows its ranking to those who look."""

    def __init__(self, home: Home) -> None:
        self._store = Store.open(home.database, now=NOW, files=home.cache / "files")

    def shows(self, when: datetime, *titles: str) -> None:
        items = tuple(
            RankingItem(rank=rank, title=title, url=f"http://river.example/{title}")
            for rank, title in enumerate(titles, start=1)
        )
        self._store.rankings.add("river", Ranking(name="热门点击", items=items), when)

    def close(self) -> None:
        self._store.close()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return home_below(tmp_path)


@pytest.fixture
def paper(home: Home) -> Iterator[Library]:
    library = Library.open(home, now=now)
    yield library
    library.close()


@pytest.fixture
def site(paper: Library, home: Home) -> Iterator[Counter]:
    counter = Counter(home)
    yield counter
    counter.close()


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


def newest(paper: Library) -> HotList:
    [ranking] = paper.rankings.latest("river")
    return ranking


def test_each_place_knows_its_past(paper: Library, site: Counter) -> None:
    site.shows(NOW - hours(25), "桥", "灯", "船")
    site.shows(NOW - hours(1.5), "灯", "桥", "船")
    site.shows(NOW, "船", "灯", "市")
    ranking = paper.rankings.now(newest(paper))
    told = {
        item.title: (item.previous, item.memory.hour_ago, item.memory.day_ago, item.memory.peak, item.memory.hours)
        for item in ranking.items
        if item.memory
    }
    assert told == {"船": (3, 3, 3, 1, 25), "灯": (1, 1, 2, 1, 25), "市": (None, None, None, 3, 0)}
    assert ranking.since == NOW - timedelta(days=1)


def test_the_ranks_have_gaps_where_a_story_was_off_the_list(paper: Library, site: Counter) -> None:
    site.shows(NOW - hours(24), "桥", "灯")
    site.shows(NOW - hours(12), "灯", "船")
    site.shows(NOW - hours(6), "桥", "灯")
    site.shows(NOW, "桥", "灯")
    bridge, lamp = (item.memory for item in paper.rankings.now(newest(paper)).items)
    assert bridge is not None
    assert lamp is not None
    assert bridge.ranks == (*[1] * 13, *[None] * 5, *[1] * 6)
    assert set(lamp.ranks) == {1, 2}


def test_yesterday_is_the_list_as_it_was_last_seen_then(paper: Library, site: Counter) -> None:
    site.shows(NOW - hours(20), "灯", "桥")
    site.shows(NOW - hours(12), "桥", "灯")
    site.shows(NOW, "船", "桥")
    then = paper.rankings.yesterday(newest(paper))
    assert then is not None
    assert [item.title for item in then.items] == ["桥", "灯"]
    assert then.seen == NOW - hours(12)
    assert [item.previous for item in then.items] == [2, 1]


def test_nobody_looked_yesterday(paper: Library, site: Counter) -> None:
    site.shows(NOW - hours(80), "灯", "桥")
    site.shows(NOW, "船", "桥")
    assert paper.rankings.yesterday(newest(paper)) is None


def test_the_best_of_the_week_stood_high_for_long(paper: Library, site: Counter) -> None:
    site.shows(NOW - hours(30), "灯", "桥", "船")
    site.shows(NOW - hours(10), "桥", "灯", "船")
    site.shows(NOW - hours(1), "市", "桥", "灯")
    site.shows(NOW, "市", "桥", "灯")
    best = paper.rankings.best(newest(paper))
    assert [(item.title, item.memory and item.memory.score) for item in best.items] == [
        ("灯", 20 * 20 + 9 * 19 + 18),
        ("桥", 20 * 19 + 9 * 20 + 19),
        ("船", 29 * 18),
        ("市", 20),
    ]


async def test_old_lists_are_thinned_as_the_settings_say(home: Home, site: Counter) -> None:
    for hour in range(48, 0, -1):
        site.shows(NOW - timedelta(days=20) - hours(hour), *(("灯", "桥") if hour % 2 else ("桥", "灯")))
    site.shows(NOW, "灯", "桥")
    paper = Library.open(home, now=now)
    await paper.rankings.thin()
    ranking = paper.rankings.now(newest(paper))
    assert ranking.items[0].memory is not None
    assert ranking.items[0].memory.hours == 47
    assert paper.rankings.on(ranking, (NOW - timedelta(days=21)).date()) is not None
    paper.close()
