"""简 and 繁 at a key: all that is on the screen, remembered by source, with the reader's own exceptions."""

from __future__ import annotations

from pathlib import Path

from newsreader.library import Library
from newsreader.settings import Home
from newsreader.ui.memory import Memory
from newsreader.ui.place import EVERYTHING
from newsreader.ui.scripts import Scripts
from newsreader.ui.spread import Spread
from tests.ui.conftest import OpenPaper
from tests.ui.opened import opened


async def test_all_on_the_screen_is_turned_at_once(paper: OpenPaper) -> None:
    async with paper() as open_paper:
        assert "国内" in open_paper.text
        await open_paper.press("t")
        assert "國內" in open_paper.text
        assert "国内" not in open_paper.text
        await open_paper.press("t", "t")
        assert "国内" in open_paper.text


async def test_the_script_is_there_the_next_day(library: Library) -> None:
    async with opened(library) as open_paper:
        await open_paper.press("t")
    async with opened(library) as open_paper:
        assert "國內" in open_paper.text


def scripts(folder: Path, library: Library) -> Scripts:
    return Scripts(lambda: library.hanzi, Memory(folder))


def test_every_source_is_remembered_by_itself(tmp_path: Path, library: Library) -> None:
    first = scripts(tmp_path, library)
    first.turn_to("one")
    assert first.turn() == "hant"
    again = scripts(tmp_path, library)
    seen = [again.script]
    for source in ("one", "other"):
        assert again.turn_to(source)
        seen.append(again.script)
    assert seen == ["written", "hant", "written"]


def test_what_is_chosen_for_all_holds_where_nothing_else_was(tmp_path: Path, library: Library) -> None:
    first = scripts(tmp_path, library)
    first.turn()
    first.turn_to("one")
    assert first.script == "hant"
    assert first.turn() == "hans"
    first.turn_to(None)
    assert first.script == "hant"


def test_a_section_is_found_by_its_name_in_whatever_script_it_is_read(library: Library, home: Home) -> None:
    memory = Memory(home.data)
    memory.keep_scripts({"": "hant"})
    spread = Spread(library, memory)
    spread.start(section="国内")
    assert spread.place.name == "國內"
    spread.go(EVERYTHING)
    assert spread.place is EVERYTHING


async def test_the_readers_exceptions_are_taken(library: Library) -> None:
    library.home.config.mkdir(parents=True, exist_ok=True)
    library.home.hanzi_file.write_text("国内\t國内\n", "utf-8")
    async with opened(library) as open_paper:
        await open_paper.press("t")
        assert "國内" in open_paper.text


async def test_a_wrong_line_is_told_and_nothing_is_turned(library: Library) -> None:
    library.home.config.mkdir(parents=True, exist_ok=True)
    library.home.hanzi_file.write_text("国内 國内\n国内\n", "utf-8")
    async with opened(library, (160, 40)) as open_paper:
        await open_paper.press("t")
        assert "line 2" in open_paper.foot
        assert "国内" in open_paper.text
