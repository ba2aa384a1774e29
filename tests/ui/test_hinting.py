"""Link hints: letters over what leads somewhere, the real server before anything is opened, and a way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.model import Article, Link, Paragraph, Picture
from newsreader.settings import Home
from newsreader.store import Store
from newsreader.text.width import cells
from newsreader.ui.bars.whereto import whereto
from tests.newsroom import Newsroom
from tests.ui.opened import Opened, opened
from tests.ui.press import NOW, NOWHERE, home_below, now, print_paper

FIRST = "国内第1条：老戏台重新亮灯，桥头站满了看戏的人"
LOOKALIKE = "http://xn--pple-43d.com/"


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    text = "".join(
        f"<p>The river rose for the {day} day, and the ferry kept to its bank all morning.</p>" for day in range(9)
    )
    newsroom.page(
        "/ferry",
        f"<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>{text}</article></body></html>",
    )
    newsroom.page("/shop", "<html><body></body></html>")
    return newsroom


@pytest.fixture
def home(tmp_path: Path, room: Newsroom) -> Home:
    home = home_below(tmp_path)
    print_paper(home)
    words = "The bank: https://bank.example says more, the shop sells it, and so does an apple."
    places = {"https://bank.example": room.url("/ferry"), "shop": room.url("/shop"), "apple": LOOKALIKE}
    links = tuple(
        Link(start=words.index(word), end=words.index(word) + len(word), url=url) for word, url in places.items()
    )
    picture = Picture(url="https://river.example/stage.jpg", caption="The stage", credit=None)
    article = Article(
        url=f"{NOWHERE}/river/{FIRST}",
        title=FIRST,
        language="en",
        blocks=(Paragraph(text=words, links=links), picture, Paragraph(text="The end.")),
    )
    store = Store.open(home.database, now=NOW, files=home.cache / "files")
    number = store.articles.find_url(article.url)
    assert number is not None
    store.articles.save_article(number, article, NOW)
    store.close()
    return home


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    library = Library.open(home, now=now)
    yield library
    library.close()


async def opened_story(paper: Opened) -> None:
    await paper.press("1", "enter", "f")


async def test_every_link_and_picture_in_sight_has_a_letter(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        assert "Type the letters of a link or picture" in paper.foot
        assert "The bank:ahttps://bank.example" in paper.text
        assert "dapple" in paper.text
        assert len(paper.view.targets()) == 4


async def test_the_real_server_is_shown_before_anything_is_opened(library: Library, room: Newsroom) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        await paper.press("a")
        assert "127.0.0.1" in paper.foot
        assert "bank.example" not in paper.foot
        assert "Enter read here" in paper.foot
        assert not room.asked


async def test_a_name_in_another_alphabet_is_shown_for_what_it_is(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        await paper.press("d")
        assert "http://xn--pple-43d.com" in paper.foot


async def test_a_story_opens_here_and_escape_and_the_history_lead_back(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        await paper.press("a", "enter")
        await paper.until(lambda: "The river rose for the 1 day" in paper.text)
        await paper.press("escape")
        assert "The bank: https://bank.example" in paper.text
        await paper.press("alt+right")
        assert "The river rose for the 1 day" in paper.text
        await paper.press("alt+left")
        assert "The bank: https://bank.example" in paper.text
        await paper.press("escape")
        assert paper.focused.id == "headlines"


async def test_what_is_no_story_says_so_and_offers_the_browser(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        await paper.press("s", "enter")
        await paper.until(lambda: "No story at" in paper.foot)
        assert "o browser" in paper.foot
        assert "read here" not in paper.foot
        await paper.press("o")
        assert "Opened http://127.0.0.1" in paper.foot


async def test_an_address_is_copied(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        await paper.press("d", "y")
        assert paper.app.clipboard == LOOKALIKE
        assert f"Copied {LOOKALIKE}" in paper.foot


async def test_a_link_is_kept_for_later_with_a_star(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        await paper.press("a", "s")
        await paper.until(lambda: "Kept among the starred: The ferry" in paper.foot)
        await paper.settle()
        [kept] = library.rows(library.order(starred=True))
        assert kept.title == "The ferry"
        assert library.stored(kept.id).article is not None
        assert "The bank" in paper.text


async def test_a_picture_tells_its_address(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        await paper.press("f")
        assert "river.example/stage.jpg" in paper.foot


async def test_escape_takes_the_letters_away(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        await paper.press("escape")
        assert "The bank: https://bank.example" in paper.text
        assert paper.focused.id == "article"
        await paper.press("f", "a", "escape", "n")
        assert "国内第2条" in paper.text


async def test_another_key_is_the_screens_and_ends_it(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await opened_story(paper)
        await paper.press("right_square_bracket")
        assert "国际 · " in paper.text
        assert "Type the letters" not in paper.text


async def test_a_click_on_a_link_tells_the_server_first(library: Library, room: Newsroom) -> None:
    async with opened(library, (120, 40)) as paper:
        await paper.press("1", "enter")
        line = next(y for y, text in enumerate(paper.text.split("\n")) if "The bank" in text)
        column = cells(paper.text.split("\n")[line].partition("https://bank")[0])
        await paper.pilot.click(offset=(column + 2, line))
        await paper.settle()
        assert "127.0.0.1" in paper.foot
        assert not room.asked
        column = paper.foot.index("o browser")
        await paper.pilot.click(offset=(column, 39))
        await paper.settle()
        assert "Opened http://127.0.0.1" in paper.foot


async def test_a_small_terminal_shows_the_server_and_the_keys(library: Library) -> None:
    async with opened(library, (40, 12)) as paper:
        await paper.press("1", "enter", "Z", "pagedown", "f", "d")
        assert "xn--pple-43d.com" in paper.foot
        assert "Enter o y s Esc" in paper.foot


async def test_where_there_are_none_that_is_said(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await paper.press("2", "enter", "f")
        assert "There are no links or pictures in sight." in paper.foot


@pytest.mark.parametrize(
    ("url", "room", "seen"),
    [
        ("https://river.example/", 30, "river.example"),
        ("https://river.example/a/b", 30, "river.example/a/b"),
        ("http://river.example/a/b", 18, "river.example/a/b"),
        ("http://river.example:8080/", 40, "http://river.example:8080"),
        ("https://www.bank.example.login.evil.example/x", 20, "….login.evil.example"),
        ("https://bank.example@evil.example/", 30, "evil.example"),
        ("http://аpple.com", 30, "http://xn--pple-43d.com"),
    ],
)
def test_where_a_link_leads_is_plain_however_little_room_there_is(url: str, room: int, seen: str) -> None:
    assert "".join(text for text, _style in whereto(url, room)).endswith(seen)
