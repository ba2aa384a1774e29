"""The screen of hot clicks: what rose and fell, yesterday, the week's best, and reading from there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsreader.library import Library
from newsreader.model import Ranking, RankingItem, Receipt
from newsreader.settings import Home
from newsreader.store import PartRecord, Store
from newsreader.store.editions import Kind
from newsreader.ui.messages import IssueWanted
from newsreader.ui.screens.hot import HotScreen
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.hot_table import HotTable
from tests.ui.conftest import OpenPaper
from tests.ui.opened import Opened
from tests.ui.press import NOW, NOWHERE, STORIES

PARTS: tuple[tuple[Kind, str], ...] = (("section", "国内"), ("ranking", "点击榜"))
STAGE, BRIDGE, BOOKS = STORIES["国内"][4], "桥上的灯今晚第一次全部亮起来", "桥洞里的旧书摊搬到了米市街口"


@pytest.fixture
def home(home: Home) -> Home:
    """A home in which the rankings were seen before."""
    store = Store.open(home.database, now=NOW, files=home.cache / "files")
    for hours, titles in (
        (30, (BRIDGE, BOOKS, STAGE)),
        (20, (BOOKS, BRIDGE, STAGE)),
        (2, (STAGE, BOOKS)),
        (0, (BRIDGE, STAGE)),
    ):
        items = tuple(
            RankingItem(rank=rank, title=title, url=f"{NOWHERE}/river/{title}", count=900 - rank)
            for rank, title in enumerate(titles, 1)
        )
        store.rankings.add("river", Ranking(name="点击榜", items=items), NOW - timedelta(hours=hours))
    store.rankings.add("hill", Ranking(name="Most read", items=items[:1], frozen=True), NOW - timedelta(days=3))
    store.close()
    return home


def lines(open_paper: Opened) -> list[str]:
    return open_paper.text.split("\n")


def line_of(open_paper: Opened, words: str) -> str:
    return next(line for line in lines(open_paper) if words in line)


async def to_charts(open_paper: Opened) -> None:
    """Open the screen, and the ranking that has a past."""
    await open_paper.press("g", "right")
    assert isinstance(open_paper.app.screen, HotScreen)


async def test_a_place_tells_how_it_moved_how_long_and_how_high_it_stood(paper: OpenPaper) -> None:
    async with paper(120, 30) as open_paper:
        await to_charts(open_paper)
        assert "点击榜 · seen 09:30 · 2 unread of 2" in open_paper.text
        back, fell = line_of(open_paper, BRIDGE), line_of(open_paper, STAGE)
        assert "BACK" in back
        assert back.split()[:2] == ["1", "●"]
        assert "▼1" in fell
        assert "30 h" in fell
        assert "899" in back
        assert set("▇█") & set(fell)


async def test_yesterday_and_the_best_of_the_week_are_a_key_away(paper: OpenPaper) -> None:
    async with paper(120, 30) as open_paper:
        await to_charts(open_paper)
        await open_paper.press("d")
        assert "seen 11-23" in open_paper.text
        assert line_of(open_paper, BOOKS).split()[0] == "1"
        await open_paper.press("tab")
        assert "points" in open_paper.text
        assert [line.split()[0] for line in lines(open_paper) if " h  " in line] == ["1", "2", "3"]
        await open_paper.press("d")
        assert BOOKS not in open_paper.text


async def test_rankings_are_turned_by_key_and_by_mouse_and_an_old_one_is_called_so(paper: OpenPaper) -> None:
    async with paper(120, 30) as open_paper:
        await to_charts(open_paper)
        await open_paper.press("right")
        assert "frozen: the same since 11-21" in open_paper.text
        await open_paper.press("d")
        assert "Nobody looked at this ranking yesterday" in open_paper.text
        await open_paper.press("d", "d")
        await open_paper.pilot.click("#rankings", offset=(2, 0))
        await open_paper.settle()
        assert "热门点击 · seen" in open_paper.text


async def test_a_story_opens_in_the_reader_and_leads_back_to_the_list(paper: OpenPaper) -> None:
    async with paper(120, 30) as open_paper:
        before = open_paper.app.paper.spread.article
        await to_charts(open_paper)
        await open_paper.press("down", "enter")
        assert open_paper.app.screen.query(ArticleView)
        assert STAGE in open_paper.text
        await open_paper.press("escape")
        assert open_paper.app.screen.query(HotTable)
        assert "1 unread of 2" in open_paper.text
        assert line_of(open_paper, STAGE).split()[1] != "●"
        await open_paper.press("g")
        assert open_paper.at_front
        assert open_paper.app.paper.spread.article == before


async def test_the_next_unread_is_opened_and_what_cannot_be_had_is_said(paper: OpenPaper) -> None:
    async with paper(120, 30) as open_paper:
        await to_charts(open_paper)
        await open_paper.press("u")
        assert open_paper.app.screen.query(ArticleView)
        await open_paper.press("escape", "u")
        assert open_paper.app.screen.query(HotTable)
        assert "127.0.0.1" in open_paper.foot


async def test_marks_stars_and_addresses_work_as_in_lists(paper: OpenPaper, library: Library) -> None:
    async with paper(120, 30) as open_paper:
        await to_charts(open_paper)
        await open_paper.press("m")
        assert "Only its title is here" in open_paper.foot
        await open_paper.press("y")
        assert open_paper.app.clipboard == f"{NOWHERE}/river/{BRIDGE}"
        await open_paper.press("down", "m")
        assert "1 unread of 2" in open_paper.text
        await open_paper.press("s", "z", "z")
        assert "2 unread of 2" in open_paper.text
        [article] = [row.id for row in library.rows(library.order()) if row.title == STAGE]
        assert not library.stored(article).status.starred


@pytest.mark.parametrize("size", [(40, 12), (56, 20), (80, 24), (200, 60)])
async def test_every_size_shows_the_memory(paper: OpenPaper, size: tuple[int, int]) -> None:
    async with paper(*size) as open_paper:
        await to_charts(open_paper)
        assert BRIDGE[:6] in open_paper.text
        assert "30 h" in open_paper.text
        assert set("▇█") & set(open_paper.text)
        assert all(len(line) <= size[0] for line in lines(open_paper))


async def test_a_back_issue_shows_the_rankings_of_its_day(paper: OpenPaper, home: Home, library: Library) -> None:
    store = Store.open(home.database, now=NOW, files=home.cache / "files")
    yesterday = NOW - timedelta(days=1)
    [article] = [row.id for row in library.rows(library.order()) if row.title == STAGE]
    parts = [
        PartRecord(kind=kind, source="river", source_name="河畔晚报", name=name, url=NOWHERE, articles=(article,))
        for kind, name in PARTS
    ]
    store.editions.put(yesterday.date(), parts, (), Receipt(started=yesterday, finished=yesterday))
    store.close()
    async with paper(120, 30) as open_paper:
        open_paper.app.post_message(IssueWanted(yesterday.date()))
        await open_paper.settle()
        await open_paper.press("g")
        assert "seen 11-23" in open_paper.text
        assert "Week's best" not in open_paper.text
        assert line_of(open_paper, BOOKS).split()[0] == "1"
        await open_paper.press("d", "right", "r", "escape")
        assert open_paper.at_front


async def test_an_empty_store_says_how_to_fill_it(paper: OpenPaper, library: Library) -> None:
    library.catalogue.disable("river")
    library.catalogue.disable("hill")
    async with paper(80, 24) as open_paper:
        await open_paper.press("g", "u", "enter", "right", "d", "s")
        assert "No hot clicks have been seen yet" in open_paper.text
