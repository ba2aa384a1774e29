"""What a source may know of its article pages, as data; sources write them, `article.read_article` reads them.

Every field is a tuple of CSS selectors in order of trust unless it says otherwise.  Hints help and never bind: where a
selector matches nothing, generic reading goes on as if it were not there.
"""

from __future__ import annotations

import re

import msgspec

Selectors = tuple[str, ...]


class ArticleHints(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the parts of an article stand on the pages of one source."""

    title: Selectors = ()
    subtitle: Selectors = ()
    body: Selectors = ()
    dateline: Selectors = ()
    """The line with the time, and often the source."""
    source: Selectors = ()
    credits: Selectors = ()
    """The line with 来源 作者 编辑 责任编辑, or the byline."""
    breadcrumb: Selectors = ()
    comments: Selectors = ()
    captions: Selectors = ()
    """Inside the body: elements that hold nothing but the caption of the picture before them."""
    noise: Selectors = ()
    """Taken out of the page before anything is read; here all selectors count, not only the first that matches."""
    whole: Selectors = ()
    """The link to the whole article on one page."""
    next: Selectors = ()
    others: Selectors = ()
    """The links to the other pages of the article."""
    zone: str | None = None
    """The zone of the site's clock, `+08:00` or an IANA name; taken for times that name none."""
    source_name: str | None = None
    """The source of an article whose page names none, such as the name of a paper."""
    section_by_path: dict[str, str] = {}
    """Section names by a part of the address's path or host; the longest that is found in the address wins."""
    gone_titles: tuple[str, ...] = ()
    """Titles of pages that say with status 200 that there is no article."""


SELECTOR_FIELDS = ("title", "subtitle", "body", "dateline", "source", "credits", "breadcrumb", "comments",
                   "captions", "noise", "whole", "next", "others")  # fmt: skip


def section_of(hints: ArticleHints, url: str) -> str | None:
    """The section that the address of an article belongs to."""
    address = re.sub(r"^https?://", "", url)
    found = [part for part in hints.section_by_path if part in address]
    return hints.section_by_path[max(found, key=len)] if found else None
