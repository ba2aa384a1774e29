"""What the reader did, how it is taken back, and what became of the stories they read; a part of the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from newsreader.model import Deed, Version
from newsreader.store import Store
from newsreader.text.pace import USUAL, Pace, PageRead, is_plausible, pace_of

if TYPE_CHECKING:
    from newsreader.rendering.changes import Edit
    from newsreader.service.background import Background


class Diary:
    """One per running program, which it tells from those before; whatever it did is written down with what it did."""

    def __init__(self, store: Store, background: Callable[[], Background], now: Callable[[], datetime]) -> None:
        self._store = store
        self._background = background
        self._now = now
        self._session = uuid4().hex
        self._pages: list[PageRead] | None = None
        self._pace = USUAL

    async def mark(self, ids: Sequence[int], *, read: bool | None, starred: bool | None, name: str) -> None:
        """Mark articles; `None` leaves as it is."""
        now, session = self._now(), self._session

        def work(store: Store) -> None:
            with store.transaction(full=True):
                store.deeds.note(session, name, now, ids=ids, read=read is not None, starred=starred is not None)
                store.marks.set(ids, read=read, starred=starred, now=now)

        await self._background().run(work)

    async def remove_edition(self, day: date, name: str) -> None:
        """Put a back issue out of sight."""
        now, session = self._now(), self._session

        def work(store: Store) -> None:
            with store.transaction(full=True):
                if store.editions.remove(day, now):
                    store.deeds.note(session, name, now, edition=day)

        await self._background().run(work)

    def deeds(self) -> tuple[Deed, ...]:
        """What can be taken back, the last first: all that this program did, and mass marks and removals of a week."""
        return self._store.deeds.all(self._session, self._now())

    async def take_back(self, deed: Deed) -> None:
        """Make everything what it was before, where this deed changed it."""
        now = self._now()

        def work(store: Store) -> None:
            with store.transaction(full=True):
                store.deeds.take_back(deed.id, now)
                if deed.edition is not None:
                    store.editions.restore(deed.edition)

        await self._background().run(work)

    def pace(self) -> Pace:
        """How fast the reader reads, measured from the pages they read; at first what most people do."""
        if self._pages is None:
            self._pages = self._store.pages_read.all()
            self._pace = pace_of(self._pages)
        return self._pace

    def page_read(self, page: PageRead) -> None:
        """Measure by a page that was turned, unless it was skimmed or left lying."""
        if is_plausible(page):
            self.pace()
            self._pages = [*(self._pages or ()), page]
            self._pace = pace_of(self._pages)
            self._background().submit(lambda store: store.pages_read.put(page))

    async def edits(self, article: int) -> tuple[Edit, ...]:
        """What the site changed in a story since it was first fetched, edit by edit, the newest last.

        Raises `UnknownArticle` for a number of no story.
        """
        from newsreader.rendering.changes import edits  # needed when somebody asks only

        return await self._background().run(lambda store: edits(_versions(store, article)))


def _versions(store: Store, article: int) -> tuple[Version, ...]:
    """The texts that a story had, the oldest first and the present one last."""
    stored = store.articles.stored(article)
    if stored.article is None or stored.fetched is None:
        return ()
    earlier = [Version(fetched=fetched, article=text) for fetched, text in store.articles.revisions(article)]
    return (*earlier, Version(fetched=stored.fetched, article=stored.article))
