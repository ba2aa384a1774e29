"""Finding words and choosing links in a real terminal, key by key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.press import home_below, print_paper
from tests.ui.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    print_paper(home_below(tmp_path))
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.close()


def test_words_are_found_and_a_link_tells_its_server(terminal: Terminal) -> None:
    terminal.wait_for("国内第1条")
    terminal.press("1\rZ")
    terminal.wait_for("第1段")
    terminal.press("f")
    terminal.wait_for("Type the letters")
    terminal.press("a")
    terminal.wait_for("river.example")
    terminal.press("y")
    terminal.wait_for("Copied https://river.example/stage")
    assert b"\x1b]52;c;" in terminal.written
    terminal.press("\x06")
    terminal.wait_for("Find in this story")
    terminal.press("票价")
    terminal.wait_for("1 of 2")
    terminal.press("\x1b")
    terminal.wait_for("read on")
    terminal.press("q")
    assert terminal.end() == 0
