"""The queue in front of the wire: every request waits here for its turn; used by the client only."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import NamedTuple

from newsreader.fetch.politeness import Kind, Manners


class _Waiter(NamedTuple):
    pace: float
    granted: asyncio.Future[None]


class Turns:
    """Lets requests go as `Manners` allows: first come first served toward one host, and no host holds up another."""

    def __init__(self) -> None:
        self._manners = Manners()
        self._lanes: dict[tuple[str, Kind], deque[_Waiter]] = {}
        self._alarm: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def turn(self, host: str, kind: Kind, pace: float, *, urgent: bool = False) -> AsyncIterator[None]:
        """Hold a turn toward a host for the time of the block; a cancelled wait or block gives it back.

        An urgent one goes before all that wait for the same host.
        """
        loop = asyncio.get_running_loop()
        waiter = _Waiter(pace, loop.create_future())
        lane = host, kind
        waiting = self._lanes.setdefault(lane, deque())
        if urgent:
            waiting.appendleft(waiter)
        else:
            waiting.append(waiter)
        self._admit()
        try:
            await waiter.granted
            yield
        finally:
            self._leave(lane, waiter)

    def dismiss(self, host: str, reason: Callable[[], Exception]) -> None:
        """Send away all who wait for a host, each with a reason of its own to raise."""
        for lane in [lane for lane in self._lanes if lane[0] == host]:
            for waiter in self._lanes.pop(lane):
                if not waiter.granted.done():
                    waiter.granted.set_exception(reason())

    def _leave(self, lane: tuple[str, Kind], waiter: _Waiter) -> None:
        granted = waiter.granted
        if granted.done() and not granted.cancelled() and granted.exception() is None:
            self._manners.end(*lane, asyncio.get_running_loop().time())
        else:
            self._drop(lane, waiter)
        self._admit()

    def _drop(self, lane: tuple[str, Kind], waiter: _Waiter) -> None:
        waiting = self._lanes.get(lane, deque())
        if waiter in waiting:
            waiting.remove(waiter)
            if not waiting:
                del self._lanes[lane]

    def _to_the_end(self, lane: tuple[str, Kind]) -> None:
        """Let the other hosts choose first next time."""
        if lane in self._lanes:
            self._lanes[lane] = self._lanes.pop(lane)

    def _admit(self) -> None:
        """Let everybody go who may, and set an alarm for the next who only has to wait for the pause."""
        loop = asyncio.get_running_loop()
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        soonest: float | None = None
        for lane in list(self._lanes):
            wait = self._admit_lane(lane, loop.time())
            if wait is not None:
                soonest = wait if soonest is None else min(wait, soonest)
        if soonest is not None:
            self._alarm = loop.call_later(soonest, self._admit)

    def _admit_lane(self, lane: tuple[str, Kind], now: float) -> float | None:
        while lane in self._lanes:
            waiter = self._lanes[lane][0]
            wait = self._manners.wait(*lane, waiter.pace, now)
            if wait is None or wait > 0:
                return wait
            self._drop(lane, waiter)
            if not waiter.granted.cancelled():
                self._manners.start(*lane)
                waiter.granted.set_result(None)
                self._to_the_end(lane)
        return None
