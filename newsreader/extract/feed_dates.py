"""Reads the dates of feeds and interfaces as they are really written; for everything in this package that meets one."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_tz

from newsreader.extract import times

LONGEST = 120
"""Characters of a date that are looked at."""
FIRST_YEAR, LAST_YEAR = 1990, 2100
"""As in `times`: no news on the web is older."""

_HOURS = {
    "cet": 1, "met": 1, "bst": 1, "wat": 1, "cest": 2, "mest": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3,
    "sgt": 8, "hkt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip
"""Names of zones that the mail standard does not know and feeds use, in hours east."""

_OFFSET = re.compile(r"(?:gmt|utc)([+-])(\d{1,2})(?::?(\d\d))?")
_MAIL = re.compile(r"\d{1,2}[\s-]+[A-Za-z]{3}[a-z]*[\s-]+\d{2,4}\s+\d{1,2}:\d{2}")


def zone_of(name: str) -> tzinfo:
    """The zone called `Asia/Shanghai` or `+08:00`; raises `ValueError` for any other name."""
    zone = times.zone_of(name)
    if zone is None:
        raise ValueError(f"no time zone is called {name!r}")
    return zone


def read_date(text: str, zone: tzinfo = UTC) -> datetime | None:
    """The moment that `text` names, in the zone it names or else in `zone`; `None` for what is no date.

    RFC 822 as RSS writes it, ISO 8601 as Atom and Dublin Core do, seconds since 1970, and the spellings people use. A
    date that cannot be is none: an unknown date is better than a wrong one.
    """
    text = " ".join(text[:LONGEST].split())
    if not text:
        return None
    try:
        when = _mail(text, zone) or times.moment(text, zone)
        return when if when and when.astimezone(UTC) else None
    except (ValueError, OverflowError):
        return None


def _mail(text: str, zone: tzinfo) -> datetime | None:
    """A date of RFC 822, with the day of the week or without."""
    parts = parsedate_tz(text) if _MAIL.search(text) else None
    if parts is None:
        return None
    year, month, day, hour, minute, second = parts[:6]
    found = _zone(text.rsplit(" ", 1)[-1].strip("()").lower(), parts[9], zone)
    when = datetime(year, month, day, tzinfo=found) + timedelta(hours=hour, minutes=minute, seconds=second)
    return when if FIRST_YEAR <= when.year <= LAST_YEAR else None


def _zone(name: str, east: int | None, zone: tzinfo) -> tzinfo:
    """The zone that a date of RFC 822 means: `east` is in seconds, as the mail standard reads `name`."""
    own = zone.utcoffset(datetime(2000, 1, 1))  # noqa: DTZ001 - any day will do, the zone is asked
    if name == "cst" and own == timedelta(hours=8):  # China's own time is called CST too
        return zone
    if offset := _OFFSET.fullmatch(name):
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
    if name in _HOURS:
        return timezone(timedelta(hours=_HOURS[name]))
    if east is None:
        return UTC if name == "-0000" else zone
    return timezone(timedelta(seconds=east)) if east else UTC
