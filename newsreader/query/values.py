"""Reads what the reader typed behind the colon of a field; `ValueError` says in words what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeVar

from newsreader.query.fields import HAVINGS, SORTS, STATES, Name
from newsreader.query.moments import read_moment
from newsreader.query.tree import Ago, Belongs, Comparison, Has, Is, Leaf, Length, Part, Sort, When, Words
from newsreader.text.fold import fold
from newsreader.text.language import _, later
from newsreader.text.matching import bare

Value = TypeVar("Value", bound=str)

_LENGTH = re.compile(r"(?P<sign>[<>]=?)\s*(?P<count>[0-9]{1,7})")
_SIGNS: dict[str, Comparison] = {">": ">", ">=": ">=", "<": "<", "<=": "<="}
_PARTS: dict[str, Part] = {"title": "title", "text": "text", "caption": "caption", "author": "author"}
NO_WORD = later("There is no letter, digit or character in it to look for.")

MOST = 1_000_000
"""The largest limit; no store holds more."""


def read_words(text: str, *, prefix: bool = False, exact: bool = True, part: Part = "anywhere") -> Words | None:
    """A word or phrase to look for, without the signs around it unless it is `exact`; `None` when nothing is left."""
    words = " ".join((text if exact else bare(text)).split())
    return Words(words, part, prefix) if bare(fold(words)) else None


def read_leaf(field: Name, text: str, *, prefix: bool = False, exact: bool = True) -> Leaf:
    """The leaf that a field and its value make."""
    if field in _PARTS:
        words = read_words(text, prefix=prefix, exact=exact, part=_PARTS[field])
        if words is None:
            raise ValueError(_(NO_WORD))
        return words
    match field:
        case "section" | "source" | "lang":
            return _belongs(field, text)
        case "is":
            return Is(_one_of(text, STATES))
        case "has":
            return Has(_one_of(text, HAVINGS))
        case "newer" | "older" | "on":
            moment = read_moment(text)
            if field == "on" and isinstance(moment, Ago):
                raise ValueError(_("Say a day, a month or a year, such as yesterday, 2026-11-24 or 2026-11."))
            return When(field, moment)
        case _:
            return _length(text)


def read_sort(text: str) -> Sort:
    """An order."""
    return _one_of(text, SORTS)


def read_limit(text: str) -> int:
    """A number of stories."""
    plain = fold(text)
    if not (plain.isascii() and plain.isdigit() and len(plain) < 8 and 0 < int(plain) <= MOST):
        raise ValueError(_("Say a number from 1 on, such as limit:20."))
    return int(plain)


def _belongs(to: Literal["section", "source", "lang"], text: str) -> Belongs:
    name = " ".join(text.split())
    if not name:
        raise ValueError(_(NO_WORD))
    return Belongs(to, name)


def _one_of(text: str, known: Mapping[Value, tuple[str, ...]]) -> Value:
    plain = fold(text.strip())
    for value, chinese in known.items():
        if plain == value or plain in chinese:
            return value
    raise ValueError(_("Say one of: {values}.").format(values=", ".join(known)))


def _length(text: str) -> Length:
    found = _LENGTH.fullmatch(fold(text.strip()))
    if found is None:
        raise ValueError(_("Say more or less than how many, such as words:>800 or words:<300."))
    return Length(_SIGNS[found["sign"]], int(found["count"]))
