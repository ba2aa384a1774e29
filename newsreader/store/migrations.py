"""Brings the database file to the form this version knows, step by numbered step; for `store/` only."""

from __future__ import annotations

from importlib import resources

import apsw

from newsreader import __version__
from newsreader.errors import NewerStore
from newsreader.store.database import Database
from newsreader.text.language import _

APPLICATION = 0x4E574552
"""SQLite's `application_id`, by which a database of another program is told from ours ("NWER")."""

STEPS: tuple[str, ...] = ("step_2.sql",)
"""The files that lead from each version to the next, the first from 1 to 2; `schema.sql` stays version 1."""

VERSION = 1 + len(STEPS)


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
    with database.transaction():
        found = version(database.connection)  # another program may have been quicker
        if found == 0:
            database.connection.execute(_sql("schema.sql"))
            database.connection.execute(f"PRAGMA application_id={APPLICATION}")
            found = 1
        for step in STEPS[found - 1 :]:
            database.connection.execute(_sql(step))
        database.connection.execute(f"PRAGMA user_version={VERSION}")


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


def _sql(name: str) -> str:
    return resources.files("newsreader.store").joinpath(name).read_text(encoding="utf-8")
