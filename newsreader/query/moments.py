"""Times as people type them, such as 3d, yesterday, 2026-11 or 昨天: read, written again, and laid on the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from newsreader.query.fields import DAYS
from newsreader.query.tree import Ago, Date, Moment, Named, Unit
from newsreader.text.fold import fold
from newsreader.text.language import _

_UNITS: dict[str, Unit] = {
    **dict.fromkeys(("h", "hour", "hours", "小时", "时"), "hour"),
    **dict.fromkeys(("d", "day", "days", "天", "日"), "day"),
    **dict.fromkeys(("w", "week", "weeks", "周", "星期"), "week"),
    **dict.fromkeys(("m", "month", "months", "个月", "月"), "month"),
    **dict.fromkeys(("y", "year", "years", "年"), "year"),
}
_SPANS: dict[Unit, timedelta] = {
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30),
    "year": timedelta(days=365),
}
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_AGO = re.compile(r"([0-9]{1,4}) ?(\D{1,6}?)[内前]?")
_DATE = re.compile(r"([0-9]{4})(?:[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月?)|年)?")


def read_moment(text: str) -> Moment:
    """A span of time or a day; `ValueError` for what is none."""
    plain = fold(text.strip())
    for name, chinese in DAYS.items():
        if plain == name or plain in chinese:
            return Named(name)
    ago = _AGO.fullmatch(plain)
    if ago is not None and ago[2] in _UNITS:
        return Ago(int(ago[1]), _UNITS[ago[2]])
    found = _DATE.fullmatch(plain)
    if found is not None:
        year, month, day = (int(part or 0) for part in found.groups())
        if _exists(year, month, day) and (found[2] is None) == (month == 0) and (found[3] is None) == (day == 0):
            return Date(year, month, day)
        raise ValueError(_("There is no such day."))
    raise ValueError(_("Say a span such as 3d, 12h or 2w, or a day such as yesterday, monday or 2026-11-24."))


def write_moment(moment: Moment) -> str:
    """The shortest text that reads as the moment."""
    match moment:
        case Ago(amount=amount, unit=unit):
            return f"{amount}{unit[0]}"
        case Named(name=name):
            return name
        case Date(year=year, month=month, day=day):
            return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])


def days_of(moment: Moment, now: datetime) -> tuple[datetime, datetime]:
    """From when until when a day, month or year lasts, on the reader's calendar; a span of time is one moment."""
    match moment:
        case Ago(amount=amount, unit=unit):
            then = _before(now, amount * _SPANS[unit])
            return then, then
        case Named(name=name):
            first = last = _named(name, now.date())
        case Date(year=year, month=month, day=day):
            first = date(year, month or 1, day or 1)
            last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    begin = datetime.combine(first, time.min, now.tzinfo)
    end = datetime.max.replace(tzinfo=now.tzinfo) if last == date.max else begin
    return begin, end if last == date.max else datetime.combine(last + timedelta(days=1), time.min, now.tzinfo)


def _named(name: str, today: date) -> date:
    if name in _WEEK:
        return today - timedelta(days=(today.weekday() - _WEEK.index(name)) % 7)
    return today - timedelta(days=1) if name == "yesterday" else today


def _before(now: datetime, span: timedelta) -> datetime:
    """The moment a span ago, but none before the calendar begins."""
    start = datetime.min.replace(tzinfo=now.tzinfo)
    return now - span if now - start > span else start


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return False
    return True
