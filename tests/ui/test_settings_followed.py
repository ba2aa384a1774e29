"""What the reader sets is what the screen shows, at once; and a file that is not right changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.settings import Home
from newsreader.text.signs import plain_marks
from newsreader.ui.looks.marks import only_ascii
from newsreader.ui.looks.terminal import Terminal
from tests.ui.conftest import OpenPaper
from tests.ui.opened import Opened, opened
from tests.ui.press import home_below, now, print_paper


def library_with(folder: Path, settings: str) -> Library:
    home = home_below(folder, settings=settings)
    print_paper(home)
    return Library.open(home, now=now)


async def rewritten(open_paper: Opened, home: Home, settings: str, until: str) -> None:
    """Write the settings anew, and wait until the screen says what became of them."""
    home.settings_file.write_text(settings, encoding="utf-8")
    await open_paper.until(lambda: until in open_paper.foot)
    await open_paper.settle()


async def test_an_open_paper_takes_changes_up(home: Home, paper: OpenPaper) -> None:
    async with paper(140, 30) as open_paper:
        changed = 'theme = "celadon"\nmarks = "ascii"\nmeasure = 40\nheadline_lines = 2\n[keys]\nstar = "f2"\n'
        await rewritten(open_paper, home, changed, "Your settings are taken up")
        assert open_paper.app.theme == "celadon"
        assert "●" not in open_paper.text
        assert "- Summary" in open_paper.text
        await open_paper.press("f2")
        assert open_paper.foot.count("Starred")


async def test_a_file_that_is_not_right_is_told_and_the_settings_stay(home: Home, paper: OpenPaper) -> None:
    async with paper(140, 30) as open_paper:
        await rewritten(open_paper, home, "measure = 3\n", "measure is 3")
        assert "The settings stay as they were" in open_paper.foot
        await rewritten(open_paper, home, '[keys]\nstar = "m"\n', "stands for both")
        await open_paper.press("s")
        assert "Starred" in open_paper.foot
        await rewritten(open_paper, home, "measure = 60\n", "taken up")


async def test_columns_have_the_width_that_the_reader_wants(tmp_path: Path) -> None:
    library = library_with(tmp_path, "[panes]\nsections = 30\nheadlines = 40\nrail = 28\n")
    async with opened(library, (160, 30)) as open_paper:
        front = open_paper.front
        widths = [front.query_one(f"#{pane}").outer_size.width for pane in ("sections", "headlines", "rail")]
        assert widths == [30, 40, 28]
    library.close()


async def test_columns_that_are_left_out_are_a_key_away(tmp_path: Path) -> None:
    library = library_with(tmp_path, "[panes]\nsections = 0\nrail = 0\n")
    async with opened(library, (160, 30)) as open_paper:
        assert "─Sections" not in open_paper.text
        assert "─Hot clicks" not in open_paper.text
        assert "国际" in open_paper.text.split("\n")[1]
        await open_paper.press("g")
        assert "Hot clicks" in open_paper.text
        await open_paper.press("escape", "escape")
        assert "Sections" in open_paper.text
    library.close()


@pytest.mark.parametrize("size", [(160, 30), (90, 24), (40, 12)])
async def test_a_headline_of_two_lines_says_source_time_and_how_it_begins(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    library = library_with(tmp_path, 'headline_lines = 2\ntime_format = "%H.%M"\n')
    async with opened(library, size) as open_paper:
        lines = open_paper.text.split("\n")
        at = next(number for number, line in enumerate(lines) if "国内第1条" in line)
        assert "09.25" in lines[at + 1]
        assert "Summary" in lines[at + 1]
        await open_paper.press("j", "j")
        assert open_paper.headlines.article == open_paper.app.paper.spread.ids[2]
    library.close()


async def test_a_time_is_written_as_the_reader_wants(tmp_path: Path) -> None:
    library = library_with(tmp_path, 'time_format = "%d %b %H:%M"\nheadline_lines = 1\n')
    async with opened(library, (140, 24)) as open_paper:
        assert "24 Nov 09:25 " in open_paper.text
    library.close()


async def test_a_terminal_without_other_signs_gets_ascii_ones_in_the_same_places(library: Library) -> None:
    async with opened(library, (140, 30)) as one:
        unicode_page = one.text
    async with opened(library, (140, 30), terminal=Terminal(ascii=True)) as two:
        ascii_page = two.text
    assert plain_marks(unicode_page) == ascii_page
    assert not set("●★─│…·") & set(ascii_page)


def test_a_terminal_says_that_it_has_no_signs() -> None:
    assert only_ascii({"TERM": "linux"})
    assert only_ascii({"TERM": "dumb"})
    assert not only_ascii({"TERM": "xterm-256color"})


async def test_a_saved_query_is_a_section(tmp_path: Path) -> None:
    library = library_with(tmp_path, 'start_section = "Snow"\n[[saved]]\nname = "Snow"\nquery = "雪"\n')
    async with opened(library, (140, 30)) as open_paper:
        assert "Snow · 1 unread of 1" in open_paper.text
        assert "北方城市的第一场雪" in open_paper.text
        await open_paper.press("m", "r")
        await open_paper.until(lambda: "Snow · 0 unread of 1" in open_paper.text)
        await open_paper.press("ctrl+p", *"Snow", "enter")
        await open_paper.settle()
        assert "北方城市的第一场雪" in open_paper.text
    library.close()


async def test_a_saved_query_that_finds_nothing_says_so(tmp_path: Path) -> None:
    library = library_with(tmp_path, '[[saved]]\nname = "Nothing"\nquery = "zzzz"\n')
    async with opened(library, (140, 30)) as open_paper:
        line = next(y for y, text in enumerate(open_paper.text.split("\n")) if "Nothing" in text)
        await open_paper.pilot.click(offset=(4, line))
        await open_paper.settle()
        assert "No story here is what" in open_paper.text
    library.close()
