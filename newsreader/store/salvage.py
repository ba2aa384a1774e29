"""Carries over what can still be read of a damaged database, the reader's marks first; for `store/` only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw

from newsreader.store.backup import Backup
from newsreader.store.database import Database
from newsreader.store.migrations import sql
from newsreader.store.soundness import TABLES, mend_moments
from newsreader.store.values import unpacked
from newsreader.text.language import _

_NUMBERED = {
    "mark": "key",
    "article": "id",
    "address": "key",
    "body": "article",
    "revision": "id",
    "photo": "key",
    "picture": "key",
}
"""The big tables and the whole number by which their rows can be reached one by one."""

_SMALLEST, _LARGEST = -(2**63), 2**63 - 1
_DEPTH = 12
"""How often a stretch that cannot be read is halved: enough to come within a page of the damage."""

_MEND = """
INSERT OR IGNORE INTO address SELECT key, id FROM article;
DELETE FROM address WHERE article NOT IN (SELECT id FROM article);
DELETE FROM guid WHERE article NOT IN (SELECT id FROM article);
DELETE FROM placement WHERE article NOT IN (SELECT id FROM article) OR section NOT IN (SELECT id FROM section);
DELETE FROM carried WHERE article NOT IN (SELECT id FROM article) OR source NOT IN (SELECT number FROM source);
UPDATE edition_item SET article = NULL WHERE article NOT IN (SELECT id FROM article);
DELETE FROM body WHERE article NOT IN (SELECT id FROM article);
UPDATE article SET source = NULL WHERE source NOT IN (SELECT number FROM source);
UPDATE article SET section = NULL WHERE section NOT IN (SELECT id FROM section);
UPDATE article SET completeness = NULL, fetched = NULL WHERE id NOT IN (SELECT article FROM body);
UPDATE article SET fetched = (SELECT fetched FROM body WHERE body.article = article.id) WHERE fetched IS NOT NULL;
UPDATE section SET total = (SELECT count(*) FROM placement WHERE section = section.id);
UPDATE section SET unread = total - (
  SELECT count(*) FROM placement JOIN mark USING (key) WHERE placement.section = section.id AND mark.read
);
"""


def salvage(damaged: Path, fresh: Database) -> str:
    """Copy what can be read of the damaged file into the fresh one; say in a sentence what that was."""
    with fresh.transaction(full=True):
        if _is_database(damaged):
            old = apsw.Connection(str(damaged), flags=apsw.SQLITE_OPEN_READONLY)
            try:
                for table in TABLES:
                    _copy(old, fresh, table)
            finally:
                old.close()
        day = Backup(fresh, damaged.parent).restore()
        mend_moments(fresh.connection)
        _texts(fresh)
        fresh.connection.execute(_MEND)
    return _told(fresh, day)


def _is_database(path: Path) -> bool:
    """Tell whether the file is so far a store that its list of tables can be read."""
    try:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        found = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'mark'").fetchall()
        connection.close()
    except apsw.Error:
        return False
    return bool(found)


def _copy(old: apsw.Connection, fresh: Database, table: str) -> None:
    """Copy the rows of one table that can be read, in the columns that both files know."""
    try:
        there = {name for _, name, *_ in old.execute(f"PRAGMA table_info({table})")}
    except apsw.Error:
        return
    columns = [name for _, name, *_ in fresh.connection.execute(f"PRAGMA table_info({table})") if name in there]
    if not columns:
        return
    names = ", ".join(columns)
    if table in _NUMBERED:
        rows = _numbered(old, f"SELECT {names} FROM {table}", _NUMBERED[table], columns.index(_NUMBERED[table]))
    else:
        rows = _plain(old, f"SELECT {names} FROM {table}")
    fresh.many(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})", rows)


def _plain(old: apsw.Connection, select: str) -> Iterator[apsw.SQLiteValues]:
    """Give the rows up to the first that cannot be read."""
    try:
        yield from old.execute(select)
    except (apsw.Error, UnicodeDecodeError):
        return


def _numbered(old: apsw.Connection, select: str, by: str, at: int) -> Iterator[apsw.SQLiteValues]:
    """Give all rows that can be read, from both ends towards each damage, halving what lies between."""
    stretches = [(_SMALLEST, _LARGEST, 0)]
    while stretches:
        low, high, depth = stretches.pop()
        try:
            for row in old.execute(f"{select} WHERE {by} BETWEEN ? AND ? ORDER BY {by}", (low, high)):
                low = row[at] + 1
                yield row
            continue
        except (apsw.Error, UnicodeDecodeError):
            pass
        try:
            for row in old.execute(f"{select} WHERE {by} BETWEEN ? AND ? ORDER BY {by} DESC", (low, high)):
                high = row[at] - 1
                yield row
        except (apsw.Error, UnicodeDecodeError):
            middle = (low + high) // 2
            if depth < _DEPTH and low < high:
                stretches += [(low, middle, depth + 1), (middle + 1, high, depth + 1)]


def _texts(fresh: Database) -> None:
    """Remove texts that make no sense any more, to be fetched again, and have the index made anew."""
    bad = [article for article, text in fresh.rows("SELECT article, data FROM body", (), _readable) if not text]
    fresh.many("DELETE FROM body WHERE article = ?", [(article,) for article in bad])
    fresh.run("INSERT OR IGNORE INTO unindexed SELECT id FROM article")
    fresh.connection.execute(sql("renumber.sql"))


def _told(fresh: Database, day: str | None) -> str:
    """Say what the fresh database holds now."""
    marks, articles, texts = (
        fresh.numbers(f"SELECT count(*) FROM {table}")[0] for table in ("mark", "article", "body")
    )
    backup = _(", the marks completed from the copy of {day}").format(day=day) if day else ""
    if not marks and not articles:
        return _("Nothing of it could be read, and there was no copy of the marks.")
    return _("Carried over: {articles:,} articles, {texts:,} of them with text, and {marks:,} marks{backup}.").format(
        articles=articles, texts=texts, marks=marks, backup=backup
    )


def _readable(article: int, data: bytes) -> tuple[int, bool]:
    return article, unpacked(data) is not None
