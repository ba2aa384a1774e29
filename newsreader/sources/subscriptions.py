"""Subscriptions from and to other readers: a folder of an OPML file is a source, its feeds are the sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from newsreader.extract import charset
from newsreader.extract.opml import Subscription, read_opml, write_opml
from newsreader.model import Data, Failure, FeedLink
from newsreader.sources.definition import Definition
from newsreader.sources.making import definition_for_folder
from newsreader.text.language import _
from newsreader.text.urls import canonical


class Imported(Data):
    """What an OPML file holds: the sources made of it, and the rows that were left out with the reason."""

    definitions: tuple[Definition, ...] = ()
    refused: tuple[Failure, ...] = ()


def from_opml(content: bytes, *, name: str, taken: set[str], known: Mapping[str, str] | None = None) -> Imported:
    """The sources of an OPML file; raises `NotAFeed` when it is none.

    `name` is the source of the feeds that lie in no folder, `taken` are ids that no source may have. `known` maps
    addresses of feeds that are there already, as `text.urls.canonical` writes them, to the source that has them.
    """
    found = read_opml(charset.decode(content, None).text)
    refused = list(found.refused)
    folders: dict[str, list[FeedLink]] = {}
    for feed in found.feeds:
        owner = (known or {}).get(canonical(feed.url))
        if owner:
            refused.append(Failure(url=feed.url, reason=_("{owner} has it already").format(owner=owner)))
        else:
            folders.setdefault(" / ".join(feed.folders) or name, []).append(FeedLink(title=feed.title, url=feed.url))
    definitions: list[Definition] = []
    for folder, feeds in folders.items():
        ids = taken | {definition.id for definition in definitions}
        definitions.append(definition_for_folder(folder, feeds, taken=ids))
    return Imported(definitions=tuple(definitions), refused=tuple(refused))


def to_opml(definitions: Sequence[Definition], now: datetime) -> str:
    """The feeds of these sources as OPML, a folder each; lists that are no feeds are nothing for other readers."""
    feeds = [
        Subscription(title=section.name, url=section.url, site=definition.home, folders=(definition.name,))
        for definition in definitions
        for section in definition.sections
        if section.kind == "feed"
    ]
    return write_opml(feeds, "newsreader", now)


def known_feeds(definitions: Sequence[Definition]) -> dict[str, str]:
    """The addresses of the feeds of these sources, as `from_opml` takes them."""
    return {
        canonical(section.url): definition.name
        for definition in definitions
        for section in definition.sections
        if section.kind == "feed"
    }
