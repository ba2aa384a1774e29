"""Reads and writes lists of feeds in OPML 2.0 (opml.org/spec2); pure, for import and export.

An outline may hold anything, and other readers run commands that stand in one. Here an address is taken when it is a
web address and refused by name when it is not; nothing else of an outline but titles and folders is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import quoteattr

import msgspec
from lxml import etree

from newsreader.errors import NotAFeed
from newsreader.extract.feed_names import local_name
from newsreader.extract.feed_xml import parsed
from newsreader.model import Failure
from newsreader.text.language import _
from newsreader.text.safe import clean_line
from newsreader.text.urls import web_url

MAX_CHARS = 16_000_000
MAX_FEEDS = 5_000
MAX_NAME = 200
"""Characters of a title or the name of a folder."""
_SHOWN = 120
"""Characters of a refused address that are shown."""


class Subscription(msgspec.Struct, frozen=True, kw_only=True):
    """A feed of a list: its folders from the outside in, and the page it belongs to."""

    title: str
    url: str
    site: str | None = None
    folders: tuple[str, ...] = ()


class Subscriptions(msgspec.Struct, frozen=True, kw_only=True):
    """What a list holds: the feeds that can be subscribed, in order, and the rows that cannot, with the reason."""

    feeds: tuple[Subscription, ...] = ()
    refused: tuple[Failure, ...] = ()


def read_opml(text: str) -> Subscriptions:
    """The feeds of an OPML document; raises `NotAFeed` when it is no OPML."""
    root, _whole = parsed(text[:MAX_CHARS])
    body = None if root is None else next(root.iter("{*}body", "{*}BODY"), None)
    if root is None or body is None or local_name(root) != "opml":
        raise NotAFeed(_("This is no list of feeds (OPML)."))
    feeds: dict[str, Subscription] = {}
    refused: list[Failure] = []
    for outline in body.iter("{*}outline", "{*}OUTLINE"):
        given = _attribute(outline, "xmlurl")
        if given is None:
            if _attribute(outline, "type") in ("rss", "atom"):
                refused.append(Failure(url=_name(outline), reason=_("it has no address")))
            continue
        url = web_url(given)
        if url is None or len(feeds) >= MAX_FEEDS:
            refused.append(Failure(url=clean_line(given, _SHOWN), reason=_why(given, url)))
            continue
        if _has_password(given):
            refused.append(Failure(url=url, reason=_("name and password were left out of its address")))
        site = web_url(_attribute(outline, "htmlurl") or "")
        entry = Subscription(title=_name(outline) or url, url=url, site=site, folders=_folders(outline))
        feeds.setdefault(url, entry)
    return Subscriptions(feeds=tuple(feeds.values()), refused=tuple(refused))


def write_opml(feeds: Sequence[Subscription], title: str, now: datetime) -> str:
    """The list as OPML 2.0, folders nested and everything in the order given."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{_escaped(title)}</title><dateCreated>{format_datetime(now)}</dateCreated></head>",
        "  <body>",
        *_outlines(feeds, 0),
        "  </body>",
        "</opml>",
    ]
    return "\n".join(lines) + "\n"


def _attribute(outline: etree._Element, name: str) -> str | None:
    """An attribute by its name in any case; `None` when it is absent."""
    return next((str(value) for key, value in outline.attrib.items() if str(key).lower() == name), None)


def _name(outline: etree._Element) -> str:
    return clean_line(_attribute(outline, "title") or _attribute(outline, "text") or "", MAX_NAME)


def _folders(outline: etree._Element) -> tuple[str, ...]:
    """The names of the outlines around a feed, the outermost first."""
    names = [_name(a) for a in outline.iterancestors("{*}outline", "{*}OUTLINE")]
    return tuple(name for name in reversed(names[:20]) if name)


def _has_password(given: str) -> bool:
    """Whether the host of an address has a name and password before it."""
    parts = re.split(r"[/\\]+", given.strip(), maxsplit=2)
    return len(parts) > 1 and "@" in parts[1]


def _why(given: str, url: str | None) -> str:
    if url is not None:
        return _("the list is longer than {most} feeds").format(most=MAX_FEEDS)
    if not given.strip():
        return _("its address is empty")
    if len(given) > 8_000:
        return _("its address is too long")
    if given.lstrip().startswith("|") or given.split(":", 1)[0].strip().lower() in ("exec", "filter", "query"):
        return _("it would run a command, which no list may")
    return _("only http and https addresses can be subscribed")


def _outlines(feeds: Sequence[Subscription], depth: int) -> list[str]:
    """The lines of the feeds at this depth of folders, and of the folders below."""
    pad = "  " * (depth + 2)
    lines: list[str] = []
    folders: dict[str, list[Subscription]] = {}
    for feed in feeds:
        if len(feed.folders) > depth:
            folders.setdefault(feed.folders[depth], []).append(feed)
            continue
        site = f" htmlUrl={_quoted(feed.site)}" if feed.site else ""
        name = _quoted(feed.title)
        lines.append(f'{pad}<outline type="rss" text={name} title={name} xmlUrl={_quoted(feed.url)}{site}/>')
    for folder, inside in folders.items():
        lines += [f"{pad}<outline text={_quoted(folder)}>", *_outlines(inside, depth + 1), f"{pad}</outline>"]
    return lines


def _quoted(text: str) -> str:
    return quoteattr(clean_line(text, 8_000))


def _escaped(text: str) -> str:
    return clean_line(text, MAX_NAME).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
