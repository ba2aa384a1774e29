"""The real program in a real terminal: it opens on what is stored, takes keys, and leaves the terminal as it was."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.settings import Home
from tests.ui.press import home_below, now, print_paper

_PATIENCE = 60.0


class Terminal:
    """A terminal of 100×30 with the program in it."""

    def __init__(self, home: Path, *words: str) -> None:
        self.shown = b""
        self._fd, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "newsreader", *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "NEWSREADER_HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8"},
            start_new_session=True,
        )
        os.close(theirs)

    def wait_for(self, text: str) -> None:
        """Read until a text was written, since the last key."""
        deadline = time.monotonic() + _PATIENCE
        while text.encode() not in self.shown:
            assert time.monotonic() < deadline, self.shown[-2000:].decode(errors="replace")
            self._read()

    def press(self, keys: str) -> None:
        """Type."""
        self.shown = b""
        os.write(self._fd, keys.encode())

    def end(self) -> int:
        """Wait for the program to end; give its exit code."""
        deadline = time.monotonic() + _PATIENCE
        while self._process.poll() is None:
            assert time.monotonic() < deadline
            self._read()
        self._read()
        return self._process.wait()

    def kill(self) -> None:
        """End the program without a warning."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End everything."""
        self.kill()
        os.close(self._fd)

    def _read(self) -> None:
        ready, _, _ = select.select([self._fd], [], [], 0.1)
        if ready:
            try:
                self.shown += os.read(self._fd, 65536)
            except OSError:  # the program has closed its side
                return


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
