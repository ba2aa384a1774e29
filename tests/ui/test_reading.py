"""Reading: the space bar through the whole paper, marks that are kept, places that are found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.errors import ConfigError
from newsreader.library import Library
from newsreader.settings import Home
from newsreader.ui.app import NewsApp
from newsreader.ui.commands.reading import CAUGHT_UP
from tests.ui.conftest import OpenPaper
from tests.ui.opened import opened
from tests.ui.press import NOW, NOWHERE, home_below, now, print_paper, story


async def test_opening_marks_a_story_read_and_shows_it_at_once(paper: OpenPaper, library: Library) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter")
        assert "29 unread of 30" in open_paper.text
        assert open_paper.focused.id == "article"
        article = open_paper.view.article
        assert article is not None
        assert library.stored(article).status.read


async def test_looking_along_the_list_marks_nothing(paper: OpenPaper, library: Library) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("j", "j")
        await open_paper.until(lambda: open_paper.view.article == open_paper.headlines.article)
        assert "国内第3条" in open_paper.text
        assert "30 unread of 30" in open_paper.text


async def test_space_reads_the_whole_paper(library: Library, home: Home) -> None:
    short = {"国内": ("甲", "乙"), "国际": ("丙",), "Local": ("Ding",)}
    for source in library.sections():
        await library.mark(list(library.order(source.id)), read=True, name="all")
    print_paper(home, short)
    async with opened(library, (100, 24)) as open_paper:
        opened_titles: list[str] = []
        for _ in range(60):
            await open_paper.press("space")
            row = library.rows([open_paper.view.article or 0])
            if row and row[0].title not in opened_titles:
                opened_titles.append(row[0].title)
            if CAUGHT_UP in open_paper.foot:
                break
        assert opened_titles == ["甲", "乙", "丙", "Ding"]


async def test_n_p_and_u_walk_the_list(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "n")
        assert "国内第2条" in open_paper.text.split("\n")[4]
        await open_paper.press("p")
        assert "国内第1条" in open_paper.text.split("\n")[4]
        await open_paper.press("p")
        assert "That was the first story here." in open_paper.foot
        await open_paper.press("u")
        assert "国内第3条" in open_paper.text.split("\n")[4]


async def test_a_star_and_its_undo(paper: OpenPaper, library: Library) -> None:
    async with paper(120, 40) as open_paper:
        article = open_paper.headlines.article
        assert article is not None
        await open_paper.press("s")
        assert "★" in open_paper.text
        assert library.stored(article).status.starred
        assert "Starred: 国内第1条" in open_paper.foot
        await open_paper.press("z")
        assert "★" not in open_paper.text
        assert not library.stored(article).status.starred
        await open_paper.press("z")
        assert "There is nothing to take back." in open_paper.foot


async def test_all_read_and_taken_back(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("A")
        assert "0 unread of 30" in open_paper.text
        assert "30 read in 国内" in open_paper.foot
        await open_paper.press("A")
        assert "Everything here is read already." in open_paper.foot
        await open_paper.press("z")
        assert "30 unread of 30" in open_paper.text


async def test_m_pressed_twice_changes_nothing(paper: OpenPaper, library: Library) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.pilot.press("m", "m")
        await open_paper.settle()
        assert "30 unread of 30" in open_paper.text
        article = open_paper.headlines.article
        assert article is not None
        assert not library.stored(article).status.read


async def test_marks_and_places_survive_a_restart(home: Home) -> None:
    library = Library.open(home, now=now)
    async with opened(library, (120, 40)) as open_paper:
        await open_paper.press("j", "s", "enter", "pagedown")
        article, block = open_paper.view.article, open_paper.view.block
        assert block > 0
        await open_paper.press("q")
    library.close()
    library = Library.open(home, now=now)
    async with opened(library, (90, 30)) as open_paper:
        await open_paper.press("j")
        assert open_paper.headlines.article == article
        assert "★" in open_paper.text
        await open_paper.press("enter")
        assert open_paper.view.article == article
        assert open_paper.view.block == block
    library.close()


async def test_coming_back_to_a_story_finds_the_place_without_a_restart(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "pagedown", "pagedown")
        block = open_paper.view.block
        assert block > 0
        await open_paper.press("n", "p")
        assert open_paper.view.block == block
        await open_paper.press("Z")
        assert open_paper.view.block == block
        await open_paper.press("escape")
        assert open_paper.view.block == block


@pytest.mark.parametrize("size", [(40, 12), (100, 30), (200, 60)])
async def test_hostile_titles_are_shown_as_they_are(home: Home, size: tuple[int, int]) -> None:
    titles = (
        "[图解] 央行[/b] 降准",
        "[@click=app.quit]press me[/]",
        "\x1b]0;PWN\x07 title",
        "x" * 500,
        "\u202egnp.exe",
        "👨‍👩‍👧‍👦❤️ family",
        "",
    )
    print_paper(home, {"Local": titles})
    library = Library.open(home, now=now)
    async with opened(library, size, source="hill") as open_paper:
        for _ in titles:
            await open_paper.press("enter", "escape", "j")
        await open_paper.press("home")
        assert "[图解]" in open_paper.text
        assert open_paper.app.is_running
    library.close()


async def test_an_empty_paper_says_what_to_do(tmp_path: Path) -> None:
    home = home_below(tmp_path / "empty")
    print_paper(home, {"nothing": ()})
    library = Library.open(home, now=now)
    async with opened(library, (120, 40)) as open_paper:
        assert "press r to fetch it." in open_paper.text
        await open_paper.press("enter", "space", "n", "u", "s", "m", "A", "y", "o", "Z", "l", "space")
        assert "did not work" not in open_paper.text
    library.close()


async def test_a_list_of_stars_without_one_says_how_to_give_it(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("h", "home", "down", "down", "enter")
        assert "No story has a star yet:" in open_paper.text


async def test_a_paper_without_sources_says_how_to_add_one(tmp_path: Path) -> None:
    home = home_below(tmp_path)
    (home.config / "sources.toml").write_text("enabled = []\n", encoding="utf-8")
    library = Library.open(home, now=now)
    async with opened(library, (120, 40)) as open_paper:
        assert "newsreader sources add ADDRESS" in open_paper.text
        await open_paper.press("r", "1", "right_square_bracket", "space", "A", "g", "enter")
        assert "did not work" not in open_paper.text
    library.close()


async def test_the_article_in_the_store_shows_where_it_came_from(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter")
        assert "from the store" in open_paper.text
        assert story("x").published is not None
        assert f"{NOW:%Y-%m-%d} 08:30" in open_paper.text


async def test_copying_an_address_says_so(paper: OpenPaper) -> None:
    async with paper(160, 40) as open_paper:
        await open_paper.press("y")
        assert f"Copied {NOWHERE}/river/" in open_paper.foot
        assert open_paper.app.clipboard.startswith(f"{NOWHERE}/river/")


async def test_t_turns_titles_text_and_sections_into_traditional_characters_and_back(paper: OpenPaper) -> None:
    async with paper(160, 40) as open_paper:
        await open_paper.press("enter", "t")
        assert "國內第1條：老戲臺重新亮燈" in open_paper.text
        assert "國內 · 29 unread" in open_paper.text
        assert "河邊的老戲臺修了三年" in open_paper.text
        assert "編輯 周夏" in open_paper.text
        assert "繁體字" in open_paper.foot
        await open_paper.press("t", "t")
        assert "国内第1条：老戏台重新亮灯" in open_paper.text
        assert "河边的老戏台修了三年" in open_paper.text


async def test_the_colours_and_the_section_are_remembered(home: Home) -> None:
    library = Library.open(home, now=now)
    async with opened(library, (120, 40)) as open_paper:
        await open_paper.press("T")
        chosen = open_paper.app.theme
        await open_paper.press("2", "q")
    library.close()
    library = Library.open(home, now=now)
    async with opened(library, (120, 40)) as open_paper:
        assert open_paper.app.theme == chosen != "newsreader-dark"
        assert "国际 · 2 unread" in open_paper.text
    library.close()


async def test_a_theme_in_the_configuration_counts_more_than_an_older_choice(tmp_path: Path) -> None:
    home = home_below(tmp_path)
    print_paper(home)
    library = Library.open(home, now=now)
    async with opened(library, (80, 24)) as open_paper:
        open_paper.app.theme = "nord"
        await open_paper.pilot.pause()
    library.close()
    (home.config / "config.toml").write_text('theme = "newsreader-light"\n', encoding="utf-8")
    library = Library.open(home, now=now)
    async with opened(library, (80, 24)) as open_paper:
        assert open_paper.app.theme == "newsreader-light"
    library.close()


async def test_a_rebound_key_works_and_the_foot_shows_it(tmp_path: Path) -> None:
    home = home_below(tmp_path, settings='[keys]\nstar = "f9"\n')
    print_paper(home)
    library = Library.open(home, now=now)
    async with opened(library, (120, 40)) as open_paper:
        assert "f9 star" in open_paper.foot
        await open_paper.press("s")
        assert "★" not in open_paper.text
        await open_paper.press("f9")
        assert "★" in open_paper.text
    library.close()


async def test_a_key_that_cannot_be_bound_is_named_before_the_screen_opens(tmp_path: Path) -> None:
    home = home_below(tmp_path, settings='[keys]\nstar = "m"\n')
    print_paper(home)
    library = Library.open(home, now=now)
    with pytest.raises(ConfigError, match="m stands for both"):
        NewsApp(library)
    library.close()


async def test_c_opens_the_comments_where_there_are_some(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "c")
        assert "Opened https://river.example/comments" in open_paper.foot
        await open_paper.press("2", "enter", "c")
        assert "no page of comments" in open_paper.foot


async def test_a_story_that_was_half_read_is_marked_until_its_end_was_seen(library: Library, home: Home) -> None:
    async with opened(library, (80, 24)) as open_paper:
        await open_paper.press("1", "enter", "escape")
        assert "◐" in open_paper.text
        await open_paper.press("q")
    again = Library.open(home, now=now)
    async with opened(again, (80, 24)) as open_paper:
        await open_paper.press("1")
        assert "◐" in open_paper.text
        await open_paper.press("enter", "end", "escape")
        assert "◐" not in open_paper.text
    again.close()
