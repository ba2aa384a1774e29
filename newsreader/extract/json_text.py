"""Reads JSON as sites send it, alone or wrapped in a script; for the readers of feeds and lists."""

from __future__ import annotations

import json
import re

_BEGIN = re.compile(r"[{\[]")


def first_value(text: str, start: int = 0) -> object:
    """The first object or list at or behind `start`; what follows it does not matter. Raises `ValueError`.

    The standard library's parser is taken because it reads half a surrogate pair, which some feeds hold; depth and
    length of numbers are bounded by it.
    """
    begin = _BEGIN.search(text, start)
    if begin is None:
        raise ValueError("no JSON")
    try:
        value: object = json.JSONDecoder().raw_decode(text, begin.start())[0]
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return value
