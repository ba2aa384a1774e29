"""A hand that stays on the mouse reaches everything: rows, sections, keys in the foot, and all else by the palette."""

from __future__ import annotations

from textual.command import CommandPalette

from tests.ui.conftest import OpenPaper


async def test_the_right_button_offers_all_that_can_be_done_with_the_story_under_it(paper: OpenPaper) -> None:
    async with paper(140, 30) as open_paper:
        await open_paper.pilot.click("#headlines", offset=(10, 3), button=3)
        await open_paper.settle()
        assert isinstance(open_paper.app.screen, CommandPalette)
        assert open_paper.front.view.article != open_paper.headlines.article or open_paper.headlines.cursor > 0
        await open_paper.press(*"Star, or", "enter")
        await open_paper.until(lambda: "Starred: 国内第2条" in open_paper.text)


async def test_the_right_button_opens_nothing_by_itself(paper: OpenPaper) -> None:
    async with paper(140, 30) as open_paper:
        before = open_paper.app.paper.spread.unread
        await open_paper.pilot.click("#headlines", offset=(10, 3), button=3)
        await open_paper.press("escape")
        assert open_paper.app.paper.spread.unread == before


async def test_the_left_button_presses_the_keys_of_the_foot(paper: OpenPaper) -> None:
    async with paper(140, 30) as open_paper:
        at = open_paper.foot.index("s star")
        await open_paper.pilot.click("FootLine", offset=(at, 0))
        await open_paper.settle()
        assert "Starred: 国内第1条" in open_paper.foot


async def test_the_wheel_scrolls_and_a_click_on_a_section_goes_there(paper: OpenPaper) -> None:
    async with paper(140, 30) as open_paper:
        line = next(y for y, text in enumerate(open_paper.text.split("\n")) if text.startswith("  国际"))
        await open_paper.pilot.click(offset=(4, line))
        await open_paper.settle()
        assert "海峡轮渡" in open_paper.text
