"""What a refresh or a download did, how much it was to take, and the back issue that it left."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from newsreader.model.base import Data


class Failure(Data):
    """An address that failed and why, in the reader's words."""

    url: str
    reason: str


class SourceReceipt(Data):
    """What a refresh did to one source, counted in headlines."""

    id: str
    sections: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: tuple[Failure, ...] = ()


class ArticleCounts(Data):
    """Articles asked for, and what became of them; `full` counts only those that are on disk whole.

    `left` were not asked for because a bound was reached or somebody stopped the run.
    """

    wanted: int = 0
    full: int = 0
    teaser: int = 0
    failed: int = 0
    left: int = 0


class PictureCounts(Data):
    """Pictures asked for, and what became of them; `saved` counts only those that are on disk."""

    wanted: int = 0
    saved: int = 0
    failed: int = 0
    left: int = 0


class Receipt(Data):
    """The end of a fetch: `bytes` are those received after decompression, `not_modified` counts the 304s.

    `teasers` names the articles that are here in part only, and why. `notes` says in sentences what was left out and
    why the run ended early. `edition` is the day whose back issue holds what was taken.
    """

    started: datetime
    finished: datetime
    sources: tuple[SourceReceipt, ...] = ()
    articles: ArticleCounts = ArticleCounts()
    pictures: PictureCounts = PictureCounts()
    bytes: int = 0
    requests: int = 0
    not_modified: int = 0
    teasers: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    stopped: bool = False
    edition: date | None = None


class Bounds(Data):
    """How much of the paper is taken: what is most wanted comes first, and the receipt names the rest.

    `newer` leaves out older stories, `limit` is a number of stories, `budget` bytes received, `time` the time taken.
    """

    newer: timedelta | None = None
    limit: int | None = None
    budget: int | None = None
    time: timedelta | None = None


class BackIssue(Data):
    """An edition that was taken away on a day: what it holds, its `size` in bytes, and the receipt of the day."""

    day: date
    finished: datetime
    sections: int
    articles: int
    whole: int
    pictures: int
    size: int
    receipt: Receipt
