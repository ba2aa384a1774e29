"""Finding words in the story that is read: lit while they are typed, gone through with n and N."""

from __future__ import annotations

from tests.ui.conftest import OpenPaper
from tests.ui.opened import Opened


def lit(paper: Opened, style: str) -> list[str]:
    """The words on the screen that carry a look."""
    found = paper.view.get_component_rich_style(style)
    strips = [paper.view.render_line(y) for y in range(paper.view.size.height)]
    return [
        segment.text
        for strip in strips
        for segment in strip
        if segment.style and segment.style.reverse == found.reverse and segment.style.bgcolor == found.bgcolor
    ]


async def test_words_are_lit_while_they_are_typed_and_counted(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "ctrl+f")
        await open_paper.type("戏台")
        assert "1 of " in open_paper.foot
        total = open_paper.foot.split(" of ")[1].split()[0]
        assert int(total) > 10
        assert lit(open_paper, "article--hit-here") == ["戏台"]


async def test_keys_go_from_hit_to_hit_and_round(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "ctrl+f", *"票价", "enter", "n")
        assert "2 of 2" in open_paper.foot
        await open_paper.press("n")
        assert "1 of 2" in open_paper.foot
        await open_paper.press("N")
        assert "2 of 2" in open_paper.foot


async def test_a_hit_below_comes_into_sight(paper: OpenPaper) -> None:
    async with paper(80, 24) as open_paper:
        await open_paper.press("enter")
        assert "第9段" not in open_paper.text
        await open_paper.press("ctrl+f", *"第9段")
        assert "1 of 1" in open_paper.foot
        assert "第9段" in open_paper.text


async def test_case_width_and_script_make_no_difference(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "ctrl+f", *"戲臺")
        assert "1 of " in open_paper.foot
        await open_paper.press("escape", "ctrl+f", *"１１月")
        assert "1 of 2" in open_paper.foot


async def test_what_is_not_there_is_said(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "ctrl+f", *"鲸鱼")
        assert "Not found in this story" in open_paper.foot


async def test_escape_ends_it_and_the_keys_are_those_of_the_story_again(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "ctrl+f", *"票价", "enter", "escape")
        assert lit(open_paper, "article--hit-here") == []
        assert " of 2" not in open_paper.foot
        assert open_paper.focused.id == "article"
        await open_paper.press("n")
        assert "国内第2条" in open_paper.text.split("\n")[4]


async def test_words_are_typed_anew_with_the_same_key(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "ctrl+f", *"票价", "enter", "ctrl+f", *"白蛇传")
        assert "1 of 1" in open_paper.foot


async def test_other_keys_are_those_of_the_screen(paper: OpenPaper) -> None:
    async with paper(80, 24) as open_paper:
        await open_paper.press("enter", "ctrl+f", *"票价", "enter")
        before = open_paper.view.scroll_offset.y
        await open_paper.press("j")
        assert open_paper.view.scroll_offset.y == before + 1
        assert " of 2" in open_paper.foot


async def test_another_story_ends_it(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("enter", "ctrl+f", *"票价", "enter", "u")
        assert " of 2" not in open_paper.foot
        assert lit(open_paper, "article--hit") == []


async def test_it_works_in_the_reader_and_in_a_small_terminal(paper: OpenPaper) -> None:
    async with paper(40, 12) as open_paper:
        await open_paper.press("enter", "Z", "ctrl+f", *"票价")
        assert "1 of 2" in open_paper.foot
        await open_paper.press("enter", "escape", "escape")
        assert open_paper.at_front
