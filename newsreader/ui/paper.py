"""What every screen works with, made once by the application."""

from __future__ import annotations

from dataclasses import dataclass

from newsreader.library import Library
from newsreader.ui.browser import Browser
from newsreader.ui.keys import Keymap
from newsreader.ui.spread import Spread


class Bookmarks:
    """Where the reader is in each story; written now and then, and when the paper is put down."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._pending: dict[int, int] = {}

    def note(self, article: int, block: int) -> None:
        """Remember a block for the next `write`."""
        self._pending[article] = block

    def at(self, article: int, stored: int) -> int:
        """The block to go to: what was noted, else what is stored."""
        return self._pending.get(article, stored)

    async def write(self) -> None:
        """Keep what was noted."""
        while self._pending:
            article, block = self._pending.popitem()
            await self._library.keep_position(article, block)


@dataclass(frozen=True)
class Paper:
    """The service, what lies open, the keys, the bookmarks, and the browser."""

    library: Library
    spread: Spread
    keymap: Keymap
    bookmarks: Bookmarks
    browser: Browser
