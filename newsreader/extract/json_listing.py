"""Reads a list or ranking out of the JSON of a site's own interface, with a mapping that a source gives; for `sources`.

A path names a value inside a value: `data.cards.0.content`. Where a mapping wants an address or a text of its own
making, it holds paths in braces: `https://news.example/detail_{contId}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, tzinfo
from urllib.parse import quote

from newsreader.errors import NotAFeed
from newsreader.extract.feed_dates import read_date
from newsreader.extract.feed_text import teaser, title_line
from newsreader.extract.json_mapping import JsonMapping
from newsreader.extract.json_text import first_value
from newsreader.extract.numbers import number
from newsreader.model import Headline, Listing, Ranking, RankingItem
from newsreader.text.language import _
from newsreader.text.urls import web_url

MAX_CHARS = 8_000_000
MAX_ITEMS = 500

_FIELD = re.compile(r"\{([\w.]+)\}")


def read_json(text: str, url: str, mapping: JsonMapping, zone: tzinfo = UTC) -> Listing:
    """The listing that a document holds; raises `NotAFeed` when it is no JSON or has no list where the mapping says."""
    document = _document(text[:MAX_CHARS], mapping.after)
    items = _at(document, mapping.items)
    if isinstance(items, dict):
        items = list(items.values())
    if not isinstance(items, list):
        raise NotAFeed(
            _("The document at {url} has no list at “{place}” any more.").format(url=url, place=mapping.items)
        )
    found = list(_headlines(items[mapping.skip : mapping.skip + MAX_ITEMS], url, mapping, zone))
    if not (mapping.ranking or mapping.count):
        return Listing(headlines=tuple(headline for headline, _ in found))
    ranked = (
        RankingItem(rank=rank, title=headline.title, url=headline.url, count=count)
        for rank, (headline, count) in enumerate(found, 1)
    )
    return Listing(rankings=(Ranking(name=mapping.ranking or "Ranking", items=tuple(ranked)),))


def _document(text: str, after: str) -> object:
    """The first JSON value of the text, or the first behind `after`; a callback around it does not matter."""
    start = text.find(after) + len(after) if after else 0
    if after and start < len(after):
        raise NotAFeed(_("The document does not hold “{text}” any more.").format(text=after))
    try:
        return first_value(text, start)
    except ValueError as error:
        raise NotAFeed(_("The document holds no JSON that can be read.")) from error


def _headlines(
    items: list[object], url: str, mapping: JsonMapping, zone: tzinfo
) -> Iterator[tuple[Headline, int | None]]:
    """The items that have a title and an address, each with its count."""
    for item in items:
        title = title_line(_value(item, mapping.title), markup=True)
        address = web_url(_value(item, mapping.url, escaped=True), url)
        if not title or not address or _value(item, mapping.url) == "":
            continue
        headline = Headline(
            title=title,
            url=address,
            published=read_date(_value(item, mapping.published), zone),
            summary=teaser(_value(item, mapping.summary), markup=True),
            picture=web_url(picture, url) if (picture := _value(item, mapping.picture)) else None,
        )
        yield headline, number(_value(item, mapping.count))


def _at(value: object, path: str) -> object:
    """The value at a path; `None` where the path leads nowhere. An empty path is the value itself."""
    for step in path.split(".") if path else ():
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def _value(item: object, rule: str, escaped: bool = False) -> str:
    """The text that a rule gives for an item; empty when a path it needs leads nowhere."""
    if not rule:
        return ""
    if "{" not in rule:
        return _written(_at(item, rule))
    parts = {path: _written(_at(item, path)) for path in _FIELD.findall(rule)}
    if not all(parts.values()):
        return ""
    return _FIELD.sub(lambda field: quote(parts[field[1]], safe="/") if escaped else parts[field[1]], rule)


def _written(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
