"""Puts many articles into a store, as refreshes would: `python -m tests.benchmarks.printing ARTICLES.jsonl FILE.db`.

The articles are those of `../shared/bench/make_cache.py --what jsonl`, so that every reader is measured on the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import msgspec

from newsreader.extract.feed import read_feed
from newsreader.model import Placing
from newsreader.store import SectionRecord, SourceRecord, Store

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


class Told(msgspec.Struct):
    """A line of the file."""

    feed: str
    feed_title: str
    url: str
    title: str
    author: str
    published: int
    html: str
    read: bool


def told(path: Path) -> Iterator[Told]:
    """The articles of a file, one at a time."""
    decoder = msgspec.json.Decoder(Told)
    with path.open("rb") as lines:
        yield from map(decoder.decode, lines)


def fill(path: Path, articles: Iterator[Told]) -> None:
    """Make a store of articles that stand feed by feed; every feed is a source with one section."""
    store = Store.open(path, now=NOW)
    records: list[SourceRecord] = []
    for number, (url, members) in enumerate(groupby(articles, key=lambda one: one.feed)):
        one = list(members)
        records.append(
            SourceRecord(
                id=f"feed-{number}",
                name=one[0].feed_title,
                position=number,
                sections=(SectionRecord(name=one[0].feed_title, url=url, kind="feed"),),
            )
        )
        store.sources.sync(records, str(number))
        _place(store, f"feed-{number}", one)
    store.close()


def _place(store: Store, source: str, articles: list[Told]) -> None:
    section = next(one for one in store.sections.all() if one.source == source)
    headlines = read_feed(_rss(articles), section.url).headlines
    placings = [Placing(headline=headline, rank=rank) for rank, headline in enumerate(headlines)]
    with store.transaction():
        store.articles.place(section.id, placings, NOW)
        numbers = {url: known.id for url, known in store.articles.known([one.url for one in articles]).items()}
        while store.index.catch_up(200):
            pass
        store.marks.set([numbers[one.url] for one in articles if one.read], read=True, now=NOW)


def _rss(articles: list[Told]) -> str:
    items = "".join(
        f"<item><title>{one.title}</title><link>{one.url}</link><author>{one.author}</author>"
        f"<pubDate>{datetime.fromtimestamp(one.published, UTC):%a, %d %b %Y %H:%M:%S GMT}</pubDate>"
        f"<description><![CDATA[{one.html}]]></description></item>"
        for one in articles
    )
    title = articles[0].feed_title
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'


if __name__ == "__main__":
    fill(Path(sys.argv[2]), told(Path(sys.argv[1])))
