"""Tells a sound database from one whose tables or texts the disk has spoilt; for `store/` only."""

from __future__ import annotations

from datetime import datetime

import apsw

TABLES = (
    *("mark", "source", "section", "article", "address", "guid", "placement", "carried", "body", "revision"),
    *("visit", "host", "ranking", "snapshot", "place", "topic", "photo", "picture"),
    *("edition", "edition_part", "edition_item", "edition_picture", "ranked", "deed", "deed_mark", "page_read"),
    *("told", "sign", "uncompared"),
)
"""Every table that holds something of its own; the marks first, as nobody can fetch them again."""

_MOMENTS = {
    "article": ("published", "first_seen", "fetched"),
    "body": ("fetched",),
    "revision": ("fetched",),
    "visit": ("fetched", "due"),
    "host": ("paused_until",),
    "snapshot": ("first_seen", "last_seen"),
    "edition": ("finished", "removed"),
    "deed": ("done",),
    "ranked": ("first_seen", "last_seen", "best_seen"),
}

_FIRST_SEEN = "strftime('%Y-%m-%dT%H:%M:%S+00:00', sort / 1000, 'unixepoch')"


def is_sound(connection: apsw.Connection) -> bool:
    """Read the whole file, which takes seconds for a big one, and say whether all of it makes sense."""
    try:
        if connection.pragma("integrity_check") != "ok":
            return False
        for table in TABLES:
            for _ in connection.execute(f"SELECT * FROM {table}"):
                pass
        _define(connection)
        return not any(
            found
            for table in _MOMENTS
            for (found,) in connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table} WHERE {_unreadable(table)})")
        )
    except (apsw.Error, UnicodeDecodeError):
        return False


def mend_moments(connection: apsw.Connection) -> None:
    """Take out rows whose moments make no sense; an article stays, for its place in time says when it was seen."""
    _define(connection)
    connection.execute("UPDATE article SET published = NULL WHERE NOT is_moment(published)")
    connection.execute(f"UPDATE article SET first_seen = {_FIRST_SEEN} WHERE NOT is_moment(first_seen)")
    for table in _MOMENTS:
        if table != "article":
            connection.execute(f"DELETE FROM {table} WHERE {_unreadable(table)}")


def _unreadable(table: str) -> str:
    return " OR ".join(f"NOT is_moment({column})" for column in _MOMENTS[table])


def _define(connection: apsw.Connection) -> None:
    connection.create_scalar_function("is_moment", _is_moment, 1, deterministic=True)


def _is_moment(*values: apsw.SQLiteValue) -> bool:
    """Tell whether a column reads as a moment, or as nothing."""
    [value] = values
    if value is None:
        return True
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
