"""Stories told twice: folded under their best telling, unless the reader wants all of them; a part of the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from newsreader.model import Section
from newsreader.settings import Settings
from newsreader.store import Store

if TYPE_CHECKING:
    from newsreader.service.background import Background


class Tellings:
    """Reading asks the store only; nothing that is folded is gone."""

    def __init__(
        self,
        store: Store,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        background: Callable[[], Background],
    ) -> None:
        self._store = store
        self._settings = settings
        self._now = now
        self._background = background

    def fold(self, ids: Sequence[int], shown: Iterable[int] = ()) -> Sequence[int]:
        """These articles with one telling of each story only, that `shown` or the best; all where nothing is folded."""
        return self._store.tellings.fold(ids, shown) if self._settings().fold else ids

    def others(self, article: int) -> Sequence[int]:
        """The other tellings of a story, the best first."""
        return self._store.tellings.others(article)

    def together(self, ids: Sequence[int]) -> Sequence[int]:
        """These articles and all that are folded with them: what is read once is read everywhere."""
        return self._store.tellings.with_others(ids) if self._settings().fold else ids

    def counted(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """Sections with every story counted once, as their lists show it."""
        less = self._store.tellings.doubles() if self._settings().fold else {}
        return tuple(
            replace(one, unread=one.unread - less[one.id][0], total=one.total - less[one.id][1])
            if one.id in less
            else one
            for one in sections
        )

    async def catch_up(self) -> None:
        """Compare what came in, a little at a time, so that no other job waits for long."""
        now = self._now()
        while await self._background().run(lambda store: store.tellings.catch_up(now)):
            pass
