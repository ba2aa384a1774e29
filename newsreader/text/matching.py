"""Where in a text the words stand that somebody looks for; the search index, lists and the article view call it.

What is looked for and what is looked through are folded alike (`fold`), so that case, width and 简/繁 make no
difference; the places are given in the text as it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TypeAlias
from unicodedata import category

from apsw import unicode

from newsreader.text.fold import fold, keeps_places

Span: TypeAlias = tuple[int, int]
"""Where something begins and ends, in code points."""

APART = "\u3007\u3041-\u3096\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
"""Signs of scripts that leave no space between words, as ranges inside the brackets of a regular expression."""

_BEFORE = 12
"""Code points of a text that an excerpt shows before what was looked for."""

_UNSPACED = re.compile(f"[{APART}]")


class Needle:
    """Something to look for, whose white space stands for any white space.

    `whole` asks that it begins and ends where a word does; with `prefix` it only has to begin there. Where words are
    not spaced that asks nothing: 国内 is found inside of any sentence.
    """

    def __init__(self, text: str, *, whole: bool = False, prefix: bool = False) -> None:
        self.text = " ".join(fold(text).split())
        unspaced = _UNSPACED.search(self.text) is not None
        self.whole = (whole or prefix) and not unspaced
        self.prefix = prefix and not unspaced

    def spans(self, folded: str) -> list[Span]:
        """The places in a folded text."""
        if not self.text:
            return []
        found = [match.span() for match in self._pattern.finditer(folded)]
        if not found or not self.whole:
            return found
        breaks = _breaks(folded)
        return [(start, end) for start, end in found if start in breaks and (self.prefix or end in breaks)]

    def within(self, folded: str) -> bool:
        """Whether a folded text has it."""
        if self.whole or " " in self.text:
            return bool(self.spans(folded))
        return bool(self.text) and self.text in folded

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(r"\s+".join(map(re.escape, self.text.split(" "))))


def bare(text: str) -> str:
    """The text from its first to its last letter, digit or character, without the signs around; marks on them stay."""
    places = [at for at, sign in enumerate(text) if sign.isalnum()]
    if not places:
        return ""
    end = places[-1] + 1
    while end < len(text) and category(text[end]).startswith("M"):
        end += 1
    return text[places[0] : end]


def hits(text: str, needles: Iterable[Needle]) -> list[Span]:
    """Where any of the needles stand in a text, in order; those that touch or overlap are one."""
    wanted = [needle for needle in needles if needle.text]
    if not text or not wanted:
        return []
    folded = fold(text)
    found = sorted(span for needle in wanted for span in needle.spans(folded))
    if not found:
        return []
    if keeps_places(text):
        return _joined(found)
    starts, ends = _origins(text)
    return _joined((starts[start], ends[end - 1]) for start, end in found)


def excerpt(text: str, needles: Iterable[Needle], length: int = 200) -> str | None:
    """A piece of a text around the first place of any of the needles, on one line; `None` where none stands in it."""
    found = hits(text, needles)
    if not found:
        return None
    start = max(0, found[0][0] - _BEFORE)
    piece = " ".join(text[start : start + length].replace("\0", " ").split())
    return f"…{piece}" if start else piece


def _origins(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """For every code point of the folded text: where the sign that it comes from begins and ends in the text itself.

    Marks fold together with the letter they stand on, so a letter with its marks is one sign.
    """
    starts: list[int] = []
    ends: list[int] = []
    signs = list(unicode.grapheme_iter(text))
    for sign, end in zip(signs, accumulate(map(len, signs)), strict=True):
        size = len(fold(sign))
        starts += [end - len(sign)] * size
        ends += [end] * size
    return starts, ends


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _breaks(text: str) -> frozenset[int]:
    """Where words begin and end, as Unicode says (UAX #29)."""
    at, found = 0, [0]
    while at < len(text):
        at = unicode.word_next_break(text, at)
        found.append(at)
    return frozenset(found)
