"""A daily copy of the marks in a small file of its own, and the way back from it; for `store/` only."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import apsw

from newsreader.store.database import Database

KEPT = 7
"""Days whose copies stay."""

_COPY = """
CREATE TABLE mark (key INTEGER PRIMARY KEY, read INTEGER, starred INTEGER, position INTEGER, url TEXT, touched TEXT);
"""

MERGE = """
INSERT INTO mark (key, read, starred, position, url, touched) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET read = excluded.read, starred = excluded.starred, position = excluded.position,
  url = ifnull(excluded.url, url), touched = excluded.touched WHERE excluded.touched > touched
"""
"""Takes a mark over unless the one that is there was touched later."""

Mark = tuple[int, int, int, int, str | None, str]
"""A row of the table `mark`."""


class Backup:
    """Copies of the marks beside the database, `marks-YYYY-MM-DD.db`, one for each day that saw a mark."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._db = database
        self._folder = folder

    def take(self, now: datetime) -> None:
        """Copy the marks unless that was done today. A copy that fails is tried again with the next mark."""
        target = self._folder / f"marks-{now:%Y-%m-%d}.db"
        if target.exists():
            return
        draft = target.with_suffix(f".{os.getpid()}.tmp")
        marks = self._db.rows("SELECT key, read, starred, position, url, touched FROM mark", (), _mark)
        try:
            draft.unlink(missing_ok=True)
            copy = apsw.Connection(str(draft))
            draft.chmod(0o600)
            copy.execute(_COPY)
            with copy:
                copy.executemany("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?)", marks)
            copy.close()
            draft.replace(target)
            for old in self._copies()[KEPT:]:
                old.unlink(missing_ok=True)
        except (apsw.Error, OSError):
            draft.unlink(missing_ok=True)

    def restore(self) -> str | None:
        """Merge the newest readable copy into the marks, the later touched winning; give its day, or `None`."""
        for copy in self._copies():
            try:
                connection = apsw.Connection(str(copy), flags=apsw.SQLITE_OPEN_READONLY)
                marks = list(connection.execute("SELECT key, read, starred, position, url, touched FROM mark"))
                connection.close()
            except apsw.Error:
                continue
            self._db.many(MERGE, marks)
            return copy.stem.removeprefix("marks-")
        return None

    def _copies(self) -> list[Path]:
        """Give the copies that exist, the newest first."""
        return sorted(self._folder.glob("marks-????-??-??.db"), reverse=True)


def _mark(key: int, read: int, starred: int, position: int, url: str | None, touched: str) -> Mark:
    return key, read, starred, position, url, touched
