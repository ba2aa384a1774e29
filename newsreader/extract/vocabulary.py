"""The words by which list pages name their parts, out of `vocabulary.toml`; only the list readers call it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec


class Ages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an age is made of: the words before or after it, and the names of its units."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    second: tuple[str, ...]
    minute: tuple[str, ...]
    hour: tuple[str, ...]
    day: tuple[str, ...]
    week: tuple[str, ...]


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Regular expressions by what they find; the comments of `vocabulary.toml` say which must match whole."""

    sections: tuple[str, ...]
    rankings: tuple[str, ...]
    topics: tuple[str, ...]
    pictures: tuple[str, ...]
    next: tuple[str, ...]
    load_more: tuple[str, ...]
    adverts: tuple[str, ...]
    onward: tuple[str, ...]
    today: tuple[str, ...]
    yesterday: tuple[str, ...]
    day_before: tuple[str, ...]
    services: tuple[str, ...]
    services_short: tuple[str, ...]
    footer_classes: frozenset[str]
    menu_classes: frozenset[str]
    edge_classes: frozenset[str]
    title_classes: frozenset[str]
    time_classes: frozenset[str]
    teaser_classes: frozenset[str]
    pager_classes: frozenset[str]
    ages: Ages


class Words(msgspec.Struct, frozen=True):
    """The vocabulary, compiled: `search` for what may stand anywhere, `fullmatch` what has to be whole."""

    sections: re.Pattern[str]
    rankings: re.Pattern[str]
    topics: re.Pattern[str]
    pictures: re.Pattern[str]
    next: re.Pattern[str]
    load_more: re.Pattern[str]
    adverts: re.Pattern[str]
    age: re.Pattern[str]
    onward: re.Pattern[str]
    today: re.Pattern[str]
    yesterday: re.Pattern[str]
    day_before: re.Pattern[str]
    services: re.Pattern[str]
    services_short: re.Pattern[str]
    footer_classes: frozenset[str]
    menu_classes: frozenset[str]
    edge_classes: frozenset[str]
    title_classes: frozenset[str]
    time_classes: frozenset[str]
    teaser_classes: frozenset[str]
    pager_classes: frozenset[str]


@cache
def words() -> Words:
    """The vocabulary; it is read at the first list of a program's life."""
    text = files("newsreader.extract").joinpath("vocabulary.toml").read_bytes()
    said = msgspec.toml.decode(text, type=Vocabulary)
    return Words(
        sections=_compiled(said.sections),
        rankings=_compiled(said.rankings),
        topics=_compiled(said.topics),
        pictures=_compiled(said.pictures),
        next=_compiled(said.next),
        load_more=_compiled(said.load_more),
        adverts=_compiled(said.adverts),
        age=_age(said.ages),
        onward=_compiled(said.onward),
        today=_compiled(said.today),
        yesterday=_compiled(said.yesterday),
        day_before=_compiled(said.day_before),
        services=_compiled(said.services),
        services_short=_compiled(said.services_short),
        footer_classes=said.footer_classes,
        menu_classes=said.menu_classes,
        edge_classes=said.edge_classes,
        title_classes=said.title_classes,
        time_classes=said.time_classes,
        teaser_classes=said.teaser_classes,
        pager_classes=said.pager_classes,
    )


def _compiled(given: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{word})" for word in given), re.IGNORECASE)


def _age(said: Ages) -> re.Pattern[str]:
    """An age: its `count`, its unit by the name of a group, and `before` or `after`, of which it needs one."""
    names = ("second", "minute", "hour", "day", "week")
    units = "|".join(f"(?P<{name}>{'|'.join(getattr(said, name))})" for name in names)
    return re.compile(
        rf"(?:(?<!\w)(?P<before>{'|'.join(said.before)})\s+)?(?<!\d)(?P<count>\d{{1,3}}|(?<!\w)an?(?=\s))\s*[个個ヶ]?\s*"
        rf"(?:{units})(?![a-zа-я])\.?(?:\s*(?P<after>{'|'.join(said.after)})(?![a-zа-я]))?",
        re.IGNORECASE,
    )
