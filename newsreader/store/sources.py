"""The sources and sections as their definitions say, and the sections found on the sites; for `store/` only."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model import Data, Section
from newsreader.store.database import Database
from newsreader.text import urls


class SectionRecord(Data):
    """A section of a definition; `kind` is "page", "feed" or "json", `origin` says how it came to be known.

    An `optional` one, whose address is not certain, is hidden until something was found in it.
    """

    name: str
    url: str
    kind: str = "page"
    position: int = 0
    origin: str = "defined"
    optional: bool = False


class SourceRecord(Data):
    """A source of a definition with its sections."""

    id: str
    name: str
    language: str = ""
    position: int = 0
    sections: tuple[SectionRecord, ...] = ()


class Sources:
    """The sources that are followed. One that is no longer defined is hidden; its articles and marks stay."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def fingerprint(self) -> str | None:
        """Give the fingerprint of the definitions that were last taken over."""
        return self._db.row("SELECT value FROM fact WHERE name = 'fingerprint'", (), str)

    def sync(self, definitions: Sequence[SourceRecord], fingerprint: str) -> None:
        """Take the definitions over: new ones come in, missing ones are hidden, no number ever changes."""
        with self._db.transaction():
            self._db.run("UPDATE source SET enabled = 0")
            for record in definitions:
                self._sync_sections(self._sync_source(record), record.sections)
            self._rehome()
            self._db.run("REPLACE INTO fact VALUES ('fingerprint', ?)", (fingerprint,))

    def _sync_source(self, record: SourceRecord) -> int:
        self._db.run(
            "INSERT INTO source (id, name, language, position, enabled) VALUES (?, ?, ?, ?, 1)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language,"
            " position = excluded.position, enabled = 1",
            (record.id, record.name, record.language, record.position),
        )
        return source_number(self._db, record.id) or 0

    def _sync_sections(self, source: int, records: Sequence[SectionRecord]) -> None:
        """Match sections by name, else by address (renamed); a found one that is defined now becomes a defined one."""
        self._db.run("UPDATE section SET enabled = 0 WHERE source = ? AND origin = 'defined'", (source,))
        known = dict(self._db.rows("SELECT name, id FROM section WHERE source = ?", (source,), _named))
        defined = {record.name for record in records}
        left = self._db.rows("SELECT url, id, name FROM section WHERE source = ?", (source,), _placed)
        renamed = {url: number for url, number, name in left if name not in defined}
        for record in records:
            kept = known.get(record.name) or renamed.pop(record.url, None)
            self._db.run(
                "INSERT INTO section (id, source, name, url, kind, position, origin, optional, enabled)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (id) DO UPDATE"
                " SET name = excluded.name,"
                " url = CASE WHEN section.origin = 'found' AND excluded.origin = 'found'"
                " THEN section.url ELSE excluded.url END, kind = excluded.kind, position = excluded.position,"
                " origin = excluded.origin, optional = excluded.optional, enabled = 1",
                (kept, source, *_columns(record)),
            )

    def _rehome(self) -> None:
        """Give articles of a hidden source to another that carries them, so that they stay in sight."""
        self._db.run(
            "UPDATE article SET source = other.number, section = section.id"
            " FROM placement JOIN section ON section.id = placement.section"
            " JOIN source AS other ON other.number = section.source AND other.enabled"
            " WHERE placement.key = article.key"
            " AND article.source IN (SELECT number FROM source WHERE NOT enabled)"
        )


class Sections:
    """The sections of enabled sources with their counts, which triggers keep (schema.sql)."""

    _SELECT = (
        "SELECT section.id, source.id, source.name, section.name, section.url,"
        " section.unread, section.total, section.problem FROM source JOIN section ON section.source = source.number"
        " WHERE source.enabled AND section.enabled"
    )

    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self, source: str | None = None, *, hidden: bool = False) -> tuple[Section, ...]:
        """Give the sections of one source or of all, in the order of the definitions; `hidden` those too."""
        only = "" if hidden else " AND (section.total OR NOT section.optional)"
        only += " AND source.id = ?" if source is not None else ""
        order = " ORDER BY source.position, source.number, section.position, section.id"
        return tuple(self._db.rows(self._SELECT + only + order, () if source is None else (source,), _section))

    def find(self, source: str, name: str) -> Section | None:
        """Give the section of that name, if the source has it."""
        return self._db.row(self._SELECT + " AND source.id = ? AND section.name = ?", (source, name), _section)

    def follow(self, source: str, record: SectionRecord) -> int:
        """Keep a section that the reader asked for, below all others, and give its number; one that is there stays."""
        with self._db.transaction():
            for known in self.all(source, hidden=True):
                if urls.key(known.url) == urls.key(record.url):
                    return known.id
            number = source_number(self._db, source)
            self._db.run(
                "INSERT INTO section (source, name, url, kind, position, origin, enabled) VALUES (?, ?, ?, ?,"
                " (SELECT ifnull(max(position), 0) + 1 FROM section WHERE source = ?), ?, 1)"
                " ON CONFLICT (source, name) DO UPDATE SET url = excluded.url WHERE origin = excluded.origin",
                (number, record.name, record.url, record.kind, number, record.origin),
            )
            named = "SELECT id FROM section WHERE source = ? AND name = ?"
            return self._db.row(named, (number, record.name), int) or 0

    def note_problem(self, section: int, problem: str | None) -> None:
        """Keep in words why the last refresh of a section failed; `None` when it did not."""
        self._db.run(
            "UPDATE section SET problem = ?1 WHERE id = ?2 AND problem IS NOT ?1",
            (problem, section),
        )

    def add_found(self, source: str, found: Sequence[SectionRecord]) -> None:
        """Keep the sections a site's nav row names; one found again may have moved, a defined one stays as it is."""
        number = source_number(self._db, source)
        if number is None:
            return
        with self._db.transaction():
            known = dict(self._db.rows("SELECT name, url FROM section WHERE source = ?", (number,), _pair))
            addresses = {urls.key(url) for url in known.values()}
            for record in found:
                if record.name in known:
                    self._db.run(
                        "UPDATE section SET url = ?, position = ?, enabled = 1"
                        " WHERE source = ? AND name = ? AND origin = 'found'",
                        (record.url, record.position, number, record.name),
                    )
                elif urls.key(record.url) not in addresses:
                    self._db.run(
                        "INSERT INTO section (source, name, url, kind, position, origin, enabled)"
                        " VALUES (?, ?, ?, ?, ?, 'found', 1)",
                        (number, record.name, record.url, record.kind, record.position),
                    )
                    known[record.name] = record.url
                    addresses.add(urls.key(record.url))


def _columns(record: SectionRecord) -> tuple[str | int, ...]:
    return record.name, record.url, record.kind, record.position, record.origin, record.optional


def source_number(database: Database, source: str) -> int | None:
    """Give the number by which the tables know a source, or `None` for one that was never defined."""
    return database.row("SELECT number FROM source WHERE id = ?", (source,), int)


def _section(
    number: int, source: str, source_name: str, name: str, url: str, unread: int, total: int, problem: str | None
) -> Section:
    return Section(
        id=number,
        source=source,
        source_name=source_name,
        name=name,
        url=url,
        unread=unread,
        total=total,
        problem=problem,
    )


def _pair(name: str, url: str) -> tuple[str, str]:
    return name, url


def _named(name: str, number: int) -> tuple[str, int]:
    return name, number


def _placed(url: str, number: int, name: str) -> tuple[str, int, str]:
    return url, number, name
