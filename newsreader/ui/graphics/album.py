"""The pictures that the screens show: found or fetched, made ready beside the screen, the least looked at let go.

look(viewer, seen, near) ─ on this machine? ─ no ─ seen, and may be fetched? ─ library.archive ─┐
                                └ yes ─ develop, one at a time, nearest first ◄─────────────────┘
                                           └─ kept up to so many pixels ─ the viewers that want it draw it
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from weakref import WeakKeyDictionary

from newsreader.errors import NewsreaderError, Offline
from newsreader.library import Library
from newsreader.text.language import _
from newsreader.ui.graphics.frames import Cell, Frame, Means, Pixels
from newsreader.ui.graphics.prints import Print, Viewer
from newsreader.ui.memory import Memory

MOST_PIXELS = 12_000_000
"""Pixels of all pictures that are kept ready; a screen of 200×60 cells has two and a half million at the most."""

_AT_ONCE = 3
"""Pictures fetched at a time; a host is asked for one after the other in any case."""


class _Look(NamedTuple):
    seen: Sequence[Frame]
    near: Sequence[Frame]
    fetch: bool


class Album:
    """One per program. It is the `Prints` of every widget, and does its work in workers that `start` begins."""

    def __init__(
        self,
        library: Library,
        means: Means,
        start: Callable[[Coroutine[None, None, None]], object],
        memory: Memory,
    ) -> None:
        self._archive = library.archive
        self._means = means
        self._start = start
        self._memory = memory
        self._fetching = library.settings.fetch_pictures == "look"
        self._looks: WeakKeyDictionary[Viewer, _Look] = WeakKeyDictionary()
        self._prints: OrderedDict[Frame, Print] = OrderedDict()
        self._weight = 0
        self._troubles: dict[str, str] = {}
        self._asked: set[str] = set()
        self._working = False
        self._door = asyncio.Semaphore(_AT_ONCE)

    # --- what widgets ask --------------------------------------------------------------------------------------

    @property
    def able(self) -> bool:
        """Whether this terminal shows pictures."""
        return self._means.kind != "off"

    @property
    def shown(self) -> bool:
        """Whether pictures are shown: the terminal can, and the reader wants them."""
        return self._memory.remembered.pictures and self.able

    @property
    def cell(self) -> Cell:
        """The size of a cell."""
        return self._means.cell

    def size(self, url: str) -> Pixels | None:
        """The size of a picture that is on this machine."""
        size = self._archive.picture_size(url)
        return None if size is None else Pixels(*size)

    def trouble(self, url: str) -> str:
        """Why a picture cannot be shown."""
        if url in self._troubles or self._fetching or self._archive.picture(url) is not None:
            return self._troubles.get(url, "")
        return _("The picture is not here: D takes the whole paper with its pictures.")

    def get(self, frame: Frame) -> Print | None:
        """The picture for a frame, once it is ready; one that is asked for stays longest."""
        found = self._prints.get(frame)
        if found is not None:
            self._prints.move_to_end(frame)
        return found

    # --- what screens ask --------------------------------------------------------------------------------------

    def turn(self) -> bool:
        """Show pictures, or no longer; gives whether they are shown now."""
        self._memory.keep_pictures(not self._memory.remembered.pictures)
        return self.shown

    def forgive(self) -> None:
        """What could not be had may be asked for again."""
        self._troubles.clear()

    def look(self, viewer: Viewer, seen: Sequence[Frame], near: Sequence[Frame], *, fetch: bool) -> None:
        """Have ready what a viewer sees, then what is near; `fetch` what it sees and is not on this machine."""
        self._looks[viewer] = _Look(seen, near, fetch and self._fetching)
        if self.shown and not self._working:
            self._working = True
            self._start(self._work())

    # --- inside ------------------------------------------------------------------------------------------------

    async def _work(self) -> None:
        try:
            self._send()
            while (frame := self._next()) is not None:
                await self._make(frame)
                self._send()
        finally:
            self._working = False

    def _send(self) -> None:
        """Send for what is seen and not here."""
        for look in self._looks.values():
            for frame in look.seen if look.fetch else ():
                if self._missing(frame.url) and frame.url not in self._asked:
                    self._asked.add(frame.url)
                    self._start(self._fetch(frame.url))

    def _missing(self, url: str) -> bool:
        return url not in self._troubles and self._archive.picture(url) is None

    def _next(self) -> Frame | None:
        """What is made ready next: of all that is seen, then of all that is near."""
        for frame in (*self._frames(seen=True), *self._frames(seen=False)):
            waits = frame.rows and frame not in self._prints and frame.url not in self._troubles
            if waits and self._archive.picture(frame.url) is not None:
                return frame
        return None

    def _frames(self, *, seen: bool) -> Iterator[Frame]:
        for look in self._looks.values():
            yield from look.seen if seen else look.near

    async def _make(self, frame: Frame) -> None:
        path = self._archive.picture(frame.url)
        if path is None:
            return
        try:
            made = await asyncio.to_thread(_developed, path, frame, self._means)
        except (NewsreaderError, OSError) as error:
            self._failed(frame.url, _("The picture cannot be shown: {why}").format(why=error))
            return
        self._keep(frame, made)
        for viewer in list(self._looks):
            viewer.picture_ready(frame.url)

    async def _fetch(self, url: str) -> None:
        """Fetch a picture, if it is still seen when its turn comes."""
        try:
            async with self._door:
                if url not in {frame.url for frame in self._frames(seen=True)}:
                    return
                await self._archive.fetch_picture(url)
        except Offline:
            self._failed(
                url, _("Not taken along, and there is no network: with one, D takes the paper with its pictures.")
            )
        except NewsreaderError as error:
            self._failed(url, _("The picture is not here: {why}").format(why=error))
        else:
            self._known(url)
        finally:
            self._asked.discard(url)

    def _failed(self, url: str, why: str) -> None:
        self._troubles[url] = why
        self._known(url)

    def _known(self, url: str) -> None:
        for viewer, look in list(self._looks.items()):
            viewer.picture_known(url)
            self.look(viewer, look.seen, look.near, fetch=look.fetch)

    def _keep(self, frame: Frame, made: Print) -> None:
        """Keep a picture ready, and let those go that were not asked for longest."""
        self._prints[frame] = made
        self._weight += made.weight
        while self._weight > MOST_PIXELS and len(self._prints) > 1:
            _frame, gone = self._prints.popitem(last=False)
            self._weight -= gone.weight


def _developed(path: Path, frame: Frame, means: Means) -> Print:
    from newsreader.ui.graphics.developing import develop  # Pillow comes with the first picture

    return develop(path.read_bytes(), frame, means)
