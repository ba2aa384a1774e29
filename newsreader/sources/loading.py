"""Reads a site definition from TOML and says, with file and key, what is not right in it; for the registry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from newsreader.errors import ConfigError
from newsreader.extract.article_hints import SELECTOR_FIELDS as ARTICLE_SELECTORS
from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.feed_dates import zone_of
from newsreader.extract.listing_hints import PATTERN_FIELDS, ListingHints
from newsreader.extract.listing_hints import SELECTOR_FIELDS as LISTING_SELECTORS
from newsreader.sources.definition import DAY_FIELDS, Definition, RankingDefinition, SectionDefinition
from newsreader.text.language import _
from newsreader.text.urls import web_url

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
"""What may be the id of a source; it is also the name of its file."""

Problem = tuple[str, str]
"""A key such as `$.section[2].url`, and what is wrong with it."""

_AT = re.compile(r" - at `(?P<key>[^`]*)`$")


def load(path: Path, *, trusted: bool = False) -> Definition:
    """The definition in a file; a `ConfigError` names the file and, where there is one, the key.

    A `trusted` file comes with the program and is checked by its tests, so that no start waits for it.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ConfigError(_("{path} cannot be read: {why}").format(path=path, why=error.strerror)) from error
    definition = read(content, str(path), path.stem)
    if not trusted:
        check(definition, str(path))
    return definition


