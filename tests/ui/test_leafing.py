"""Leafing: back and forward through what was read, headings, and the width of a line."""

from __future__ import annotations

from newsreader.library import Library
from newsreader.settings import Home
from newsreader.ui.screens.front import FrontScreen
from newsreader.ui.screens.reader import ReaderScreen
from tests.ui.conftest import OpenPaper
from tests.ui.opened import opened


async def test_back_and_forward_through_the_stories_that_were_read(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "n", "n", "alt+left")
        assert "国内第2条" in open_paper.text.split("\n")[4]
        await open_paper.press("alt+left")
        assert "国内第1条" in open_paper.text.split("\n")[4]
        await open_paper.press("alt+left")
        assert "This is the first story you read." in open_paper.foot
        await open_paper.press("alt+right", "alt+right")
        assert "国内第3条" in open_paper.text.split("\n")[4]
        await open_paper.press("alt+right")
        assert "This is the last story you read." in open_paper.foot


async def test_it_leads_across_sections_and_screens(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("1", "enter", "2", "j", "enter", "Z", "alt+left")
        assert isinstance(open_paper.app.screen, ReaderScreen)
        assert "国内第1条" in open_paper.text
        await open_paper.press("escape")
        assert isinstance(open_paper.app.screen, FrontScreen)
        assert "国内 · " in open_paper.text
        await open_paper.press("alt+right")
        assert "国际 · " in open_paper.text
        assert "北方城市的第一场雪" in open_paper.text


async def test_another_way_forgets_what_lay_ahead(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "n", "alt+left", "n", "n", "alt+right")
        assert "This is the last story you read." in open_paper.foot
        await open_paper.press("alt+left")
        assert "国内第2条" in open_paper.text.split("\n")[4]


async def test_headings_are_jumped_to(paper: OpenPaper) -> None:
    async with paper(80, 24) as open_paper:
        await open_paper.press("enter", "Z", "right_curly_bracket")
        first = open_paper.view.render_line(0).text
        assert "票价与时间" in first
        await open_paper.press("right_curly_bracket")
        assert "There is no heading below." in open_paper.foot
        await open_paper.press("end", "left_curly_bracket")
        assert "票价与时间" in open_paper.view.render_line(0).text
        await open_paper.press("left_curly_bracket")
        assert "There is no heading above." in open_paper.foot


async def test_lines_are_made_longer_and_shorter_and_stay_so(library: Library, home: Home) -> None:
    async with opened(library, (140, 40)) as open_paper:
        await open_paper.press("enter", "Z", "minus", "minus")
        assert "Lines of 68" in open_paper.foot
        await open_paper.press("plus")
        assert "Lines of 72" in open_paper.foot
        await open_paper.press("equals_sign", "equals_sign")
        assert open_paper.view.measure == 80
    again = Library(home, now=library.now)
    async with opened(again, (140, 40)) as open_paper:
        await open_paper.press("enter", "Z")
        assert open_paper.view.measure == 80
    again.close()


async def test_longer_lines_than_there_is_room_for_are_not_remembered(paper: OpenPaper) -> None:
    async with paper(60, 24) as open_paper:
        await open_paper.press("enter", "Z", "plus")
        assert "Lines of 57, as wide as there is room" in open_paper.foot
        assert open_paper.app.paper.measure.cells == 76
