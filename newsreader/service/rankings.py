"""What other people click on, now and before: each ranking with what is remembered of it; a part of the library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from newsreader.model import HotItem, HotList
from newsreader.service.charting import TOP, best, remembered
from newsreader.settings import Settings
from newsreader.store import Store
from newsreader.store.ranking_history import State

if TYPE_CHECKING:
    from newsreader.service.background import Background

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


class Rankings:
    """Reading asks the store only; a ranking is asked for by any `HotList` of it."""

    def __init__(
        self,
        store: Store,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        background: Callable[[], Background],
    ) -> None:
        self._store = store
        self._settings = settings
        self._now = now
        self._background = background

    def latest(self, source: str | None = None) -> tuple[HotList, ...]:
        """The rankings of a source or of all, as last seen, without their memory."""
        return self._store.rankings.latest(source)

    def now(self, ranking: HotList, span: timedelta = DAY) -> HotList:
        """A ranking as last seen; the ranks of its places go back by `span` from then."""
        states = self._states(ranking, ranking.seen - max(span, DAY))
        return self._remembering(ranking, states, states[-1], span) if states else ranking

    def on(self, ranking: HotList, day: date, span: timedelta = DAY) -> HotList | None:
        """A ranking as it was last seen on a day of the reader's calendar; `None` when nobody looked on that day."""
        start = datetime.combine(day, time(), self._now().tzinfo)
        states = self._states(ranking, start - span)
        found = [state for state in states if state.first_seen < start + DAY and state.last_seen >= start]
        if not found:
            return None
        seen = min(found[-1].last_seen, start + DAY)
        earlier = [state for state in states if state.id <= found[-1].id]
        earlier[-1] = replace(earlier[-1], last_seen=seen)
        return self._remembering(ranking, earlier, earlier[-1], span)

    def yesterday(self, ranking: HotList, span: timedelta = DAY) -> HotList | None:
        """A ranking as it was last seen yesterday; `None` when nobody looked yesterday."""
        return self.on(ranking, self._now().date() - DAY, span)

    def best(self, ranking: HotList, span: timedelta = WEEK) -> HotList:
        """The best of a ranking in the days before it was last seen, by the points of `charting.best`."""
        start = ranking.seen - span
        states = self._states(ranking, start)
        winners = best(states, start, ranking.seen)
        careers = self._store.rankings.history.careers(ranking.source, ranking.name, [spot.item for spot, _ in winners])
        known = self._store.rankings.known([spot.key for spot, _ in winners])
        items = [
            HotItem(
                rank=rank,
                title=spot.title,
                url=spot.url,
                article=known[spot.key][0],
                previous=None,
                count=spot.count,
                read=known[spot.key][1],
                memory=replace(remembered(states, careers, spot, start, ranking.seen), score=score),
            )
            for rank, (spot, score) in enumerate(winners, start=1)
        ]
        return replace(ranking, items=tuple(items), since=start)

    async def thin(self) -> None:
        """Leave one list a day of those older than `hot_memory` says; what is remembered of each story stays."""
        before = self._now() - self._settings().hot_span
        await self._background().run(lambda store: store.rankings.history.thin(before))

    def _states(self, ranking: HotList, since: datetime) -> list[State]:
        history = self._store.rankings.history
        return history.spots(history.states(ranking.source, ranking.name, since))

    def _remembering(self, ranking: HotList, states: list[State], shown: State, span: timedelta) -> HotList:
        """A state of a ranking as it is shown, with what is remembered of its first places."""
        rankings = self._store.rankings
        spots = shown.spots[:TOP]
        careers = rankings.history.careers(ranking.source, ranking.name, [spot.item for spot in spots])
        number = rankings.history.ranking(ranking.source, ranking.name) or 0
        start = shown.last_seen - span
        items = [
            replace(item, memory=remembered(states, careers, spot, start, shown.last_seen))
            for item, spot in zip(rankings.items(number, shown.id, TOP), spots, strict=True)
        ]
        return replace(ranking, items=tuple(items), seen=shown.last_seen, unchanged=shown.first_seen, since=start)
