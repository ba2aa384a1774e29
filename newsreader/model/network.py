"""What the network brought, and what is remembered of a visit."""

from __future__ import annotations

from datetime import datetime

from newsreader.model.base import Data


class Page(Data):
    """An answer of a server: `body` is decompressed and bounded, empty at `status` 304; header names are lower case.

    `fetched` is `None` for a page that was saved nobody knows when. `moved` is where the page has moved for good, if
    every server on the way said so.
    """

    url: str
    requested: str
    status: int
    headers: dict[str, str]
    body: bytes
    fetched: datetime | None = None
    moved: str | None = None


class Visit(Data):
    """What is remembered of the last visit to an address, so that nobody is asked twice.

    `etag` and `last_modified` are sent back verbatim. `due` is the moment before which a refresh does not ask;
    `failures` counts failed visits in a row and `reason` says why the last one failed, in the reader's words.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None
    status: int | None = None
    fetched: datetime | None = None
    due: datetime | None = None
    failures: int = 0
    reason: str | None = None
    body_hash: str | None = None


class Move(Data):
    """An address that its server sends on for good: where to, how often that was seen in a row, first and last when."""

    url: str
    target: str
    seen: int
    first: datetime
    last: datetime
