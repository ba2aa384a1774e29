"""Whether the terminal is light or dark: from its environment, or by asking it; called once, before the screen opens.

What is asked for is OSC 11, the background's colour, of xterm's control sequences; nearly every terminal answers.
A question to which all terminals know the answer (DA1) follows it, so that one that knows no OSC 11 costs no wait.
"""

from __future__ import annotations

import os
import re
import select
import sys
import time
from collections.abc import Callable, Mapping

from newsreader.ui.looks.contrast import contrast
from newsreader.ui.memory import Memory

_QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
_PART = rb"([0-9a-fA-F]{2})[0-9a-fA-F]*"
_COLOUR = re.compile(rb"\x1b\]11;rgba?:" + b"/".join((_PART,) * 3) + rb"(?:/[0-9a-fA-F]+)?(?:\x1b\\|\x07)?")
_END = re.compile(rb"\x1b\[\?[0-9;]*c")
_PATIENCE = 0.4
"""Seconds, for a terminal far away; one that stays mute is not asked again."""
_DARK_COLOURS = {0, 1, 2, 3, 4, 5, 6, 8}
"""Of the sixteen that COLORFGBG counts."""
_NOT_ASKED = {"", "dumb", "linux"}
"""Terminals by TERM that print what they do not know, or are always dark."""


def is_dark_here(memory: Memory, environment: Mapping[str, str], typed: Callable[[bytes], None]) -> bool:
    """Whether this terminal is dark, by all that can be known; keys that are read meanwhile go to `typed`."""
    said = told(environment)
    if said is not None:
        return said
    terminal = name_of(environment)
    if terminal in memory.remembered.mute or not may_ask(environment):
        return True
    answer = asked(sys.stdin.fileno(), sys.stdout.fileno())
    typed(_END.sub(b"", _COLOUR.sub(b"", answer)))
    if _END.search(answer) is None:
        memory.keep_mute(terminal)
    return meant(answer)


def meant(answer: bytes) -> bool:
    """Whether an answer names a dark colour; dark when it names none."""
    found = _COLOUR.search(answer)
    return found is None or is_dark("#" + b"".join(found.groups()).decode())


def told(environment: Mapping[str, str]) -> bool | None:
    """Whether COLORFGBG, such as `15;0`, says that the terminal is dark; `None` when it says nothing."""
    last = environment.get("COLORFGBG", "").rpartition(";")[2]
    return int(last) in _DARK_COLOURS if last.isdigit() else None


def name_of(environment: Mapping[str, str]) -> str:
    """A terminal by what it says of itself: the same one answers the same way."""
    return " ".join(environment.get(name, "") for name in ("TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION")).strip()


def may_ask(environment: Mapping[str, str]) -> bool:
    """There is a terminal on both sides, and one that keeps quiet about questions it does not know."""
    known = environment.get("TERM", "") not in _NOT_ASKED and sys.platform != "win32"
    return known and sys.stdin.isatty() and sys.stdout.isatty()


def asked(here: int, there: int) -> bytes:
    """What the terminal behind two file descriptors answers, its keyboard's and its screen's; waits not long."""
    import termios  # not on Windows, where nobody asks
    import tty

    before = termios.tcgetattr(here)
    try:
        tty.setcbreak(here, termios.TCSANOW)
        os.write(there, _QUESTION)
        return _heard(here)
    finally:
        termios.tcsetattr(here, termios.TCSANOW, before)


def is_dark(paper: str) -> bool:
    """White reads better on it than black."""
    return contrast(paper, "#ffffff") > contrast(paper, "#000000")


def _heard(terminal: int) -> bytes:
    answer, deadline = b"", time.monotonic() + _PATIENCE
    while _END.search(answer) is None:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            break
        answer += os.read(terminal, 1024)
    return answer
