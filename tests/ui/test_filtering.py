"""A filter shows of the list only what a query finds, and the search shows where it found it."""

from __future__ import annotations

from tests.ui.conftest import OpenPaper


async def test_the_list_is_filtered_while_the_reader_types(paper: OpenPaper) -> None:
    async with paper(200, 50) as open_paper:
        await open_paper.press("F")
        await open_paper.type("第12条")
        assert "国内 · only 第12条 · 1 unread of 1" in open_paper.text
        assert "“第12条”, newest first" in open_paper.text
        await open_paper.press("enter")
        assert open_paper.focused is open_paper.headlines
        assert "国内 · only 第12条 · 1 unread of 1" in open_paper.text
        await open_paper.press("escape")
        assert "国内 · 30 unread of 30" in open_paper.text


async def test_all_that_is_filtered_is_read_at_once_and_taken_back_by_name(paper: OpenPaper) -> None:
    async with paper(200, 50) as open_paper:
        await open_paper.press("F")
        await open_paper.type("第12条 OR 第13条")
        await open_paper.press("enter", "A")
        assert "2 read in 国内 · 第12条 OR 第13条" in open_paper.foot
        await open_paper.press("escape")
        assert "28 unread of 30" in open_paper.text
        await open_paper.press("z")
        assert "30 unread of 30" in open_paper.text


async def test_escape_in_the_line_shows_the_whole_list_again(paper: OpenPaper) -> None:
    async with paper(200, 50) as open_paper:
        await open_paper.press("F")
        await open_paper.type("nothing-like-it")
        assert "No story here is what the filter asks for" in open_paper.text
        await open_paper.press("escape")
        assert "30 unread of 30" in open_paper.text


async def test_a_malformed_filter_says_where(paper: OpenPaper) -> None:
    async with paper(200, 50) as open_paper:
        await open_paper.press("F")
        await open_paper.type("戏台 is:旧")
        lines = open_paper.text.split("\n")
        at = next(y for y, line in enumerate(lines) if "戏台 is:旧" in line and "only" not in line)
        assert "^^ Say one of: unread" in lines[at + 1]


async def test_search_shows_the_place_and_the_story_opens_with_it_lit(paper: OpenPaper) -> None:
    async with paper(200, 50) as open_paper:
        await open_paper.press("/")
        await open_paper.type("米市街口")
        assert "看戏的人从桥头一直站到了米市街口" in open_paper.text
        assert "“米市街口”, newest first" in open_paper.text
        await open_paper.press("enter")
        assert open_paper.at_front
        assert open_paper.view._hits


async def test_a_traditional_word_lights_the_simplified_text(paper: OpenPaper) -> None:
    async with paper(200, 50) as open_paper:
        await open_paper.press("/")
        await open_paper.type("戲臺")
        assert "30 stories" in open_paper.text
        await open_paper.press("escape")
        assert open_paper.at_front
