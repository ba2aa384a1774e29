"""Opens the database file whatever state it is in, and says what was wrong with it; for `store/` only."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import apsw

from newsreader.errors import StoreError
from newsreader.store.database import Database, in_words
from newsreader.store.migrations import migrate


def open_database(path: Path, now: datetime) -> tuple[Database, tuple[str, ...]]:
    """Open or make the database; give it with what the reader should know, a sentence each."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
        database = Database.connect(path)
        migrate(database)
        return database, ()
    except apsw.Error as error:
        raise StoreError(in_words(error, path)) from error
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror}.") from error
