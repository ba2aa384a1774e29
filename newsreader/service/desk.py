"""What every errand of the paper needs: the client, the sources, the store beside it, and the clock.

Refreshing, reading one story and adding a source go through it, so that an address is asked in one way only.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from newsreader.errors import FetchError, Postponed
from newsreader.fetch import freshness
from newsreader.fetch.client import Client
from newsreader.fetch.politeness import Kind
from newsreader.fetch.request import Request
from newsreader.model import Data, Page, Visit
from newsreader.service.background import Background
from newsreader.sources.definition import Definition, Listed
from newsreader.sources.registry import Registry
from newsreader.text import urls

PATIENCE = timedelta(minutes=2)
"""The longest pause of a host that is waited out."""


class Answer(Data):
    """A page, the visit to note once it is stored, and whether it says anything that the last one did not."""

    page: Page
    visit: Visit
    fresh: bool


class Errand(Data):
    """For whom and what an address is asked.

    `trusted` is for an address that the reader typed: it may be on the reader's own network. `urgent` when the reader
    waits for this very page, `patient` when nobody does.
    """

    definition: Definition | None
    kind: Kind = "page"
    trusted: bool = False
    urgent: bool = False
    patient: bool = False
    pace: float = 0.0


class Desk:
    """One per program; the client is made at the first question and lives until `close`."""

    def __init__(
        self, registry: Registry, background: Background, *, user_agent: str, now: Callable[[], datetime]
    ) -> None:
        self.registry = registry
        self.background = background
        self.now = now
        self._user_agent = user_agent
        self._client: Client | None = None

    async def client(self) -> Client:
        """The one client, with the hosts that asked to be left alone."""
        if self._client is None:
            paused = await self.background.run(lambda store: store.hosts.paused())
            if self._client is None:
                self._client = self._make_client(paused)
        return self._client

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.close()
            self._client = None

    async def ask(self, url: str, errand: Errand, *, force: bool = True) -> Answer | None:
        """Fetch an address with what is remembered of the last visit; `None` when it is not due and not forced.

        A failure is noted before it is raised. A 304 and a body of the same bytes are noted here; the visit of a fresh
        answer belongs into the transaction that stores what it says.
        """
        known = await self.background.run(lambda store: store.visits.get(url))
        if known is not None and not force and not freshness.due(known, self.now()):
            return None
        try:
            page = await self._get(_request(url, known, errand), patient=errand.patient)
        except FetchError as error:
            missed = freshness.failed(known, url, error, self.now())
            await self.background.run(lambda store: store.visits.put(missed))
            raise
        visit = freshness.visited(known, page, self.now(), _every(errand.definition))
        fresh = not freshness.unchanged(known, page)
        if not fresh:
            await self.background.run(lambda store: store.visits.put(visit))
        return Answer(page=page, visit=visit, fresh=fresh)

    async def page(self, url: str, errand: Errand) -> Page:
        """Fetch an address once, without validators: for stories, which are kept, and for looking around."""
        return await self._get(_request(url, None, errand), patient=errand.patient)

    async def _get(self, request: Request, *, patient: bool) -> Page:
        """Fetch; a patient errand waits out a short pause that a host asks for, once."""
        client = await self.client()
        try:
            return await client.get(request)
        except Postponed as error:
            wait = error.until - self.now()
            if not patient or wait > PATIENCE:
                raise
            await asyncio.sleep(max(wait.total_seconds(), 0))
            return await client.get(request)

    def _make_client(self, paused: Mapping[str, datetime]) -> Client:
        return Client(user_agent=self._user_agent, paused=paused, on_pause=self._note_pause, now=self.now)

    def _note_pause(self, host: str, until: datetime) -> None:
        self.background.submit(lambda store: store.hosts.pause(host, until))


def _request(url: str, visit: Visit | None, errand: Errand) -> Request:
    definition = errand.definition
    return Request(
        url=url,
        visit=visit,
        kind=errand.kind,
        pace=max(definition.pace if definition else 1.0, errand.pace),
        trusted=errand.trusted or (definition is not None and urls.host(url) in _own_hosts(definition)),
        urgent=errand.urgent,
    )


def _own_hosts(definition: Definition) -> set[str]:
    """The hosts that the file of a source names itself, not those that its pages lead to."""
    lists: tuple[Listed, ...] = (*definition.sections, *definition.rankings)
    return {urls.host(definition.home), *(urls.host(listed.url) for listed in lists), *definition.hosts}


def _every(definition: Definition | None) -> timedelta:
    return timedelta(minutes=definition.refresh if definition else 60)
