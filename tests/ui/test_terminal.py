"""The real program in a real terminal: it opens on what is stored, takes keys, and leaves the terminal as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.settings import Home
from tests.ui.press import home_below, now, print_paper
from tests.ui.terminal import Terminal

HOSTILE = (
    "title \x1b]0;PWNED\x07 a",
    "clip \x1b]52;c;UFdORUQ=\x1b\\ b",
    "link \x1b]8;;http://evil.example/\x1b\\ c",
    "clear \x1b[2J\x1b[10A\x1bc d",
    "c1 \x9b2J\x9d0;PWNED\x9c e",
    "ask \x1b[6n\x1b[>q\x1bP$qm\x1b\\ f",
    "bytes \x00\x0e\x0f\x05\x7f\x08 g",
    "order \u202egnp.exe h",
)
"""Titles as they would be in the store if nobody had cleaned them."""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = home_below(tmp_path)
    print_paper(home)
    return home


@pytest.fixture
def terminal(tmp_path: Path, home: Home) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.close()


def test_it_opens_on_what_is_stored_and_ends_with_the_terminal_as_it_was(terminal: Terminal) -> None:
    terminal.wait_for("国内第1条")
    terminal.press("j\r")
    terminal.wait_for("第1段")
    terminal.press("q")
    assert terminal.end() == 0
    assert b"\x1b[?1049l" in terminal.shown


def test_what_was_marked_is_there_after_the_program_was_killed(terminal: Terminal, home: Home) -> None:
    terminal.wait_for("国内第1条")
    terminal.press("s")
    terminal.wait_for("★")
    terminal.press("\r")
    terminal.wait_for("第1段")
    terminal.press("\x1b")
    terminal.wait_for("29 unread")
    terminal.kill()
    library = Library.open(home, now=now)
    assert len(library.order(starred=True)) == 1
    library.close()


def test_nothing_in_a_title_reaches_the_terminal_but_visible_signs(tmp_path: Path) -> None:
    home = home_below(tmp_path / "hostile")
    print_paper(home, {"国内": HOSTILE})
    terminal = Terminal(tmp_path / "hostile")
    try:
        terminal.wait_for("order")
        terminal.press("jj\r")
        terminal.wait_for("第1段")
        terminal.press("q")
        assert terminal.end() == 0
        written = terminal.written.decode()
    finally:
        terminal.close()
    assert "\x1b]0;" not in written
    assert "\x1b]52" not in written
    assert "\x1b]8;" not in written
    assert "\x1bc d" not in written
    assert not {"\x9b", "\x9d", "\x00", "\x0e", "\x0f", "\x05", "\x7f", "\u202e"} & set(written)
    assert "gnp.exe" in written
