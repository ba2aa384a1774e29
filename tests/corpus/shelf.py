"""A folder of pages with what is true of each: our own corpus, or any other of the same form."""

from __future__ import annotations

import csv
import gzip
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from newsreader.model import Page

HERE = Path(__file__).parent
NOWHERE = "https://unknown.invalid/page.html"
"""The address of a page that does not tell its own."""


Score = dict[str, float]
"""The measures of a page, or their means over several, by name."""


class TrueCaption(msgspec.Struct, frozen=True):
    """The words under a picture, and the addresses at which that picture may be had."""

    caption: str
    images: tuple[str, ...] = ()
    credit: str | None = None


class TrueLink(msgspec.Struct, frozen=True):
    """A link and its words, with the day and the teaser beside it, or its clicks in a ranking."""

    title: str
    url: str
    published: str | None = None
    summary: str | None = None
    count: int | None = None


class TrueRanking(msgspec.Struct, frozen=True):
    """A ranking in its order; `frozen` is absent where nobody looked."""

    name: str
    items: tuple[TrueLink, ...]
    frozen: bool | None = None


class TrueFeed(msgspec.Struct, frozen=True):
    """How many entries a feed has, and its first one; a truth made by a program may have taken words for numbers."""

    items: int
    title: str | float | None = None
    link: str | float | None = None
    published: str | None = None


class Truth(msgspec.Struct, frozen=True):
    """What is true of a page, as far as it is known; an empty field is not asked for.

    `optional` may stand in the body or not; `pictures` are all of the story, each with the addresses at which it may be
    had; `next` is the address of the page to read on at.
    """

    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    source: str | None = None
    body: str | None = None
    optional: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    pictures: tuple[tuple[str, ...], ...] | None = None
    captions: tuple[TrueCaption, ...] = ()
    lead_image: str | None = None
    lead_images: tuple[str, ...] = ()
    completeness: str | None = None
    next: str | None = None
    headlines: tuple[TrueLink, ...] = ()
    junk: tuple[TrueLink, ...] = ()
    rankings: tuple[TrueRanking, ...] = ()
    sections: tuple[TrueLink, ...] = ()
    topics: tuple[TrueLink, ...] = ()
    feed: TrueFeed | None = None


class Kept(msgspec.Struct, frozen=True):
    """A page of a corpus; `group` is the row of the table that it counts in."""

    name: str
    file: Path
    url: str
    language: str
    kind: str
    group: str
    encoding: str
    truth: Truth

    def page(self) -> Page:
        """The page as a server would have answered it."""
        body = self.file.read_bytes()
        if self.file.suffix == ".gz":
            body = gzip.decompress(body)
        when = datetime(1970, 1, 1, tzinfo=UTC)
        return Page(url=self.url, requested=self.url, status=200, headers={}, body=body, fetched=when)


def pages(corpus: Path = HERE) -> list[Kept]:
    """Every page of a corpus whose truth is known, in the order of its index."""
    with (corpus / "index.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    kept = []
    for row in rows:
        file = corpus / row["file"]
        name = file.name.removesuffix(".gz").rpartition(".")[0]
        truth = corpus / "truth" / f"{name}.json"
        if truth.exists():
            known = msgspec.json.decode(truth.read_bytes(), type=Truth)
            url, encoding = row["url"] or NOWHERE, row["actual_encoding"]
            kept.append(Kept(name, file, url, row["language"], row["kind"], _group(row, known), encoding, known))
    return kept


def _group(row: dict[str, str], truth: Truth) -> str:
    if row["kind"] == "feed":
        return "feeds"
    if row["kind"] == "listing":
        return "listings" if truth.headlines else "rankings"
    return row["language"] if row["language"] in ("en", "zh") else "other"
