"""What is taken away and kept: downloads, back issues, pictures, and what is let go; a part of the library."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.errors import StoreError, UsageError
from newsreader.model import BackIssue, Bounds, Event, Finished
from newsreader.service.issue import Issue
from newsreader.settings import Settings
from newsreader.store import Store
from newsreader.text.language import _

__all__ = ["Archive", "Issue"]

if TYPE_CHECKING:
    import asyncio

    from newsreader.service.background import Background
    from newsreader.service.network import Network
    from newsreader.service.tidying import Clearing


class Archive:
    """The editions and pictures on this machine."""

    def __init__(
        self,
        store: Store,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        background: Callable[[], Background],
        connected: Callable[[], Awaitable[Network]],
        removing: Callable[[date, str], Awaitable[None]],
        tidy: Callable[[], Awaitable[None]],
    ) -> None:
        self._store = store
        self._settings = settings
        self._now = now
        self._background = background
        self._connected = connected
        self._removing = removing
        self._tidy = tidy

    # --- taking the paper away ---------------------------------------------------------------------------------------

    async def download(
        self,
        sections: Sequence[int] | None = None,
        *,
        sources: Sequence[str] | None = None,
        bounds: Bounds | None = None,
        stories: bool = True,
        pictures: bool = True,
        force: bool = True,
        stop: asyncio.Event | None = None,
    ) -> AsyncGenerator[Event, None]:
        """Take the paper away: refresh, then every story whole and every picture; the last event is `Finished`.

        Setting `stop` ends it with the receipt of what is there; closing the iterator ends it without one. Stories and
        pictures together are kept as the edition of the day.
        """
        import asyncio  # what only reads the store does without

        from newsreader.service.orders import Order, Wanted

        network = await self._connected()
        order = Order(
            lists=Wanted.of(self._store.sections.all(), sections, sources, force=force),
            stories=stories,
            pictures=pictures,
            edition=stories and pictures,
            bounds=bounds or Bounds(),
            settings=self._settings(),
        )
        async with aclosing(network.download(order, stop or asyncio.Event())) as events:
            async for event in events:
                if isinstance(event, Finished):
                    await self._tidy()
                yield event

    # --- back issues -------------------------------------------------------------------------------------------------

    def editions(self) -> tuple[BackIssue, ...]:
        """The back issues, the newest first."""
        return self._store.editions.all()

    def get(self, day: date) -> BackIssue:
        """What the edition of a day holds; `UsageError` names those there are when there is none."""
        found = {one.day: one for one in self.editions()}
        if day not in found:
            days = ", ".join(map(str, found)) or _("none yet: `newsreader fetch --full --pictures` takes one")
            raise UsageError(_("There is no edition of {day}. There are: {days}.").format(day=day, days=days))
        return found[day]

    def open(self, day: date) -> Issue:
        """The edition of a day, to be read."""
        return Issue(self._store, self.get(day))

    async def remove(self, day: date) -> None:
        """Remove a back issue, which can be undone; its stories stay in the store."""
        self.get(day)
        await self._removing(day, _("edition of {day} removed").format(day=day))

    async def restore(self, day: date) -> bool:
        """Bring a removed back issue back; whether it was still there."""
        return await self._background().run(lambda store: store.editions.restore(day))

    # --- pictures ----------------------------------------------------------------------------------------------------

    def picture(self, url: str) -> Path | None:
        """The file of a picture, if it is on this machine."""
        saved = self._store.pictures.get(url)
        return None if saved is None else self._store.files.path(saved.name)

    def picture_size(self, url: str) -> tuple[int, int] | None:
        """Width and height in pixels of a picture that is on this machine."""
        saved = self._store.pictures.get(url)
        return None if saved is None else (saved.width, saved.height)

    async def fetch_picture(self, url: str) -> Path:
        """The file of a picture that the reader looks at; fetched, scaled and kept when it is not here."""
        here = self.picture(url)
        if here is None:
            await (await self._connected()).fetch_picture(url, self._settings())
        now = self._now()
        await self._background().run(lambda store: store.pictures.see([url], now))
        here = here or self.picture(url)
        if here is None:
            raise StoreError(
                _("The picture {url} went away again: is somebody emptying the cache folder?").format(url=url)
            )
        return here

    # --- what is let go ----------------------------------------------------------------------------------------------

    def clearing(self) -> Clearing:
        """What the reader's `keep` lets go now, to be told before it goes; mostly nothing."""
        from newsreader.service.tidying import find_clearing  # only where something may be cleaned

        return find_clearing(self._store, self._settings().keeping, self._now())

    async def clear(self, clearing: Clearing) -> int:
        """Remove the stories of a clearing that was told; gives how many went."""
        return await self._background().run(lambda store: store.clearing.clear(clearing.articles))
