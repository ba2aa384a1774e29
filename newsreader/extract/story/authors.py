"""Decides who wrote an article, from all that its page says; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from lxml.html import HtmlElement

from newsreader.extract.story.bylines import (
    closing_byline,
    is_byline,
    is_lone_name,
    is_office,
    is_signature,
    name_before_date,
    opening_byline,
    poster_of,
)
from newsreader.extract.story.credits import Credits
from newsreader.extract.story.names import names_of
from newsreader.extract.story.structured import Claims, strings
from newsreader.extract.story.view import View
from newsreader.extract.tree import text_of, words
from newsreader.text.safe import clean_line
from newsreader.text.urls import host

META = (
    "author", "article:author", "byl", "parsely-author", "dc.creator", "dc:creator", "dcterms.creator",
    "dc.contributor", "sailthru.author", "og:author", "article:author_name", "citation_author", "rbauthors",
    "mediator_author", "authors", "twitter:creator:name",
)  # fmt: skip

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|authors?(?:-?names?|-?links?)?|writers?|signature|auteurs?|autor(?:en|es)?|"
    r"contributors?)(?:$|[\s_-])"
    r"|byline|author__?name|autor|(?:^|\s)(?:by|muhabir|reporter|repórter|journalist)(?:$|\s)"
)
_EXACT = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//a[@rel='author']",
    "//*[@class='vcard author']",
)
_HOUSE = re.compile(
    r"\b(?:news|nachrichten|redaktion|redacción|rédaction|newsroom|staff|desk|team|agency|agentur|press|editors?|"
    r"online|media|digital)\b|\.(?:com|de|org|net|is|cn)$",
    re.IGNORECASE,
)
"""Words that tell a newsroom from a person."""
_IN_DATELINE = re.compile(r"\d{4}\D.{4,40}\s(?:记者|記者|文)[\s/／：:]*([\u4e00-\u9fff]{2,4})$")
_DAY = re.compile(r"(?:\d{4}|[二〇○零一九\d]{4})\s?年\s?\S{1,3}\s?月\s?\S{1,3}\s?日")
"""The day below the office that signs a notice."""
MAX_BYLINE = 200
MAX_HOUSE = 80


def authors_of(view: View, credit: Credits) -> tuple[str, ...]:
    """The authors of an article.

    On Chinese pages the credit line decides, for there `meta[name=author]` is often the editor of the page; elsewhere
    persons claimed for machines come first, then what is printed, and a publisher only when nobody else is named; it is
    taken as it stands, for it need not look like a name.
    """
    claims = view.claims
    if credit.authors:
        return tuple(credit.authors)
    persons, houses = _claimed(claims)
    meta = [text for name in META for text in claims.meta.get(name, ()) if not text.startswith("http")][:3]
    houses += [text for text in meta if _HOUSE.search(text) or text.casefold() in _publishers(claims)]
    meta = [text for text in meta if text not in houses]
    if view.language.startswith("zh"):
        marked = [text for text in (*_exact(view.root), *_marked(view.root)) if is_lone_name(text) or is_byline(text)]
        sources = [persons, list(_eastern(view)), [] if claims.founder else meta, marked, houses]
    else:
        printed = [line for line in view.near if is_byline(line)][:1]
        logins = persons and all(" " not in name for name in persons)
        exact, marked = list(_exact(view.root)), list(_marked(view.root))
        sources = [[] if logins else persons, printed, exact, meta, marked, persons, houses]
    for texts in sources:
        if names := tuple(name for name in names_of(texts) if name not in credit.editors):
            return _persons(names, view)
    house = next((name for name in _claimed(claims)[1] if not name.startswith("http")), "")
    return (name,) if (name := clean_line(house, MAX_HOUSE)) else ()


def _persons(names: tuple[str, ...], view: View) -> tuple[str, ...]:
    """The names without that of the house, which bylines put behind those of persons."""
    houses = {*_publishers(view.claims), *host(view.url).split(".")}
    return tuple(name for name in names if name.casefold() not in houses) or names


def _claimed(claims: Claims) -> tuple[list[str], list[str]]:
    """The authors that the JSON-LD names: persons, and the publishing house or its like."""
    publisher = _publishers(claims)
    persons: list[str] = []
    houses: list[str] = []
    value = claims.story.get("author") or claims.story.get("creator")
    for author in value if isinstance(value, list) else [value]:
        kinds = list(strings(author.get("@type"))) if isinstance(author, dict) else []
        for name in strings(author):
            house = "Organization" in " ".join(kinds) or name.casefold() in publisher or _HOUSE.search(name)
            (houses if house else persons).append(name)
    return persons, houses


def _publishers(claims: Claims) -> set[str]:
    return {name.casefold() for name in [*claims.told("publisher"), *claims.meta.get("og:site_name", ())]}


def _exact(root: HtmlElement) -> Iterator[str]:
    """What the markup says is an author, in so many words."""
    for path in _EXACT:
        elements = [element for element in root.xpath(path)[:9] if not _of_reader(element)]
        found = [text for element in elements if 1 < len(text := text_of(element, MAX_BYLINE)) < MAX_BYLINE]
        if found:
            yield from found
            return


def _of_reader(element: HtmlElement) -> bool:
    """Whether a name stands in the comments."""
    return any("comment" in words(parent) for parent in element.iterancestors("li", "div", "ol", "article", "section"))


def _marked(root: HtmlElement) -> Iterator[str]:
    """What is called an author or a byline by its names."""
    for element in root.iter("a", "span", "div", "p", "address", "strong", "li", "td"):
        if _NAMED.search(words(element)) and 1 < len(text := text_of(element, MAX_BYLINE + 50)) <= MAX_BYLINE:
            yield from _pieces_of(element, text)
            return


def _pieces_of(element: HtmlElement, text: str) -> list[str]:
    """The names in a byline's element: its text where it says “by”, else its links, else its leaves, else its text."""
    if is_byline(text) or re.match(r"(?:written |posted |story |words )?(?:by|von|par|por) ", text, re.IGNORECASE):
        return [text]
    anchors = [name for anchor in element.iter("a") if (name := text_of(anchor, 80))]
    if anchors:
        return anchors
    leaves = [name for leaf in element.iter("span", "div", "li", "p") if not len(leaf) and (name := text_of(leaf, 80))]
    names = [name for name in leaves if 1 < len(name.split()) < 5]
    return names if names and len(leaves) > 1 else [text]


def _eastern(view: View) -> Iterator[str]:
    """The lines that are Chinese bylines: marked as such, a lone name under the headline, a signature at the end."""
    near, story = view.near, view.lines
    over = takewhile(lambda line: line not in story[:1], near)
    yield from [line for line in [*story[:3], *story[-3:], *near] if is_byline(line)][:2]
    yield from [byline for line in story[-1:] if (byline := closing_byline(line))]
    yield from [byline for line in story[:1] if (byline := opening_byline(line))]
    yield from [name for line in over if (name := name_before_date(line))][:1]
    yield from [match[1] for line in near if (match := _IN_DATELINE.search(line))][:1]
    yield from [line for line in story[:3] if is_lone_name(line)][:1]
    yield from [line for line in story[:4] if re.match(rf"{re.escape(line)}[：:]", view.title)]
    yield from [line.strip("()（）") for line in story[-1:] if is_signature(line)]
    yield from [name for line in near if (name := poster_of(line))][:1]
    yield from [line for line, below in pairwise(near) if is_office(line) and _DAY.fullmatch(below)][-1:]
