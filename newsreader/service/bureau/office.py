"""The bureau from inside: hands the wishes that come over the line to the network's part, and tells what comes of them.

The command line runs it in a process of its own.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from datetime import datetime

import msgspec

from newsreader.model import Event
from newsreader.service.background import Background
from newsreader.service.bureau import frames
from newsreader.service.bureau.frames import Asked, Call, Done, Enough, Reply, Told, Wish
from newsreader.service.findings import Checked, Found
from newsreader.service.online import Online
from newsreader.settings import Home
from newsreader.sources.registry import Registry
from newsreader.store import Store

POLITE = 10
"""How much the process lets others go before it (nice): the screen above all."""


async def run(home: Home, connection: socket.socket, *, now: Callable[[], datetime]) -> None:
    """Serve one line until the other side hangs up, or until SIGTERM."""
    os.nice(POLITE)
    reader, writer = await asyncio.open_connection(sock=connection, limit=frames.LONGEST)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, reader.feed_eof)
    background = Background(lambda: Store.open(home.database, now=now(), files=home.cache / "files"))
    online = Online(Registry(home.config), background, now=now)
    office = Office(online, writer)
    try:
        decoder = msgspec.json.Decoder[Call](Call)
        async for words in reader:
            office.hear(decoder.decode(words))
    finally:
        await office.close()
        await online.close()
        background.close()
        writer.close()


class Office:
    """Fulfils wishes side by side; each ends with `Done` or `Trouble` unless it is dropped."""

    def __init__(self, online: Online, writer: asyncio.StreamWriter) -> None:
        self._online = online
        self._writer = writer
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._stops: dict[int, asyncio.Event] = {}

    def hear(self, call: Call) -> None:
        """Begin a wish, or end one."""
        number = call.number
        if isinstance(call, Asked):
            self._stops[number] = asyncio.Event()
            self._under_way[number] = task = asyncio.create_task(self._fulfil(number, call.wish))
            task.add_done_callback(lambda _: self._forget(number))
        elif number in self._under_way:
            self._end(number, in_order=isinstance(call, Enough))

    async def close(self) -> None:
        """Leave everything that is under way."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _end(self, number: int, *, in_order: bool) -> None:
        if in_order:
            self._stops[number].set()
        else:
            self._under_way[number].cancel()

    def _forget(self, number: int) -> None:
        del self._under_way[number], self._stops[number]

    async def _fulfil(self, number: int, wish: Wish) -> None:
        try:
            result = await self._do(number, wish)
        except Exception as error:  # noqa: BLE001 - whatever it is, who asked is told
            await self._say(frames.trouble(number, error))
        else:
            await self._say(Done(number=number, result=result))

    async def _do(self, number: int, wish: Wish) -> int | Found | None:
        online = self._online
        match wish:
            case frames.Refresh(wanted=wanted):
                await self._tell(number, online.refresh(wanted))
            case frames.TakeAway(order=order):
                await self._tell(number, online.download(order, self._stops[number]))
            case frames.Check(source=source):
                await self._tell(number, online.check_source(source))
            case frames.FetchStory(article=article, url=url):
                await online.fetch(article, url)
            case frames.FetchAddress(url=url):
                return await online.fetch_address(url)
            case frames.FetchPicture(url=url, settings=settings):
                await online.fetch_picture(url, settings)
            case frames.FindSections(sources=sources):
                await online.find_sections(sources)
            case frames.LookAt(url=url, pages=pages):
                return await online.look_at(url, pages=pages)
        return None

    async def _tell(self, number: int, news: AsyncGenerator[Event, None] | AsyncGenerator[Checked, None]) -> None:
        async with aclosing(news):
            async for one in news:
                await self._say(Told(number=number, news=one))

    async def _say(self, reply: Reply) -> None:
        self._writer.write(frames.line(reply))
        await self._writer.drain()
