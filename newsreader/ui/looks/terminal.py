"""What is known of the terminal before the screen opens: its light, its signs, and its means for pictures."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

from newsreader.settings import Settings
from newsreader.ui.graphics.frames import Means
from newsreader.ui.graphics.terminal import means_for
from newsreader.ui.looks.daylight import is_dark_here
from newsreader.ui.looks.marks import only_ascii
from newsreader.ui.looks.wardrobe import AUTO
from newsreader.ui.memory import Memory


class Terminal(NamedTuple):
    """What follows from the terminal where the settings leave it to it."""

    dark: bool = True
    ascii: bool = False
    means: Means = Means()


ANY = Terminal()
"""A terminal of which nothing is known."""


def this_terminal(settings: Settings, memory: Memory, typed: Callable[[bytes], None]) -> Terminal:
    """The terminal that the program runs in; asked only what the settings want to know, keys meanwhile are `typed`."""
    return Terminal(
        dark=settings.theme != AUTO or is_dark_here(memory, os.environ, typed),
        ascii=only_ascii(os.environ),
        means=means_for(settings.pictures, os.environ),
    )
