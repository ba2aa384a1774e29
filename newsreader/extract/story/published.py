"""Decides when an article was published and last changed, from all that its page says; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo

from lxml.html import HtmlElement

from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.story.structured import Claims, strings
from newsreader.extract.times import CHINA, day_of_address, moment, printed, zone_of
from newsreader.extract.tree import select, text_of, words

PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "publishdate", "pubdate",
    "publish-date", "publish_date", "published_time", "published-date", "date.published", "dc.date.issued", "dcterms.created",
    "dcterms.date", "dc.date", "dc.date.created", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
    "article.published", "firstpublishdate", "originalpublicationdate", "og:pubdate", "og:published_time", "rnews:datepublished",
    "weibo: article:create_at", "weibo:article:create_at", "bt:pubdate", "_pubtime", "apub:time", "cxenseparse:publishtime",
    "article_date_original", "publication_date", "releasedate", "created", "date", "citation_publication_date", "timestamp",
)  # fmt: skip
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
            "weibo:article:update_at", "revised")  # fmt: skip

_TIME_WORDS = re.compile(r"date|time|publish|pubtime|posted|shijian|riqi|dateline")
_DATED = re.compile(r"(?:发布|发表|时间|日期|更新|出版|Published|Posted|Veröffentlicht|Publicado|Publié)")


def zone_for(language: str, hints: ArticleHints) -> tzinfo:
    """The zone of times that name none: the source's, else +08:00 for Chinese pages and UTC for all others."""
    return (zone_of(hints.zone) if hints.zone else None) or (CHINA if language.startswith("zh") else UTC)


def published_of(
    root: HtmlElement, claims: Claims, near: Sequence[str], url: str, zone: tzinfo, hints: ArticleHints
) -> datetime | None:
    """When the article was published.

    `near` are the lines around the headline and under the text.  A printed time is taken before a claimed day of the same
    date that has none.
    """
    hinted = (printed(text_of(element), zone) for element in select(root, hints.dateline))
    by_hint = next((when for when in hinted if when), None)
    claimed = next((when for text in _claimed(claims) if (when := moment(text, zone))), None)
    if by_hint is None and claimed and claimed.time().replace(tzinfo=None) != datetime.min.time():
        return claimed
    shown = by_hint or next(_shown(root, near, zone), None)
    if claimed and shown and shown.date() != claimed.date() and by_hint is None:
        return claimed
    return shown or claimed or day_of_address(url, zone)


def modified_of(claims: Claims, zone: tzinfo) -> datetime | None:
    """When the page says that the article was last changed."""
    texts = claims.told("dateModified") + [text for name in MODIFIED for text in claims.meta.get(name, [])]
    return next((when for text in texts if (when := moment(text, zone))), None)


def _claimed(claims: Claims) -> Iterator[str]:
    yield from claims.told("datePublished")
    yield from claims.told("dateCreated")
    for name in PUBLISHED:
        yield from claims.meta.get(name, ())
    for node in claims.others:
        if isinstance(node.get("datePublished"), str):
            yield from strings(node.get("datePublished"))
    if date := claims.founder.get("date"):
        yield date.rsplit(":", 1)[0] if date.count(":") > 2 else date
    yield from claims.told("dateModified")


def _shown(root: HtmlElement, near: Sequence[str], zone: tzinfo) -> Iterator[datetime]:
    """The moments printed on the page, most trusted first: near the headline, in `time`, in what is called a date."""
    for text in near:
        if (when := printed(text, zone)) and (len(text) < 80 or _DATED.search(text)):
            yield when
    for element in root.iter("time"):
        if when := moment(element.get("datetime") or text_of(element, 100), zone):
            yield when
    for element in root.iter("span", "div", "p", "td", "li", "abbr", "small", "em", "i", "b", "h5", "h6"):
        if _TIME_WORDS.search(words(element)) and (when := printed(text_of(element, 200), zone)):
            yield when
