"""Reads the time of a headline out of its row: for machines, as printed, or as an age; only `listing_rows` calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from lxml.html import HtmlElement

from newsreader.extract.listing_ages import told
from newsreader.extract.listing_titles import set_words
from newsreader.extract.times import day_of_address, moment, printed
from newsreader.extract.tree import SILENT, text_of
from newsreader.extract.vocabulary import words

DATE_LINE = 60
"""Characters of a text that may be a line with a date; a date in a longer one belongs to the story."""

_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?!\d)(?:\s*(\d{1,2}):(\d{2}))?")
_CLOCK = re.compile(r"(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
_HEAD = re.compile(r"\s*([^—–|·]{6,24}?\d)\s+[—–|·-]{1,2}\s")
_DAY_OVER_MONTH = re.compile(r"(\d{1,2})日? ((?:19|20)\d\d)[-./年 ](\d{1,2})月?")
_MACHINE = re.compile(r"timestamp|datetime|pubdate|publish|data-time$")


@dataclass(frozen=True, slots=True)
class Clock:
    """How the times of a page are read: the zone of those that name none, and when the page was fetched, if known.

    `selectors` are the source's own places of times; `month_first` is the order of the Americans.
    """

    zone: tzinfo
    now: datetime | None = None
    selectors: Sequence[str] = ()
    month_first: bool = False


def time_of(parts: Sequence[HtmlElement], title: str, url: str, clock: Clock, over: datetime | None) -> datetime | None:
    """The time of the headline whose row is made of `parts`; else the day `over` it, else that in its address."""
    day = over or day_of_address(url, clock.zone)
    for text in _marked(parts, clock.selectors):
        if when := stated(text, day, clock) or _today(text, day, clock):
            return when
    for text in _unmarked(parts, title):
        if when := stated(text, day, clock) or _at_the_head(text, clock):
            return when
    return day


def _marked(parts: Sequence[HtmlElement], selectors: Sequence[str]) -> Iterator[str]:
    """The texts of a row that are called a time, by the source or by their markup, in order of trust."""
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
                yield _in_order(" ".join(_strings(element)))


def _unmarked(parts: Sequence[HtmlElement], title: str) -> Iterator[str]:
    """All other texts of a row, that behind its link first."""
    if parts and parts[0].tail:
        yield parts[0].tail
    for part in parts:
        yield from (piece for piece in _strings(part) if piece not in title and title not in piece)


def _in_order(text: str) -> str:
    """A date that is set in two or three pieces: `24 2026-11` is `2026-11-24`."""
    split = _DAY_OVER_MONTH.fullmatch(" ".join(text.split()))
    return f"{split[2]}-{split[3]}-{split[1]}" if split else text


def _strings(element: HtmlElement) -> Iterator[str]:
    for node in element.iter():
        if isinstance(node.tag, str) and node.tag not in SILENT and node.text:
            yield node.text.strip()
        if node is not element and node.tail:
            yield node.tail.strip()


def stated(text: str, day: datetime | None, clock: Clock) -> datetime | None:
    """The moment that a short text states; month and day, or a time, take the rest from `day`, else from today."""
    text = text.strip(" \t\r\n[]()（）【】")
    if not 1 < len(text) <= DATE_LINE:
        return None
    numbers = any(mark.isdigit() for mark in text)
    if numbers and (when := _dated(text, clock)):
        return when
    if day and numbers and (when := _within(day, text)):
        return when
    return told(text, clock.now.astimezone(clock.zone)) if clock.now else None


def _dated(text: str, clock: Clock) -> datetime | None:
    return moment(text, clock.zone, clock.month_first) or printed(text, clock.zone, clock.month_first)


def _today(text: str, day: datetime | None, clock: Clock) -> datetime | None:
    """The moment of a time alone: today, or yesterday where it would be to come."""
    found = _CLOCK.fullmatch(text.strip()) if clock.now and not day else None
    if not found or not clock.now:
        return None
    now = clock.now.astimezone(clock.zone)
    when = now.replace(hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0)
    return when if when <= now else when - timedelta(days=1)


def _at_the_head(text: str, clock: Clock) -> datetime | None:
    """The date before the dash with which a teaser begins: `Nov 20, 2026 — The harbour …`."""
    head = _HEAD.match(text)
    return _dated(head[1], clock) if head and len(text) > DATE_LINE else None


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