def read(content: bytes, name: str, expected_id: str) -> Definition:
    """The definition in `content`, its types checked; errors call the file `name`, which promises `expected_id`."""
    try:
        definition = msgspec.toml.decode(content, type=Definition)
    except msgspec.ValidationError as error:
        text = str(error)
        at = _AT.search(text)
        raise ConfigError(f"{name}: {at['key']}: {text[: at.start()]}" if at else f"{name}: {text}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(_("{name} is not a TOML file: {error}").format(name=name, error=error)) from error
    if definition.id != expected_id:
        raise ConfigError(
            _("{name}: $.id: is “{id}”, but the file is named {expected}.toml").format(
                name=name, id=definition.id, expected=expected_id
            )
        )
    return definition


def check(definition: Definition, name: str) -> None:
    """Raise a `ConfigError` that names `name` and the key for the first thing that is not right."""
    for key, problem in problems(definition):
        raise ConfigError(f"{name}: {key}: {problem}")


def problems(definition: Definition) -> Iterator[Problem]:
    """Everything that a type cannot say: ids, names, addresses, patterns and selectors that cannot be."""
    if not ID.fullmatch(definition.id):
        yield (
            "$.id",
            _("“{id}” may hold only small letters, digits and hyphens, at most 64 of them").format(id=definition.id),
        )
    if not definition.name.strip():
        yield "$.name", _("a source needs a name")
    if not 0 <= definition.pace <= 3600:
        yield "$.pace", _("{pace} is not a number of seconds between 0 and 3600").format(pace=definition.pace)
    if not 1 <= definition.refresh <= 100_000:
        yield (
            "$.refresh",
            _("{refresh} is not a number of minutes between 1 and 100000").format(refresh=definition.refresh),
        )
    yield from _zone("$.zone", definition.zone)
    yield from _address("$.home", definition.home)
    for place, host in enumerate(definition.hosts):
        if not re.fullmatch(r"[a-z0-9.-]+", host):
            yield f"$.hosts[{place}]", _("“{host}” is not the name of a host in small letters").format(host=host)
    yield from _patterns("$.articles", definition.articles)
    if definition.nav is not None:
        yield from _address("$.nav.url", definition.nav.url)
    yield from _lists("$.section", definition.sections)
    yield from _lists("$.ranking", definition.rankings)
    yield from _follows(definition)
    yield from _selectors("$.article", definition.article, ARTICLE_SELECTORS)
    yield from _zone("$.article.zone", definition.article.zone or "")
    yield from _listing_hints("$.listing", definition.listing)


def _lists(key: str, lists: Sequence[SectionDefinition | RankingDefinition]) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, listed in enumerate(lists):
        at = f"{key}[{place}]"
        if not listed.name.strip():
            yield f"{at}.name", _("a list needs a name")
        if listed.name in seen:
            yield f"{at}.name", _("“{name}” is there twice").format(name=listed.name)
        seen.add(listed.name)
        yield from _address(f"{at}.url", listed.url)
        for number, url in enumerate(listed.alternates):
            yield from _address(f"{at}.alternates[{number}]", url)
        if isinstance(listed, SectionDefinition) and not 1 <= listed.pages <= 50:
            yield f"{at}.pages", _("{pages} is not a number between 1 and 50").format(pages=listed.pages)
        if listed.kind == "json" and listed.json is None:
            yield f"{at}.json", _("a list of kind json needs a table that says where its rows are")
        if listed.kind != "json" and listed.json is not None:
            yield (
                f"{at}.json",
                _("is only for a list of kind json, this one is of kind {kind}").format(kind=listed.kind),
            )
        if isinstance(listed, RankingDefinition) and listed.count:
            yield from _selector(f"{at}.count", listed.count)
        if listed.listing is not None:
            yield from _listing_hints(f"{at}.listing", listed.listing)


def _listing_hints(key: str, hints: ListingHints) -> Iterator[Problem]:
    yield from _selectors(key, hints, LISTING_SELECTORS)
    for field in PATTERN_FIELDS:
        yield from _patterns(f"{key}.{field}", getattr(hints, field))
    yield from _zone(f"{key}.zone", hints.zone or "")


def _follows(definition: Definition) -> Iterator[Problem]:
    for place, follow in enumerate(definition.follow):
        at = f"$.follow[{place}]"
        yield from _pattern(f"{at}.page", follow.page)
        wrong = list(_pattern(f"{at}.link", follow.link))
        yield from wrong
        if follow.to and not wrong:
            yield from _template(f"{at}.to", follow.to, re.compile(follow.link))


def _template(key: str, template: str, pattern: re.Pattern[str]) -> Iterator[Problem]:
    """A template is tried on a pattern that always matches and has as many groups."""
    groups = "".join("()" for _ in range(pattern.groups))
    found = re.match(groups, "")
    assert found is not None
    try:
        found.expand(template)
    except (re.error, IndexError) as error:
        yield key, f"“{template}”: {error}"


def _address(key: str, url: str) -> Iterator[Problem]:
    filled = url
    for field in DAY_FIELDS:
        filled = filled.replace(field, "00")
    if "{" in filled or "}" in filled:
        yield (
            key,
            _("“{url}” holds braces that name no part of a day; known are {known}").format(
                url=url, known=", ".join(DAY_FIELDS)
            ),
        )
    elif web_url(filled) is None:
        yield key, _("“{url}” is not an http or https address").format(url=url)


def _patterns(key: str, patterns: Sequence[str]) -> Iterator[Problem]:
    for place, pattern in enumerate(patterns):
        yield from _pattern(f"{key}[{place}]", pattern)


def _pattern(key: str, pattern: str) -> Iterator[Problem]:
    try:
        re.compile(pattern)
    except re.error as error:
        yield key, _("“{pattern}” is not a pattern: {error}").format(pattern=pattern, error=error)


def _selectors(key: str, hints: ArticleHints | ListingHints, fields: Sequence[str]) -> Iterator[Problem]:
    for field in fields:
        for place, selector in enumerate(getattr(hints, field)):
            yield from _selector(f"{key}.{field}[{place}]", selector)


def _selector(key: str, selector: str) -> Iterator[Problem]:
    from newsreader.extract.selectors import selector_problem  # loaded only for files that have selectors to check

    problem = selector_problem(selector)
    if problem:
        yield key, _("“{selector}” is not a selector: {problem}").format(selector=selector, problem=problem)


def _zone(key: str, zone: str) -> Iterator[Problem]:
    try:
        zone_of(zone or "+00:00")
    except ValueError:
        yield key, _("“{zone}” is neither an offset such as +08:00 nor the name of a time zone").format(zone=zone)
