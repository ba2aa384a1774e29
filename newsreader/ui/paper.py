"""What every screen works with, made once by the application."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from newsreader.library import Library
from newsreader.model import Stored
from newsreader.ui.browser import Browser
from newsreader.ui.downloading import Downloading
from newsreader.ui.graphics.album import Album
from newsreader.ui.keymap import Keymap
from newsreader.ui.measure import Measure
from newsreader.ui.spread import Spread
from newsreader.ui.tongue import Tongue
from newsreader.ui.trail import Trail


class Bookmarks:
    """Where the reader is in each story; written now and then, and when the paper is put down."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._pending: dict[int, tuple[int, float]] = {}

    def note(self, article: int, block: int, share: float) -> None:
        """Remember a block, and the share of the story that was seen, for the next `write`."""
        self._pending[article] = block, share

    def at(self, article: int, stored: int) -> int:
        """The block to go to: what was noted, else what is stored."""
        return self._pending.get(article, (stored, 0.0))[0]

    async def write(self) -> None:
        """Keep what was noted."""
        while self._pending:
            article, (block, share) = self._pending.popitem()
            await self._library.keep_position(article, block, share)


class Stories:
    """Fetches stories, each once: who wants one that is on its way waits for it, and may stop waiting."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._under_way: dict[int, asyncio.Task[Stored]] = {}

    async def fetch(self, article: int) -> None:
        """See to it that the text of a story is in the store; raises why it cannot be had."""
        errand = self._under_way.get(article)
        if errand is None:
            errand = asyncio.create_task(self._library.open_article(article))
            self._under_way[article] = errand
            errand.add_done_callback(lambda done: self._ended(article, done))
        await asyncio.shield(errand)

    async def stop(self) -> None:
        """Give up what is under way."""
        errands = list(self._under_way.values())
        for errand in errands:
            errand.cancel()
        await asyncio.gather(*errands, return_exceptions=True)

    def _ended(self, article: int, errand: asyncio.Task[Stored]) -> None:
        del self._under_way[article]
        if not errand.cancelled():
            errand.exception()  # whoever still waits is told; when nobody does, nobody needs to know


@dataclass(frozen=True)
class Paper:
    """The service, what lies open, the keys, bookmarks, what is on its way, the browser, and how stories are read."""

    library: Library
    spread: Spread
    keymap: Keymap
    bookmarks: Bookmarks
    stories: Stories
    download: Downloading
    browser: Browser
    measure: Measure
    tongue: Tongue
    album: Album
    trail: Trail = field(default_factory=Trail)
