"""How the news gets into the store; the library and the download start it, and whoever asked is told what happens.

for each wanted source, side by side:
    sections whose addresses only the site knows are read off its nav row
    for each wanted list, side by side (a host is asked one thing at a time, the client sees to that):
        answer   = desk.ask(address, what the last visit left)     the only wait for the network
        no news: the visit is noted                                 Unchanged
        listing  = reading.read_section(page)                       on the background thread
        placings = decide(known, listing.headlines)                 pure
        one transaction: headlines, rankings, pictures, visit       Arrived, or Failed with why
        stories that a feed carries whole follow, once nothing else is to be done
Finished, with the receipt
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from functools import partial

from newsreader.errors import NewsreaderError, NotAFeed, Offline
from newsreader.fetch.client import Client
from newsreader.model import (
    Arrived,
    Data,
    Event,
    Failed,
    Failure,
    Finished,
    Move,
    Receipt,
    Section,
    SourceReceipt,
    Started,
    Unchanged,
)
from newsreader.service.desk import Answer, Desk
from newsreader.service.events import told
from newsreader.service.lanes import Lanes
from newsreader.service.orders import Wanted
from newsreader.service.parcels import Parcel, Unpacking
from newsreader.service.refresh import Outcome, current_address, find_sections, refresh_ranking, refresh_section
from newsreader.sources.definition import Definition, RankingDefinition
from newsreader.text import urls
from newsreader.text.language import _

Job = Callable[[], Awaitable[None]]

AT_ONE_HOST = 2
"""Lists of one host in hand at once: while the one is read, the other is asked for."""

PORTAL = 3
"""So many sources that show no news where they did, more than half of those that were asked, are no coincidence."""


class Spent(Data):
    """What went over the network: bytes after decompression, requests, and answers that nothing is new."""

    bytes: int = 0
    requests: int = 0
    not_modified: int = 0

    def __sub__(self, before: Spent) -> Spent:
        return Spent(
            bytes=self.bytes - before.bytes,
            requests=self.requests - before.requests,
            not_modified=self.not_modified - before.not_modified,
        )


class Tally:
    """What happened so far to one source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.sections = 0
        self.new = 0
        self.changed = 0
        self.unchanged = 0
        self.failed: list[Failure] = []
        self.strange = False
        """Whether a page was no list and no feed at all."""
        self.moved: list[Move] = []

    def add(self, outcome: Outcome) -> None:
        """Count the outcome of a section."""
        self.sections += 1
        self.new += outcome.new
        self.changed += outcome.changed
        self.unchanged += outcome.unchanged
        self.failed += outcome.failed
        self.moved += outcome.moved

    def receipt(self) -> SourceReceipt:
        """The line of this source in the receipt."""
        return SourceReceipt(
            id=self.source,
            sections=self.sections,
            new=self.new,
            changed=self.changed,
            unchanged=self.unchanged,
            failed=tuple(self.failed),
        )


