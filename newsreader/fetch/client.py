"""Fetches pages, feeds and pictures from the web, politely and within bounds; used by the edition and the library.

request ─ is its host paused? its turn? ─ GET, bounded in bytes and seconds ─ redirects, by hand ─ page
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newsreader.errors import FetchError, Offline, Postponed
from newsreader.fetch import statuses
from newsreader.fetch.addresses import Resolver
from newsreader.fetch.answer import Answer
from newsreader.fetch.journey import Step
from newsreader.fetch.politeness import Kind, is_paused, pause
from newsreader.fetch.request import Request
from newsreader.fetch.turns import Turns
from newsreader.model import Page
from newsreader.text.language import _

__all__ = ["Client", "Request"]

if TYPE_CHECKING:
    from newsreader.fetch.wire import Wire

DEADLINE = 30.0
"""Seconds on the network for one request with all its redirects; waiting for a turn does not count."""

LIMITS: Mapping[Kind, int] = {"page": 8_000_000, "feed": 8_000_000, "picture": 16_000_000}
"""Bytes of a body after decompression."""


class Client:
    """The one door to the web, open for the program's life and used from one event loop.

    `paused` tells which hosts asked to be left alone, and until when; `on_pause` is called when another does, so that
    a restart knows it too. `deadline` is in seconds. `resolve` stands in for the system's look-up of names in tests.
    """

    def __init__(
        self,
        *,
        user_agent: str,
        paused: Mapping[str, datetime],
        on_pause: Callable[[str, datetime], None],
        now: Callable[[], datetime],
        deadline: float = DEADLINE,
        resolve: Resolver | None = None,
    ) -> None:
        self.not_modified = 0
        self._user_agent = user_agent
        self._paused = dict(paused)
        self._on_pause = on_pause
        self._now = now
        self._deadline = deadline
        self._resolve = resolve
        self._turns = Turns()
        self._wire: Wire | None = None
        self._opening = asyncio.Lock()

    @property
    def requests(self) -> int:
        """Requests sent so far, redirects and second tries included."""
        return self._wire.requests if self._wire else 0

    @property
    def received(self) -> int:
        """Bytes of bodies received so far, after decompression."""
        return self._wire.received if self._wire else 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection."""
        if self._wire is not None:
            await self._wire.close()

    async def get(self, request: Request) -> Page:
        """Fetch an address and return its page, status 200, or 304 when nothing is new since `request.visit`.

        Raises `Postponed` when its host is to be left alone, `Refused` for what we do not accept, `Offline` without a
        network, and `FetchError` for all else, each in words for the reader.
        """
        step = Step.first(request)
        left = _TimeLeft(self._deadline)
        while True:
            async with self._turn(step, request) as wire:
                here = step.host
                while step.host == here:
                    answer = await self._ask(wire, step, request, left)
                    if not answer.is_redirect:
                        return self._page(request, step, answer)
                    step = step.follow(answer)

    @asynccontextmanager
    async def _turn(self, step: Step, request: Request) -> AsyncIterator[Wire]:
        """Wait for the turn toward a host, unless it is paused."""
        self._check_pause(step.host)
        wire = await self._opened()
        pace = 0.0 if wire.played(step.url) else request.pace
        async with self._turns.turn(step.host, request.kind, pace, urgent=request.urgent or step.taken > 0):
            yield wire

    async def _ask(self, wire: Wire, step: Step, request: Request, left: _TimeLeft) -> Answer:
        """Take one step; without a network, all who wait for the same host need not find that out one by one."""
        try:
            async with left.spend():
                limit = LIMITS[request.kind]
                return await wire.ask(step.url, step.sent, limit=limit, trusted=step.trusted, room=request.room)
        except Offline as error:
            words = str(error)
            self._turns.dismiss(step.host, lambda: Offline(words))
            raise
        except TimeoutError as error:
            raise FetchError(
                _("{host} did not answer within {seconds:g} seconds").format(host=step.host, seconds=self._deadline)
            ) from error

    def _page(self, request: Request, step: Step, answer: Answer) -> Page:
        self._note_pause(step.host, answer)
        trouble = statuses.trouble(answer, step.host, conditional=step.conditional)
        if trouble is not None:
            raise trouble
        self.not_modified += answer.status == 304
        return Page(
            url=step.url,
            requested=request.url,
            status=304 if answer.status == 304 else 200,
            headers=answer.headers,
            body=answer.body,
            fetched=self._now(),
            moved=step.moved,
        )

    def _note_pause(self, host: str, answer: Answer) -> None:
        """Leave a host alone that asks for it, and send away all who wait for it."""
        now = self._now()
        wait = pause(answer.status, answer.headers.get("retry-after"), now)
        if wait is None:
            return
        until = now + wait
        self._paused[host] = until
        self._on_pause(host, until)
        self._turns.dismiss(host, lambda: Postponed(statuses.postponed(host, until, now), until))
        self._check_pause(host)

    def _check_pause(self, host: str) -> None:
        until, now = self._paused.get(host), self._now()
        if until is not None and is_paused(until, now):
            raise Postponed(statuses.postponed(host, until, now), until)

    async def _opened(self) -> Wire:
        """Return the wire; httpx is loaded here, beside the screen's thread, so that the first paint never waits."""
        if self._wire is None:
            async with self._opening:
                if self._wire is None:
                    self._wire = await asyncio.to_thread(_wire, self._user_agent, self._resolve)
        return self._wire


def _wire(user_agent: str, resolve: Resolver | None) -> Wire:
    from newsreader.fetch.wire import Wire

    return Wire(user_agent, resolve)


class _TimeLeft:
    """The seconds that a request may still spend on the network."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds

    @asynccontextmanager
    async def spend(self) -> AsyncIterator[None]:
        """Run a block on the time that is left; `TimeoutError` when it does not suffice."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        try:
            async with asyncio.timeout(self._left):
                yield
        finally:
            self._left -= loop.time() - started
