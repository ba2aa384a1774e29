"""What the states of a ranking tell together: how long, how high, and who was best; pure, the rankings call it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from newsreader.model import HotMemory
from newsreader.store.ranking_history import ASSUMED, Career, Spot, State

TOP = 20
"""Places that give points: 20 for the first, 1 for the twentieth."""

_SLOTS = 24
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


class Stand(NamedTuple):
    """A state and for how long it may be taken to have stood."""

    state: State
    start: datetime
    end: datetime


def stands(states: Sequence[State]) -> Iterator[Stand]:
    """Each state up to the next, where somebody looked again within a day; else up to when it was last seen."""
    for state, after in pairwise(states):
        seen_again = after.first_seen - state.last_seen <= ASSUMED
        yield Stand(state, state.first_seen, after.first_seen if seen_again else state.last_seen)
    if states:
        yield Stand(states[-1], states[-1].first_seen, states[-1].last_seen)


def standing(states: Sequence[State], moment: datetime) -> State | None:
    """The state that stood at a moment, as far as anybody knows."""
    return next((one.state for one in stands(states) if one.start <= moment <= one.end), None)


def remembered(
    states: Sequence[State], careers: Mapping[int, Career], spot: Spot, start: datetime, end: datetime
) -> HotMemory:
    """What is remembered of a place in a state that was seen at `end`, its ranks from `start` on."""
    career = careers.get(spot.item) or _career(states, spot, end)
    return HotMemory(
        first_seen=career.first_seen,
        hours=round(career.seconds / 3600, 1),
        peak=career.best,
        peak_seen=career.best_seen,
        hour_ago=_rank(standing(states, end - _HOUR), spot.item),
        day_ago=_rank(standing(states, end - _DAY), spot.item),
        ranks=ranks(states, spot.item, start, end),
    )


def ranks(states: Sequence[State], item: int, start: datetime, end: datetime) -> tuple[int | None, ...]:
    """The best rank of a story in each of equal slots of time, `None` where it was off the list."""
    length = (end - start) / _SLOTS
    found: list[int | None] = [None] * _SLOTS
    for one in stands(states):
        rank = _rank(one.state, item)
        if rank is None or one.end < start or one.start > end:
            continue
        first = max(0, int((one.start - start) / length))
        last = min(_SLOTS - 1, int((one.end - start) / length))
        for slot in range(min(first, _SLOTS - 1), last + 1):
            before = found[slot]
            found[slot] = rank if before is None else min(rank, before)
    return tuple(found)


def best(states: Sequence[State], start: datetime, end: datetime) -> list[tuple[Spot, int]]:
    """The stories with the most points in a time, with their points.

    Each hour on the list gives 21 points less the rank, so the first place 20 and the twentieth 1; what is seen once
    only counts as one minute, so that a list that was opened once has its order.
    """
    points: dict[int, float] = {}
    newest: dict[int, Spot] = {}
    for one in stands(states):
        hours = (min(end, one.end) - max(start, one.start)) / _HOUR
        if one.end < start or one.start > end:
            continue
        for spot in one.state.spots:
            if spot.rank <= TOP:
                newest[spot.item] = spot
                points[spot.item] = points.get(spot.item, 0.0) + max(hours, 1 / 60) * (TOP + 1 - spot.rank)
    order = sorted(points, key=lambda item: -points[item])
    return [(newest[item], max(1, round(points[item]))) for item in order[:TOP]]


def _rank(state: State | None, item: int) -> int | None:
    return next((spot.rank for spot in state.spots if spot.item == item), None) if state else None


def _career(states: Sequence[State], spot: Spot, end: datetime) -> Career:
    """What the states alone tell of a story; for a store that lost its memory."""
    seen = [(one, rank) for one in stands(states) if (rank := _rank(one.state, spot.item)) is not None]
    if not seen:
        return Career(first_seen=end, seconds=0, best=spot.rank, best_seen=end)
    peak = min(seen, key=lambda pair: pair[1])
    seconds = sum((one.end - one.start).total_seconds() for one, _ in seen)
    return Career(first_seen=seen[0][0].start, seconds=int(seconds), best=peak[1], best_seen=peak[0].start)
