"""When which address was asked, and which hosts want a pause: `store.visits` and `store.hosts` to `library.py`."""

from __future__ import annotations

from datetime import datetime

from newsreader.model import Visit
from newsreader.store.database import Database
from newsreader.store.values import moment_or_none, stamp, stamp_or_none


class Visits:
    """The last visit to each address, so that no restart asks anybody twice."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def get(self, url: str) -> Visit | None:
        """Give what is remembered of an address."""
        return self._db.row(
            "SELECT url, etag, last_modified, status, fetched, due, failures, reason, body_hash"
            " FROM visit WHERE url = ?",
            (url,),
            _visit,
        )

    def put(self, visit: Visit) -> None:
        """Remember a visit in the stead of the one before; validators stay as the server gave them."""
        with self._db.transaction():
            self._db.run(
                "REPLACE INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    visit.url,
                    visit.etag,
                    visit.last_modified,
                    visit.status,
                    stamp_or_none(visit.fetched),
                    stamp_or_none(visit.due),
                    visit.failures,
                    visit.reason,
                    visit.body_hash,
                ),
            )


class Hosts:
    """Hosts that asked for a pause (Retry-After)."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def paused(self) -> dict[str, datetime]:
        """Give the hosts and until when they want to be left alone; the moment may have passed."""
        return dict(self._db.rows("SELECT name, paused_until FROM host", (), _pause))

    def pause(self, host: str, until: datetime) -> None:
        """Leave a host alone until a moment."""
        with self._db.transaction():
            self._db.run("REPLACE INTO host VALUES (?, ?)", (host, stamp(until)))


def _visit(
    url: str,
    etag: str | None,
    last_modified: str | None,
    status: int | None,
    fetched: str | None,
    due: str | None,
    failures: int,
    reason: str | None,
    body_hash: str | None,
) -> Visit:
    return Visit(
        url=url,
        etag=etag,
        last_modified=last_modified,
        status=status,
        fetched=moment_or_none(fetched),
        due=moment_or_none(due),
        failures=failures,
        reason=reason,
        body_hash=body_hash,
    )


def _pause(name: str, until: str) -> tuple[str, datetime]:
    return name, datetime.fromisoformat(until)
