"""The one thread beside the screen's: reading pages and writing the store happen there, one thing after the other.

The service uses it; more threads would be felt as lag, since Python runs one at a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from newsreader.errors import NewsreaderError
from newsreader.store import Store

Result = TypeVar("Result")


class Background:
    """Runs jobs in order on its own thread, each handed the store that belongs to that thread."""

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._open_store = open_store
        self._store: Store | None = None
        self._closing = False
        self._catching_up = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="newsreader")

    async def run(self, job: Callable[[Store], Result]) -> Result:
        """Run one job and give its result; what it raises is raised here."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, job)

    def submit(self, job: Callable[[Store], object]) -> None:
        """Run a job some time soon; nobody waits for it."""
        self._thread.submit(self._do, job)

    def close(self) -> None:
        """Finish what was begun, then close the store and end the thread."""
        self._closing = True
        self._thread.submit(self._close_store).result()
        self._thread.shutdown()

    def _do(self, job: Callable[[Store], Result]) -> Result:
        if self._store is None:
            self._store = self._open_store()
        try:
            return job(self._store)
        finally:
            self._follow()

    def _follow(self) -> None:
        """Let the search index follow what was written, a little at a time, so that no job waits for long."""
        if not self._catching_up and not self._closing:
            self._catching_up = True
            self._thread.submit(self._catch_up)

    def _catch_up(self) -> None:
        self._catching_up = False
        if self._store is not None and not self._closing:
            with suppress(NewsreaderError):  # whatever stops the store is told to whoever wants something of it
                if self._store.index.catch_up():
                    self._follow()

    def _close_store(self) -> None:
        if self._store is not None:
            self._store.close()
