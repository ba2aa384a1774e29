"""Unpacks the whole stories that feeds carry, once their headlines are on the screen; the refresh has it done.

A story is read and indexed in a few milliseconds, and a hundred feeds carry thousands. The headlines of all go first;
what a feed carries follows in small jobs between which everything else comes first. The visit to the feed is noted with
its last story: after a kill in the middle the feed is asked again as if it had not answered, and nothing is missing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from newsreader.model import Data, Headline
from newsreader.service.deciding import decide
from newsreader.service.desk import Answer, Desk
from newsreader.sources import reading
from newsreader.sources.definition import Definition
from newsreader.store import Store

AT_ONCE = 4
"""Stories of one job; who waits for the thread waits for no more."""

MOST_BYTES = 64_000_000
"""Bytes of feeds that wait in memory; while there are more, no other list is asked."""


class Parcel(Data):
    """A feed that was read but for its stories, and the addresses of those that are `wanted`."""

    definition: Definition
    section: int
    answer: Answer
    wanted: frozenset[str]


class Unpacking:
    """The parcels of one refresh."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._bytes = 0
        self._less = asyncio.Condition()

    async def room(self) -> None:
        """Wait until there is room for another parcel."""
        async with self._less:
            await self._less.wait_for(lambda: self._bytes < MOST_BYTES)

    async def unpack(self, parcel: Parcel) -> None:
        """Store the stories of a parcel, then note that its feed was read."""
        size = len(parcel.answer.page.body)
        self._bytes += size
        try:
            stories = reading.read_texts(parcel.definition, parcel.answer.page, parcel.wanted)
            now = self._desk.now()
            while not await self._desk.background.run(lambda store: _some(store, parcel, stories, now), later=True):
                pass
        finally:
            async with self._less:
                self._bytes -= size
                self._less.notify_all()


def _some(store: Store, parcel: Parcel, stories: Iterator[Headline], now: datetime) -> bool:
    """Store the next few stories in one transaction, with the visit after the last; whether it was that."""
    headlines = list(islice(stories, AT_ONCE))
    last = len(headlines) < AT_ONCE
    with store.transaction():
        addresses, names = [headline.url for headline in headlines], [headline.guid for headline in headlines]
        known = store.articles.known(addresses, parcel.definition.id, names)
        store.articles.bring_texts(parcel.section, decide(known, headlines), now)
        if last:
            parcel.answer.remember(store)
    return last
