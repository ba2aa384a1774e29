"""The paper line by line: what is said when something is typed, in order, and nothing that only an eye could use."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.plain import PlainReader
from newsreader.plain.commands import COMMANDS
from tests.ui.press import home_below, now, print_paper

Conversation = Callable[..., list[str]]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    home = home_below(tmp_path)
    print_paper(home)
    library = Library.open(home, now=now)
    yield library
    library.close()


@pytest.fixture
def told(library: Library) -> Conversation:
    """Types lines, and gives all that is said; the end of the lines is the end of the reader's patience."""

    def talk(*typed: str) -> list[str]:
        said: list[str] = []
        waiting = iter(typed)

        def ask(_prompt: str) -> str:
            try:
                return next(waiting)
            except StopIteration:
                raise EOFError from None

        PlainReader(library, ask=ask, say=said.append).run()
        return said

    return talk


def test_it_begins_with_the_headlines_ten_at_a_time(told: Conversation) -> None:
    said = told("", "")
    assert said[1] == "国内: 30 stories, 30 unread."
    assert said[2] == "1. 国内第1条：老戏台重新亮灯，桥头站满了看戏的人. 河畔晚报, 09:25"
    assert said[12] == "Enter says more."
    assert said[13].startswith("11. ")
    assert said[-1].startswith("30. ")


def test_a_number_reads_a_story_in_parts_and_enter_goes_on_to_the_next(told: Conversation, library: Library) -> None:
    said = told("2", *[""] * 4)
    story = said[said.index("国内第2条：老戏台重新亮灯，桥头站满了看戏的人") :]
    assert story[1].startswith("河畔晚报, by 林一舟, ")
    assert story[2].startswith("第1段。")
    assert story[3].startswith("Picture: 戏台的灯照在水面上")
    assert story[4] == "Heading: 票价与时间"
    assert story[5] == "Table of 2 rows."
    assert story[6] == "日期: 11月24日; 剧目: 白蛇传; 票价: 30元"
    assert "Edited by 周夏. The end." in story
    assert "国内第3条：老戏台重新亮灯，桥头站满了看戏的人" in story
    assert len(library.order(unread=True)) <= len(library.order()) - 2


def test_marks_are_said_and_taken_back(told: Conversation, library: Library) -> None:
    said = told("s", "1", "s", "z", "m", "l", "w", "o")
    assert "Read a story first: its number and Enter." in said
    assert any(line.startswith("starred: 国内第1条") for line in said)
    assert any(line.startswith("Taken back: starred") for line in said)
    assert any(line.startswith("unread again: ") for line in said)
    assert not library.order(starred=True)
    assert "Section 国内." in said


def test_sections_are_chosen_by_number_or_one_after_the_other(told: Conversation) -> None:
    said = told("c", "2", "]", "[")
    assert "2. 国际, 河畔晚报, 2 unread" in said
    assert said.count("国际: 2 stories, 2 unread.") == 2
    assert "Local: 2 stories, 2 unread." in said


def test_search_and_hot_clicks_can_be_chosen_from(told: Conversation) -> None:
    said = told("/轮渡", "g", "99", "2")
    assert "1 story found." in said
    assert any("海峡轮渡因大雾停航半天" in line for line in said)
    assert "热门点击, 河畔晚报." in said
    assert "There is no 99 here: the last is 3." in said
    assert "国内第5条：老戏台重新亮灯，桥头站满了看戏的人" in said


def test_the_network_is_told_in_order_and_a_failure_ends_nothing(told: Conversation) -> None:
    said = told("r", "w")
    assert said[-3].endswith("unread.") or any("Asking 河畔晚报." in line for line in said)
    assert any("127.0.0.1" in line for line in said)
    assert said[-1] == "Section 国内."


def test_what_is_nothing_to_do_is_said(told: Conversation) -> None:
    said = told("xyzzy", "?", "z")
    assert "“xyzzy” is nothing to do here. ? and Enter says what is." in said
    assert all(f"{command.letter}  {command.description}".strip() in said for command in COMMANDS)
    assert "There is nothing to take back." in said


def test_every_command_has_its_method_and_every_method_is_a_command() -> None:
    methods = {name.removeprefix("do_") for name in dir(PlainReader) if name.startswith("do_")}
    assert methods | {"search"} == {command.name for command in COMMANDS}


def test_in_a_pipe_or_a_dumb_terminal_nothing_but_lines_is_written(tmp_path: Path, library: Library) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newsreader", "--plain"],
        input="1\nq\n",
        env={**os.environ, "NEWSREADER_HOME": str(tmp_path), "TERM": "dumb", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "第1段。" in done.stdout
    assert "\x1b" not in done.stdout
    assert "textual" not in done.stderr


def test_a_story_at_an_address_is_read_first(library: Library) -> None:
    said: list[str] = []
    url = next(row.url for row in library.rows(library.order()) if row.title.startswith("国内第1条"))

    def ask(_prompt: str) -> str:
        raise EOFError

    PlainReader(library, ask=ask, say=said.append).run(url=url)
    assert any(line.startswith("第1段") for line in said)
