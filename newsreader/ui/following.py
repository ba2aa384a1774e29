"""Follows the reader's settings while the paper is open; the application asks it every second or so."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

from newsreader.errors import ConfigError
from newsreader.settings import Home, Settings
from newsreader.text.language import _
from newsreader.ui.keymap import Keymap

Stamp = tuple[tuple[str, int, int], ...]
"""The files that settings are made of, with when each was written last and its size."""


class Following:
    """Looks off the screen's thread, since a disk may sleep; a file that is not right is told once."""

    def __init__(self, home: Home, *, take_up: Callable[[Settings], None], tell: Callable[[str, bool], None]) -> None:
        self._home = home
        self._take_up = take_up
        self._tell = tell
        self._seen = _stamp(home)

    async def look(self) -> None:
        """Take up what was written anew; what is not right is told, and the settings stay as they were."""
        try:
            settings = await asyncio.to_thread(self._read)
        except ConfigError as error:
            first = str(error).partition("\n")[0].rstrip(".").replace(f"{self._home.config}{os.sep}", "")
            self._tell(_("{problem}. The settings stay as they were.").format(problem=first), True)
            return
        if settings is not None:
            self._take_up(settings)
            self._tell(_("Your settings are taken up."), False)

    def _read(self) -> Settings | None:
        stamp = _stamp(self._home)
        if stamp == self._seen:
            return None
        self._seen = stamp
        settings = self._home.settings()
        problems = list(Keymap.problems(settings.keys))
        if problems:
            raise ConfigError(f"{self._home.settings_file}: {problems[0]}")
        return settings


def _stamp(home: Home) -> Stamp:
    files = (home.settings_file, *sorted(home.theme_files.glob("*.toml")))
    return tuple(found for file in files if (found := _seen(file)) is not None)


def _seen(file: Path) -> tuple[str, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return file.name, status.st_mtime_ns, status.st_size
