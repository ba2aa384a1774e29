"""Reads the dates of feeds and interfaces as they are really written; for everything in this package that meets one."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_tz
from zoneinfo import ZoneInfo

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Outside of these a date is an error of the publisher, and an unknown date is better than a wrong one."""

_HOURS = {
    "cet": 1, "met": 1, "bst": 1, "wat": 1, "cest": 2, "mest": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3,
    "sgt": 8, "hkt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip
"""Names of zones that the mail standard does not know and feeds use, in hours east."""

_ISO = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
    r"(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?",
    re.IGNORECASE,
)
_WORDY = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?|([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?)"
    r"\s+(\d{4})(?:\D{1,9}(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def zone_of(name: str) -> tzinfo:
    """The zone called `Asia/Shanghai` or `+08:00`; raises `ValueError` for any other name."""
    offset = re.fullmatch(r"([+-])(\d{1,2}):?(\d{2})", name)
    if offset:
        return _offset(offset[1], offset[2], offset[3])
    try:
        return ZoneInfo(name)
    except (KeyError, OSError) as error:
        raise ValueError(f"no time zone is called {name!r}") from error


def read_date(text: str, zone: tzinfo = UTC) -> datetime | None:
    """The moment that `text` names, in the zone it names or else in `zone`; `None` for what is no date.

    RFC 822 as RSS writes it, ISO 8601 as Atom and Dublin Core do, seconds since 1970, and the spellings people use.
    """
    text = " ".join(text[:120].split())
    if not text:
        return None
    try:
        when = _iso(text, zone) or _mail(text, zone) or _wordy(text, zone) or _seconds(text)
    except (ValueError, OverflowError):
        return None
    if when is None or not FIRST_YEAR <= when.year <= LAST_YEAR or when.timestamp() == 0:
        return None
    return when


def _offset(sign: str, hours: str, minutes: str) -> timezone:
    ahead = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-ahead if sign == "-" else ahead)


def _iso(text: str, zone: tzinfo) -> datetime | None:
    found = _ISO.match(text)
    if not found:
        return None
    year, month, day, hour, minute, second, offset = found.groups()
    if offset and offset[0] in "+-":
        zone = _offset(offset[0], offset[1:3], offset[3:].lstrip(":"))
    elif offset:
        zone = UTC
    midnight = datetime(int(year), int(month), int(day), tzinfo=zone)
    return midnight + timedelta(hours=int(hour or 0), minutes=int(minute or 0), seconds=int(second or 0))


def _mail(text: str, zone: tzinfo) -> datetime | None:
    parts = parsedate_tz(text)
    if parts is None:
        return None
    name = text.rsplit(" ", 1)[-1].strip("()").lower()
    east = zone.utcoffset(datetime(2000, 1, 1))  # noqa: DTZ001 - any day will do, the zone is asked
    if name == "cst" and east == timedelta(hours=8):  # China's own time is called CST too
        found: tzinfo = zone
    elif name in _HOURS:
        found = timezone(timedelta(hours=_HOURS[name]))
    elif parts[9] is None:
        found = UTC if name == "-0000" else zone
    else:
        found = timezone(timedelta(seconds=parts[9])) if parts[9] else UTC
    year, month, day, hour, minute, second = parts[:6]
    return datetime(year, month, day, tzinfo=found) + timedelta(hours=hour, minutes=minute, seconds=second)


def _wordy(text: str, zone: tzinfo) -> datetime | None:
    found = _WORDY.search(text)
    if not found:
        return None
    day, month = found[1] or found[4], (found[2] or found[3]).lower()
    if month not in _MONTHS:
        return None
    hour = int(found[6] or 0)
    if found[9]:
        hour = hour % 12 + (12 if found[9].lower() == "pm" else 0)
    when = datetime(int(found[5]), _MONTHS.index(month) + 1, int(day), tzinfo=zone)
    return when + timedelta(hours=hour, minutes=int(found[7] or 0), seconds=int(found[8] or 0))


def _seconds(text: str) -> datetime | None:
    """Seconds or milliseconds since 1970."""
    if not re.fullmatch(r"\d{9,14}(\.\d+)?", text, re.ASCII):
        return None
    number = float(text)
    return datetime.fromtimestamp(number / 1000 if number > 1e11 else number, UTC)
