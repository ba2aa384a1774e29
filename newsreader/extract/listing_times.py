"""Reads the time of a headline out of its row: for machines, as printed, or as an age; only `listing_rows` calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from lxml.html import HtmlElement

from newsreader.extract.listing_titles import set_words
from newsreader.extract.times import day_of_address, moment, printed
from newsreader.extract.tree import SILENT, text_of
from newsreader.extract.vocabulary import words

DATE_LINE = 60
"""Characters of a text that may be a line with a date; a date in a longer one belongs to the story."""

_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?!\d)(?:\s*(\d{1,2}):(\d{2}))?")
_CLOCK = re.compile(r"(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
_AGE = re.compile(
    r"(?<!\d)(\d{1,3}|an?)\s*(?:个|個|ヶ)?\s*(秒|分钟|分鐘|分|小时|小時|時間|天|日|周|週"
    r"|sec(?:ond)?s?|min(?:ute)?s?|m|h(?:ou)?rs?|h|d(?:ay)?s?|w(?:ee)?ks?|w)\s*(?:前|以前|ago\b)",
    re.IGNORECASE,
)
_UNITS = {
    "秒": 1, "s": 1, "分": 60, "m": 60, "小": 3_600, "時": 3_600, "h": 3_600,
    "天": 86_400, "日": 86_400, "d": 86_400, "周": 604_800, "週": 604_800, "w": 604_800,
}  # fmt: skip
"""Seconds, by the first letter of the unit."""
_MACHINE = re.compile(r"timestamp|datetime|pubdate|publish|data-time$")


@dataclass(frozen=True, slots=True)
class Clock:
    """How the times of a page are read: the zone of those that name none, and when the page was fetched, if known."""

    zone: tzinfo
    now: datetime | None = None
    selectors: Sequence[str] = ()


def time_of(parts: Sequence[HtmlElement], title: str, url: str, clock: Clock) -> datetime | None:
    """The time of the headline whose row is made of `parts`; the day in its address when the row has none."""
    day = day_of_address(url, clock.zone)
    for text in _texts(parts, title, clock.selectors):
        if when := _stated(text, day, clock):
            return when
    return day


def _texts(parts: Sequence[HtmlElement], title: str, selectors: Sequence[str]) -> Iterator[str]:
    """Texts that may hold the time of a row, in order of trust."""
    for part in parts:
        for selector in selectors:
            yield from (text_of(element, 200) for element in part.cssselect(selector))
    for part in parts:
        for element in part.iter():
            if not isinstance(element.tag, str):
                continue
            yield from (str(value) for name, value in element.attrib.items() if _MACHINE.search(str(name)))
            if element.tag == "time" or not words().time_classes.isdisjoint(set_words(element)):
                yield element.get("title") or ""
                yield text_of(element, 100)
    if parts and parts[0].tail:
        yield parts[0].tail
    for part in parts:
        yield from (piece for piece in _strings(part) if piece not in title and title not in piece)


def _strings(element: HtmlElement) -> Iterator[str]:
    for node in element.iter():
        if isinstance(node.tag, str) and node.tag not in SILENT and node.text:
            yield node.text.strip()
        if node is not element and node.tail:
            yield node.tail.strip()


def _stated(text: str, day: datetime | None, clock: Clock) -> datetime | None:
    """The moment that a short text states; month and day, or a time, take the rest from the day in the address."""
    text = text.strip(" \t\r\n[]()（）【】")
    if not 1 < len(text) <= DATE_LINE or not any(mark.isdigit() or mark in "aA" for mark in text):
        return None
    if when := moment(text, clock.zone) or printed(text, clock.zone):
        return when
    if clock.now and (age := _AGE.search(text)):
        count = int(age[1]) if age[1].isdigit() else 1
        return clock.now - timedelta(seconds=count * _UNITS[age[2][0].lower()])
    return _within(day, text) if day else None


def _within(day: datetime, text: str) -> datetime | None:
    """The moment of month and day, or of hour and minute, in the year or on the day of `day`."""
    if found := _DAY.search(text):
        month, number, hour, minute = (int(part or 0) for part in found.groups())
        try:
            return day.replace(month=month, day=number, hour=hour, minute=minute)
        except ValueError:
            return None
    clock = _CLOCK.search(text)
    return day.replace(hour=int(clock[1]), minute=int(clock[2])) if clock else None
