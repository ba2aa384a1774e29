"""How the news gets into the store; the library starts it, and whoever asked is told what happens.

for each wanted source, side by side:
    sections whose addresses only the site knows are read off its nav row
    for each wanted list, side by side (a host is asked one thing at a time, the client sees to that):
        answer   = desk.ask(address, what the last visit left)     the only wait for the network
        no news: the visit is noted                                 Unchanged
        listing  = reading.read_section(page)                       on the background thread
        placings = decide(known, listing.headlines)                 pure
        one transaction: headlines, rankings, pictures, visit       Arrived, or Failed with why
    with `full`, for each story its lists name that is not here:
        story    = fetch_story(address)                             all its pages
        one transaction: the article                                Arrived
Finished, with the receipt
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from newsreader.desk import Answer, Desk, Errand
from newsreader.errors import NewsreaderError, Offline
from newsreader.model import (
    Arrived,
    ArticleCounts,
    Data,
    Event,
    Failed,
    Failure,
    Finished,
    Receipt,
    Row,
    Section,
    SourceReceipt,
    Started,
    Unchanged,
)
from newsreader.refresh import Outcome, current_address, find_sections, refresh_ranking, refresh_section
from newsreader.sources.definition import Definition, RankingDefinition
from newsreader.stories import fetch_story


class Wanted(Data):
    """What to refresh: all enabled sources unless some are named, all their sections unless some are named.

    `force` asks also those that are not due; `full` fetches the text of every story that the lists name.
    """

    sources: tuple[str, ...] | None = None
    sections: frozenset[int] | None = None
    force: bool = False
    full: bool = False


class Tally:
    """What happened so far to one source, and to its articles."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.sections = 0
        self.new = 0
        self.changed = 0
        self.unchanged = 0
        self.failed: list[Failure] = []
        self.listed: dict[int, None] = {}
        self.articles = ArticleCounts()

    def add(self, outcome: Outcome) -> None:
        """Count the outcome of a section."""
        self.sections += 1
        self.new += outcome.new
        self.changed += outcome.changed
        self.unchanged += outcome.unchanged
        self.failed += outcome.failed
        self.listed |= dict.fromkeys(outcome.listed)

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


