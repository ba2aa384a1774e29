"""Opens an address in the reader's browser: a list of arguments, never a shell, and web addresses only."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping

from newsreader.errors import WorldError
from newsreader.text.language import _
from newsreader.text.urls import web_url

_OPENERS = {"darwin": ("open",), "win32": ("explorer",)}


class Browser:
    """Starts browsers and leaves them alone; `environment` is where `BROWSER` is looked up."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._environment = environment
        self._started: list[subprocess.Popen[bytes]] = []

    def checked(self, address: str) -> str:
        """An address as it may be opened; raises `WorldError` in words for one that may not."""
        url = web_url(address)
        if url is None:
            raise WorldError(_("“{address}” is no address that a browser should open.").format(address=address))
        return url

    def open(self, address: str) -> str:
        """Open an address and give it as it was opened; raises `WorldError` in words."""
        url = self.checked(address)
        command = self.command(url)
        if command is None:
            raise WorldError(_("No browser was found. Set BROWSER to its name, or press y to copy the address."))
        self._started = [process for process in self._started if process.poll() is None]
        try:
            self._started.append(
                subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            )
        except OSError as error:
            raise WorldError(
                _("{program} could not be started: {why}.").format(program=command[0], why=error.strerror)
            ) from error
        return url

    def command(self, url: str) -> list[str] | None:
        """The command line for an address: the first of `BROWSER` that is there, else the system's own opener."""
        for candidate in self._environment.get("BROWSER", "").split(os.pathsep):
            words = _words(candidate)
            if words and shutil.which(words[0]):
                placed = [word.replace("%s", url) for word in words]
                return placed if placed != words else [*words, url]
        for opener in _OPENERS.get(sys.platform, ("xdg-open", "gio", "wslview")):
            if shutil.which(opener):
                return [opener, "open", url] if opener == "gio" else [opener, url]
        return None

    def wait(self) -> None:
        """Wait for what was started to end."""
        for process in self._started:
            process.wait()
        self._started.clear()


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return []
