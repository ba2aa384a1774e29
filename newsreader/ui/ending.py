"""The ends that nobody chose: a signal, a terminal that has gone, a mistake of ours; `DressedApp` is built on it."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import suppress
from typing import IO

from rich.text import Text
from textual.app import App
from textual.driver import Driver

from newsreader.settings import Home
from newsreader.settings.mishap import report

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")
_HANGUP = 1
_ENDED_BY = 128
"""What a shell adds to the number of the signal that ended a program."""

_LOOK_EVERY = 2.0
_PATIENCE = 10.0
"""Seconds between two looks whether the terminal is there, and that a paper may take to be put down after a signal."""


class EndingApp(App[None]):
    """An application that is put down in order whatever ends it, and leaves the terminal as it was."""

    _home: Home
    _ending: asyncio.Task[None] | None = None

    async def on_mount(self) -> None:
        """Hear signals, where there is a terminal that has to be given back; a page in a browser has none."""
        if not self.is_headless and _has_terminal():
            for name in _SIGNALS:
                with suppress(AttributeError, NotImplementedError):  # Windows has neither
                    number = getattr(signal, name)
                    asyncio.get_running_loop().add_signal_handler(number, self.leave, int(number))
            self.set_interval(_LOOK_EVERY, self._look)

    def leave(self, number: int) -> None:
        """Put the paper down because of a signal; a second one does not wait for what is under way."""
        if self._ending is not None:
            self.exit(return_code=_ENDED_BY + number)
            return
        self._ending = asyncio.get_running_loop().create_task(self._leave(number))

    def _look(self) -> None:
        """Notice that the terminal has gone, which Textual takes for one at which nobody types."""
        if self._ending is None and not _has_terminal():
            self.leave(_HANGUP)

    async def _leave(self, number: int) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                await self.action_quit()
        self.exit(return_code=_ENDED_BY + number)

    def _fatal_error(self) -> None:
        """Say in a line what Textual would show with every value that the program held."""
        error = sys.exc_info()[1] or self._exception
        if error is not None:
            self._exit_renderables.append(Text(report(self._home, error), no_wrap=True, overflow="ignore"))
        self._close_messages_no_wait()

    def _build_driver(self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None) -> Driver:
        driver = super()._build_driver(headless, inline, mouse, size)
        file = getattr(driver, "_file", None)
        if file is not None and not headless:
            setattr(driver, "_file", _Lasting(file))  # noqa: B010 - of the drivers only those for terminals have it
        return driver


def _has_terminal() -> bool:
    return sys.__stdin__ is not None and sys.__stdin__.isatty()


class _Lasting:
    """What writes to the terminal and goes on when it has gone: Textual waits for ever for a writer that failed."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()

    def isatty(self) -> bool:
        return self._file.isatty()
