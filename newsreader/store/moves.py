"""Addresses whose servers send us on for good, and how often that was seen: `store.moves` to the service."""

from __future__ import annotations

from datetime import datetime

from newsreader.model import Move
from newsreader.store.database import Database
from newsreader.store.values import stamp


class Moves:
    """The moves that were seen, believed or not."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def get(self, url: str) -> Move | None:
        """Give the move of an address."""
        return self._db.row("SELECT url, target, seen, first, last FROM move WHERE url = ?", (url,), _move)

    def all(self) -> tuple[Move, ...]:
        """Give all moves, the latest first."""
        return tuple(self._db.rows("SELECT url, target, seen, first, last FROM move ORDER BY last DESC", (), _move))

    def put(self, move: Move) -> None:
        """Remember a move in the stead of what was known of its address."""
        with self._db.transaction():
            row = (move.url, move.target, move.seen, stamp(move.first), stamp(move.last))
            self._db.run("REPLACE INTO move VALUES (?, ?, ?, ?, ?)", row)

    def forget(self, url: str) -> None:
        """Forget that an address has moved."""
        with self._db.transaction():
            self._db.run("DELETE FROM move WHERE url = ?", (url,))


def _move(url: str, target: str, seen: int, first: str, last: str) -> Move:
    return Move(
        url=url, target=target, seen=seen, first=datetime.fromisoformat(first), last=datetime.fromisoformat(last)
    )
