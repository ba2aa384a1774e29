"""Finds the headline of an article among the places where pages put it; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from lxml.html import HtmlElement

from newsreader.extract.story.structured import Claims
from newsreader.extract.tree import select, text_of
from newsreader.text.urls import host

MAX_TITLE = 400
MAX_HEADINGS = 40
MAX_SECTION = 12
"""Bytes of the name of a section between headline and site."""
MAX_LINES = 4
"""Lines of a heading after which a byline may stand."""
SHORT = 4
"""Letters up to which a heading confirms nothing."""

_PARTS = re.compile(
    r"\s+[|｜–—·»«•‹›:]\s+|\s+-{1,2}\s+|[_|｜]|\s*--\s*|\s::\s"
    r"|(?<=[\u3040-\u9fff])\s*[-—–:：|]+\s*(?=[\u3040-\u9fff]{2,12}$)"
)
_EDGES = " |｜–—·»«•‹›:-_"


def title_of(root: HtmlElement, claims: Claims, selectors: Sequence[str], url: str) -> str:
    """The headline: where the source says, else the printed one that the page's head confirms, else a claim."""
    for element in select(root, selectors):
        if text := text_of(element, MAX_TITLE):
            return text
    head = page_title(root)
    site = claims.first("og:site_name")
    names = {
        _squash(name)
        for name in [site or "", *claims.told("publisher"), *host(url).removeprefix("www.").split(".")[:-1]]
    }
    claimed = [_without_site(text, names, is_head=text == head) for text in _claims_of(claims, head)]
    printed = [(element.tag, _agreed(element, claimed)) for element in _headings(root)]
    inside = [(element.tag, text) for element in _headings(root) for text in _set_apart(element)]
    sure = [*claims.told("headline")[:1], *claims.meta.get("og:title", ()), claims.founder.get("title", "")]
    exact = {
        _squash(text)
        for claim in sure
        for text in (claim, _without_site(claim, names, is_head=True), _PARTS.split(claim)[0])
    }
    if not any(sure):
        exact.add(max(map(_squash, _PARTS.split(head)), key=len))
    if confirmed := _confirmed(printed, inside, exact, claimed):
        return confirmed
    first = next((text for _, text in printed if text), "")
    said = next((text for text in claimed if text), "")
    return first if first and _is_site(said, names) else said or first


def subtitle_of(root: HtmlElement, title: str, selectors: Sequence[str]) -> str | None:
    """The line under the headline: where the source says it stands, else an `h2` that directly follows the `h1`.

    An `h2` whose neighbours are paragraphs is the first sub-headline of the story.
    """
    for element in select(root, selectors):
        if text := text_of(element):
            return text
    for heading in root.iter("h1"):
        after = heading.getnext()
        if after is None or after.tag != "h2" or _squash(text_of(heading)) != _squash(title):
            continue
        parent = heading.getparent()
        if parent is not None and parent.find("p") is None:
            return text_of(after) or None
    return None


def page_title(root: HtmlElement) -> str:
    """The title of the page as the browser shows it, site and all."""
    return next((text_of(element, MAX_TITLE) for element in root.xpath("//head/title|//title")[:1]), "")


def is_gone(root: HtmlElement, titles: Iterable[str]) -> bool:
    """Whether the page's title is one of those that say that the article is gone."""
    return page_title(root) in set(titles)


def _headings(root: HtmlElement) -> Iterator[HtmlElement]:
    for count, element in enumerate(root.iter("h1", "h2")):
        if count >= MAX_HEADINGS:
            return
        yield element


