"""One connection to the database file: statements, transactions, and errors in words; for `store/` only."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, TypeVar

import apsw

from newsreader.errors import StoreError, Superseded
from newsreader.store.soundness import is_sound
from newsreader.text.language import _

Made = TypeVar("Made")
Value = int | float | str | bytes | None
Bindings = Sequence[Value] | Mapping[str, Value]

PAGE = 16_384
"""Bytes of a page of the file."""

BUSY_MS = 5_000
"""How long a statement waits for another program that is writing."""


class Database:
    """A connection with the few ways in which `store/` uses it; errors come out as `StoreError` in words."""

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        self.path = path
        self.connection = connection

    @classmethod
    def connect(cls, path: Path, *, reading: Literal["mode=ro", "immutable=1"] | None = None) -> Database:
        """Open the file, only for `reading` where nothing can be written. Raises apsw's errors.

        `mode=ro` reads what the log holds too, but needs the log's own files to be there and readable; `immutable=1`
        takes the file as it lies, without looking for other programs.
        """
        if reading:
            flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
            connection = apsw.Connection(f"{path.absolute().as_uri()}?{reading}", flags=flags)
        else:
            connection = apsw.Connection(str(path), statementcachesize=200)
        connection.set_busy_timeout(BUSY_MS)
        if not reading:
            _write_ahead(connection)
        connection.execute("SELECT count(*) FROM sqlite_schema")  # what is no database shows it here
        return cls(connection, path)

    def check(self) -> tuple[str, ...]:
        """Read the whole file; mostly finds nothing. What is found is mended at the next opening."""
        if is_sound(self.connection):
            return ()
        self._suspect()
        return (in_words(apsw.CorruptError(), self.path),)

    def close(self) -> None:
        """Close the connection; the last one to close tidies the write-ahead log away."""
        self.connection.close()

    def rows(self, sql: str, bindings: Bindings, into: Callable[..., Made]) -> list[Made]:
        """Read all rows of a query, each handed to `into` column by column."""
        with self._readable():
            return [into(*row) for row in self.connection.execute(sql, bindings)]

    def row(self, sql: str, bindings: Bindings, into: Callable[..., Made]) -> Made | None:
        """Read the first row of a query, or `None` when there is none."""
        with self._readable():
            for row in self.connection.execute(sql, bindings):
                return into(*row)
            return None

    def numbers(self, sql: str, bindings: Bindings = ()) -> array[int]:
        """Read a query of one column of whole numbers."""
        with self._readable():
            return array("q", [number for (number,) in self.connection.execute(sql, bindings)])

    def run(self, sql: str, bindings: Bindings = ()) -> int:
        """Run one statement and give the number of rows it changed."""
        with self._words():
            self.connection.execute(sql, bindings)
            return self.connection.changes()

    def insert(self, sql: str, bindings: Bindings) -> int:
        """Insert one row and give its number."""
        with self._words():
            self.connection.execute(sql, bindings)
            return self.connection.last_insert_rowid()

    def many(self, sql: str, bindings: Iterable[Bindings]) -> None:
        """Run one statement for each of the bindings."""
        with self._words():
            self.connection.executemany(sql, bindings)

    @contextmanager
    def transaction(self, *, full: bool = False) -> Iterator[None]:
        """Make what happens inside happen whole or not at all; inside another one it is a part of that.

        `full` waits until the disk has it, which only the outermost can do: SQLite changes that between transactions.
        """
        if self.connection.in_transaction:
            with self._words(), self._between("SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part"):
                yield
        else:
            with self._words(), self._synchronous(full), self._between("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"):
                yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read several times from one state of the file, whatever others write meanwhile."""
        if self.connection.in_transaction:
            yield
        else:
            with self._words(), self._between("BEGIN", "COMMIT", "ROLLBACK"):
                yield

    @contextmanager
    def _between(self, begin: str, commit: str, back: str) -> Iterator[None]:
        """Run what is inside between two statements, and a third instead of the second when it fails.

        A writer begins as one, so that two programs take turns instead of meeting half way. On a full disk SQLite goes
        back by itself.
        """
        self.connection.execute(begin)
        try:
            yield
            self.connection.execute(commit)
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute(back)
            raise

    @contextmanager
    def _synchronous(self, full: bool) -> Iterator[None]:
        """Let commits inside wait for the disk when `full`."""
        if not full:
            yield
            return
        self.connection.execute("PRAGMA synchronous=FULL")
        try:
            yield
        finally:
            self.connection.execute("PRAGMA synchronous=NORMAL")

    @contextmanager
    def _words(self) -> Iterator[None]:
        """Turn the database's errors into sentences, and note damage."""
        try:
            yield
        except apsw.Error as error:
            if isinstance(error, (apsw.CorruptError, apsw.NotADBError)):
                self._suspect()
            if isinstance(error, apsw.InterruptError):
                raise Superseded(_("What was looked for is wanted no more.")) from error
            raise StoreError(in_words(error, self.path)) from error

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """Take columns that cannot be read for the damage that they are."""
        with self._words():
            try:
                yield
            except (ValueError, TypeError) as error:
                raise apsw.CorruptError from error

    def _suspect(self) -> None:
        """Leave a note beside the file for the next opening to look into it."""
        with suppress(OSError):
            suspicion(self.path).touch(mode=0o600)


def suspicion(path: Path) -> Path:
    """Give the empty file that says: damage was met in this database."""
    return path.with_name(f"{path.name}.suspect")


def in_words(error: apsw.Error, path: Path) -> str:
    """Say what a database error means for the reader, and what can be done."""
    if isinstance(error, apsw.FullError):
        return _(
            "The disk is full: {path} could not be written. What was saved before is safe; make room and try again."
        ).format(path=path)
    if isinstance(error, apsw.ReadOnlyError):
        return _(
            "{path} cannot be written: the folder or the file is read-only. What is stored can still be read."
        ).format(path=path)
    if isinstance(error, (apsw.BusyError, apsw.LockedError)):
        return _("Another program kept {path} busy for {seconds} seconds; nothing was changed. Try again.").format(
            path=path, seconds=BUSY_MS // 1000
        )
    if isinstance(error, (apsw.CorruptError, apsw.NotADBError)):
        return _("The database {path} is damaged; start newsreader again and it saves what can be read.").format(
            path=path
        )
    if isinstance(error, apsw.CantOpenError):
        return _("The database {path} cannot be opened; check that its folder exists and may be written.").format(
            path=path
        )
    if isinstance(error, apsw.IOError):
        return _("Reading or writing {path} failed ({error}). What was saved before is safe; check the disk.").format(
            path=path, error=error
        )
    return _("The database {path} did not do what was asked: {error}.").format(path=path, error=error)


def _write_ahead(connection: apsw.Connection) -> None:
    """Let readers go on while one program writes; two programs that open a new file at once take turns."""
    patience = time.monotonic() + BUSY_MS / 1000
    connection.execute(f"PRAGMA page_size={PAGE}")  # of a new file; texts of 3 kB leave a third of a 4 kB page empty
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            break
        except apsw.BusyError:
            if time.monotonic() > patience:
                raise
            time.sleep(0.01)
    connection.execute("PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000")
    connection.execute("PRAGMA journal_size_limit=33554432")  # after a bulk download the log becomes small again
