"""Shows the last front page while the program is loaded, and hands the terminal over to it; the command line raises it.

From then on keys are not echoed and wait where the terminal keeps them, so that none is lost. Whatever ends the
program before it has taken over leaves the terminal as it was.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from types import FrameType

from newsreader.settings import Home
from newsreader.ui.curtain import frame
from newsreader.ui.curtain.frame import Frame

if sys.platform != "win32":
    import termios

UP = "\x1b[?1049h"
"""The other screen of a terminal, empty; some empty it again when they are told twice."""

_PAINT, _DOWN = f"{UP}\x1b[?25l\x1b[?7l", "\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
_DEADLY = ("SIGTERM", "SIGHUP", "SIGINT")


class Curtain:
    """One for each start of the paper; `up` as long as the terminal is ours and Textual has not taken it over."""

    def __init__(self, home: Home, environment: Mapping[str, str]) -> None:
        self._home = home
        self._environment = environment
        self._file = home.cache / "front.json"
        self._before: list[int | list[bytes | int]] = []
        self.up = False
        self.typed = b""
        """Keys that were read while the terminal was asked something."""
        self.last: Frame | None = None
        """The front page as the reader leaves it; kept when everything is written."""

    def raise_(self) -> None:
        """Show the last front page, if it is what the program would show now on this terminal."""
        if not self._may_show() or self._is_old():
            return
        known = frame.read(self._file)
        terminal = frame.terminal_of(self._environment)
        if known is None or (known.terminal, known.size) != (terminal, tuple(os.get_terminal_size(2))):
            return
        try:
            picture = known.painted()
        except IndexError:  # somebody else's hand was in the file
            return
        self._take()
        _say(_PAINT + picture)

    def hear(self, typed: bytes) -> None:
        """Keep keys that were read while the terminal was asked something."""
        self.typed += typed

    def hand_over(self) -> list[int | list[bytes | int]]:
        """Let go of the terminal, which another part has in hand now; give the state to leave it in at the end."""
        self.up = False
        for name in _DEADLY:
            signal.signal(getattr(signal, name), signal.default_int_handler if name == "SIGINT" else signal.SIG_DFL)
        return self._before

    def lower(self) -> None:
        """Leave the terminal as it was, unless somebody took it over; what is said from now on stays to be read."""
        if self.up:
            self.up = False
            _say(_DOWN)
            termios.tcsetattr(0, termios.TCSANOW, self._before)
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)

    def close(self) -> None:
        """At the end: leave the terminal as it was, if nobody took it over, and keep the last front page."""
        self.lower()
        if self.last is not None:
            frame.write(self._file, self.last)

    # --- inside ------------------------------------------------------------------------------------------------

    def _may_show(self) -> bool:
        known = self._environment.get("TERM", "dumb") != "dumb" and "NO_COLOR" not in self._environment
        served = "TEXTUAL_DRIVER" in self._environment
        speaks = (sys.stderr.encoding or "").lower() == "utf-8"
        return sys.platform != "win32" and known and not served and speaks and all(map(os.isatty, (0, 1, 2)))

    def _is_old(self) -> bool:
        """Whether anything that a front page is made of is newer than the one that was kept."""
        database, settings = self._home.database, self._home.settings_file
        made_of = (
            *(database, database.with_name(f"{database.name}-wal"), self._home.data / "screen.json"),
            *(settings, settings.with_name("sources.toml")),
        )
        return _changed(self._file) <= 0 or any(_changed(one) > _changed(self._file) for one in made_of)

    def _take(self) -> None:
        self._before = termios.tcgetattr(0)
        raw = termios.tcgetattr(0)
        assert isinstance(raw[0], int)
        assert isinstance(raw[3], int)
        raw[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
        raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        termios.tcsetattr(0, termios.TCSANOW, raw)
        self.up = True
        for name in _DEADLY:
            signal.signal(getattr(signal, name), self._killed)
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # Textual, which knows how to stop, takes it over

    def _killed(self, number: int, _frame: FrameType | None) -> None:
        self.lower()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _say(text: str) -> None:
    """Write to the terminal as Textual does: where errors go."""
    sys.stderr.flush()
    content = memoryview(text.encode())
    while content:
        content = content[os.write(2, content) :]
