"""The one thread beside the screen's: reading pages and writing the store happen there, one thing after the other.

The service uses it; more threads would be felt as lag, since Python runs one at a time.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from itertools import count
from queue import PriorityQueue
from typing import TypeVar

from newsreader.errors import NewsreaderError
from newsreader.store import Store

Result = TypeVar("Result")

_NOW, _LATER, _INDEX, _LAST = range(4)
"""In which order jobs that wait are done."""

_INDEXED = 10
"""Stories that the index takes up at a time; whoever comes meanwhile waits for no more."""


class Background:
    """Runs jobs on its own thread, each handed the store that belongs to that thread.

    They are done in the order in which they came, but for those that may come `later`: all others go before them. When
    there is nothing else to do, the search index follows what was written.
    """

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._open_store = open_store
        self._store: Store | None = None
        self._closing = False
        self._catching_up = False
        self._jobs: PriorityQueue[tuple[int, int, Callable[[], None] | None]] = PriorityQueue()
        self._numbers = count()
        self._thread: threading.Thread | None = None

    async def run(self, job: Callable[[Store], Result], *, later: bool = False) -> Result:
        """Run one job and give its result; what it raises is raised here."""
        return await asyncio.wrap_future(self._put(job, _LATER if later else _NOW))

    def submit(self, job: Callable[[Store], object]) -> None:
        """Run a job some time soon; nobody waits for it."""
        self._put(job, _NOW)

    def close(self) -> None:
        """Finish what was begun, then close the store and end the thread."""
        self._closing = True
        if self._thread is not None:
            self._jobs.put((_LAST, next(self._numbers), None))
            self._thread.join()

    def _put(self, job: Callable[[Store], Result], order: int) -> Future[Result]:
        future: Future[Result] = Future()

        def do() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(job(self._opened()))
            except BaseException as error:  # noqa: BLE001 - it is raised where somebody waits
                future.set_exception(error)
            self._follow()

        self._jobs.put((order, next(self._numbers), do))
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="newsreader", daemon=True)
            self._thread.start()
        return future

    def _work(self) -> None:
        while (do := self._jobs.get()[2]) is not None:
            do()
        if self._store is not None:
            self._store.close()

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self._open_store()
        return self._store

    def _follow(self) -> None:
        """Let the search index follow what was written, a little at a time, so that no job waits for long."""
        if not self._catching_up and not self._closing:
            self._catching_up = True
            self._jobs.put((_INDEX, next(self._numbers), self._catch_up))

    def _catch_up(self) -> None:
        self._catching_up = False
        if self._store is not None and not self._closing:
            with suppress(NewsreaderError):  # whatever stops the store is told to whoever wants something of it
                if self._store.index.catch_up(_INDEXED):
                    self._follow()
