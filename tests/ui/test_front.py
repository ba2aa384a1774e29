"""The front page over a real store: its shapes, its panes, its keys."""

from __future__ import annotations

import pytest

from newsreader.library import Library
from newsreader.settings import Home
from newsreader.ui.keys import KEYS
from newsreader.ui.place import EVERYTHING
from newsreader.ui.screens.help import HelpScreen
from newsreader.ui.screens.hot import HotScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.screens.search import SearchScreen
from tests.ui.conftest import OpenPaper
from tests.ui.opened import opened
from tests.ui.press import now

SIZES = [(20, 5), (40, 12), (80, 24), (120, 40), (200, 60)]
SHAPES = [(20, 5), (90, 24), (200, 60)]


async def test_five_panes_stand_side_by_side_on_a_wide_screen(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        top = open_paper.text.split("\n")[1]
        assert [word for word in ("Sections", "国内", "Story", "Hot clicks") if word in top] == [
            "Sections", "国内", "Story", "Hot clicks",
        ]  # fmt: skip
        assert "Pictures" in open_paper.text
        assert "戏台的灯照在水面上" in open_paper.text
        assert "母亲找到了三十年" in open_paper.text
        assert "30 unread of 30" in open_paper.text


async def test_on_a_normal_screen_the_rail_is_folded_away_behind_a_key(paper: OpenPaper) -> None:
    async with paper(100, 30) as open_paper:
        assert "Hot clicks" not in open_paper.text
        assert "国内 30" in open_paper.text.split("\n")[1]
        await open_paper.press("|")
        assert "Hot clicks" in open_paper.text
        assert "Pictures" in open_paper.text
        await open_paper.press("|")
        assert "Hot clicks" not in open_paper.text


async def test_on_a_narrow_screen_there_is_one_pane_at_a_time(paper: OpenPaper) -> None:
    async with paper(40, 12) as open_paper:
        assert open_paper.focused.id == "headlines"
        await open_paper.press("enter")
        assert "Story" in open_paper.text
        assert "unread of" not in open_paper.text
        await open_paper.press("escape")
        assert "29 unread of 30" in open_paper.text
        await open_paper.press("escape")
        assert "Sections" in open_paper.text
        assert "国际" in open_paper.text
        await open_paper.press("down", "enter")
        assert "国际 · 2 unread of 2" in open_paper.text


@pytest.mark.parametrize("size", SIZES)
async def test_the_paper_opens_at_every_size(paper: OpenPaper, size: tuple[int, int]) -> None:
    async with paper(*size) as open_paper:
        assert "国内" in open_paper.text
        await open_paper.press(
            "enter", "g", "escape", "|", "escape", "escape", "question_mark", "escape", "slash", "escape", "Z"
        )
        assert len(open_paper.text.split("\n")) == size[1]


@pytest.mark.parametrize("size", SHAPES)
async def test_every_key_of_the_table_may_be_pressed_in_every_shape(paper: OpenPaper, size: tuple[int, int]) -> None:
    async with paper(*size) as open_paper:
        for key in KEYS:
            if "front" not in key.where or key.id in ("quit", "refresh", "refresh-all"):
                continue
            for name in key.keys:
                await open_paper.press(name)
                assert open_paper.text
                while not open_paper.at_front:
                    await open_paper.press("escape")
        assert "did not work" not in open_paper.text


async def test_a_storm_of_sizes_breaks_nothing_and_moves_nothing(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("j", "j", "j", "enter", "pagedown")
        article, block = open_paper.view.article, open_paper.view.block
        for width, height in ((1, 1), (200, 60), (20, 5), (79, 12), (80, 60), (119, 3), (3, 40), (40, 12), (120, 40)):
            await open_paper.pilot.resize_terminal(width, height)
        await open_paper.settle()
        assert open_paper.view.article == article
        assert open_paper.headlines.article == article
        assert open_paper.view.block == block


async def test_tab_goes_round_the_panes_that_are_in_sight(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        seen = []
        for _ in range(5):
            await open_paper.press("tab")
            seen.append(open_paper.focused.id)
        assert seen == ["article", "hot", "pictures", "sections", "headlines"]
        await open_paper.press("shift+tab")
        assert open_paper.focused.id == "sections"
    async with paper(90, 30) as open_paper:
        await open_paper.press("tab")
        assert open_paper.focused.id == "article"
        await open_paper.press("tab")
        assert open_paper.focused.id == "headlines"


async def test_h_and_l_go_to_the_pane_beside(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("l", "l", "l")
        assert open_paper.focused.id == "hot"
        await open_paper.press("h", "left", "h", "h")
        assert open_paper.focused.id == "sections"


async def test_number_keys_and_brackets_change_the_section(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("2")
        assert "国际 · 2 unread of 2" in open_paper.text
        assert "海峡轮渡" in open_paper.text
        await open_paper.press("9")
        assert "There is no section 9." in open_paper.foot
        await open_paper.press("right_square_bracket")
        assert "Local · 2 unread of 2" in open_paper.text
        await open_paper.press("right_square_bracket")
        assert "国内 · 30" in open_paper.text
        await open_paper.press("left_square_bracket", "left_square_bracket")
        assert "国际 · 2" in open_paper.text


async def test_the_starred_and_the_unread_are_places_too(paper: OpenPaper, library: Library) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("j", "s", "h", "home", "down", "down", "enter")
        assert "Starred · 1 unread of 1" in open_paper.text or "Starred · 0 unread of 1" in open_paper.text
        await open_paper.press("h", "up", "enter")
        assert "Unread · 34 unread of 34" in open_paper.text
        await open_paper.press("m")
        assert open_paper.headlines.line_count() == 34 * 2  # it stays until the reader leaves the list
        await open_paper.press("1", "h", "home", "down", "enter")
        assert open_paper.headlines.line_count() == 33 * 2


async def test_a_source_can_be_asked_for_at_the_start(paper: OpenPaper) -> None:
    async with paper(120, 40, source="hill") as open_paper:
        assert "The river market" in open_paper.text
        assert "Hill Courier" in open_paper.text.split("\n")[0]


async def test_the_mouse_opens_stories_and_sections(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.pilot.click("#sections", offset=(4, 7))
        await open_paper.settle()
        assert "国际 · 2 unread" in open_paper.text
        await open_paper.pilot.click("#headlines", offset=(12, 1))
        await open_paper.settle()
        assert open_paper.focused.id == "article"
    async with paper(90, 30) as open_paper:
        await open_paper.pilot.click("SectionRow", offset=(open_paper.text.split("\n")[1].index("国内"), 0))
        await open_paper.settle()
        assert "国内" in open_paper.text.split("\n")[0]


async def test_a_click_on_a_key_in_the_foot_presses_it(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.pilot.click("FootLine", offset=(open_paper.foot.index("hot clicks"), 0))
        await open_paper.settle()
        assert isinstance(open_paper.app.screen, HotScreen)


async def test_hot_clicks_open_their_story_and_know_those_that_were_read(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("|", "down", "enter")
        assert open_paper.focused.id == "article"
        assert "国内第5条" in open_paper.text
        assert open_paper.headlines.article == open_paper.view.article


async def test_pictures_open_their_story(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("|", "tab", "down", "enter")
        assert open_paper.focused.id == "article"
        assert "picture" in open_paper.text


async def test_the_reader_shows_the_story_alone_and_comes_back(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("j", "Z")
        assert isinstance(open_paper.app.screen, ReaderScreen)
        assert "Hot clicks" not in open_paper.text
        assert "国内第2条" in open_paper.text
        await open_paper.press("n")
        assert "国内第3条" in open_paper.text
        assert "3 of 30" in open_paper.text
        await open_paper.press("escape")
        assert open_paper.at_front
        assert "国内第3条" in open_paper.text
        assert open_paper.headlines.article == open_paper.view.article
        await open_paper.press("Z", "2")
        assert "国际 · 2" in open_paper.text


async def test_help_is_made_from_the_table(paper: OpenPaper) -> None:
    async with paper(100, 60) as open_paper:
        await open_paper.press("question_mark")
        assert isinstance(open_paper.app.screen, HelpScreen)
        assert "Read on: a page down, then the next unread story" in open_paper.text
        assert "1 … 9" in open_paper.text
        await open_paper.press("end")
        assert "teaser, the rest is elsewhere" in open_paper.text
        await open_paper.press("q")
        assert open_paper.at_front


async def test_help_and_search_leave_the_reader_where_they_were(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "escape", "j", "j")
        article = open_paper.headlines.article
        for key in ("question_mark", "slash"):
            await open_paper.press(key, "escape")
            assert open_paper.focused.id == "headlines"
            assert open_paper.headlines.article == article


async def test_help_asked_in_the_reader_begins_with_its_keys(paper: OpenPaper) -> None:
    async with paper(100, 40) as open_paper:
        await open_paper.press("Z", "question_mark")
        assert open_paper.text.split("\n")[2].strip() == "Story"


async def test_search_finds_one_character_and_opens_the_story(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("slash")
        assert isinstance(open_paper.app.screen, SearchScreen)
        await open_paper.type("雪")
        assert "Search · 1 story" in open_paper.text
        await open_paper.press("down", "enter")
        assert open_paper.at_front
        assert "北方城市的第一场雪" in open_paper.text
        await open_paper.press("slash")
        await open_paper.type("nothing like it")
        assert "Nothing found." in open_paper.foot
        await open_paper.press("escape")
        assert open_paper.at_front


async def test_odd_queries_are_no_errors(paper: OpenPaper) -> None:
    async with paper(80, 24) as open_paper:
        await open_paper.press("slash")
        for query in ('"', "AND", "-x", "title:", "NEAR(", "^*", "(("):
            await open_paper.type(query)
            assert "did not work" not in open_paper.foot


async def test_the_palette_finds_sections_stories_commands_and_themes(paper: OpenPaper) -> None:
    async with paper(100, 40) as open_paper:
        for words, found in (
            ("国际", "国际 · 河畔晚报"),
            ("场雪", "北方城市的第一场雪"),
            ("theme light", "Theme:"),
            ("star", "Star"),
        ):
            await open_paper.pilot.press("ctrl+p")
            await open_paper.pilot.pause()
            await open_paper.pilot.press(*words)
            await open_paper.until(lambda found=found: found in open_paper.text)  # type: ignore[misc]
            await open_paper.pilot.press("escape")
            await open_paper.pilot.pause()


async def test_a_section_chosen_in_the_palette_opens(paper: OpenPaper) -> None:
    async with paper(100, 40) as open_paper:
        await open_paper.pilot.press("ctrl+p")
        await open_paper.pilot.press(*"国际")
        await open_paper.until(lambda: "国际 · 河畔晚报" in open_paper.text)
        await open_paper.pilot.press("enter")
        await open_paper.until(lambda: "国际 · 2 unread of 2" in open_paper.text)


async def test_every_theme_draws_the_paper(paper: OpenPaper) -> None:
    async with paper(80, 24) as open_paper:
        for theme in sorted(open_paper.app.available_themes):
            open_paper.app.theme = theme
            await open_paper.pilot.pause()
            assert "国内第1条" in open_paper.text


@pytest.mark.parametrize("size", [(140, 40), (90, 26), (40, 12)])
async def test_a_paper_of_one_source_does_not_name_it_in_every_row(home: Home, size: tuple[int, int]) -> None:
    (home.config / "sources.toml").write_text('enabled = ["river"]\n', encoding="utf-8")
    library = Library.open(home, now=now)
    async with opened(library, size) as open_paper:
        for _ in range(2):
            rows = [line.partition("≡")[2][:12] for line in open_paper.text.split("\n") if "≡" in line]
            assert rows
            assert not [row for row in rows if "河畔" in row]
            open_paper.front.go(EVERYTHING)
            await open_paper.settle()
    library.close()


async def test_the_title_says_how_far_a_story_is_read_in_its_pane_and_alone(paper: OpenPaper) -> None:
    async with paper(100, 30) as open_paper:
        await open_paper.press("enter")
        for key, told in (("home", "Story · 0%"), ("end", "Story · 100%")):
            await open_paper.press(key)
            assert told in open_paper.text
            await open_paper.press("Z", key)
            assert told in open_paper.text
            await open_paper.press("escape")


async def test_a_story_that_is_all_in_sight_has_no_figure(paper: OpenPaper) -> None:
    async with paper(100, 120) as open_paper:
        await open_paper.press("Z")
        assert "Story" in open_paper.text
        assert "%" not in open_paper.text
