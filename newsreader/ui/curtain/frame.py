"""A front page as it stood on a terminal, in a small file of our own form; the curtain paints it, no Textual needed.

A file is only numbers and texts: escape sequences are made when it is painted, and every text passes the gate again.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from newsreader import __version__
from newsreader.text.safe import visible

_LARGEST = 1_000_000
"""Bytes; no terminal that a reader sits before needs as many."""

_TOLD_BY = ("TERM", "TERM_PROGRAM", "COLORTERM", "COLORFGBG", "LC_ALL", "LC_CTYPE", "LANGUAGE", "LANG")

_Number = Annotated[int, Meta(ge=0, le=255)]


class Frame(msgspec.Struct, frozen=True):
    """Lines of texts, each with the number of its style; a style is what SGR (ECMA-48) calls its parameters."""

    terminal: str
    size: tuple[int, int]
    styles: tuple[tuple[_Number, ...], ...]
    lines: tuple[tuple[tuple[str, Annotated[int, Meta(ge=0)]], ...], ...]

    def painted(self) -> str:
        """What a terminal is told to show it; raises `IndexError` where a style is missing."""
        told: list[str] = []
        for number, line in enumerate(self.lines[: self.size[1]], 1):
            told.append(f"\x1b[{number};1H")
            for text, style in line:
                sgr = ";".join(map(str, (0, *self.styles[style])))
                told.append(f"\x1b[{sgr}m{visible(text).translate(_ON_ONE_LINE)}")
        return "".join((*told, "\x1b[0m"))


_ON_ONE_LINE = {ord(sign): None for sign in "\n\t"}


def terminal_of(environment: Mapping[str, str]) -> str:
    """What a frame depends on besides the size: the terminal and its colours, the language, and our version."""
    return "\n".join((__version__, *(environment.get(name, "") for name in _TOLD_BY)))


def read(file: Path) -> Frame | None:
    """The frame in a file; `None` for one that is missing, too large or not ours."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Frame) if file.stat().st_size <= _LARGEST else None
    except (OSError, msgspec.DecodeError):
        return None


def write(file: Path, frame: Frame) -> None:
    """Keep a frame, whole or not at all; where that cannot be, the next start is a little slower."""
    content = msgspec.json.encode(frame)
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        number, draft = tempfile.mkstemp(dir=file.parent, suffix=".tmp")
        with os.fdopen(number, "wb") as draft_file:
            draft_file.write(content)
        Path(draft).replace(file)
