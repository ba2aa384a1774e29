"""The past of the rankings: their states, what is remembered of each story, and how old states are thinned.

`library.py` reaches it as `store.rankings.history`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from newsreader.model import Data, RankingItem
from newsreader.store.database import Bindings, Database
from newsreader.store.values import numbers, stamp
from newsreader.text.fold import fold

ASSUMED = timedelta(days=1)
"""What stood on the list when somebody looked is taken to have stood there until the next look, within this time."""

_SAME_TITLE_FROM = 8
"""Signs of a title that is no catchword, so that a story may be known by it when its link changes."""

_STATES = """
SELECT snapshot.id, snapshot.first_seen, snapshot.last_seen
FROM snapshot JOIN ranking ON ranking.id = snapshot.ranking JOIN source ON source.number = ranking.source
WHERE source.id = ? AND ranking.name = ? ORDER BY snapshot.id
"""

_PLACES = """
SELECT place.snapshot, place.rank, ifnull(ranked.item, place.key), place.key, place.title, place.url, place.count
FROM json_each(?) AS wanted CROSS JOIN snapshot ON snapshot.id = wanted.value
JOIN place ON place.snapshot = snapshot.id
LEFT JOIN ranked ON ranked.ranking = snapshot.ranking AND ranked.key = place.key
ORDER BY place.snapshot, place.rank
"""

_CAREERS = """
SELECT item, first_seen, seconds, best, best_seen
FROM ranked JOIN ranking ON ranking.id = ranked.ranking JOIN source ON source.number = ranking.source
WHERE source.id = ? AND ranking.name = ? AND item IN (SELECT value FROM json_each(?))
ORDER BY item, unixepoch(first_seen)
"""

_SEEN = """
INSERT INTO ranked (ranking, key, item, title, first_seen, last_seen, seconds, best, best_seen)
VALUES (?1, ?2, ?3, ?4, ?5, ?5, 0, ?6, ?5)
ON CONFLICT (ranking, key) DO UPDATE SET title = excluded.title, last_seen = excluded.last_seen,
  best_seen = CASE WHEN excluded.best < best THEN excluded.best_seen ELSE best_seen END,
  best = min(best, excluded.best)
