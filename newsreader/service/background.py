"""The one thread beside the screen's: reading pages and writing the store happen there, one thing after the other.

The service uses it; more threads would be felt as lag, since Python runs one at a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from newsreader.store import Store

Result = TypeVar("Result")


class Background:
    """Runs jobs in order on its own thread, each handed the store that belongs to that thread."""

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._open_store = open_store
        self._store: Store | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="newsreader")

    async def run(self, job: Callable[[Store], Result]) -> Result:
        """Run one job and give its result; what it raises is raised here."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, job)

    def submit(self, job: Callable[[Store], object]) -> None:
        """Run a job some time soon; nobody waits for it."""
        self._thread.submit(self._do, job)

    def close(self) -> None:
        """Finish what was begun, then close the store and end the thread."""
        self._thread.submit(self._close_store).result()
        self._thread.shutdown()

    def _do(self, job: Callable[[Store], Result]) -> Result:
        if self._store is None:
            self._store = self._open_store()
        return job(self._store)

    def _close_store(self) -> None:
        if self._store is not None:
            self._store.close()
