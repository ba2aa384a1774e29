"""Reads times that are told from the day of reading, such as “3 hours ago” or “昨天 14:05”; for `listing_times`."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from newsreader.extract.months import MONTHS
from newsreader.extract.vocabulary import words

_CLOCK = (
    r"(?:[\s,，·|–-]{0,4}(?:at|um|à|a las|às|alle|kl\.?|в|o)?\s{0,2}"
    r"(?P<hour>[01]?\d|2[0-3])[:：h](?P<minute>[0-5]\d)(?:[:：][0-5]\d)?\s?(?P<half>[AP]\.?M\.?)?(?:\s?uhr)?)?"
)
_SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
_BARE = re.compile(r"\d{1,2}\s?(?:h|hrs?|d)\.?", re.IGNORECASE)
_NAME = r"(?:[^\W\d]{2,12}[.,]{0,2}\s)?(?P<name>[^\W\d]{3,12})\.?"
_NEAR = re.compile(rf"(?P<word>\D{{2,24}}?){_CLOCK}", re.IGNORECASE)
_YEARLESS = (
    re.compile(rf"\D{{0,12}}(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日?{_CLOCK}\D{{0,8}}", re.IGNORECASE),
    re.compile(rf"(?P<month>[01]\d)[-/](?P<day>[0-3]\d){_CLOCK}", re.IGNORECASE),
    re.compile(rf"{_NAME}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_CLOCK}", re.IGNORECASE),
    re.compile(
        rf"(?:[^\W\d]+[.,]{{0,2}}\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:de\s)?(?P<name>[^\W\d]{{3,12}})\.?{_CLOCK}",
        re.IGNORECASE,
    ),
)


def told(text: str, now: datetime) -> datetime | None:
    """The moment that a short text means for who reads it at `now`, in the zone of `now`; `None` when it tells none."""
    if age := age_of(text):
        return now - age
    near = _NEAR.fullmatch(text)
    if near and (back := days_back(near["word"])) is not None:
        return _at(now - timedelta(days=back), near)
    return _in_the_last_year(text, now)


def age_of(text: str) -> timedelta | None:
    """How long ago a text says that something was, such as “vor 3 Std.”; `3h` alone is one, `3 min` may be a length."""
    for found in words().age.finditer(text):
        if found["before"] or found["after"] or _BARE.fullmatch(text):
            count = int(found["count"]) if found["count"].isdigit() else 1
            return timedelta(seconds=count * next(length for unit, length in _SECONDS.items() if found[unit]))
    return None


def days_back(text: str) -> int | None:
    """How many days ago a word such as “yesterday” means."""
    said, known = text.strip(" ,，:："), words()
    for back, pattern in enumerate((known.today, known.yesterday, known.day_before)):
        if pattern.fullmatch(said):
            return back
    return None


def _in_the_last_year(text: str, now: datetime) -> datetime | None:
    """The moment of a text that is a month and a day, with or without the time, and no year."""
    for form in _YEARLESS:
        found = form.fullmatch(text)
        if not found:
            continue
        parts = found.groupdict()
        month = MONTHS.get(parts["name"].lower(), 0) if parts.get("name") else int(parts["month"])
        days = (_day(now, year, month, int(found["day"])) for year in (now.year, now.year - 1))
        return next((_at(day, found) for day in days if day and day <= now + timedelta(days=1)), None)
    return None


def _day(now: datetime, year: int, month: int, day: int) -> datetime | None:
    try:
        return now.replace(year=year, month=month, day=day)
    except ValueError:
        return None


def _at(day: datetime, found: re.Match[str]) -> datetime:
    hour, half = int(found["hour"] or 0), (found["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return day.replace(hour=hour, minute=int(found["minute"] or 0), second=0, microsecond=0)
