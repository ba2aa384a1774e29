"""Dates as a row shows them, in digits that every language reads.

Lists on the screen and on the command line call it. `now` is the reader's clock and zone.
"""

from __future__ import annotations

from datetime import datetime

SHORT_TIME_CELLS = 10
"""The widest `short_time`."""


_LONGEST = 20
"""Characters of a time, whatever its form says: a list has other things to show."""


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


def written_time(when: datetime | None, now: datetime, form: str) -> str:
    """Give a moment as the reader wants it: in a form of `strftime`, or as `short_time` does for the form `auto`."""
    if form == "auto" or when is None or not 1 < when.year < 9999:
        return short_time(when, now)
    return when.astimezone(now.tzinfo).strftime(form)[:_LONGEST]
