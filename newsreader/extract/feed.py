"""Reads any feed (RSS 0.9x to 2.0, RDF, Atom, CDF, JSON Feed) into a listing; pure, for `sources` and the command line.

    text ─ JSON? ─► feed_json ─┐
         └ XML ──► feed_xml ───┼─► raw entries ─► headlines, with the article where the feed carries it whole
           nothing found ► feed_broken (feedparser)

Our own reader of XML comes first: it keeps the zone of a date, the captions of Media RSS and the words of broken
documents, in a third of the time that feedparser takes. Dates without a zone are in `zone`, else in that
of the feed's language.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterator
from datetime import tzinfo

from msgspec.structs import replace

from newsreader.errors import NotAFeed
from newsreader.extract.feed_article import may_be_whole, whole_article
from newsreader.extract.feed_broken import read_broken
from newsreader.extract.feed_dates import read_date
from newsreader.extract.feed_entry import RawEntry, RawFeed
from newsreader.extract.feed_json import read_json
from newsreader.extract.feed_pictures import declared, first_in_text
from newsreader.extract.feed_text import teaser, title_line
from newsreader.extract.feed_xml import read_xml
from newsreader.extract.times import zone_for
from newsreader.model import Headline, Listing, Picture, PictureItem
from newsreader.text.language import _
from newsreader.text.safe import clean_line
from newsreader.text.urls import host, web_url

MAX_CHARS = 8_000_000
"""Characters of a feed that are looked at, as the fetcher stops at 8 MB."""
MAX_ITEMS = 2_000
"""Entries that are kept, the newest where they are dated."""
MAX_GUID = 500
_UNTITLED = 80


def read_feed(text: str, url: str, zone: tzinfo | None = None, *, texts: bool = True) -> Listing:
    """Everything that a feed announces, in its order; raises `NotAFeed` with the reason for a document that is none.

    Without `texts` whole stories are left where they are, which is ten times as quick: the headline says `carried`.
    """
    feed, language = _opened(text)
    zone = zone or zone_for(language, None)
    headlines: list[Headline] = []
    pictures: list[PictureItem] = []
    for entry in feed.entries:
        headline, shots, base = _headline(entry, url, zone)
        if texts:
            headline = _with_text(entry, headline, shots, base, language)
        elif may_be_whole(entry):
            headline = replace(headline, carried=True)
        headlines.append(headline)
        pictures += [PictureItem(url=shot.url, caption=shot.caption, story=headline.url) for shot in shots[:1]]
    return Listing(
        title=title_line(feed.title, markup=True) or None,
        language=language,
        headlines=tuple(headlines),
        pictures=tuple(pictures),
    )


def read_texts(text: str, url: str, wanted: Container[str], zone: tzinfo | None = None) -> Iterator[Headline]:
    """The headlines at the `wanted` addresses with the whole stories that the feed carries, one after the other."""
    feed, language = _opened(text)
    zone = zone or zone_for(language, None)
    for entry in feed.entries:
        _, address = _addresses(entry, url)
        if (address or _address_of_nowhere(entry, url)) in wanted:
            headline, shots, base = _headline(entry, url, zone)
            yield _with_text(entry, headline, shots, base, language)


def _opened(text: str) -> tuple[RawFeed, str]:
    """The entries of a feed, and its language."""
    text = text[:MAX_CHARS].lstrip("\ufeff \t\r\n\0")
    if not text:
        raise NotAFeed(_("The document is empty, so it is no feed."))
    feed = read_json(text, MAX_ITEMS) if text[0] in "{[" else _read_markup(text)
    return feed, _language(feed.language)


def _read_markup(text: str) -> RawFeed:
    """What our own reader finds; feedparser is asked where that is nothing though the text speaks of items."""
    try:
        feed, complete = read_xml(text, MAX_ITEMS)
    except NotAFeed:
        if not _ITEM.search(text):
            raise
        feed, complete = RawFeed(), False
    if complete or not _ITEM.search(text):
        return feed
    return read_broken(text, MAX_ITEMS)


_ITEM = re.compile(r"<(?:[\w-]{1,20}:)?(?:item|entry)[\s>]", re.IGNORECASE)


def _addresses(entry: RawEntry, feed_url: str) -> tuple[str, str | None]:
    """What the links of an entry are relative to, and where it leads."""
    base = web_url(entry.base, feed_url) or feed_url if entry.base else feed_url
    return base, web_url(entry.link, base) if entry.link else None


def _headline(entry: RawEntry, feed_url: str, zone: tzinfo) -> tuple[Headline, tuple[Picture, ...], str]:
    """An entry without its text, the pictures that it declares, and what the links in its text are relative to."""
    base, address = _addresses(entry, feed_url)
    told, markup = (entry.summary or entry.content), (entry.summary_html if entry.summary else entry.content_html)
    summary = teaser(told, markup)
    title = title_line(entry.title, entry.title_html) or _title_from(summary, address)
    pictures = declared(entry.pictures, base)
    shown = pictures[0].url if pictures else first_in_text(entry.content or entry.summary, address or base)
    headline = Headline(
        title=title,
        url=address or _address_of_nowhere(entry, feed_url),
        published=read_date(entry.published, zone) or read_date(entry.modified, zone),
        summary=summary if summary != title else None,
        picture=shown,
        guid=clean_line(entry.guid, MAX_GUID) or None,
    )
    return headline, pictures, address or base


def _with_text(
    entry: RawEntry, headline: Headline, pictures: tuple[Picture, ...], base: str, language: str
) -> Headline:
    article = whole_article(entry, headline, pictures, base, language)
    return replace(headline, article=article) if article else headline


def _title_from(summary: str | None, address: str | None) -> str:
    """A name for an entry that has none: how it begins, else where it leads."""
    if summary:
        return summary if len(summary) <= _UNTITLED else summary[: _UNTITLED - 1].rstrip() + "…"
    return host(address) if address else "—"


def _address_of_nowhere(entry: RawEntry, feed_url: str) -> str:
    """An address of its own for an entry that leads nowhere, so that two of them are two; it opens the feed."""
    said = entry.guid or f"{entry.title}\n{entry.published}\n{entry.summary}"
    digest = hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()
    return f"{feed_url.split('#', 1)[0]}#/item-{digest}"


def _language(tag: str) -> str:
    """The language tag as we write it: `zh-cn` is `zh-Hans`, `en-us` is `en`."""
    parts = tag.strip().replace("_", "-").lower().split("-")
    if not re.fullmatch(r"[a-z]{2,3}", parts[0]):
        return ""
    if parts[0] != "zh":
        return parts[0]
    return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(parts[1:]) else "zh-Hans"
