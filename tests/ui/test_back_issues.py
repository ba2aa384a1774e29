"""Back issues: a list of days, each read on the front page as it stood, removed and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest
from msgspec.structs import replace

from newsreader.library import Library
from newsreader.model import ArticleCounts, Failure, Paragraph, Receipt, SourceReceipt
from newsreader.settings import Home
from newsreader.store import PartRecord, Store
from newsreader.ui.spread import Spread
from tests.ui.opened import opened
from tests.ui.press import NOW, STORIES, home_below, now, print_paper, story

MONDAY = date(2026, 11, 23)
SIZES = [(40, 12), (120, 40)]


def print_issue(home: Home, day: date, *titles: int) -> None:
    """Keep an edition of a day with these stories of 国内, counted from 0, and the second of 国际."""
    with closing(Store.open(home.database, now=NOW, files=home.cache / "files")) as store:
        home_section, world = store.sections.all("river")
        ids = store.articles.order(home_section.id)
        parts = [
            _part("国际", (store.articles.order(world.id)[1],)),
            _part("国内", tuple(ids[number] for number in titles)),
            _part("热门点击", (ids[titles[0]],), kind="ranking"),
        ]
        failed = Failure(url=store.articles.rows([ids[titles[0]]])[0].url, reason="it is gone")
        receipt = Receipt(
            started=NOW,
            finished=NOW,
            articles=ArticleCounts(wanted=len(titles) + 1, full=len(titles), failed=1),
            sources=(SourceReceipt(id="river", failed=(failed,)),),
            edition=day,
        )
        store.editions.put(day, parts, (), receipt)


def _part(name: str, articles: tuple[int, ...], kind: str = "section") -> PartRecord:
    return PartRecord(
        kind="ranking" if kind == "ranking" else "section",
        source="river",
        source_name="河畔晚报",
        name=name,
        url=f"http://river.example/{name}",
        articles=articles,
    )


@pytest.fixture
def home(home: Home) -> Home:
    """The home with the small paper, and two back issues."""
    print_issue(home, MONDAY, 4, 2, 9)
    print_issue(home, date(2026, 11, 20), 7)
    return home


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    library = Library.open(home, now=now)
    yield library
    library.close()


@pytest.mark.parametrize("size", SIZES)
async def test_a_back_issue_is_read_with_the_sections_and_the_order_of_its_day(
    library: Library, size: tuple[int, int]
) -> None:
    async with opened(library, size) as paper:
        await paper.press("B")
        assert "Back issues · 2 days" in paper.text
        lines = paper.text.split("\n")
        assert "Monday 2026-11-23" in lines[1]
        assert "4 stories, 3 whole" in lines[2]
        assert "Friday 2026-11-20" in lines[3]
        await paper.press("enter")
        assert paper.at_front
        assert "11-23 · 国际 · 1 unread of 1" in paper.text
        assert "2026-11-23: Esc goes back to today" in paper.foot
        await paper.press("2")
        assert "11-23 · 国内 · 3 unread of 3" in paper.text
        titles = [row.title for row in paper.app.paper.spread.rows(paper.app.paper.spread.ids)]
        assert titles == [STORIES["国内"][number] for number in (4, 2, 9)]


async def test_the_masthead_says_which_day_it_is(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await paper.press("B", "enter")
        assert "Back issue · Monday 2026-11-23" in paper.text.split("\n")[0]
        await paper.press("2", "Z")
        assert "国内 · 2026-11-23" in paper.text.split("\n")[0]


@pytest.mark.parametrize("key", ["escape", "B"])
async def test_today_comes_back_where_it_was_left(library: Library, key: str) -> None:
    async with opened(library, (120, 40)) as paper:
        await paper.press("]", "]", "B", "enter", key)
        assert "Local · 2 unread of 2" in paper.text
        assert "Back issue" not in paper.text
        assert paper.focused.id == "headlines"


async def test_b_leads_from_a_story_of_a_back_issue_to_today(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await paper.press("B", "enter", "2", "Z", "B")
        assert paper.at_front
        assert "30 of 30" in paper.text or "29 unread of 30" in paper.text


async def test_it_shows_the_text_of_its_day_and_marks_of_now(library: Library, home: Home) -> None:
    title = STORIES["国内"][4]
    with closing(Store.open(home.database, now=NOW, files=home.cache / "files")) as store:
        (number,) = [row.id for row in store.articles.rows(store.articles.order()) if row.title == title]
        changed = replace(story(title), blocks=(Paragraph(text="更正：戏台明天才亮灯。"),))
        store.articles.save_article(number, changed, NOW)
    async with opened(library, (120, 40)) as paper:
        await paper.press("B", "enter", "2", "enter")
        assert "更正" not in paper.text
        assert "第1段" in paper.text
        await paper.press("s", "escape", "escape")
        assert library.rows([number])[0].starred
        assert library.rows([number])[0].read


async def test_it_is_left_alone_by_a_refresh(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await paper.press("B", "enter", "r")
        assert "This is the paper of 2026-11-23: it stays as it was." in paper.foot


async def test_the_next_start_opens_on_today(library: Library, home: Home) -> None:
    async with opened(library, (120, 40)) as paper:
        await paper.press("]", "]", "B", "enter", "2")
        await paper.app.action_quit()
    again = Library.open(home, now=now)
    async with opened(again, (120, 40)) as paper:
        assert "Local · 2 unread of 2" in paper.text
    again.close()


@pytest.mark.parametrize("key", ["x", "delete"])
async def test_a_removed_one_comes_back(library: Library, key: str) -> None:
    async with opened(library, (40, 12)) as paper:
        await paper.press("B", "down", key)
        assert "Back issues · 1 day" in paper.text
        assert "Removed 2026-11-20" in paper.foot
        assert len(library.archive.editions()) == 1
        await paper.press("z")
        assert "Back issues · 2 days" in paper.text
        assert len(library.archive.editions()) == 2


@pytest.mark.parametrize("size", SIZES)
async def test_its_receipt_is_shown_again(library: Library, size: tuple[int, int]) -> None:
    async with opened(library, size) as paper:
        await paper.press("B", "i")
        assert "The edition of Monday 2026-11-23" in paper.text
        assert "3 of 4 stories whole" in paper.text
        await paper.press("end")
        assert "is gone" in paper.text.replace("\n", "")
        await paper.press("i")
        assert "Back issues · 2 days" in paper.text
        await paper.press("escape")
        assert paper.at_front


async def test_where_there_are_none_it_says_how_to_get_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = home_below(tmp_path_factory.mktemp("bare"), settings='[keys]\ntake-away = "ctrl+t"\n')
    print_paper(home)
    library = Library.open(home, now=now)
    async with opened(library, (80, 24)) as paper:
        await paper.press("B")
        assert "No back issues yet: Ctrl+T takes the paper away" in paper.text
        await paper.press("x", "i", "enter", "z", "escape")
        assert paper.at_front
    library.close()


def test_a_source_of_a_back_issue_is_a_place_too(library: Library) -> None:
    spread = Spread(library)
    spread.start()
    spread.open_issue(MONDAY)
    place = spread.find("source:river")
    assert place is not None
    spread.go(place)
    titles = [row.title for row in spread.rows(spread.ids)]
    assert titles == [STORIES["国际"][1], *(STORIES["国内"][number] for number in (4, 2, 9))]
    assert [ranking.name for ranking in spread.hot()] == ["热门点击"]


async def test_on_a_small_screen_an_empty_list_is_read_whole_and_offers_nothing_to_open(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = home_below(tmp_path_factory.mktemp("bare"))
    print_paper(home)
    library = Library.open(home, now=now)
    async with opened(library, (40, 12)) as paper:
        await paper.press("B")
        assert "and keeps it as the edition of the day." in " ".join(paper.text.split())
        assert paper.foot.split() == ["Esc", "back"]
        await paper.press("escape", "slash")
        assert "in simplified and traditional characters alike." in " ".join(paper.text.split())
    library.close()
