"""Everything that can go wrong, in words for a reader of news.

    NewsreaderError
    ├── UsageError              the reader asked for something that cannot be (exit code 2)
    │   ├── ConfigError         a file of the reader's is not right: names file and key
    │   ├── QueryError          a query cannot be read: says where
    │   ├── UnknownSource       no source of that name
    │   └── UnknownArticle      no article of that number
    ├── OverBudget              what was asked for is more than a download may still bring
    └── WorldError              the world did not play along (exit code 1)
        ├── FetchError          an address could not be fetched
        │   ├── Refused         we would not fetch it: scheme, private address, size, coding
        │   ├── Offline         this machine has no way to the network at all
        │   ├── Forbidden       the site's robots.txt keeps programs out of it
        │   └── Postponed       its host asked to be left alone until a moment
        ├── NotAnArticle        a page that holds no article
        ├── NotAFeed            a document that is no feed
        │   └── NotAList        a page in the place of a list that names no story
        ├── NotAPicture         bytes that are no picture we show
        ├── ExportError         a file of an export cannot be written
        ├── Interrupted         the process that fetches for the screen ended in the middle
        └── StoreError          the store cannot be opened or written
            ├── NewerStore      the database was made by a newer version
            └── Superseded      what was looked for is wanted no more

The text of each is one sentence that says what happened and, where there is something to do, what to do.
"""

from __future__ import annotations

from datetime import datetime


class NewsreaderError(Exception):
    """The root of our errors; `str()` of it is shown to the reader."""


class UsageError(NewsreaderError):
    """The reader asked for something that cannot be."""


class ConfigError(UsageError):
    """A configuration or source file is not right."""


class QueryError(UsageError):
    """A query that cannot be read: `reason` in a sentence, and the place that it is about, from `start` to `end`.

    `line` is the query, or what of a long one stands around the place, and `caret` the same with ^ under the place, as
    wide on the screen. `missing` is what would end a query that is only unfinished: a quotation mark or a bracket.
    """

    def __init__(self, reason: str, start: int, end: int, line: str, caret: str, missing: str = "") -> None:
        super().__init__(f"{reason}\n  {line}\n  {caret}")
        self.reason = reason
        self.start = start
        self.end = end
        self.line = line
        self.caret = caret
        self.missing = missing


class UnknownSource(UsageError):
    """No source of that name is known."""


class UnknownArticle(UsageError):
    """No article of that number is in the store."""


class OverBudget(NewsreaderError):
    """An answer that is more than a download may still bring; caught by the download, which says so in its receipt."""


class WorldError(NewsreaderError):
    """The world did not play along."""


class FetchError(WorldError):
    """An address could not be fetched; `status` is the HTTP status where a server answered with one."""

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class Refused(FetchError):
    """An address or an answer that we do not accept."""


class Offline(FetchError):
    """This machine has no way to the network; nobody is to blame but the cable."""


class Forbidden(FetchError):
    """An address that the robots.txt of its site does not let programs fetch in bulk."""


class Postponed(FetchError):
    """A host that asked to be left alone; `until` says how long."""

    def __init__(self, message: str, until: datetime) -> None:
        super().__init__(message)
        self.until = until


class NotAnArticle(WorldError):
    """A page that holds no article."""


class NotAFeed(WorldError):
    """A document that is no feed."""


class NotAList(NotAFeed):
    """A page in the place of a list that names no story, as a login portal or a notice of maintenance."""


class NotAPicture(WorldError):
    """Bytes that are no picture, or none that we dare to decode."""


class ExportError(WorldError):
    """A file of an export cannot be written: the disk is full, or worse."""


class Interrupted(WorldError):
    """The process that fetches for the screen ended before it was done."""


class StoreError(WorldError):
    """The store cannot be opened or written."""


class NewerStore(StoreError):
    """The database was made by a newer version of the program."""


class Superseded(StoreError):
    """What was looked for in the store is wanted no more."""
