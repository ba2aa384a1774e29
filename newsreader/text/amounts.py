"""Reads sizes and spans of time as people write them: "200MB", "2d"; for the settings and the command line."""

from __future__ import annotations

import re
from datetime import timedelta

from newsreader.text.language import _

_SIZES = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
_SIZE = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,3})?)\s*(?:([KMGT])i?B?|B)", re.IGNORECASE)
_LONGEST = timedelta(days=36_500)
_SPANS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_SPAN = re.compile(r"([0-9]{1,5}(?:\.[0-9]{1,3})?)\s*([mhdw])[a-z]*", re.IGNORECASE)


def size(text: str) -> int:
    """Read a number of bytes, such as "200MB" or "1.5 GB"; `ValueError` for what is none."""
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        raise ValueError(_("“{text}” is no size; write it like 200MB or 2GB").format(text=text))
    return int(float(found[1]) * _SIZES[(found[2] or "").upper()])


def span(text: str) -> timedelta:
    """Read a span of time, such as "2d", "36h" or "10 minutes"; `ValueError` for what is none."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise ValueError(_("“{text}” is no span of time; write it like 2d, 36h or 10m").format(text=text))
    return min(float(found[1]) * _SPANS[found[2].lower()], _LONGEST)


def shown(size: int) -> str:
    """Write a number of bytes for people: "41 MB", "980 kB"."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if size >= unit:
            value = size / unit
            return f"{value:.1f} {name}" if value < 10 else f"{value:.0f} {name}"
    return _("{size} bytes").format(size=size)


def lasted(seconds: float) -> str:
    """Write how long something took or will take: "3 min 12 s", "1 h 4 min"."""
    whole = round(seconds)
    if whole < 60:
        return _("{seconds} s").format(seconds=f"{seconds:.1f}" if seconds < 10 else whole)
    if whole < 3_600:
        return _("{minutes} min {seconds} s").format(minutes=whole // 60, seconds=whole % 60)
    return _("{hours} h {minutes} min").format(hours=whole // 3_600, minutes=whole % 3_600 // 60)
