"""Dates as a row shows them, in digits that every language reads.

Lists on the screen and on the command line call it. `now` is the reader's clock and zone.
"""

from __future__ import annotations

from datetime import datetime

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
