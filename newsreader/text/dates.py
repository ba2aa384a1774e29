"""Dates as a row or a dateline shows them, in digits that every language reads.

Rows, datelines and plain-text output call it. `now` is the reader's clock and zone.
"""

from __future__ import annotations

from datetime import datetime, timedelta

SHORT_TIME_CELLS = 10
"""The widest `short_time`."""


def short_time(when: datetime | None, now: datetime) -> str:
    """Give a moment as briefly as it is still plain: `09:12` today, `01-12` this year, else `2018-01-12`.

    An unknown date is empty. A date still to come is written out, for it is either planned or wrong.
    """
    if when is None:
        return ""
    local = when.astimezone(now.tzinfo) if 1 < when.year < 9999 else when  # the ends of time have no other zone
    if local.date() == now.date():
        return f"{local:%H:%M}"
    near = local.year == now.year and local < now
    return f"{local:%m-%d}" if near else f"{local.year:04}-{local:%m-%d}"


def dateline(when: datetime | None) -> str:
    """Give a moment to the minute in the zone of the place that wrote it, as a paper prints it; empty when unknown."""
    return "" if when is None else f"{when.year:04}-{when:%m-%d %H:%M}"


def age(when: datetime, now: datetime) -> timedelta:
    """Give how long ago something happened; a clock that was wrong makes it now, never the future."""
    return max(now - when, timedelta())
