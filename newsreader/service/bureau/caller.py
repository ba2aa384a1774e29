"""The bureau as the library sees it: the network's part, done in another process that starts with the first wish."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from newsreader.model import Event
from newsreader.service.bureau import frames
from newsreader.service.bureau.frames import Done, Told, Wish
from newsreader.service.bureau.line import Line
from newsreader.service.findings import Checked, Found
from newsreader.service.orders import Order, Wanted
from newsreader.settings import Settings


class Bureau:
    """Does what `network.Network` promises. Where the process has ended, the next wish starts another."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        self._line: Line | None = None
        self._starting = asyncio.Lock()

    async def close(self) -> None:
        """End the process."""
        async with self._starting:
            if self._line is not None:
                await self._line.close()
                self._line = None

    async def refresh(self, wanted: Wanted) -> AsyncGenerator[Event, None]:
        """Bring what is wanted up to date, and tell what happens."""
        async with aclosing(self._events(frames.Refresh(wanted=wanted))) as events:
            async for event in events:
                yield event

    async def download(self, order: Order, stop: asyncio.Event) -> AsyncGenerator[Event, None]:
        """Take the paper away, and tell what happens; `stop` ends it with a receipt."""
        async with aclosing(self._events(frames.TakeAway(order=order), stop)) as events:
            async for event in events:
                yield event

    async def fetch(self, article: int, url: str) -> None:
        """Fetch the text of an article that a list named."""
        await self._answer(frames.FetchStory(article=article, url=url))

    async def fetch_address(self, url: str) -> int:
        """Fetch the article at an address; gives its number."""
        number = await self._answer(frames.FetchAddress(url=url))
        assert isinstance(number, int)
        return number

    async def fetch_picture(self, url: str, settings: Settings) -> None:
        """Fetch a picture that the reader wants to see."""
        await self._answer(frames.FetchPicture(url=url, settings=settings))

    async def find_sections(self, sources: Sequence[str]) -> None:
        """Read the rows of sections off the sites."""
        await self._answer(frames.FindSections(sources=tuple(sources)))

    async def look_at(self, url: str, *, pages: bool) -> Found:
        """Find out how the site at an address can be read."""
        found = await self._answer(frames.LookAt(url=url, pages=pages))
        assert isinstance(found, Found)
        return found

    async def check_source(self, source: str) -> AsyncGenerator[Checked, None]:
        """Ask every list of a source how it is."""
        async with aclosing(self._ask(frames.Check(source=source))) as replies:
            async for reply in replies:
                if isinstance(reply, Told):
                    assert isinstance(reply.news, Checked)
                    yield reply.news

    async def _events(self, wish: Wish, stop: asyncio.Event | None = None) -> AsyncGenerator[Event, None]:
        async with aclosing(self._ask(wish, stop)) as replies:
            async for reply in replies:
                if isinstance(reply, Told):
                    assert not isinstance(reply.news, Checked)
                    yield reply.news

    async def _answer(self, wish: Wish) -> int | Found | None:
        async with aclosing(self._ask(wish)) as replies:
            async for reply in replies:
                if isinstance(reply, Done):
                    return reply.result
        raise AssertionError("a wish ends with its answer")

    async def _ask(self, wish: Wish, stop: asyncio.Event | None = None) -> AsyncGenerator[Told | Done, None]:
        async with self._starting:
            if self._line is None or not self._line.open:
                self._line = await Line.start(self._command)
        async with aclosing(self._line.ask(wish, stop)) as replies:
            async for reply in replies:
                yield reply