class Edition:
    """One run through the wanted sources; `events` yields what happens while it happens."""

    def __init__(self, desk: Desk, wanted: Wanted) -> None:
        self._desk = desk
        self._wanted = wanted
        self._events: asyncio.Queue[Event] = asyncio.Queue()

    async def events(self) -> AsyncGenerator[Event, None]:
        """Run, and tell what happens; the last is `Finished`. Closing the iterator stops the run."""
        run = asyncio.create_task(self._run())
        try:
            while True:
                event = await _next(self._events, run)
                yield event
                if isinstance(event, Finished):
                    return
        finally:
            run.cancel()
            await asyncio.gather(run, return_exceptions=True)

    async def _run(self) -> None:
        started = self._desk.now()
        client = await self._desk.client()
        before = (client.received, client.requests, client.not_modified)
        definitions = self._definitions()
        tallies = [Tally(definition.id) for definition in definitions]
        async with asyncio.TaskGroup() as group:
            for definition, tally in zip(definitions, tallies, strict=True):
                group.create_task(self._source(definition, tally))
        receipt = Receipt(
            started=started,
            finished=self._desk.now(),
            sources=tuple(tally.receipt() for tally in tallies),
            articles=_sum(tallies),
            bytes=client.received - before[0],
            requests=client.requests - before[1],
            not_modified=client.not_modified - before[2],
        )
        self._events.put_nowait(Finished(receipt=receipt))

    def _definitions(self) -> list[Definition]:
        registry = self._desk.registry
        if self._wanted.sources is None:
            return list(registry.enabled())
        return [registry.get(source) for source in self._wanted.sources]

    async def _source(self, definition: Definition, tally: Tally) -> None:
        given = None
        try:
            given = await find_sections(self._desk, definition, force=self._wanted.force)
        except Exception as error:  # noqa: BLE001 - one page that trips us stops no other
            self._fail(definition, tally, None, definition.home, error)
        sections = [section for section in await self._sections(definition) if self._is_wanted(section)]
        rankings = definition.rankings if self._wanted.sections is None else ()
        self._events.put_nowait(Started(source=definition.id, steps=len(sections) + len(rankings)))
        async with asyncio.TaskGroup() as group:
            for section in sections:
                group.create_task(self._section(definition, section, tally, given))
            for ranking in rankings:
                group.create_task(self._ranking(definition, ranking, tally))
        if self._wanted.full:
            await self._stories(definition, tally)

    async def _sections(self, definition: Definition) -> tuple[Section, ...]:
        return await self._desk.background.run(lambda store: store.sections.all(definition.id, hidden=True))

    def _is_wanted(self, section: Section) -> bool:
        return self._wanted.sections is None or section.id in self._wanted.sections

    async def _section(self, definition: Definition, section: Section, tally: Tally, given: Answer | None) -> None:
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

    async def _ranking(self, definition: Definition, ranking: RankingDefinition, tally: Tally) -> None:
        try:
            seen = await refresh_ranking(self._desk, definition, ranking, force=self._wanted.force)
        except Exception as error:  # noqa: BLE001 - one page that trips us stops no other
            self._fail(definition, tally, None, ranking.url, error)
            return
        arrived, unchanged = Arrived(source=definition.id, section=None), Unchanged(source=definition.id, section=None)
        self._events.put_nowait(arrived if seen else unchanged)

    async def _stories(self, definition: Definition, tally: Tally) -> None:
        """Fetch the text of every listed story that is not in the store, and count what is there at the end."""
        listed = list(tally.listed)
        missing = [row for row in await self._rows(listed) if row.completeness is None]
        self._events.put_nowait(Started(source=definition.id, steps=len(missing)))
        async with asyncio.TaskGroup() as group:
            for row in missing:
                group.create_task(self._story(definition, row, tally))
        held = [row.completeness for row in await self._rows(listed)]
        whole = sum(completeness in ("full", "gallery") for completeness in held)
        absent = held.count(None)
        tally.articles = ArticleCounts(wanted=len(held), full=whole, teaser=len(held) - whole - absent, failed=absent)

    async def _rows(self, ids: list[int]) -> list[Row]:
        return await self._desk.background.run(lambda store: store.articles.rows(ids))

    async def _story(self, definition: Definition, row: Row, tally: Tally) -> None:
        try:
            article = await fetch_story(self._desk, row.url, Errand(definition=definition, patient=True))
        except Exception as error:  # noqa: BLE001 - one page that trips us stops no other
            self._fail(definition, tally, None, row.url, error)
            return
        now = self._desk.now()
        await self._desk.background.run(lambda store: store.articles.save_article(row.id, article, now))
        self._events.put_nowait(Arrived(source=definition.id, section=None, article=row.id))

    def _fail(self, definition: Definition, tally: Tally, section: Section | None, url: str, error: Exception) -> str:
        """Count and tell a failure; gives why, in words."""
        reason = _in_words(error)
        tally.failed.append(Failure(url=url, reason=reason))
        failed = Failed(source=definition.id, section=section.id if section else None, url=url, reason=reason)
        self._events.put_nowait(failed)
        return reason


def _in_words(error: Exception) -> str:
    if isinstance(error, NewsreaderError):
        return str(error)
    return f"newsreader cannot read this page ({type(error).__name__}: {error}); please report it with its address"


async def _next(events: asyncio.Queue[Event], run: asyncio.Task[None]) -> Event:
    """The next event; raises what ended the run when it ended before its time."""
    waiting = asyncio.create_task(events.get())
    await asyncio.wait({waiting, run}, return_when=asyncio.FIRST_COMPLETED)
    if not waiting.done():
        if not events.empty():
            return await waiting
        waiting.cancel()
        run.result()
    return await waiting


def _sum(tallies: list[Tally]) -> ArticleCounts:
    counts = [tally.articles for tally in tallies]
    return ArticleCounts(
        wanted=sum(count.wanted for count in counts),
        full=sum(count.full for count in counts),
        teaser=sum(count.teaser for count in counts),
        failed=sum(count.failed for count in counts),
    )
