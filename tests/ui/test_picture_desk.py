"""The picture desk, and a picture as large as the screen, by their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from newsreader.library import Library
from newsreader.settings import Home
from newsreader.ui.screens.picture import PictureScreen
from newsreader.ui.screens.picture_desk import DeskScreen
from newsreader.ui.widgets.article_view import ArticleView
from tests.ui.hanging import HALF_CELLS, flag, hang, picture_of
from tests.ui.opened import Opened, opened
from tests.ui.press import STORIES, now

CAPTION = "戏台的灯照在水面上"


@pytest.fixture
def kept(home: Home) -> Iterator[Library]:
    """The paper with all its pictures on this machine."""
    hang(home, *map(picture_of, STORIES["国内"]), content=flag(640, 480))
    library = Library.open(home, now=now)
    yield library
    library.close()


def desk(paper: Opened) -> DeskScreen:
    assert isinstance(paper.app.screen, DeskScreen)
    return paper.app.screen


def here(paper: Opened) -> int:
    return desk(paper).grid.cursor


@pytest.mark.parametrize(("width", "height", "columns"), [(40, 12, 1), (80, 24, 2), (120, 40, 3), (200, 60, 5)])
async def test_the_photographs_lie_side_by_side_with_their_captions(
    kept: Library, width: int, height: int, columns: int
) -> None:
    async with opened(kept, (width, height), terminal=HALF_CELLS) as paper:
        await paper.press("P")
        await paper.until(lambda: "▀▀▀" in paper.text)
        lines = paper.text.split("\n")
        assert max(len(re.findall(r"▀+", line)) for line in lines) == columns
        assert max(line.count(CAPTION) for line in lines) == columns
        assert "Pictures · 国内 · 30" in lines[0]


async def test_the_cursor_goes_in_four_directions_and_enter_opens_the_story(kept: Library) -> None:
    async with opened(kept, (120, 40), terminal=HALF_CELLS) as paper:
        await paper.press("P")
        places = []
        for key in ("l", "right", "j", "h", "k", "left", "left", "G", "down", "up", "home"):
            await paper.press(key)
            places.append(here(paper))
        assert places == [1, 2, 5, 4, 1, 0, 0, 29, 29, 26, 0]
        await paper.press("l", "enter")
        assert paper.at_front
        photo = paper.app.paper.spread.photos()[1]
        assert paper.app.paper.spread.article == photo.article


async def test_escape_leads_back_to_the_paper(kept: Library) -> None:
    async with opened(kept, (120, 40), terminal=HALF_CELLS) as paper:
        await paper.press("P", "escape")
        assert paper.at_front


async def test_a_picture_fills_the_screen_and_the_next_one_is_a_key_away(kept: Library) -> None:
    async with opened(kept, (100, 30), terminal=HALF_CELLS) as paper:
        await paper.press("P", "l", "i")
        await paper.until(lambda: "▀▀▀" in paper.text)
        assert isinstance(paper.app.screen, PictureScreen)
        assert "2 of 30" in paper.text
        assert sum("▀▀▀" in line for line in paper.text.split("\n")) >= 20
        assert CAPTION in paper.text
        assert "林一舟 摄" in paper.text
        await paper.press("n", "n", "p")
        assert "3 of 30" in paper.text
        await paper.press("escape")
        assert here(paper) == 2, "the cursor followed"
        await paper.press("i", "p", "p", "p")
        assert "That was the first picture." in paper.foot
        await paper.press("enter")
        assert paper.at_front


async def test_in_a_small_terminal_there_is_room_for_picture_and_caption(kept: Library) -> None:
    async with opened(kept, (40, 12), terminal=HALF_CELLS) as paper:
        await paper.press("P", "i")
        await paper.until(lambda: "▀▀▀" in paper.text)
        assert CAPTION in paper.text


async def test_a_click_on_a_picture_of_a_story_shows_it_large_and_another_puts_it_away(kept: Library) -> None:
    async with opened(kept, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z")
        await paper.until(lambda: "▀▀▀" in paper.text)
        lines = paper.text.split("\n")
        y = next(at for at, line in enumerate(lines) if "▀▀▀" in line)
        view = paper.app.screen.query_one(ArticleView)
        await paper.pilot.click(view, offset=(lines[y].index("▀"), y - view.region.y))
        await paper.settle()
        assert isinstance(paper.app.screen, PictureScreen)
        assert "1 of 1" in paper.text
        await paper.press("escape")
        assert paper.view.article is not None


async def test_on_the_rail_i_shows_the_photograph_under_the_cursor(kept: Library) -> None:
    async with opened(kept, (140, 40), terminal=HALF_CELLS) as paper:
        await paper.press("|", "tab", "j", "i")
        assert isinstance(paper.app.screen, PictureScreen)
        assert "2 of 30" in paper.text


async def test_where_there_are_no_pictures_the_desk_is_a_page_of_captions(kept: Library) -> None:
    async with opened(kept, (80, 24)) as paper:
        await paper.press("P")
        assert paper.text.count(CAPTION) > 4
        assert "▀" not in paper.text
        await paper.press("i")
        assert CAPTION in paper.text
