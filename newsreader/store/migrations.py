"""Brings the database file to the form this version knows, step by numbered step; for `store/` only."""

from __future__ import annotations

from importlib import resources
from itertools import chain

import apsw

from newsreader import __version__
from newsreader.errors import NewerStore
from newsreader.store.database import Database
from newsreader.text.language import _

APPLICATION = 0x4E574552
"""SQLite's `application_id`, by which a database of another program is told from ours ("NWER")."""

STEPS: tuple[tuple[str, ...], ...] = (("step_2.sql", "renumber.sql"),)
"""The files that lead from each version to the next, the first from 1 to 2; `schema.sql` stays version 1."""

VERSION = 1 + len(STEPS)

_FIRST_TOKENIZER = "newsreader_words"


class ForeignDatabaseError(Exception):
    """The file is a database, but of another program."""


def migrate(database: Database) -> None:
    """Make an empty file a store and an older store a current one. Raises NewerStore and ForeignDatabaseError."""
    found = version(database.connection)
    if found == VERSION:
        return
    if found > VERSION:
        raise NewerStore(
            _(
                "{path} has format {found}, made by a newer newsreader; this is {version}, which "
                "knows format {known}. Install the newer one, or set NEWSREADER_HOME to another "
                "folder."
            ).format(path=database.path, found=found, version=__version__, known=VERSION)
        )
    database.connection.register_fts5_tokenizer(_FIRST_TOKENIZER, _no_words)
    with database.transaction():
        found = version(database.connection)  # another program may have been quicker
        if found == 0:
            database.connection.execute(sql("schema.sql"))
            database.connection.execute(f"PRAGMA application_id={APPLICATION}")
            found = 1
        for step in chain.from_iterable(STEPS[found - 1 :]):
            database.connection.execute(sql(step))
        database.connection.execute(f"PRAGMA user_version={VERSION}")


def _no_words(_connection: apsw.Connection, _arguments: list[str]) -> apsw.Tokenizer:
    """Stand in for the tokenizer of version 1, which SQLite asks for even to drop the index that it was for."""
    return lambda _text, _reason, _locale: ()


def version(connection: apsw.Connection) -> int:
    """Give the format of a database, 0 for an empty one. Raises ForeignDatabaseError."""
    application: int
    number: int
    tables: int
    sql = "SELECT *, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id, pragma_user_version"
    [(application, number, tables)] = connection.execute(sql)
    if tables and application != APPLICATION:
        raise ForeignDatabaseError
    return number


def sql(name: str) -> str:
    """Give the statements of one of our files."""
    return resources.files("newsreader.store").joinpath(name).read_text(encoding="utf-8")
