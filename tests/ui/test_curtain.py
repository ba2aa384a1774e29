"""The last front page stands on the terminal before the program is loaded, and the program takes it over."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from newsreader.settings import Home
from newsreader.ui.curtain import frame
from newsreader.ui.curtain.frame import Frame
from tests.ui.press import home_below, print_paper
from tests.ui.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no curtain on Windows")

LOADED = "\x1b[?1000h"
"""What Textual says first of all: it wants to hear of the mouse."""

PAINTED = "\x1b[0m"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home that was read before: the last front page is kept."""
    home = home_below(tmp_path)
    print_paper(home)
    first = Terminal(tmp_path)
    try:
        first.wait_for("国内第1条")
        first.press("q")
        assert first.end() == 0
    finally:
        first.close()
    return home


@pytest.fixture
def terminal(tmp_path: Path, home: Home) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.close()


def before_the_program(terminal: Terminal) -> str:
    """What was on the terminal when Textual came."""
    terminal.wait_for(LOADED)
    return terminal.written.decode().partition(LOADED)[0]


def test_the_last_front_page_is_there_before_the_program_and_is_not_cleared_by_it(terminal: Terminal) -> None:
    assert "国内第1条" in before_the_program(terminal)
    terminal.press("j\r")
    terminal.wait_for("第1段")
    terminal.press("q")
    assert terminal.end() == 0
    written = terminal.written.decode()
    assert written.count("\x1b[?1049h") == 1
    assert written.count("\x1b[?1049l") == 1
    assert "\x1b[2J" not in written


def test_the_program_shows_what_stood_there(terminal: Terminal, home: Home) -> None:
    kept = frame.read(home.cache / "front.json")
    before_the_program(terminal)
    terminal.press("q")
    assert terminal.end() == 0
    assert frame.read(home.cache / "front.json") == kept


def test_keys_typed_meanwhile_are_not_lost_nor_seen(terminal: Terminal) -> None:
    terminal.wait_for("国内第1条")
    terminal.press("s")
    terminal.wait_for("★")
    assert LOADED in terminal.shown.decode(errors="ignore")  # it was typed before


def test_nothing_is_shown_that_is_older_than_the_store(tmp_path: Path, home: Home) -> None:
    stale = (home.cache / "front.json").stat().st_mtime_ns - 1
    os.utime(home.cache / "front.json", ns=(1, stale - 10**12))
    terminal = Terminal(tmp_path)
    try:
        assert "国内第1条" not in before_the_program(terminal)
    finally:
        terminal.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_start_that_is_ended_leaves_the_terminal_as_it_was(terminal: Terminal, number: signal.Signals) -> None:
    terminal.wait_for(PAINTED)
    terminal.signal(number)
    assert terminal.end() != 0
    assert terminal.written.decode().endswith("\x1b[?25h") or "\x1b[?25h" in terminal.shown.decode()
    assert terminal.is_cooked()


def test_only_visible_signs_of_a_file_reach_the_terminal() -> None:
    hostile = Frame("", (80, 24), ((1,),), ((("a\x1b]0;PWNED\x07\n\tb\x9b2J", 0),),))
    assert not {"\x07", "\n", "\t", "\x9b"} & set(hostile.painted())
    assert "\x1b]" not in hostile.painted()


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"terminal":"","size":[1,1],"styles":[[999]],"lines":[]}'])
def test_a_file_that_is_not_ours_is_no_frame(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "front.json"
    file.write_bytes(content)
    assert frame.read(file) is None


def test_a_frame_is_kept_as_it_is(tmp_path: Path) -> None:
    kept = Frame("xterm", (2, 1), ((), (1, 38, 5, 9)), ((("渡", 1),),))
    frame.write(tmp_path / "cache" / "front.json", kept)
    assert frame.read(tmp_path / "cache" / "front.json") == kept
    assert msgspec.json.decode((tmp_path / "cache" / "front.json").read_bytes())
