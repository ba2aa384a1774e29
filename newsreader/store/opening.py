"""Opens the database file whatever state it is in, and says what was wrong with it; for `store/` only."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import apsw

from newsreader.errors import StoreError
from newsreader.store.database import Database, in_words, suspicion
from newsreader.store.migrations import ForeignDatabaseError, migrate
from newsreader.store.salvage import salvage
from newsreader.store.soundness import is_sound
from newsreader.text.language import _

Opened = tuple[Database, tuple[str, ...]]
"""An open database with what the reader should know, a sentence each."""


def open_database(path: Path, now: datetime) -> Opened:
    """Open or make the database. Raises NewerStore and StoreError.

    A damaged or foreign file is set aside and what can be read of it is carried over; a file that cannot be written
    is opened for reading.
    """
    try:
        return _open_somehow(path, now)
    except apsw.Error as error:
        raise StoreError(in_words(error, path)) from error
    except OSError as error:
        raise StoreError(_("{path} cannot be opened: {why}.").format(path=path, why=error.strerror)) from error


def _open_somehow(path: Path, now: datetime) -> Opened:
    """Open the file as it should be, else a new one in its place, else what is there for reading."""
    try:
        _prepare(path)
        return _open(path), ()
    except ForeignDatabaseError:
        return _replace(path, now, _("{file} is a database of another program and was set aside as {aside}."))
    except (apsw.NotADBError, apsw.CorruptError):
        return _replace(path, now, _("{file} was damaged and was set aside as {aside}."))
    except (apsw.CantOpenError, apsw.ReadOnlyError, PermissionError) as error:
        return _open_read_only(path, error)


def _prepare(path: Path) -> None:
    """Make folder and file for this user alone, and finish a rescue that was cut short at the very end."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        if _rescued(path).exists():
            _rescued(path).replace(path)
        else:
            path.touch(mode=0o600)


def _open(path: Path) -> Database:
    """Open a file that should be well; raises apsw's errors when it is not."""
    database = Database.connect(path)
    try:
        migrate(database)
        if suspicion(path).exists():
            if not is_sound(database.connection):
                raise apsw.CorruptError
            suspicion(path).unlink(missing_ok=True)
        return database
    except BaseException:
        database.close()
        raise


def _open_read_only(path: Path, error: Exception) -> Opened:
    """Open a file in a place where nothing can be written."""
    try:
        try:
            database = Database.connect(path, reading="mode=ro")
        except apsw.Error:
            database = Database.connect(path, reading="immutable=1")
        migrate(database)
    except apsw.Error:
        raise StoreError(
            _("{path} cannot be opened or made; check that its folder exists and may be written.").format(path=path)
        ) from error
    return database, (
        _("{folder} cannot be written: you can read what is stored, but nothing new is kept.").format(
            folder=path.parent
        ),
    )


def _replace(path: Path, now: datetime, trouble: str) -> Opened:
    """Put a new database in the place of one that is no good, with whatever could be read of it.

    The old file keeps its place until the new one is complete, so that a rescue that is cut short begins again.
    """
    draft = path.with_name(f"{path.name}.rescuing")
    _remove(draft)
    draft.touch(mode=0o600)
    fresh = _open(draft)
    try:
        carried = salvage(path, fresh)
    finally:
        fresh.close()
    draft.replace(_rescued(path))
    aside = path.with_name(f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}")
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    for suffix in ("-wal", ""):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.replace(aside.with_name(aside.name + suffix))
    _rescued(path).replace(path)
    suspicion(path).unlink(missing_ok=True)
    return _open(path), (f"{trouble.format(file=path.name, aside=aside.name)} {carried}",)


def _rescued(path: Path) -> Path:
    return path.with_name(f"{path.name}.rescued")


def _remove(draft: Path) -> None:
    """Remove what an earlier rescue left."""
    for suffix in ("", "-wal", "-shm"):
        draft.with_name(draft.name + suffix).unlink(missing_ok=True)