"""

_STOOD = "UPDATE ranked SET seconds = seconds + ? WHERE ranking = ? AND key = ?"


class Spot(Data):
    """A place in a state of a list; `item` is the same for all addresses of a story."""

    rank: int
    item: int
    key: int
    title: str
    url: str
    count: int | None


class State(Data):
    """How a list stood from when it was first to when it was last seen so; the newest has the highest number."""

    id: int
    first_seen: datetime
    last_seen: datetime
    spots: tuple[Spot, ...] = ()


class Career(Data):
    """What is remembered of a story on a list, however long ago."""

    first_seen: datetime
    seconds: int
    best: int
    best_seen: datetime


class RankingHistory:
    """Reads what `store.rankings` kept; a ranking is named by its source and its own name."""

    def __init__(self, database: Database) -> None:
        self._db = database

    # --- reading -----------------------------------------------------------------------------------------------------

    def states(self, source: str, name: str, since: datetime | None = None) -> list[State]:
        """Give the states of a list, the oldest first, from the one that stood at `since` on; without their places."""
        states = self._db.rows(_STATES, (source, name), _state)
        first = 0
        for at, state in enumerate(states):
            if since is not None and state.first_seen <= since:
                first = at
        return states[first:]

    def spots(self, states: Sequence[State]) -> list[State]:
        """Give the same states with their places."""
        rows = self._db.rows(_PLACES, (numbers(state.id for state in states),), _spot)
        places = {number: tuple(spot for _, spot in found) for number, found in groupby(rows, key=lambda row: row[0])}
        return [
            State(
                id=state.id,
                first_seen=state.first_seen,
                last_seen=state.last_seen,
                spots=places.get(state.id, ()),
            )
            for state in states
        ]

    def ranking(self, source: str, name: str) -> int | None:
        """Give the number of a ranking."""
        sql = "SELECT ranking.id FROM ranking JOIN source ON number = source WHERE source.id = ? AND ranking.name = ?"
        return self._db.row(sql, (source, name), int)

    def careers(self, source: str, name: str, items: Sequence[int]) -> dict[int, Career]:
        """Give what is remembered of these items, all addresses of each taken together."""
        rows = self._db.rows(_CAREERS, (source, name, numbers(items)), _career)
        return {item: _together([one for _, one in own]) for item, own in groupby(rows, key=lambda row: row[0])}

    # --- writing -----------------------------------------------------------------------------------------------------

    def note(self, ranking: int, keys: Sequence[int], items: Sequence[RankingItem], now: datetime) -> None:
        """Remember who stands on a list now; called before the list itself is kept."""
        last = self._db.row(
            "SELECT id, first_seen, last_seen FROM snapshot WHERE ranking = ? ORDER BY id DESC", (ranking,), _state
        )
        [before] = self.spots([last]) if last else [None]
        if before is not None and timedelta() < now - before.last_seen <= ASSUMED:
            passed = int((now - before.last_seen).total_seconds())
            self._db.many(_STOOD, [(passed, ranking, spot.key) for spot in before.spots])
        moved = _moved(before.spots if before else (), keys, items)
        known = {spot.key: spot.item for spot in before.spots} if before else {}
        seen = "SELECT item FROM ranked WHERE ranking = ? AND key = ?"
        rows: list[Bindings] = []
        for rank, (key, item) in enumerate(zip(keys, items, strict=True), start=1):
            same = known.get(key) or self._db.row(seen, (ranking, key), int) or moved.get(key, key)
            rows.append((ranking, key, same, item.title, stamp(now), rank))
        self._db.many(_SEEN, rows)

    def thin(self, before: datetime) -> int:
        """Leave of each day that is wholly before a moment the state that stood longest; gives how many went.

        It stands for the whole of its day then. What `careers` tell is not touched.
        """
        gone = 0
        for (ranking,) in self._db.rows("SELECT id FROM ranking", (), _numbers):
            sql = "SELECT id, first_seen, last_seen FROM snapshot WHERE ranking = ? ORDER BY id"
            states = self._db.rows(sql, (ranking,), _state)
            for _, day in groupby(states[:-1], key=lambda state: state.first_seen.date()):
                gone += self._thin_day([state for state in day if state.last_seen < before])
        return gone

    def _thin_day(self, states: Sequence[State]) -> int:
        if len(states) < 2:
            return 0
        longest = max(states, key=lambda state: state.last_seen - state.first_seen)
        others = (numbers(state.id for state in states if state is not longest),)
        with self._db.transaction():
            self._db.run("DELETE FROM place WHERE snapshot IN (SELECT value FROM json_each(?))", others)
            self._db.run("DELETE FROM snapshot WHERE id IN (SELECT value FROM json_each(?))", others)
            self._db.run(
                "UPDATE snapshot SET first_seen = ?, last_seen = ? WHERE id = ?",
                (stamp(states[0].first_seen), stamp(states[-1].last_seen), longest.id),
            )
        return len(states) - 1


def _moved(before: Sequence[Spot], keys: Sequence[int], items: Sequence[RankingItem]) -> dict[int, int]:
    """The stories whose link the site has changed: a new address with the title of one that left the list.

    Only a title of some length that stands once on either list is taken at its word.
    """
    staying = set(keys)
    left: dict[str, list[int]] = {}
    come: dict[str, list[int]] = {}
    for spot in before:
        if spot.key not in staying:
            left.setdefault(fold(spot.title), []).append(spot.item)
    for key, item in zip(keys, items, strict=True):
        come.setdefault(fold(item.title), []).append(key)
    return {
        come[title][0]: gone[0]
        for title, gone in left.items()
        if len(title) >= _SAME_TITLE_FROM and len(gone) == 1 == len(come.get(title, ()))
    }


def _together(careers: Sequence[Career]) -> Career:
    """One career of those under several addresses, the earliest first."""
    peak = min(careers, key=lambda career: career.best)
    return Career(
        first_seen=careers[0].first_seen,
        seconds=sum(career.seconds for career in careers),
        best=peak.best,
        best_seen=peak.best_seen,
    )


def _state(number: int, first_seen: str, last_seen: str) -> State:
    return State(id=number, first_seen=datetime.fromisoformat(first_seen), last_seen=datetime.fromisoformat(last_seen))


def _spot(snapshot: int, rank: int, item: int, key: int, title: str, url: str, count: int | None) -> tuple[int, Spot]:
    return snapshot, Spot(rank=rank, item=item, key=key, title=title, url=url, count=count)


def _career(item: int, first_seen: str, seconds: int, best: int, best_seen: str) -> tuple[int, Career]:
    return item, Career(
        first_seen=datetime.fromisoformat(first_seen),
        seconds=seconds,
        best=best,
        best_seen=datetime.fromisoformat(best_seen),
    )


def _numbers(*values: int) -> tuple[int, ...]:
    return values
