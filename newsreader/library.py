"""The service: all that a screen or a command may ask of the paper.

Reading asks the store only and is quick enough for the screen's own thread. Marks and whatever needs the network are
asynchronous: the network only writes to the store, and who wants to see it reads the store again.
"""

from __future__ import annotations

import importlib
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from newsreader.errors import UsageError
from newsreader.model import Deed, Event, Finished, HotList, Photo, Row, Section, Stored, Topic
from newsreader.service.archive import Archive
from newsreader.service.catalogue import Catalogue
from newsreader.service.diary import Diary
from newsreader.service.rankings import Rankings
from newsreader.service.search import Search
from newsreader.service.tellings import Tellings
from newsreader.settings import Home, Settings
from newsreader.settings.hanzi import read_hanzi
from newsreader.sources.registry import Registry
from newsreader.store import Store
from newsreader.text import urls
from newsreader.text.hanzi import Hanzi
from newsreader.text.language import _

if TYPE_CHECKING:
    from newsreader.service.background import Background
    from newsreader.service.network import Network


class Library:
    """One per program. The network's part and the background thread come with their first use.

    `bureau` is the command that does the network's part in a process of its own; without one it is done in this one.
    """

    def __init__(self, home: Home, *, now: Callable[[], datetime], bureau: Sequence[str] = ()) -> None:
        self.home = home
        self.settings: Settings = home.settings()
        self._now = now
        self._store = self._open_store()
        self._background_made: Background | None = None
        self._bureau = tuple(bureau)
        self._network: Network | None = None
        self.catalogue = Catalogue(Registry(home.config), self._store, self._connected, lambda: self._background)
        self.catalogue.sync()
        self.search = Search(self._store, now, self._open_store)
        self.tellings = Tellings(self._store, lambda: self.settings, now, lambda: self._background)
        self.rankings = Rankings(self._store, lambda: self.settings, now, lambda: self._background)
        self.diary = Diary(self._store, lambda: self._background, now)
        self.archive = Archive(
            self._store,
            lambda: self.settings,
            now,
            lambda: self._background,
            self._connected,
            self.diary.remove_edition,
            self._tidy,
        )

    @classmethod
    def open(cls, home: Home, *, now: Callable[[], datetime], bureau: Sequence[str] = ()) -> Library:
        """Open the paper in these folders, making what is missing."""
        return cls(home, now=now, bureau=bureau)

    def close(self) -> None:
        """Finish what was begun and close the store; call `disconnect` first where the network was used."""
        if self._background_made is not None:
            self._background_made.close()
        self.search.close()
        self._store.close()

    async def disconnect(self) -> None:
        """Close the connections, in the event loop that used them."""
        if self._network is not None:
            await self._network.close()

    @cached_property
    def hanzi(self) -> Hanzi:
        """Simplified and traditional characters, with the reader's exceptions; `ConfigError` for a wrong file."""
        return read_hanzi(self.home.hanzi_file)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should know about the store, in sentences; mostly nothing."""
        return self._store.notices

    def now(self) -> datetime:
        """The reader's clock, in the reader's zone."""
        return self._now()

    # --- reading ---------------------------------------------------------------------------------------------------

    def sections(self) -> tuple[Section, ...]:
        """The sections of all enabled sources in their order, with counts."""
        return self.tellings.counted(self._store.sections.all())

    def order(
        self,
        section: int | None = None,
        *,
        source: str | None = None,
        unread: bool = False,
        starred: bool = False,
        limit: int | None = None,
    ) -> Sequence[int]:
        """The articles of a section, of a source or of all, the newest first."""
        return self._store.articles.order(section, source=source, unread=unread, starred=starred, limit=limit)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these articles, in this order; ask only for what is looked at."""
        return self._store.articles.rows(ids)

    def stored(self, article: int) -> Stored:
        """An article as the store has it; `UnknownArticle` when it has none of that number."""
        return self._store.articles.stored(article)

    def hot(self, source: str | None = None) -> tuple[HotList, ...]:
        """The newest rankings."""
        return self.rankings.latest(source)

    def photos(self, source: str | None = None, section: int | None = None) -> tuple[Photo, ...]:
        """The newest pictures with their captions."""
        return self._store.photos.photos(source=source, section=section)

    def topics(self, source: str | None = None) -> tuple[Topic, ...]:
        """The special topics that the front pages name."""
        return self._store.topics.get(source)

    # --- writing ---------------------------------------------------------------------------------------------------

    async def mark(
        self, ids: Sequence[int], *, read: bool | None = None, starred: bool | None = None, name: str
    ) -> None:
        """Mark articles; `name` says what was done in the words that undo will show."""
        ids = ids if read is None else self.tellings.together(ids)
        await self.diary.mark(ids, read=read, starred=starred, name=name)

    async def undo(self) -> Deed | None:
        """Take back what this program did last, and tell what it was; `None` when there is nothing to take back."""
        last = next((deed for deed in self.diary.deeds() if deed.mine), None)
        if last is not None:
            await self.diary.take_back(last)
        return last

    def check_store(self) -> tuple[str, ...]:
        """Look through the whole store; what is wrong with it in sentences, mostly nothing. Takes seconds."""
        return self._store.check()

    async def keep_position(self, article: int, block: int, share: float = 0.0) -> None:
        """Remember the block at the top of the view, and the share of the story that has been seen."""
        now = self._now()
        await self._background.run(lambda store: store.marks.position(article, block, share=share, now=now))

    # --- the network -----------------------------------------------------------------------------------------------

    async def open_article(self, article: int) -> Stored:
        """An article with its text: the stored one, else fetched whole and stored."""
        stored = self.stored(article)
        if stored.article is None:
            await (await self._connected()).fetch(article, stored.row.url)
            await self.tellings.catch_up()
            stored = self.stored(article)
        return stored

    async def open_url(self, url: str) -> int:
        """The number of the article at an address; fetched and stored when it is not here."""
        address = urls.web_url(url)
        if address is None:
            raise UsageError(
                _("“{url}” is no address that can be read. It has to begin with http:// or https://").format(url=url)
            )
        known = self._store.articles.find_url(address)
        return await (await self._connected()).fetch_address(address) if known is None else known

    async def refresh(
        self,
        sections: Sequence[int] | None = None,
        *,
        sources: Sequence[str] | None = None,
        force: bool = False,
    ) -> AsyncGenerator[Event, None]:
        """Bring sections, sources or all enabled sources up to date, and tell what happens; the last is `Finished`."""
        from newsreader.service.orders import Wanted  # what only reads the store does without

        network = await self._connected()
        wanted = Wanted.of(self.sections(), sections, sources, force=force)
        async with aclosing(network.refresh(wanted)) as events:
            async for event in events:
                if isinstance(event, Finished):
                    await self._tidy()
                yield event

    async def _tidy(self) -> None:
        """After something was fetched: compare the stories that came, and thin the rankings."""
        await self.tellings.catch_up()
        await self.rankings.thin()

    # --- made when they are needed -----------------------------------------------------------------------------------

    @property
    def _background(self) -> Background:
        if self._background_made is None:
            from newsreader.service.background import Background  # asyncio is not needed to read the store

            self._background_made = Background(self._open_store)
        return self._background_made

    async def _connected(self) -> Network:
        """The network's part; its import, a third of a second, runs beside the event loop."""
        if self._network is None and self._bureau:
            from newsreader.service.bureau.caller import Bureau

            self._network = Bureau(self._bureau)
        elif self._network is None:
            import asyncio  # where this runs it is there

            await asyncio.to_thread(importlib.import_module, "newsreader.service.online")
            from newsreader.service.online import Online  # httpx, lxml and the readers of pages

            self._network = self._network or Online(self.catalogue.registry, self._background, now=self._now)
        return self._network

    def _open_store(self) -> Store:
        return Store.open(self.home.database, now=self._now(), files=self.home.cache / "files")
