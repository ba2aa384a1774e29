"""Work that waits in a queue for each host; the download puts stories and pictures into it."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Job = TypeVar("Job")


class Lanes(Generic[Job]):
    """Does jobs host by host, the smallest number first, and at one host no more than `at_once` at a time.

    So what waits for a slow host holds up no other, and no more pages are in memory than there are workers. The group
    ends when no job is left.
    """

    def __init__(self, group: asyncio.TaskGroup, work: Callable[[Job], Awaitable[None]], *, at_once: int) -> None:
        self._group = group
        self._work = work
        self._at_once = at_once
        self._waiting: dict[str, list[tuple[int, int, Job]]] = {}
        self._working: dict[str, int] = {}
        self._count = 0

    def put(self, host: str, number: int, job: Job) -> None:
        """Add a job for a host."""
        self._count += 1
        heapq.heappush(self._waiting.setdefault(host, []), (number, self._count, job))
        if self._working.get(host, 0) < self._at_once:
            self._working[host] = self._working.get(host, 0) + 1
            self._group.create_task(self._go_through(host))

    async def _go_through(self, host: str) -> None:
        waiting = self._waiting[host]
        while waiting:
            _, _, job = heapq.heappop(waiting)
            await self._work(job)
        self._working[host] -= 1
