"""However the program ends, what the reader did is kept, the terminal is theirs again, a mistake is written down."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.settings import Home
from newsreader.ui.memory import Memory
from tests.ui.press import home_below, now, print_paper
from tests.ui.terminal import Terminal

GIVEN_BACK = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?1004l", b"\x1b[<u")
"""The first screen, the cursor, the mouse, pasting, focus and keys as they were."""

MISTAKEN = """
import sys
from newsreader.cli import main
from newsreader.ui.screens.front import FrontScreen

def action_stumble(self):
    password = "hunter2"
    raise KeyError(__file__ + " https://ann:hunter2@news.example/feed?token=SESAME \\x1b]0;PWN\\x07 password=SESAME")

__file__ = sys.argv[1]
FrontScreen.key_f9 = action_stumble
sys.argv = ["newsreader"]
main()
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = home_below(tmp_path)
    print_paper(home)
    return home


@pytest.fixture
def terminal(tmp_path: Path, home: Home) -> Iterator[Terminal]:
    assert home.data.is_dir()
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.close()


def read_and_star(terminal: Terminal) -> None:
    """Star a story, open it and read on."""
    terminal.wait_for("国内第1条")
    terminal.press("s")
    terminal.wait_for("★")
    terminal.press("\r")
    terminal.wait_for("The picture is not here")  # the story has its last shape
    terminal.press("G")
    terminal.wait_for("彩票开奖")


def assert_kept(home: Home) -> None:
    """The star, the place in the story and the section are where they were."""
    library = Library.open(home, now=now)
    try:
        (article,) = library.order(starred=True)
        status = library.stored(article).status
        assert status.read
        assert status.position > 0
    finally:
        library.close()
    assert Memory(home.data).remembered.place


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda sign: sign.name)
def test_a_signal_ends_it_as_the_key_does(terminal: Terminal, home: Home, sign: signal.Signals) -> None:
    read_and_star(terminal)
    terminal.signal(sign)
    assert terminal.end() == 128 + sign
    assert all(sequence in terminal.shown for sequence in GIVEN_BACK)
    assert b"Traceback" not in terminal.shown
    assert terminal.is_cooked()
    assert_kept(home)


def test_a_terminal_that_is_closed_ends_it(terminal: Terminal, home: Home) -> None:
    read_and_star(terminal)
    terminal.hang_up()
    assert terminal.wait() == 128 + signal.SIGHUP
    assert_kept(home)


def test_a_mistake_gives_the_terminal_back_and_writes_a_report_without_secrets(
    tmp_path: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    terminal = Terminal(tmp_path, program=("-c", MISTAKEN, str(tmp_path / "private")))
    try:
        terminal.wait_for("国内第1条")
        terminal.press("\x1b[20~")
        assert terminal.end() == 1
    finally:
        terminal.close()
    assert all(sequence in terminal.shown for sequence in GIVEN_BACK)
    report = home.data / "mishap.txt"
    after = terminal.shown.rpartition(b"\x1b[?1049l")[2].decode()
    assert "newsreader made a mistake (KeyError)" in after
    assert str(report) in after
    assert "Traceback" not in after
    written = report.read_text(encoding="utf-8")
    assert report.stat().st_mode & 0o777 == 0o600
    assert "in action_stumble" in written
    assert "~/private" in written
    for secret in ("hunter2@", "SESAME", "news.example", str(tmp_path), "\x1b"):
        assert secret not in written
