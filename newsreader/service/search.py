"""Finding stories by what the reader asks for, at once or while it is typed; a part of the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from newsreader.errors import Superseded
from newsreader.query import Query, parse
from newsreader.store import Store
from newsreader.text.language import _

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor


class Search:
    """Asks the index. What is typed is looked for on a thread and a connection of its own, so that no key waits."""

    def __init__(self, store: Store, now: Callable[[], datetime], open_store: Callable[[], Store]) -> None:
        self._store = store
        self._now = now
        self._open_store = open_store
        self._own: Store | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._asked = 0

    def find(self, query: Query | str, limit: int | None = None) -> Sequence[int]:
        """The stories that a query means, in its order; raises `QueryError` for a text that is none."""
        return self._store.search.find(parse(query) if isinstance(query, str) else query, self._now(), limit)

    async def typed(self, query: Query, limit: int | None = None) -> Sequence[int]:
        """The same for a query that is still being typed; raises `Superseded` when the next one comes meanwhile."""
        import asyncio  # where this runs it is there
        from concurrent.futures import ThreadPoolExecutor

        self._asked += 1
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="search")
        if self._own is not None:
            self._own.search.interrupt()
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._find, query, limit, self._asked)

    def excerpts(self, articles: Sequence[int], query: Query) -> dict[int, str]:
        """Of each story the piece in which the words of a query stand, where that is not in its title alone."""
        return self._store.search.excerpts(articles, query)

    @property
    def behind(self) -> int:
        """How many stories the index has yet to take up."""
        return self._store.index.behind()

    def close(self) -> None:
        """End the thread and close its connection."""
        if self._thread is not None:
            self._asked += 1
            self._thread.submit(self._close).result()
            self._thread.shutdown()

    def _find(self, query: Query, limit: int | None, asked: int) -> Sequence[int]:
        if asked != self._asked:
            raise Superseded(_("What was looked for is wanted no more."))
        if self._own is None:
            self._own = self._open_store()
        return self._own.search.find(query, self._now(), limit)

    def _close(self) -> None:
        if self._own is not None:
            self._own.close()
