"""What a site definition says: the tables of `sites/ID.toml` as frozen data; the registry reads it, refreshing uses it.

A site is data: where its lists are, how its addresses look, which selectors help. Selectors are hints; generic reading
is the floor, so every key but the first few may be left out. An unknown key, a wrong type, a pattern or a selector
that does not compile is a `ConfigError` that names file and key (`newsreader.sources.loading`).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal, dataclass_transform

import msgspec
from msgspec.structs import replace

from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.json_mapping import JsonMapping
from newsreader.extract.listing_hints import ListingHints
from newsreader.text.urls import canonical

Kind = Literal["page", "feed", "json"]
"""How an address is read: a page with links, a feed, or a JSON document with a mapping."""

Group = Literal["", "首页", "本地", "国内", "国际", "经济", "社会", "体育", "文娱", "时评", "图片", "科技", "生活"]
"""The paper's own sections, onto which the sections of every source are mapped; empty for one that fits none."""

DAYS_BACK = 2
"""An address with a day in it is tried for today and the day before: a paper is put up in the morning."""

DAY_FIELDS = {"{yyyymmdd}": "%Y%m%d", "{yyyy}": "%Y", "{mm}": "%m", "{dd}": "%d"}
"""What stands for a day in an address, and how it is written there (`date.strftime`)."""

_DAY = re.compile(r"((?:19|20)\d\d)\D?(\d\d)\D?(\d\d)")


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The base of every table: frozen, and strict about keys, so that a slip of the pen is told."""


class SectionDefinition(Table):
    """A section and the list it is read from.

    `url` may hold a day: `{yyyy}`, `{mm}`, `{dd}`, `{yyyymmdd}`. `alternates` are other addresses of the same list,
    tried in order when the first does not answer. `pages` is how many pages of the list a refresh reads at most.
    An `optional` list is one whose address is not certain: that it is not there is no failure. `in_row` says that the
    nav row knows better: where it leads goes before `url`, which holds only until the row is read. `source` is who its
    articles come from where their pages do not say, as the paper of a house that has several.
    """

    name: str
    url: str
    kind: Kind = "page"
    group: Group = ""
    source: str = ""
    alternates: tuple[str, ...] = ()
    pages: int = 1
    optional: bool = False
    in_row: bool = False
    listing: ListingHints | None = None
    json: JsonMapping | None = None


class RankingDefinition(Table):
    """A list in order of popularity that has an address of its own.

    `section` names the section whose clicks it counts, empty for the whole site. `heading` is the heading of the block
    on a page that holds several; without it the first ranking on the page counts, else its headlines in their order.
    `count` selects the elements with the clicks or points, on a page whose rows `listing.rows` selects.
    """

    name: str
    url: str
    kind: Kind = "page"
    section: str = ""
    heading: str = ""
    count: str = ""
    alternates: tuple[str, ...] = ()
    optional: bool = True
    listing: ListingHints | None = None
    json: JsonMapping | None = None


class Navigation(Table):
    """Where the row of sections is read off, for sections whose addresses only the site knows.

    `names` are the sections wanted, in the paper's order; one that is not in the row is simply not there. A
    `[[section]]` of the same name goes before the row, unless it is `in_row`.
    """

    url: str
    names: tuple[str, ...] = ()


class Follow(Table):
    """A page that is no list itself but leads to lists, as the page list of a paper or a page made of frames.

    On an address in which the pattern `page` is found, every link, area or frame in whose address `link` is found leads
    on. `to` builds the address to fetch from the groups of `link` (`\\1`), resolved against the link; without it
    the link itself is fetched.
    """

    page: str
    link: str
    to: str = ""


class Definition(Table):
    """A source: one file.

    `hosts` are the hosts whose addresses belong to the source, with all below them. `articles` are patterns of which
    one is found in the address of an article; a list page on which none is found is read as if there were none.
    `pace` is the pause between two requests to a host in seconds, `refresh` the time between two visits to a list in
    minutes. `zone` is the zone of the site's clock, `+08:00` or an IANA name, for times printed without one.
    """

    id: str
    name: str
    home: str
    language: str = ""
    zone: str = ""
    note: str = ""
    hosts: tuple[str, ...] = ()
    pace: float = 1.0
    refresh: int = 30
    articles: tuple[str, ...] = ()
    nav: Navigation | None = None
    sections: tuple[SectionDefinition, ...] = msgspec.field(name="section", default=())
    rankings: tuple[RankingDefinition, ...] = msgspec.field(name="ranking", default=())
    follow: tuple[Follow, ...] = ()
    article: ArticleHints = ArticleHints()
    listing: ListingHints = ListingHints()


Listed = SectionDefinition | RankingDefinition
"""Whatever has the address of a list."""


def position(definition: Definition, section: str) -> int:
    """Where a section stands among those of its source: those of the nav row first, then as the file has them."""
    row = definition.nav.names if definition.nav else ()
    if section in row:
        return row.index(section)
    names = [listed.name for listed in definition.sections]
    return len(row) + (names.index(section) if section in names else len(names))


def section_named(definition: Definition, name: str, url: str) -> SectionDefinition:
    """What is known of the section that stands in the store as `name` at `url`; one found on a page is a plain list."""
    for listed in definition.sections:
        if listed.name == name:
            return replace(listed, url=url) if listed.in_row else listed
    return SectionDefinition(name=name, url=url)


def addresses(listed: Listed, today: date) -> tuple[str, ...]:
    """The addresses at which a list may be, in the order in which to try them.

    Every address with a day in it is tried for `today` and then for the day before.
    """
    dated = [on_day(url, today - timedelta(days=back)) for back in range(DAYS_BACK) for url in listed_at(listed)]
    return tuple(dict.fromkeys(dated))


def role(definition: Definition, url: str) -> Listed | None:
    """The section or ranking that is read from this address; `None` for any other address."""
    address = canonical(url)
    days = [day for match in _DAY.finditer(url) if (day := _day(match))]
    lists: tuple[Listed, ...] = (*definition.sections, *definition.rankings)
    for listed in lists:
        for known in listed_at(listed):
            if "{" not in known and canonical(known) == address:
                return listed
            if "{" in known and any(canonical(on_day(known, day)) == address for day in days):
                return listed
    return None


def on_day(url: str, day: date) -> str:
    """The address with the day filled in."""
    for field, form in DAY_FIELDS.items():
        url = url.replace(field, day.strftime(form))
    return url


def listed_at(listed: Listed) -> tuple[str, ...]:
    """All addresses of a list as the file has them, the first one first."""
    return (listed.url, *listed.alternates)


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
