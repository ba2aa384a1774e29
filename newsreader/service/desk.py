"""What every errand of the paper needs: the client, the sources, the store beside it, and the clock.

Refreshing, reading one story and adding a source go through it, so that an address is asked in one way only.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from newsreader.errors import FetchError, Postponed
from newsreader.fetch import freshness, moving
from newsreader.fetch.client import Client
from newsreader.fetch.politeness import Kind
from newsreader.fetch.request import Request
from newsreader.model import Data, Move, Page, Visit
from newsreader.service.background import Background
from newsreader.sources.definition import Definition, Listed
from newsreader.sources.registry import Registry
from newsreader.store import Store
from newsreader.text import urls

PATIENCE = timedelta(minutes=2)
"""The longest pause of a host that is waited out."""

MOST_MOVES = 5
"""An address that has moved is followed over no more moves than this."""


class Answer(Data):
    """A page, the visit to note once it is stored, and whether it says anything that the last one did not.

    `asked` is the address that was wanted; the visit is to where that has moved. `move` is what was seen of a move.
    """

    asked: str
    page: Page
    visit: Visit
    fresh: bool
    move: Move | None = None

    @property
    def settled(self) -> Move | None:
        """The move that was seen often enough with this answer to be believed."""
        return self.move if self.move is not None and moving.settled(self.move) else None

    def remember(self, store: Store, *, as_before: bool = True) -> None:
        """Note the visit, in the transaction that stores what the page says; its move if the page is what it was.

        What answers with the very bytes of the last visit may be a portal that was there then: it begins no count.
        """
        store.visits.put(self.visit)
        if self.move is None or not as_before:
            store.moves.forget(self.visit.url)
        elif self.fresh or self.move.seen > 1:
            store.moves.put(self.move)


class Errand(Data):
    """For whom and what an address is asked.

    `trusted` is for an address that the reader typed: it may be on the reader's own network. `urgent` when the reader
    waits for this very page, `patient` when nobody does. `room` gives the bytes that may still come.
    """

    definition: Definition | None
    kind: Kind = "page"
    trusted: bool = False
    urgent: bool = False
    patient: bool = False
    pace: float = 0.0
    room: Callable[[], int] | None = None


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
        address, known, seen = await self.background.run(lambda store: _known(store, url))
        if known is not None and not force and not freshness.due(known, self.now()):
            return None
        try:
            page = await self._get(_request(address, known, errand), patient=errand.patient)
        except FetchError as error:
            missed = freshness.failed(known, address, error, self.now())
            await self.background.run(lambda store: store.visits.put(missed))
            raise
        answer = Answer(
            asked=url,
            page=page,
            visit=freshness.visited(known, page, self.now(), _every(errand.definition)),
            fresh=not freshness.unchanged(known, page),
            move=moving.sighted(seen, page, self.now()),
        )
        if not answer.fresh:
            await self.background.run(answer.remember)
        return answer

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


def _known(store: Store, url: str) -> tuple[str, Visit | None, Move | None]:
    """Where an address has moved for good, the last visit there, and what was seen of a further move."""
    move = store.moves.get(url)
    for _ in range(MOST_MOVES):
        if move is None or not moving.settled(move):
            break
        url = move.target
        move = store.moves.get(url)
    return url, store.visits.get(url), move


def _request(url: str, visit: Visit | None, errand: Errand) -> Request:
    definition = errand.definition
    return Request(
        url=url,
        visit=visit,
        kind=errand.kind,
        pace=max(definition.pace if definition else 1.0, errand.pace),
        trusted=errand.trusted or (definition is not None and urls.host(url) in _own_hosts(definition)),
        urgent=errand.urgent,
        room=errand.room,
    )


def _own_hosts(definition: Definition) -> set[str]:
    """The hosts that the file of a source names itself, not those that its pages lead to."""
    lists: tuple[Listed, ...] = (*definition.sections, *definition.rankings)
    return {urls.host(definition.home), *(urls.host(listed.url) for listed in lists), *definition.hosts}


def _every(definition: Definition | None) -> timedelta:
    return timedelta(minutes=definition.refresh if definition else 60)
