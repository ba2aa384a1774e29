"""Finds the headline of an article among the places where pages put it; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from newsreader.extract.story.structured import Claims
from newsreader.extract.tree import select, text_of, words

_PARTS = re.compile(
    r"\s+[|｜–—·»«•‹›:]\s+|\s+-{1,2}\s+|[_|｜]|(?<=[\u3040-\u9fff])\s*[-—–:：|]+\s*(?=[\u3040-\u9fff]{2,12}$)|\s*--\s*|\s::\s"
)
_TITLE_WORDS = re.compile(r"title|headline|biaoti|heading")
MAX_TITLE = 400


def title_of(root: HtmlElement, claims: Claims, selectors: Sequence[str]) -> str:
    """The headline: where the source says it stands, else the printed one that the page's head confirms."""
    for element in select(root, selectors):
        if text := text_of(element, MAX_TITLE):
            return text
    head = " ".join(text_of(title, MAX_TITLE) for title in root.xpath("//head/title")[:1])
    claimed = [
        text
        for text in [*claims.told("headline"), *claims.meta.get("og:title", []), claims.founder.get("title", ""), head]
        if text
    ]
    printed = [(element, text_of(element, MAX_TITLE)) for element in root.iter("h1", "h2")][:40]
    for tag in ("h1", "h2"):
        for element, text in sorted(printed, key=lambda pair: -len(pair[1])):
            if element.tag == tag and len(_squash(text)) > 3 and any(_confirms(text, claim) for claim in claimed):
                return text
    site = claims.first("og:site_name")
    for claim in claimed:
        if text := _without_site(claim, site):
            return text
    return next((text for _, text in printed if text), "")


def _confirms(printed: str, claim: str) -> bool:
    """Whether a claim in the head begins with, or is, the printed headline."""
    mine, other = _squash(printed), _squash(claim)
    return bool(mine) and (
        mine in other and len(mine) > 0.4 * len(other) or other in mine and len(other) > 0.6 * len(mine)
    )


def _squash(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _without_site(claim: str, site: str | None) -> str:
    """A claim without the name of the site that stands before or after the headline."""
    parts = [part.strip() for part in _PARTS.split(claim) if part.strip()]
    if site:
        named = [part for part in parts if _squash(part) != _squash(site)]
        parts = named or parts
    if len(parts) < 2:
        return parts[0] if parts else ""
    kept = claim
    first, last = parts[0], parts[-1]
    if len(first) >= len(last):
        return (
            claim[: claim.rfind(last)].rstrip(" |｜–—·»«•‹›:-_")
            if len(parts) == 2
            else first
            if len(first) > 12
            else kept
        )
    return max(parts, key=len)


def outer_title(root: HtmlElement, names: Iterable[str]) -> bool:
    """Whether the page's own title is one of those that say the article is gone."""
    title = " ".join(text_of(element, MAX_TITLE) for element in root.xpath("//head/title")[:1])
    return title in set(names)


def is_title_element(element: HtmlElement) -> bool:
    """Whether an element is called a title."""
    return bool(_TITLE_WORDS.search(words(element)))
