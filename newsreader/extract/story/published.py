"""Decides when an article was published and last changed, from all that its page says; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta, timezone

from newsreader.extract.story.structured import strings
from newsreader.extract.story.view import View
from newsreader.extract.times import FARTHEST, day_of_address, moment, printed
from newsreader.extract.tree import select, text_of, words

PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "publishdate",
    "pubdate", "publish-date", "publish_date", "published_time", "published-date", "date.published",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "sailthru.date",
    "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published", "firstpublishdate",
    "originalpublicationdate", "og:pubdate", "og:published_time", "rnews:datepublished",
    "weibo: article:create_at", "weibo:article:create_at", "bt:pubdate", "_pubtime", "apub:time",
    "cxenseparse:publishtime", "article_date_original", "publication_date", "releasedate", "created", "date",
    "citation_publication_date", "timestamp",
)  # fmt: skip
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
            "weibo:article:update_at", "revised")  # fmt: skip

QUARTER = timedelta(minutes=15)
MAX_DATELINE = 80
_MAY_BE_DATED = ("span", "div", "p", "td", "li", "abbr", "small", "em", "i", "b", "h5", "h6")
_TIME_WORDS = re.compile(r"date|time|publish|pubtime|posted|shijian|riqi|dateline")
_DATED = re.compile(r"(?:发布|发表|时间|日期|更新|出版|Published|Posted|Veröffentlicht|Publicado|Publié)")


def published_of(view: View) -> datetime | None:
    """When the article was published.

    The source's own line is believed first, then a claimed moment; where only a day is claimed, its time is read
    off the page.
    """
    hinted = (
        printed(text_of(element), view.zone, view.month_first) for element in select(view.root, view.hints.dateline)
    )
    if by_hint := next((when for when in hinted if when), None):
        return by_hint
    claimed = next((when for text in _claimed(view) if (when := moment(text, view.zone, view.month_first))), None)
    if claimed and claimed.time() != time.min:
        return _on_the_sites_clock(claimed, view.near)
    shown = next(_shown(view), None)
    if claimed and (shown is None or shown.date() != claimed.date()):
        return claimed
    return shown or day_of_address(view.url, view.zone)


def _on_the_sites_clock(claimed: datetime, near: Iterable[str]) -> datetime:
    """A moment claimed in UTC, on the clock by which the page prints it, so that its day is the day that readers see.

    A printed time that differs by whole quarters of an hour is the same moment elsewhere; any other is another moment.
    """
    if claimed.utcoffset() != timedelta(0):
        return claimed
    minute = claimed.replace(second=0, microsecond=0)
    for text in near:
        when = printed(text, UTC) if len(text) <= MAX_DATELINE else None
        away = when.replace(second=0) - minute if when and when.time() != time.min else timedelta(0)
        if away and abs(away) <= FARTHEST and away % QUARTER == timedelta(0):
            return claimed.astimezone(timezone(away))
    return claimed


def modified_of(view: View) -> datetime | None:
    """When the page says that the article was last changed."""
    texts = view.claims.told("dateModified") + [text for name in MODIFIED for text in view.claims.meta.get(name, [])]
    return next((when for text in texts if (when := moment(text, view.zone, view.month_first))), None)


def _claimed(view: View) -> Iterator[str]:
    """The moments that the page states for machines, most trusted first."""
    claims = view.claims
    yield from claims.told("datePublished")
    yield from claims.told("dateCreated")
    for name in PUBLISHED:
        yield from claims.meta.get(name, ())
    yield from (element.get("content") or "" for element in view.root.xpath("//*[@itemprop='datePublished']")[:1])
    for node in claims.others:
        if isinstance(node.get("datePublished"), str):
            yield from strings(node.get("datePublished"))
    if date := claims.founder.get("date"):
        yield date.rsplit(":", 1)[0] if date.count(":") > 2 else date
    yield from claims.told("dateModified")


def _shown(view: View) -> Iterator[datetime]:
    """The moments printed on the page, most trusted first: near the headline, in `time`, in what is called a date."""
    for text in view.near:
        if (when := printed(text, view.zone, view.month_first)) and (len(text) < MAX_DATELINE or _DATED.search(text)):
            yield when
    for element in view.root.iter("time"):
        if when := moment(element.get("datetime") or text_of(element, 100), view.zone, view.month_first):
            yield when
    for element in view.root.iter(*_MAY_BE_DATED):
        if _TIME_WORDS.search(words(element)) and (when := printed(text_of(element, 200), view.zone, view.month_first)):
            yield when
