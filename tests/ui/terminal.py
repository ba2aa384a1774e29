"""The real program in a real terminal of a test: type, read what it writes, send it signals, pull the plug."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_PATIENCE = 60.0


class Terminal:
    """A terminal with the program in it; `environment` has its way over ours, where `None` unsets a name."""

    def __init__(
        self,
        home: Path,
        *words: str,
        size: tuple[int, int] = (100, 30),
        environment: Mapping[str, str | None] | None = None,
        program: Sequence[str] = ("-m", "newsreader"),
    ) -> None:
        around: dict[str, str | None] = {
            **os.environ,
            "NEWSREADER_HOME": str(home),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "COLUMNS": str(size[0]),
            "LINES": str(size[1]),
            **(environment or {}),
        }
        self.written = b""
        self.shown = b""
        self._fd, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self._before = termios.tcgetattr(theirs)
        self._process = subprocess.Popen(
            [sys.executable, *program, *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={name: value for name, value in around.items() if value is not None},
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

    def signal(self, sign: signal.Signals) -> None:
        """Send the program a signal."""
        self.shown = b""
        self._process.send_signal(sign)

    def is_cooked(self) -> bool:
        """The terminal handles lines, echo and Ctrl-C as it did before."""
        return termios.tcgetattr(self._fd) == self._before

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._fd)
        self._fd = -1

    def wait(self) -> int:
        """Wait for a program whose window was closed to end; give its exit code."""
        return self._process.wait(_PATIENCE)

    def kill(self) -> None:
        """End the program without a warning."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End everything."""
        self.kill()
        if self._fd >= 0:
            self.hang_up()

    def _read(self) -> None:
        ready, _, _ = select.select([self._fd], [], [], 0.1)
        if ready:
            try:
                arrived = os.read(self._fd, 65536)
            except OSError:  # the program has closed its side
                return
            self.written += arrived
            self.shown += arrived