def _agreed(heading: HtmlElement, claimed: Sequence[str]) -> str:
    """What a heading says, without the lines at its end from which on no claim agrees: a byline, a kicker."""
    text = text_of(heading, MAX_TITLE)
    if heading.find(".//br") is None or any(_squash(text) in _squash(claim) for claim in claimed):
        return text
    lines = [line for part in "".join(_broken(heading)).split("\n") if (line := " ".join(part.split()))]
    for count in range(min(len(lines) - 1, MAX_LINES), 0, -1):
        said, goes_on = _squash("".join(lines[:count])), _squash(lines[count])[:2]
        told = [claim for claim in map(_squash, claimed) if claim.startswith(said)]
        if len(said) > SHORT and told and not any(claim.startswith(said + goes_on) for claim in told):
            return " ".join(lines[:count])
    return text


def _broken(element: HtmlElement) -> Iterator[str]:
    """The text of an element with a line feed for each `br` and for nothing else."""
    for node in element.iter():
        text = node.text if isinstance(node.tag, str) else None
        yield "\n" if node.tag == "br" else re.sub(r"\s+", " ", text or "")
        if node is not element:
            yield re.sub(r"\s+", " ", node.tail or "")


def _claims_of(claims: Claims, head: str) -> Iterator[str]:
    yield from claims.told("headline")[:1]
    yield from claims.meta.get("og:title", ())
    yield from claims.meta.get("twitter:title", ())
    yield claims.founder.get("title", "")
    yield head
    yield from claims.meta.get("title", ())


Printed = Sequence[tuple[str, str]]
"""Headings, or what is set apart in them, each with the tag of the heading."""


def _set_apart(heading: HtmlElement) -> Iterator[str]:
    """What stands in elements of their own inside a heading: its kicker, the headline proper, a mark of its kind."""
    for inner in heading.iter("span", "strong", "b", "em", "a"):
        if text := text_of(inner, MAX_TITLE):
            yield text


def _confirmed(printed: Printed, inside: Printed, exact: set[str], claimed: Sequence[str]) -> str:
    """The heading that is what a claim says, or the part of one, else the main heading that is most of a claim."""
    equal = [text for _, text in (*printed, *inside) if len(_squash(text)) >= SHORT and _squash(text) in exact]
    if equal:
        return equal[0]
    near = [text for tag, text in printed if tag == "h1" and any(_is_most(text, claim) for claim in claimed if claim)]
    return max(near, key=len, default="")


def _is_most(printed: str, claim: str) -> bool:
    """Whether a heading is most of a claim, a claim most of it, or both begin alike and end in other words."""
    mine, other = _squash(printed), _squash(claim)
    if len(mine) < SHORT or len(other) < SHORT:
        return False
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(mine, other, strict=False)))
    within = mine in other and len(mine) > 0.5 * len(other)
    return within or (other in mine and len(other) > 0.6 * len(mine)) or alike > 0.7 * max(len(mine), len(other))


def _is_site(said: str, names: set[str]) -> bool:
    """Whether a claim is no headline but a name of the site, or as short as Chinese names of sites are."""
    return not said or _squash(said) in names or (said > "\u2e7f" and len(said) <= 5)


def _squash(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _without_site(claim: str, names: set[str], *, is_head: bool) -> str:
    """A claim without the names of site and section that stand around the headline.

    `names` are squashed names of the site.  The title of the page (`is_head`) is expected to end in one, known or not.
    """
    marks = list(_PARTS.finditer(claim))
    start, end, cut = 0, len(claim), False
    if marks and _names_site(claim[: marks[0].start()], names):
        start = marks.pop(0).end()
    for mark in reversed(marks):
        last, rest = claim[mark.end() : end], claim[start : mark.start()]
        named = _names_site(last, names)
        longest = MAX_SECTION if cut else len(rest.encode()) - 1
        if not named and not (is_head and len(last.strip().encode()) <= longest):
            break
        end, cut = mark.start(), cut or not re.search(r"[_|｜]", mark[0])
    return claim[start:end].strip(_EDGES)


def _names_site(part: str, names: set[str]) -> bool:
    """Whether a part of a title is a name of the site, or begins or ends with it."""
    mine = _squash(part)
    return any(
        name and (mine == name or (len(name) > 3 and (name in mine or (len(mine) > 3 and mine in name))))
        for name in names
    )
