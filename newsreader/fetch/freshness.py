"""When to ask an address again: the memory of visits and what follows from it; pure, used by the edition.

Never sooner than a quarter of an hour, never later than a day, in between what the server says about freshness, and
further and further apart while it fails.
"""

from __future__ import annotations

import hashlib
import re
from datetime import datetime, timedelta

from msgspec.structs import replace

from newsreader.errors import FetchError, Offline, Postponed
from newsreader.model import Page, Visit

EVERY = timedelta(minutes=60)
SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(hours=24)
LONGEST_MISSING = timedelta(days=7)
"""A page that its server does not have is still asked for once a week."""

REMOVED = 410
GONE_AFTER = 3
"""So many times in a row, days apart, a server has to say that a page is gone for good (410) before nobody asks."""

_MISSING_FIRST = {
    401: timedelta(hours=2),
    403: timedelta(hours=2),
    404: timedelta(hours=2),
    REMOVED: timedelta(hours=24),
}
_JITTER = 0.1
_LONGEST_VALIDATOR = 1_024
_VALIDATOR = re.compile(r"[\x20-\x7e\x80-\xff]+")


def visited(visit: Visit | None, page: Page, now: datetime, every: timedelta = EVERY) -> Visit:
    """Return what to remember of a visit that succeeded; to be stored together with what the page said.

    A 200 replaces both validators, also by none; a 304 keeps them but for those that it renews. `every` is used where
    the server does not say how long the page stays fresh.
    """
    etag, last_modified = _validator(page, "etag"), _validator(page, "last-modified")
    digest: str | None = body_hash(page.body)
    if page.status == 304 and visit is not None:
        etag, last_modified = etag or visit.etag, last_modified or visit.last_modified
        digest = visit.body_hash
    fresh = _fresh_for(page)
    interval = min(max(every if fresh is None else fresh, SHORTEST), LONGEST)
    return Visit(
        url=page.requested,
        etag=etag,
        last_modified=last_modified,
        status=page.status,
        fetched=now,
        due=now + _spread(page.requested, interval),
        body_hash=digest,
    )


def failed(visit: Visit | None, url: str, error: FetchError, now: datetime) -> Visit:
    """Return what to remember of a visit that failed: validators stay, and the next try is twice as far away.

    Without a network nothing is held against the address, and a paused host is asked when its pause ends.
    """
    known = visit or Visit(url=url)
    if isinstance(error, Offline):
        return replace(known, reason=str(error))
    if isinstance(error, Postponed):
        return replace(known, reason=str(error), due=error.until)
    failures = known.failures + 1
    first = _MISSING_FIRST.get(error.status or 0, SHORTEST)
    wait = min(first * 2 ** min(failures - 1, 20), _longest(error.status))
    due = now + _spread(url, wait)
    return replace(known, status=error.status, failures=failures, reason=str(error), due=due)


def due(visit: Visit | None, now: datetime) -> bool:
    """Say whether an address may be asked now by an ordinary refresh.

    What has been removed for good is asked only when the reader wants it. A clock that was wrong may have left a far
    moment behind: what is later than we would ever plan counts as due.
    """
    if visit is None or visit.due is None:
        return True
    if visit.status == REMOVED and visit.failures >= GONE_AFTER:
        return False
    if visit.due <= now:
        return True
    return visit.due - now > _longest(visit.status) * (1 + _JITTER)


def unchanged(visit: Visit | None, page: Page) -> bool:
    """Say whether a page brings nothing new: its server says so, or it is the same, byte for byte, as last time."""
    if page.status == 304:
        return True
    return visit is not None and visit.body_hash == body_hash(page.body)


def body_hash(body: bytes) -> str:
    """Return a short name for a body, the same for the same bytes."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def _validator(page: Page, name: str) -> str | None:
    """Return a validator to send back one day; one that is too long or could not be sent is not kept."""
    value = page.headers.get(name, "")
    return value if len(value) <= _LONGEST_VALIDATOR and _VALIDATOR.fullmatch(value) else None


def _fresh_for(page: Page) -> timedelta | None:
    """Return how long the server calls the page fresh: `max-age` less `Age` (RFC 9111, 4.2)."""
    found = re.search(r"(?:^|[\s,])max-age\s*=\s*\"?([0-9]{1,9})(?![0-9])", page.headers.get("cache-control", ""), re.I)
    if found is None or int(found[1]) == 0:
        return None
    age = page.headers.get("age", "0").strip()
    old = int(age) if re.fullmatch(r"[0-9]{1,9}", age) else 0
    return timedelta(seconds=max(0, int(found[1]) - old))


def _spread(url: str, interval: timedelta) -> timedelta:
    """Lengthen an interval by up to a tenth, always the same for one address, so that not all are due at once."""
    share = hashlib.blake2b(url.encode("utf-8", "replace"), digest_size=2).digest()
    return interval * (1 + _JITTER * int.from_bytes(share) / 0xFFFF)


def _longest(status: int | None) -> timedelta:
    return LONGEST_MISSING if status in _MISSING_FIRST else LONGEST