class Refresh:
    """One run through the wanted sources; `events` yields what happens while it happens."""

    def __init__(self, desk: Desk, wanted: Wanted) -> None:
        self._desk = desk
        self._wanted = wanted
        self._events: asyncio.Queue[Event] = asyncio.Queue()
        self._started = desk.now()
        self._before = Spent()
        self._client: Client | None = None
        self._tallies: list[Tally] = []
        self._unpacking = Unpacking(desk)

    def events(self) -> AsyncGenerator[Event, None]:
        """Run, and tell what happens; the last is `Finished`. Closing the iterator stops the run."""
        return told(self._events, self._run())

    def receipt(self) -> Receipt:
        """What has been done so far."""
        spent = self.spent()
        return Receipt(
            started=self._started,
            finished=self._desk.now(),
            sources=tuple(tally.receipt() for tally in self._tallies),
            notes=(
                *(_moved(tally.source, move) for tally in self._tallies for move in tally.moved),
                *_portal(self._tallies),
            ),
            bytes=spent.bytes,
            requests=spent.requests,
            not_modified=spent.not_modified,
        )

    def spent(self) -> Spent:
        """What the client has been asked for since this run began."""
        return _spent(self._client) - self._before

    async def _run(self) -> None:
        self._client = client = await self._desk.client()
        self._before = _spent(client)
        definitions = self._definitions()
        self._tallies = [Tally(definition.id) for definition in definitions]
        async with asyncio.TaskGroup() as group:
            lanes = Lanes[Job](group, lambda job: job(), at_once=AT_ONE_HOST)
            for definition, tally in zip(definitions, self._tallies, strict=True):
                group.create_task(self._source(definition, tally, group, lanes))
        self._events.put_nowait(Finished(receipt=self.receipt()))

    def _definitions(self) -> list[Definition]:
        registry = self._desk.registry
        if self._wanted.sources is None:
            return list(registry.enabled())
        return [registry.get(source) for source in self._wanted.sources]

    async def _source(self, definition: Definition, tally: Tally, group: asyncio.TaskGroup, lanes: Lanes[Job]) -> None:
        """Learn which lists there are, and put them in line for their hosts."""
        given = None
        try:
            given = await find_sections(self._desk, definition, force=self._wanted.force)
        except Exception as error:  # noqa: BLE001 - one page that trips us stops no other
            self._fail(definition, tally, None, definition.home, error)
        sections = [section for section in await self._sections(definition) if self._is_wanted(section)]
        rankings = definition.rankings if self._wanted.sections is None else ()
        self._events.put_nowait(Started(source=definition.id, steps=len(sections) + len(rankings)))
        for section in sections:
            lanes.put(urls.host(section.url), 0, partial(self._section, definition, section, tally, given, group))
        for ranking in rankings:
            lanes.put(urls.host(ranking.url), 0, partial(self._ranking, definition, ranking, tally))

    async def _sections(self, definition: Definition) -> tuple[Section, ...]:
        return await self._desk.background.run(lambda store: store.sections.all(definition.id, hidden=True))

    def _is_wanted(self, section: Section) -> bool:
        return self._wanted.sections is None or section.id in self._wanted.sections

    async def _section(
        self,
        definition: Definition,
        section: Section,
        tally: Tally,
        given: Answer | None,
        group: asyncio.TaskGroup,
    ) -> None:
        await self._unpacking.room()
        started = self._desk.now()
        try:
            outcome = await refresh_section(self._desk, definition, section, force=self._wanted.force, given=given)
        except Exception as error:  # noqa: BLE001 - one page that trips us stops no other
            tally.sections += 1
            reason = self._fail(definition, tally, section, current_address(definition, section, started), error)
            if not isinstance(error, Offline):
                await self._desk.background.run(lambda store: store.sections.note_problem(section.id, reason))
            return
        tally.add(outcome)
        if outcome.new or outcome.changed:
            event: Event = Arrived(source=definition.id, section=section.id, new=outcome.new, changed=outcome.changed)
        else:
            event = Unchanged(source=definition.id, section=section.id)
        self._events.put_nowait(event)
        for parcel in outcome.parcels:
            group.create_task(self._unpack(definition, section, tally, parcel))

    async def _unpack(self, definition: Definition, section: Section, tally: Tally, parcel: Parcel) -> None:
        try:
            await self._unpacking.unpack(parcel)
        except Exception as error:  # noqa: BLE001 - one page that trips us stops no other
            self._fail(definition, tally, section, parcel.answer.page.requested, error)

    async def _ranking(self, definition: Definition, ranking: RankingDefinition, tally: Tally) -> None:
        try:
            seen = await refresh_ranking(self._desk, definition, ranking, force=self._wanted.force)
        except Exception as error:  # noqa: BLE001 - one page that trips us stops no other
            self._fail(definition, tally, None, ranking.url, error)
            return
        arrived, unchanged = Arrived(source=definition.id, section=None), Unchanged(source=definition.id, section=None)
        self._events.put_nowait(arrived if seen else unchanged)

    def _fail(self, definition: Definition, tally: Tally, section: Section | None, url: str, error: Exception) -> str:
        """Count and tell a failure; gives why, in words."""
        reason = in_words(error)
        url = urls.discreet(url)
        tally.failed.append(Failure(url=url, reason=reason))
        tally.strange |= isinstance(error, NotAFeed)
        failed = Failed(source=definition.id, section=section.id if section else None, url=url, reason=reason)
        self._events.put_nowait(failed)
        return reason


def in_words(error: Exception) -> str:
    """Why a page could not be had, also for what should never happen."""
    if isinstance(error, NewsreaderError):
        return str(error)
    return _("newsreader cannot read this page ({kind}: {error}); please report it with its address").format(
        kind=type(error).__name__, error=error
    )


def _moved(source: str, move: Move) -> str:
    """What a reader is told, once, when a move is believed."""
    return _(
        "{source}: {url} has moved for good, and is asked at {target} from now on;"
        " `newsreader sources moves --forget` takes that back."
    ).format(source=source, url=urls.discreet(urls.shown(move.url)), target=urls.discreet(urls.shown(move.target)))


def _portal(tallies: Sequence[Tally]) -> tuple[str, ...]:
    """What a reader is told when a network shows its own page in the place of every other."""
    strange = sum(tally.strange for tally in tallies)
    if strange < PORTAL or strange * 2 <= len(tallies):
        return ()
    return (
        _(
            "{count} sources answered with a page that is no news: it looks like a login portal of this network."
            " Nothing that is here was changed."
        ).format(count=strange),
    )


def _spent(client: Client | None) -> Spent:
    if client is None:
        return Spent()
    return Spent(bytes=client.received, requests=client.requests, not_modified=client.not_modified)
