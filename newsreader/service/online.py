"""What the library can do with a network; imported with its first use, since fetching and reading pages weigh much.

Nothing here shows anything: it only writes to the store, and whoever wants to see it asks the library.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from datetime import datetime

from newsreader import __version__
from newsreader.model import Event, Headline
from newsreader.service.background import Background
from newsreader.service.checkup import check_source
from newsreader.service.desk import Desk, Errand
from newsreader.service.download import Download
from newsreader.service.edition import Refresh
from newsreader.service.findings import Checked, Found
from newsreader.service.orders import Order, Wanted
from newsreader.service.photos import Darkroom
from newsreader.service.refresh import find_sections
from newsreader.service.stories import fetch_story
from newsreader.service.subscriptions import look_at
from newsreader.service.tidying import make_room
from newsreader.settings import Settings
from newsreader.sources.registry import Registry
from newsreader.store import Store

USER_AGENT = f"newsreader/{__version__} (+https://github.com/newsreader/newsreader)"


class Online:
    """Does what `network.Network` promises, in this process and its event loop; one per program."""

    def __init__(self, registry: Registry, background: Background, *, now: Callable[[], datetime]) -> None:
        self._desk = Desk(registry, background, user_agent=USER_AGENT, now=now)

    async def close(self) -> None:
        """Close the connections."""
        await self._desk.close()

    def refresh(self, wanted: Wanted) -> AsyncGenerator[Event, None]:
        """Bring what is wanted up to date, and tell what happens."""
        return Refresh(self._desk, wanted).events()

    def download(self, order: Order, stop: asyncio.Event) -> AsyncGenerator[Event, None]:
        """Take the paper away, and tell what happens; `stop` ends it with a receipt."""
        return Download(self._desk, order, stop).events()

    async def fetch_picture(self, url: str, settings: Settings) -> None:
        """Fetch a picture that the reader wants to see, and keep it; those not seen for long make room."""
        errand = Errand(definition=self._desk.registry.find(url), urgent=True)
        darkroom = Darkroom(quality=settings.picture_quality, form=settings.picture_format)
        await darkroom.fetch(self._desk, url, errand)
        await self._desk.background.run(lambda store: make_room(store, settings.picture_space))

    async def fetch(self, article: int, url: str) -> None:
        """Fetch the text of an article that a list named, and store it."""
        errand = Errand(definition=self._desk.registry.find(url), urgent=True)
        story = await fetch_story(self._desk, url, errand)
        now = self._desk.now()
        await self._desk.background.run(lambda store: store.articles.save_article(article, story, now))

    async def fetch_address(self, url: str) -> int:
        """Fetch the article at an address that the reader gave, and store it; gives its number."""
        definition = self._desk.registry.find(url)
        story = await fetch_story(self._desk, url, Errand(definition=definition, trusted=True, urgent=True))
        now = self._desk.now()
        headline = Headline(title=story.title, url=url, published=story.published)

        def keep(store: Store) -> int:
            with store.transaction():
                number = store.articles.add(definition.id if definition else None, headline, now)
                store.articles.save_article(number, story, now)
            return number

        return await self._desk.background.run(keep)

    async def find_sections(self, sources: Sequence[str]) -> None:
        """Read the rows of sections off the sites that alone know their addresses."""
        for source in sources:
            await find_sections(self._desk, self._desk.registry.get(source), force=True)

    async def look_at(self, url: str, *, pages: bool) -> Found:
        """Find out how the site at an address can be read."""
        return await look_at(self._desk, url, pages=pages)

    def check_source(self, source: str) -> AsyncGenerator[Checked, None]:
        """Ask every list of a source how it is."""
        return check_source(self._desk, self._desk.registry.get(source))
