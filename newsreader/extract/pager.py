"""Finds the next page of a list, in the pagers of all eras; only `listing` calls it.

By `rel=next`, by its words (下一页, Next, 次へ), by the number after the current one, by the call of a script that old
Chinese systems print (`createPageHTML(34, 0, "index", "htm")`), or by the rule that a source gives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsreader.extract.listing_links import Anchor
from newsreader.extract.listing_titles import set_words
from newsreader.extract.tree import text_of
from newsreader.extract.vocabulary import words
from newsreader.text.urls import canonical, web_url

_EDGES = " \t›»>→<«‹←[]()（）"
_ARROW = re.compile(r"^\s*[›»>→]\s*$")
_NUMBERED = re.compile(
    r"[?&](?:p|pg|pn|pages?|page_?n\w{1,5}|paged|pagina|seite|sida|start|offset|skip)=[1-9]", re.IGNORECASE
)
_NAMED = re.compile(r"[/_-](?:page|pagina|seite)[/_-]?[1-9]\d{0,3}(?:[./]|$)", re.IGNORECASE)
_PAGE = re.compile(r"(?:page|seite|pagina|p)?[/_-]?\d{1,4}(?:\.\w{3,5})?/?", re.IGNORECASE)
_SCRIPT = re.compile(
    r"createPageHTML\w*\(\s*['\"]?(\d{1,4})['\"]?\s*,\s*['\"]?(\d{1,4})['\"]?\s*,\s*['\"]([\w/.-]{1,80})['\"]\s*,\s*['\"](\w{2,5})['\"]"
)


def next_page(
    root: HtmlElement, links: Sequence[Anchor], url: str, base: str, chosen: Sequence[HtmlElement], rules: Sequence[str]
) -> str | None:
    """The address of the page after this one; `None` on the last page. `chosen` and `rules` are a source's own."""
    here = canonical(url)
    found = [
        *(element.get("href") or "" for element in chosen),
        *(link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "next"),
        *(a.get("href") or "" for a in root.iter("a") if "next" in (a.get("rel") or "").lower().split()),
        *(
            link.url
            for link in links
            if words().next.fullmatch(link.text.strip(_EDGES)) or (_ARROW.match(link.text) and _in_pager(link.element))
        ),
    ]
    for href in found:
        address = web_url(href, base) if href and not href.startswith(("#", "javascript")) else None
        if address:
            return address if canonical(address) != here else None
    return _after_current(links, here) or _by_script(root, base) or _by_rule(root, url, rules) or _more(links, url)


def _in_pager(element: HtmlElement) -> bool:
    return any(
        not words().pager_classes.isdisjoint(set_words(node))
        for _, node in zip(range(5), element.iterancestors(), strict=False)
    )


def _after_current(links: Sequence[Anchor], here: str) -> str | None:
    """In a row of numbers: the link whose number follows that of the page we are on."""
    numbers = [link for link in links if re.fullmatch(r"\W?\d{1,4}\W?", link.text) and _in_pager(link.element)]
    if not numbers:
        return None
    linked = {int(re.sub(r"\D", "", link.text)): link.url for link in numbers}
    own = [number for number, address in linked.items() if canonical(address) == here]
    current = own[0] if own else min(set(range(1, max(linked) + 2)) - set(linked))
    following = linked.get(current + 1)
    return following if following and canonical(following) != here else None


def _more(links: Sequence[Anchor], url: str) -> str | None:
    """The address behind “load more”, where it is that of a numbered page; other such links lead to a section."""
    for link in links:
        if words().load_more.fullmatch(link.text.strip(_EDGES)) and _is_page_of(link.url, url):
            return link.url
    return None


def _is_page_of(address: str, url: str) -> bool:
    """Whether an address on the same host has the number of a page, in its query or behind the address of the list."""
    own, other = urlsplit(url), urlsplit(address)
    if other.netloc != own.netloc or canonical(address) == canonical(url):
        return False
    folder = own.path.rpartition("/")[0] if "." in own.path.rpartition("/")[2] else own.path.rstrip("/")
    rest = other.path.removeprefix(folder).strip("/")
    return bool(_NUMBERED.search(f"?{other.query}") or _NAMED.search(other.path) or _PAGE.fullmatch(rest))


def _by_script(root: HtmlElement, base: str) -> str | None:
    """Page n of `createPageHTML(count, n, name, ending)`, counted from zero: the next is `name_n+1.ending`."""
    for script in root.iter("script"):
        call = _SCRIPT.search((script.text or "")[:20_000])
        if call:
            number = int(call[2]) + 1
            return web_url(f"{call[3]}_{number}.{call[4]}", base) if number < int(call[1]) else None
    return None


def _by_rule(root: HtmlElement, url: str, rules: Sequence[str]) -> str | None:
    """The address that a rule such as `index_{n0}.htm` gives for the page after `url`, if the pager has it."""
    folder, _, name = url.split("?", 1)[0].rpartition("/")
    for rule in rules:
        pattern = re.escape(rule).replace(r"\{n0\}", r"(?P<zero>\d{1,4})").replace(r"\{n\}", r"(?P<one>\d{1,4})")
        own = re.fullmatch(pattern, name)
        page = 1
        if own:
            page = int(own["zero"]) + 1 if "zero" in own.groupdict() else int(own["one"])
        if page < _page_count(root):
            return web_url(rule.format(n=page + 1, n0=page), f"{folder}/")
    return None


def _page_count(root: HtmlElement) -> int:
    """The highest number that the pager shows."""
    pagers = (
        element
        for element in root.iter("div", "ul", "p", "td")
        if not words().pager_classes.isdisjoint(set_words(element))
    )
    return max((int(n) for pager in pagers for n in re.findall(r"\b\d{1,4}\b", text_of(pager, 300))), default=0)
