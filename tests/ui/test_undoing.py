"""Taking back: everything of this session by name, and what concerned many stories for a week, over a restart."""

from __future__ import annotations

from newsreader.library import Library
from newsreader.settings import Home
from tests.ui.conftest import OpenPaper
from tests.ui.opened import opened
from tests.ui.press import now


async def test_a_mass_mark_is_taken_back_by_its_name(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("1", "A")
        assert "0 unread of 30" in open_paper.text
        await open_paper.press("z")
        assert "Taken back: 30 read in 国内" in open_paper.foot
        assert "30 unread of 30" in open_paper.text


async def test_what_was_done_before_a_restart_is_named_and_asked_for_twice(library: Library, home: Home) -> None:
    async with opened(library, (120, 40)) as open_paper:
        await open_paper.press("1", "A", "2", "s")
    again = Library.open(home, now=now)
    async with opened(again, (120, 40)) as open_paper:
        await open_paper.press("1", "z")
        assert "z again takes back, of 11-24 09:30: 30 read in 国内" in open_paper.foot
        assert "0 unread of 30" in open_paper.text
        await open_paper.press("j", "z")
        assert "Taken back: 30 read in 国内" in open_paper.foot
        assert "30 unread of 30" in open_paper.text
        await open_paper.press("z")
        assert "There is nothing to take back." in open_paper.foot
    again.close()


async def test_another_message_ends_the_question(library: Library, home: Home) -> None:
    async with opened(library, (120, 40)) as open_paper:
        await open_paper.press("1", "A")
    again = Library.open(home, now=now)
    async with opened(again, (120, 40)) as open_paper:
        await open_paper.press("1", "z", "t", "z")
        assert "z again takes back" in open_paper.foot
        assert "0 unread of 30" in open_paper.text
    again.close()


async def test_the_list_of_deeds_takes_back_any_of_them(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("1", "A", "s", "alt+z")
        lines = [line.strip() for line in open_paper.text.split("\n")]
        assert lines[1].startswith("11-24 09:30  Starred: 国内第1条")
        assert lines[2] == "11-24 09:30  30 read in 国内"
        await open_paper.press("j", "enter")
        assert "Taken back: 30 read in 国内" in open_paper.foot
        assert "30 read in 国内" not in open_paper.text.split("\n")[2]
        await open_paper.press("escape")
        assert "30 unread of 30" in open_paper.text
        assert "★" in open_paper.text


async def test_where_nothing_was_done_that_is_said(paper: OpenPaper) -> None:
    async with paper(40, 12) as open_paper:
        await open_paper.press("alt+z")
        assert "There is nothing to take back." in open_paper.text
        await open_paper.press("z", "q")
        assert open_paper.at_front
