"""Walks over the pages of one list: what leads to it, its first page, those after it; the refresh uses it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from newsreader.errors import WorldError
from newsreader.extract.feed_dates import zone_of
from newsreader.fetch.politeness import Kind
from newsreader.model import Data, Failure, Listing, Move, Page
from newsreader.service.desk import Answer, Desk, Errand
from newsreader.sources import reading
from newsreader.sources.definition import Definition, SectionDefinition, addresses
from newsreader.sources.following import follow
from newsreader.store import Store
from newsreader.text import urls

MOST_ADDRESSES = 60
"""A list is followed over no more addresses than this: a paper has some thirty pages."""


class Lists(Data):
    """What was read of a list: each fresh page with what it says, what went wrong on the way, and what has moved."""

    asked: bool = False
    read: tuple[tuple[Answer, Listing], ...] = ()
    failed: tuple[Failure, ...] = ()
    moved: tuple[Move, ...] = ()


class Walk:
    """One walk over a list.

    `force` asks pages that are not due too; `given` is an answer that this run has already: the page with the nav row
    is often a section as well.
    """

    def __init__(
        self, desk: Desk, definition: Definition, listed: SectionDefinition, *, force: bool, given: Answer | None = None
    ) -> None:
        self._desk = desk
        self._definition = definition
        self._listed = listed
        self._force = force
        self._given = given

    async def lists(self) -> Lists:
        """Read the list at the first of its addresses that answers; raises what the last one said when none does."""
        for url, last in with_last(addresses(self._listed, today(self._definition, self._desk.now()))):
            try:
                return await self._from(url)
            except WorldError:
                if last and not self._listed.optional:
                    raise
        return Lists()

    async def _from(self, url: str) -> Lists:
        """Go on from one address; a failure after the first page ends nothing."""
        read: list[tuple[Answer, Listing]] = []
        failed: list[Failure] = []
        moved: list[Move] = []
        asked, waiting, seen = False, [url], {url}
        while waiting and len(seen) <= MOST_ADDRESSES:
            address = waiting.pop(0)
            try:
                answer = await self._ask(address, further=bool(read))
            except WorldError as error:
                if not asked:
                    raise
                failed.append(Failure(url=urls.discreet(address), reason=str(error)))
                continue
            asked = asked or answer is not None
            moved += [answer.settled] if answer is not None and answer.settled is not None else []
            if answer is not None and answer.fresh:
                listing, onward = await self._desk.background.run(self._reader(answer.page))
                read.append((answer, listing))
                waiting += [one for one in self._onward(read, onward) if one not in seen]
                seen.update(waiting)
        return Lists(asked=asked, read=tuple(read), failed=tuple(failed), moved=tuple(moved))

    async def _ask(self, url: str, *, further: bool) -> Answer | None:
        """Ask one page; those after a page with news are asked whether they are due or not."""
        if self._given is not None and self._given.asked == url:
            return self._given
        errand = Errand(definition=self._definition, kind=fetched_as(self._listed.kind), patient=True)
        return await self._desk.ask(url, errand, force=self._force or further)

    def _reader(self, page: Page) -> Callable[[Store], tuple[Listing, tuple[str, ...]]]:
        """A job that reads what a page says, but no whole stories, and the lists it leads to where it is none."""

        def read(_: Store) -> tuple[Listing, tuple[str, ...]]:
            onward = tuple(link.url for link in follow(self._definition, page))
            return reading.read_listing(self._definition, page, listed=self._listed, texts=False), onward

        return read

    def _onward(self, read: Sequence[tuple[Answer, Listing]], led: Sequence[str]) -> list[str]:
        """Where to go from the page that was read last."""
        following = read[-1][1].next_page
        lists = sum(bool(listing.headlines) for _, listing in read)
        return [*led, following] if following and lists < self._listed.pages else list(led)


def fetched_as(kind: str) -> Kind:
    """What the fetcher is told to expect of a list of this kind."""
    return "feed" if kind == "feed" else "page"


def today(definition: Definition, now: datetime) -> date:
    """The day it is where the source is printed."""
    return now.astimezone(zone_of(definition.zone or "UTC")).date()


def with_last(given: Sequence[str]) -> list[tuple[str, bool]]:
    """Each address with whether it is the last of them."""
    return [(url, number == len(given)) for number, url in enumerate(given, start=1)]
