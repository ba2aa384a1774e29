"""Takes the paper away: every story whole and every picture, with a receipt; the library starts it.

    the lists are refreshed                       edition.Refresh, whose events pass through
    stories  = choose(what lists and rankings name, bounds)              pure; the most wanted first
    for each host, side by side, one story after the other:
        what is here whole, or failed and is not due, is not asked for
        robots may forbid it; story = fetch_story(address)               all its pages
        one transaction: the text                                        Arrived, or Failed with why
        its pictures join the queues of their hosts                      those that stand for a story before others
    for each host of pictures, side by side, two at once:
        picture = fetch_picture(address)                                 scaled; its file first, then its row
    what is on disk is counted; one transaction: the edition of the day with its receipt
Finished, with the receipt

Nothing is remembered but what is in the store: a run that was stopped or killed is completed by the next one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from msgspec.structs import replace

from newsreader.errors import FetchError, Forbidden, Offline, OverBudget, StoreError
from newsreader.fetch import freshness
from newsreader.model import (
    Arrived,
    Article,
    Data,
    Event,
    Failed,
    Finished,
    Headline,
    Progress,
    Receipt,
    Visit,
)
from newsreader.service import taking
from newsreader.service.desk import Desk, Errand
from newsreader.service.edition import Refresh, in_words
from newsreader.service.events import told
from newsreader.service.lanes import Lanes
from newsreader.service.orders import Order
from newsreader.service.photos import Darkroom
from newsreader.service.reading_room import ReadingRoom
from newsreader.service.robots import Robots
from newsreader.service.settling import Haul, Want, settle
from newsreader.service.stories import fetch_story
from newsreader.service.taking import Missed, Shelf
from newsreader.service.wanting import WHOLE, Choice, Story, choose, span
from newsreader.sources.definition import Definition
from newsreader.store import Store
from newsreader.text import urls
from newsreader.text.language import _

Got = TypeVar("Got")

AGAIN = timedelta(hours=6)
"""A story of which its site shows only a part is asked for again after so long."""

BIG = 50_000
"""Bytes that a page or a picture may have at least, where a budget nears its end."""

PICTURES_AT_ONE_HOST = 2


class Shot(Data):
    """A picture to fetch: for which source, and whether it stands for a story."""

    source: str
    url: str


class Download:
    """One run; `events` yields what happens while it happens. Setting `stop` ends it, with a receipt all the same."""

    def __init__(self, desk: Desk, order: Order, stop: asyncio.Event) -> None:
        self._desk = desk
        self._order = order
        self._stop = stop
        self._events: asyncio.Queue[Event] = asyncio.Queue()
        self._refresh = Refresh(desk, order.lists)
        self._robots = Robots(desk)
        self._room = ReadingRoom(desk)
        self._darkroom = Darkroom(quality=order.settings.picture_quality, form=order.settings.picture_format)
        self._notes: list[str] = []
        self._missed: dict[int, Missed] = {}
        self._shelf = Shelf()
        self._choice = Choice()
        self._definitions: dict[str, Definition] = {}
        self._seen: set[int] = set()
        self._stories_done = 0
        self._pictures_done = 0
        self._stopped = False
        self._begun = 0.0
        self._under_way = 0
        self._full = False
        self._cut = False

    def events(self) -> AsyncGenerator[Event, None]:
        """Run, and tell what happens; the last is `Finished`. Closing the iterator stops the run without a receipt."""
        return told(self._events, self._run())

    async def _run(self) -> None:
        work = asyncio.create_task(self._work())
        stop = asyncio.create_task(self._stop.wait())
        time = self._order.bounds.time
        try:
            seconds = time.total_seconds() if time else None
            await asyncio.wait({work, stop}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                self._end(
                    _("it was stopped")
                    if stop.done() or time is None
                    else _("the time of {time} was over").format(time=span(time))
                )
        finally:
            work.cancel()
            stop.cancel()
            await asyncio.gather(work, stop, self._robots.close(), return_exceptions=True)
            self._room.close()
        if not work.cancelled() and (error := work.exception()):
            raise error
        self._events.put_nowait(Finished(receipt=await self._receipt()))

    # --- the work ----------------------------------------------------------------------------------------------------

    async def _work(self) -> None:
        try:
            async for event in self._refresh.events():
                if not isinstance(event, Finished):
                    self._events.put_nowait(event)
            await self._take()
            if self._full or self._cut:
                budget = self._order.bounds.budget or 0
                self._end(_("the budget of {megabytes:g} MB was used up").format(megabytes=budget / 1e6))
        except* (StoreError, Offline) as errors:
            self._end(str(errors.exceptions[0]))

    async def _take(self) -> None:
        """Go through the stories and the pictures, until all are here or a bound is reached."""
        lists = self._order.lists
        self._definitions = {one.id: one for one in self._desk.registry.enabled()}
        sources = list(self._definitions) if lists.sources is None else lists.sources
        self._shelf = await self._desk.background.run(lambda store: taking.find_stories(store, sources, lists.sections))
        self._choice = choose(self._shelf.stories, self._order.bounds, self._desk.now())
        self._notes += self._choice.notes
        if self._order.stories:
            self._room.open(sum(story.completeness not in WHOLE for story in self._choice.stories))
        self._begun = asyncio.get_running_loop().time()
        async with asyncio.TaskGroup() as group:
            shots = Lanes[Shot](group, self._picture, at_once=PICTURES_AT_ONE_HOST)
            stories = Lanes[tuple[int, Story]](group, lambda job: self._story(shots, *job), at_once=1)
            for number, story in enumerate(self._choice.stories):
                stories.put(urls.host(story.url), number, (number, story))
            if self._order.pictures:
                for place, (source, url) in enumerate(self._shelf.pictures):
                    self._add_picture(shots, 3 * len(self._choice.stories) + place, source, url)

    async def _story(self, shots: Lanes[Shot], number: int, story: Story) -> None:
        """Have one story here, and its pictures in the queues of their hosts."""
        if self._full:
            return
        text: Article | None = None
        if story.completeness not in WHOLE and self._order.stories:
            text = await self._try(story.source, story.url, lambda: self._fetch_story(story))
        if self._order.pictures:
            if text is None:
                text = await self._desk.background.run(lambda store: taking.text_of(store, story))
            for place, url in enumerate(taking.wanted_pictures(story, text)):
                later = number if place == 0 else len(self._choice.stories) + number
                self._add_picture(shots, later, story.source, url)
        self._progress(stories=1)

    async def _fetch_story(self, story: Story) -> Article:
        errand = await self._errand(story.source, story.url)
        text = await fetch_story(self._desk, story.url, errand, self._room.read)
        now = self._desk.now()

        def keep(store: Store) -> int:
            with store.transaction():
                article = story.article
                if article is None:
                    headline = Headline(title=story.title, url=story.url, published=text.published)
                    article = store.articles.add(story.source, headline, now)
                store.articles.save_article(article, text, now)
                if text.completeness not in WHOLE:
                    store.visits.put(Visit(url=story.url, status=200, fetched=now, due=now + AGAIN))
            return article

        article = await self._desk.background.run(keep)
        self._events.put_nowait(Arrived(source=story.source, section=None, article=article))
        return text

    def _add_picture(self, shots: Lanes[Shot], number: int, source: str, url: str) -> None:
        key = urls.key(url)
        if key not in self._seen:
            self._seen.add(key)
            shots.put(urls.host(url), number, Shot(source=source, url=url))

    async def _picture(self, shot: Shot) -> None:
        """Have one picture here."""
        if not self._full and not await self._desk.background.run(lambda store: taking.is_on_disk(store, shot.url)):
            await self._try(shot.source, shot.url, lambda: self._fetch_picture(shot))
        self._progress(pictures=1)

    async def _fetch_picture(self, shot: Shot) -> None:
        await self._darkroom.fetch(self._desk, shot.url, await self._errand(shot.source, shot.url))

    async def _try(self, source: str, url: str, fetch: Callable[[], Awaitable[Got]]) -> Got | None:
        """Fetch unless a bound is reached or the address failed and is not due; a failure is noted and told."""
        if not self._has_room():
            return None
        visit = await self._desk.background.run(lambda store: store.visits.get(url))
        if visit is not None and not freshness.due(visit, self._desk.now()):
            if visit.reason:
                self._missed[urls.key(url)] = Missed(source=source, url=url, reason=visit.reason)
            return None
        self._under_way += 1
        try:
            return await fetch()
        except (StoreError, Offline):
            raise
        except OverBudget:
            self._cut = True
            return None
        except Exception as error:  # noqa: BLE001 - one page that trips us stops no other
            reason = in_words(error)
            if not isinstance(error, Forbidden):
                failure = error if isinstance(error, FetchError) else FetchError(reason)
                missed = freshness.failed(visit, url, failure, self._desk.now())
                await self._desk.background.run(lambda store: store.visits.put(missed))
            self._missed[urls.key(url)] = Missed(source=source, url=url, reason=reason)
            self._events.put_nowait(Failed(source=source, section=None, url=urls.discreet(url), reason=reason))
            return None
        finally:
            self._under_way -= 1

    async def _errand(self, source: str, url: str) -> Errand:
        """How an address is asked in bulk; raises Forbidden where its site does not want that."""
        definition = self._definitions.get(source)
        room = None if self._order.bounds.budget is None else self._left
        errand = Errand(definition=definition, patient=True, room=room)
        return replace(errand, pace=await self._robots.pace(url, errand))

    # --- the bounds, and what is told --------------------------------------------------------------------------------

    def _has_room(self) -> bool:
        """Whether those under way and one more stay within the budget, were each twice as big as usual."""
        budget = self._order.bounds.budget
        if budget is not None and not self._full:
            spent = self._refresh.spent()
            big = max(2 * spent.bytes / max(spent.requests, 1), BIG)
            self._full = spent.bytes + big * (self._under_way + 1) > budget
        return not self._full

    def _left(self) -> int:
        """The bytes of the budget that may still come."""
        return (self._order.bounds.budget or 0) - self._refresh.spent().bytes

    def _end(self, why: str) -> None:
        self._stopped = True
        self._notes.append(why)

    def _progress(self, *, stories: int = 0, pictures: int = 0) -> None:
        self._stories_done += stories
        self._pictures_done += pictures
        stories_left = len(self._choice.stories) - self._stories_done
        pictures_left = len(self._seen) - self._pictures_done
        elapsed = asyncio.get_running_loop().time() - self._begun
        self._events.put_nowait(
            Progress(
                articles_done=self._stories_done,
                articles_left=stories_left,
                pictures_done=self._pictures_done,
                pictures_left=pictures_left,
                bytes=self._refresh.spent().bytes,
                seconds_left=elapsed * (stories_left + pictures_left) / (self._stories_done + self._pictures_done),
            )
        )

    async def _receipt(self) -> Receipt:
        """Count what is there, and keep it as the edition of the day."""
        order, begun = self._order, self._refresh.receipt()
        haul = Haul(
            shelf=self._shelf,
            stories=self._choice.stories,
            missed=self._missed,
            begun=replace(begun, notes=(*begun.notes, *self._notes), stopped=self._stopped),
        )
        want = Want(texts=order.stories, pictures=order.pictures, edition=order.edition)
        space = order.settings.picture_space
        return await self._desk.background.run(lambda store: settle(store, haul, want, space=space))
