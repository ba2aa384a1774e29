"""The manners toward a host: how many at once, how long between two, how long to stay away; pure, for the client."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Literal

Kind = Literal["page", "feed", "picture"]

AT_ONCE = 8
"""Requests under way at the same time, over all hosts."""

AT_ONE_HOST = 2
"""Requests under way to one host: one page or feed, and pictures up to this number."""

SHORTEST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=24)
USUAL_PAUSE = timedelta(minutes=15)
"""For a host that says "too many requests" and not until when."""


class Manners:
    """Who is being asked, and when each host was last left: the answer to "may this one go now?".

    Times are seconds of any steady clock.
    """

    def __init__(self) -> None:
        self._pages: Counter[str] = Counter()
        self._pictures: Counter[str] = Counter()
        self._left: dict[str, float] = {}

    def wait(self, host: str, kind: Kind, pace: float, now: float) -> float | None:
        """Return the seconds until a request may start, 0 for now, or `None` when another has to end first."""
        pages, pictures = self._pages[host], self._pictures[host]
        busy = pages + pictures >= AT_ONE_HOST or (kind != "picture" and pages > 0)
        if busy or self._pages.total() + self._pictures.total() >= AT_ONCE:
            return None
        if kind == "picture" or host not in self._left:
            return 0.0
        return max(0.0, self._left[host] + pace - now)

    def start(self, host: str, kind: Kind) -> None:
        """Note that a request to a host is under way."""
        self._lane(kind)[host] += 1

    def end(self, host: str, kind: Kind, now: float) -> None:
        """Note that a request to a host is over."""
        lane = self._lane(kind)
        lane[host] -= 1
        if not lane[host]:
            del lane[host]
        if kind != "picture":
            self._left[host] = now

    def _lane(self, kind: Kind) -> Counter[str]:
        return self._pictures if kind == "picture" else self._pages


def pause(status: int, retry_after: str | None, now: datetime) -> timedelta | None:
    """Return how long the whole host is to be left alone after an answer, or `None` when it did not ask for that.

    429 always asks; 503 only with a `Retry-After` (RFC 9110, 10.2.3: seconds or a date). What cannot be read counts
    as the usual pause, and none is shorter than a minute or longer than a day.
    """
    if status not in (429, 503) or (status == 503 and retry_after is None):
        return None
    wished = _wished(retry_after or "", now)
    return USUAL_PAUSE if wished is None else min(max(wished, SHORTEST_PAUSE), LONGEST_PAUSE)


def is_paused(until: datetime, now: datetime) -> bool:
    """Say whether a pause still lasts; one that is longer than any we grant comes from a clock that was wrong."""
    return now < until <= now + LONGEST_PAUSE


def _wished(text: str, now: datetime) -> timedelta | None:
    text = text.strip()
    if re.fullmatch(r"[0-9]{1,100}", text):
        return timedelta(seconds=min(int(text), 10**7))
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
