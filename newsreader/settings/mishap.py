"""Writes down what no one foresaw, so that it can be mended; the screen and the command line call `report`.

A report may be shown to anybody: it tells where in the program it happened, no address, and not who the reader is.
"""

from __future__ import annotations

import os
import platform
import re
import traceback
from importlib.metadata import version
from pathlib import Path

from newsreader.settings.home import APP, Home
from newsreader.text.language import _
from newsreader.text.safe import clean

NAME = "mishap.txt"
"""The file in the data folder; the last report is the one that is kept."""

_LONGEST = 100_000
_LONGEST_LINE = 500

_ADDRESS = re.compile(r"\b([a-z][a-z0-9+.-]{1,20}://)[^\s'\"<>“”]+", re.IGNORECASE)
_SECRET = re.compile(
    r"((?:authorization|cookie|password|passwd|token|secret|api.?key)['\"]?\s*[:=]\s*)[^\n]+", re.IGNORECASE
)


def report(home: Home, error: BaseException) -> str:
    """Write a report of an error that nobody caught; give the line that tells the reader, and where the report is."""
    kind = type(error).__name__
    path = home.data / NAME
    try:
        _write(path, _told(error))
    except OSError as why:
        return _("newsreader made a mistake ({kind}) and had to end; no report could be written: {why}.").format(
            kind=kind, why=why.strerror
        )
    return _("newsreader made a mistake ({kind}) and had to end. Your marks are kept. Report: {path}").format(
        kind=kind, path=path
    )


def discreet(text: str) -> str:
    """Give a text without addresses, passwords, and the name of the reader's home folder."""
    text = _SECRET.sub(r"\1…", _ADDRESS.sub(r"\1…", text))
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def _told(error: BaseException) -> str:
    """The program, the machine, and the way to the error; never the values that it was at work on."""
    lines = "".join(traceback.format_exception(error)).splitlines()
    where = f"{APP} {version(APP)}, Python {platform.python_version()}, {platform.system()}"
    return clean(discreet("\n".join([where, "", *(line[:_LONGEST_LINE] for line in lines)])), _LONGEST) + "\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    fresh.replace(path)
