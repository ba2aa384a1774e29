"""Finds the lines that state a day over the headlines below them; only `listing_rows` calls it.

    <h3>Yesterday</h3> <ul>…</ul> <h3>22 November</h3> <ul>…</ul>        <dt>2026年10月3日</dt> <dd>…</dd> <dt>…

A heading or `dt` is such a line alone; any other only with a second one set like it, as a page shows its own date too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from lxml.html import HtmlElement

from newsreader.extract.listing_ages import days_back
from newsreader.extract.listing_times import Clock, stated
from newsreader.extract.listing_titles import set_words
from newsreader.extract.tree import SILENT, text_of
from newsreader.extract.vocabulary import words

LONGEST = 40
"""Characters of a line that is a day and nothing else."""
_HEADINGS = frozenset({"dt", "h1", "h2", "h3", "h4", "h5", "h6"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_EAST = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_LEVELS = 8

Owner = Mapping[HtmlElement, str | None]
"""For each element that holds headlines: the address of the only one, or `None` for several."""


class Days:
    """The days of one page and what stands under each."""

    def __init__(self, root: HtmlElement, owner: Owner, clock: Clock) -> None:
        self._owner = owner
        self._lines = self._kept(_lines(root, owner))
        self._under: dict[HtmlElement, datetime | None] = {}
        for line in self._lines:
            day = stated(text_of(line, LONGEST), None, clock)
            for after in line.itersiblings():
                if after in self._lines or (after.tag == line.tag in _HEADINGS and after not in owner):
                    break
                self._under[after] = day

    def over(self, row: HtmlElement) -> datetime | None:
        """The day under which a row stands."""
        near = zip(range(_LEVELS), (row, *row.iterancestors()), strict=False)
        return next((self._under[element] for _, element in near if element in self._under), None)

    def begins(self, element: HtmlElement) -> bool:
        """Whether an element is a line with the day of what follows it."""
        return element in self._lines

    def _kept(self, lines: dict[HtmlElement, HtmlElement]) -> dict[HtmlElement, HtmlElement]:
        """The lines that stand before what they date; the second of a pair is the element that says the day."""
        alike = Counter(_kin(line) for line in lines)
        return {
            line: said
            for line, said in lines.items()
            if said.tag in _HEADINGS or (alike[_kin(line)] > 1 and not self._follows(line, lines))
        }

    def _follows(self, line: HtmlElement, lines: dict[HtmlElement, HtmlElement]) -> bool:
        """Whether the first line beside this one has a headline before it: then each day stands after its story."""
        beside = line.getparent()
        for element in beside if beside is not None else ():
            if element in lines:
                return False
            if element in self._owner:
                return True
        return False


def is_day(text: str) -> bool:
    """Whether a text is a day and hardly anything else: `22 November 2026`, `昨天`, `11月22日 星期日`."""
    if not 1 < len(text) <= LONGEST:
        return False
    if not any(mark.isdigit() for mark in text):
        return days_back(text) is not None
    return len(_WORD.findall(_EAST.sub("", text))) <= 3 and len(_EAST.findall(text)) <= 8


def _lines(root: HtmlElement, owner: Owner) -> dict[HtmlElement, HtmlElement]:
    """The elements without headlines that state a day, each as large as can be, with the element that says it."""
    found: dict[HtmlElement, HtmlElement] = {}
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in SILENT or element in owner:
            continue
        named = element.tag in _HEADINGS or not words().time_classes.isdisjoint(set_words(element))
        if not named and len(element):
            continue
        if not is_day(text_of(element, LONGEST + 10)):
            continue
        line = element
        while (above := line.getparent()) is not None and above not in owner:
            line = above
        if above is not None and owner[above] is None and text_of(line, 2 * LONGEST) == text_of(element, LONGEST + 10):
            found.setdefault(line, element)
    return found


def _kin(line: HtmlElement) -> tuple[str, str | None, str]:
    above = line.getparent()
    return str(line.tag), line.get("class"), str(above.tag) if above is not None else ""
