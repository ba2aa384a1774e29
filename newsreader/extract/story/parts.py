"""Finds the other pages of an article: the whole one, the next one, all of them; for `article`.

Links are known by their words in several languages, by `rel="next"`, and by addresses that differ from the page's own
only in a page number (`_2.htm`, `?page=2`, `-3.html`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.tree import select
from newsreader.text.urls import web_url

MAX_PAGES = 30
MAX_ANCHORS = 5_000

_WHOLE = re.compile(
    r"^(?:阅读全文|查看全文|余下全文|全文阅读|单页阅读|显示全文|在本页阅读全文|閱讀全文|全文"
    r"|view (?:all|as (?:a )?single page)|single page|show all)$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"^(?:下一页|下一頁|下页|后一页|次のページ|次へ|next(?: page)?|nächste seite|page suivante|página siguiente"
    r"|siguiente)"
    r"\s*[>»›]*$|^(?:>|>>|»|›)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?P<stem>.*?)(?:[_-](?P<under>\d{1,2}))?(?P<suffix>\.s?html?|/)?(?:\?(?:page|p|pageno)=(?P<query>\d{1,2}))?$"
)


@dataclass(slots=True, frozen=True)
class Parts:
    """Which page of an article a page is (0 for the whole), and where the others are."""

    number: int = 0
    whole: str | None = None
    next: str | None = None
    others: tuple[str, ...] = ()


def parts_of(root: HtmlElement, url: str, base: str, hints: ArticleHints) -> Parts:
    """What the page shows of the other pages of its article."""
    stem, mine = split_number(url)
    if mine == 0:
        return Parts()
    anchors = [(text, link) for text, link in _anchors(root, base) if link != url and split_number(link)[0] == stem]
    whole = _hinted(root, hints.whole, base)[:1] + [link for text, link in anchors if _WHOLE.match(text)]
    numbered: dict[int, str] = {}
    for link in [link for text, link in anchors if text.isdigit()] + _hinted(root, hints.others, base):
        _, number = split_number(link)
        if number and number <= MAX_PAGES and number != mine:
            numbered.setdefault(number, link)
    following = [link for text, link in anchors if _NEXT.match(text) and split_number(link)[1] == mine + 1]
    following = [numbered[mine + 1]] if mine + 1 in numbered else _hinted(root, hints.next, base) + following
    others = tuple(link for _, link in sorted(numbered.items()))
    if not others and not following:
        return Parts(whole=next(iter(whole), None))
    return Parts(mine, next(iter(whole), None), next(iter(following), None), others)


def split_number(url: str) -> tuple[str, int]:
    """An address without scheme and page number, and the number: 0 for the whole article, 1 when there is none."""
    bare = re.sub(r"^https?://(?:www\.)?", "", url.split("#")[0])
    match = _NUMBERED.match(bare)
    if match is None:
        return bare, 1
    number = match["query"] or match["under"]
    return match["stem"] + (match["suffix"] or ""), int(number) if number else 1


def _anchors(root: HtmlElement, base: str) -> Iterator[tuple[str, str]]:
    """The links whose words are those of a pager: a number, “next”, “whole article”."""
    for count, anchor in enumerate(root.iter("a", "link")):
        if count > MAX_ANCHORS:
            return
        href = anchor.get("href")
        if not href or len(href) > 1_000:
            continue
        text = "next" if (anchor.get("rel") or "").lower() == "next" else (anchor.text_content() or "").strip()
        if not 0 < len(text) <= 30 or not (text.isdigit() or _NEXT.match(text) or _WHOLE.match(text)):
            continue
        if link := web_url(href, base):
            yield text, link


def _hinted(root: HtmlElement, selectors: tuple[str, ...], base: str) -> list[str]:
    """The addresses to which the elements of a source's selectors lead."""
    return [link for element in select(root, selectors) if (link := web_url(element.get("href") or "", base))]
