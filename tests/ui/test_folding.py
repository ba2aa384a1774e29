"""A story told by several sources is one headline, which lays the others open; read once it is read everywhere."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from newsreader.library import Library
from newsreader.model import Article, Paragraph
from newsreader.settings import Home
from newsreader.store import Store
from tests.ui.conftest import OpenPaper
from tests.ui.opened import opened
from tests.ui.press import NOW, NOWHERE, STORIES, home_below, now, placing, print_paper

FERRY = "海峡轮渡因大雾停航半天"
HILL = "Ferries of the strait lie still in the fog"
TEXT = tuple(
    f"大雾的第{number}个小时，码头上的人又多了一些，船员把缆绳收了{number}次，调度室说等能见度过{number * 100}米再说。"
    for number in range(1, 9)
)


@pytest.fixture
def home(home: Home) -> Home:
    """A home in which the second source tells a story of the first, with another headline."""
    store = Store.open(home.database, now=NOW, files=home.cache / "files")
    ferry = store.articles.find_url(f"{NOWHERE}/river/{FERRY}")
    local = store.sections.find("hill", "Local")
    assert ferry is not None
    assert local is not None
    titles = (HILL, *STORIES["Local"])
    known = {title: store.articles.find_url(f"{NOWHERE}/hill/{title}") for title in titles}
    placings = [placing("hill", title, at) for at, title in enumerate(titles)]
    [hill] = store.articles.place(
        local.id, [replace(one, id=known[one.headline.title]) for one in placings], NOW - timedelta(minutes=1)
    )
    for article, title in ((ferry, FERRY), (hill, HILL)):
        blocks = tuple(Paragraph(text=one) for one in TEXT)
        store.articles.save_article(article, Article(url=f"{NOWHERE}/{title}", title=title, blocks=blocks), NOW)
    while store.tellings.catch_up(NOW):
        pass
    store.close()
    return home


async def test_one_headline_stands_for_all_who_tell_the_story(paper: OpenPaper) -> None:
    async with paper(100, 40) as open_paper:
        open_paper.front.choose("all")
        await open_paper.settle()
        assert "+1" in open_paper.text
        assert (FERRY in open_paper.text) != (HILL in open_paper.text)
        assert "34 unread of 34" in open_paper.text


async def test_x_lays_the_others_open_and_folds_them_again(paper: OpenPaper) -> None:
    async with paper(100, 40) as open_paper:
        open_paper.front.choose("source:river")
        await open_paper.settle()
        [ferry] = [
            article for article in open_paper.headlines._ids if open_paper.app.paper.spread.rows([article])[0].also
        ]
        open_paper.headlines.point(ferry)
        await open_paper.press("x")
        top, below = [line for line in open_paper.text.split("\n") if "+1" in line or "└" in line]
        assert FERRY in top
        assert HILL in below
        await open_paper.press("down", "x")
        assert "└" not in open_paper.text
        assert open_paper.headlines.article == ferry


async def test_nobody_else_tells_it(paper: OpenPaper) -> None:
    async with paper(100, 40) as open_paper:
        await open_paper.press("x")
        assert "No other source tells this story" in open_paper.foot


async def test_read_once_is_read_everywhere_until_it_is_taken_back(paper: OpenPaper, library: Library) -> None:
    async with paper(100, 40) as open_paper:
        open_paper.front.choose("source:hill")
        await open_paper.settle()
        assert "3 unread of 3" in open_paper.text
        open_paper.headlines.edge(bottom=False)
        await open_paper.press("m")
        assert [row.title for row in library.rows(library.order()) if row.read] == [HILL, FERRY]
        assert {one.name: one.unread for one in library.sections()} == {"国内": 30, "国际": 1, "Local": 2}
        await open_paper.press("z")
        assert not any(row.read for row in library.rows(library.order()))


async def test_who_does_not_want_it_sees_every_article(home: Home) -> None:
    home.settings_file.write_text("fold = false\n", "utf-8")
    library = Library.open(home, now=now)
    async with opened(library, (100, 40)) as open_paper:
        open_paper.front.choose("all")
        await open_paper.settle()
        assert "35 unread of 35" in open_paper.text
        await open_paper.press("m")
        assert sum(row.read for row in library.rows(library.order())) == 1
    library.close()


def test_the_paper_of_the_test_is_as_it_is_without_the_second_telling(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = home_below(tmp_path_factory.mktemp("plain"))
    print_paper(home)
    library = Library.open(home, now=now)
    assert len(library.tellings.fold(library.order())) == len(library.order()) == 34
    library.close()
