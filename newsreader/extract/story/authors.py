"""Decides who wrote an article, from all that its page says; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise, takewhile

from newsreader.extract.story.author_places import exact_names, linked_names, marked_names
from newsreader.extract.story.bylines import (
    byline_of,
    closing_byline,
    is_byline,
    is_lone_name,
    is_office,
    is_signature,
    name_before_date,
    named_beside_date,
    opening_byline,
    poster_of,
)
from newsreader.extract.story.credits import Credits
from newsreader.extract.story.names import names_of
from newsreader.extract.story.structured import Claims, strings
from newsreader.extract.story.teasers import site_of
from newsreader.extract.story.title import page_title
from newsreader.extract.story.view import View
from newsreader.text.safe import clean_line
from newsreader.text.urls import host

META = (
    "author", "article:author", "byl", "parsely-author", "dc.creator", "dc:creator", "dcterms.creator",
    "dc.contributor", "sailthru.author", "og:author", "article:author_name", "citation_author", "rbauthors",
    "mediator_author", "authors", "twitter:creator:name",
)  # fmt: skip

_HOUSE = re.compile(
    r"\b(?:news|nachrichten|redaktion|redacción|rédaction|newsroom|staff|desk|team|agency|agentur|press|editors?|"
    r"online|media|digital)\b|\.(?:com|de|org|net|is|cn)$",
    re.IGNORECASE,
)
"""Words that tell a newsroom from a person."""
_WRITTEN_BY = re.compile(
    r"(?:written|posted) by|by|author|(?:geschrieben|verfasst|beitrag) von|autor(?:in)?|escrit[oa] por|écrit par|auteur"
    r"|scritto da|geschreven door|skriven av|skrevet a[vf]|kirjoittanut|napisane przez|автор|написано автором|yazan"
    r"|作者|執筆者|글쓴이|كتب بواسطة",
    re.IGNORECASE,
)
_IN_DATELINE = re.compile(r"\d{4}\D.{4,40}\s(?:记者|記者|文)[\s/／：:]*([\u4e00-\u9fff]{2,4})$")
_DAY = re.compile(r"(?:\d{4}|[二〇○零一九\d]{4})\s?年\s?\S{1,3}\s?月\s?\S{1,3}\s?日")
"""The day below the office that signs a notice."""
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
    meta += _labelled(claims)
    houses += [text for text in meta if _HOUSE.search(text) or text.casefold() in _publishers(claims)]
    meta = [text for text in meta if text not in houses]
    if view.language.startswith("zh"):
        found = (*exact_names(view.root), *marked_names(view.root), *linked_names(view.root, site_of(view.url)))
        marked = [text for text in found if is_lone_name(text) or is_byline(text)]
        meta = [] if claims.founder else [name for name in meta if not _names_site(name, view)]
        sources = [persons, list(_eastern(view)), meta, marked, houses]
    else:
        printed = [name for line in view.near if (name := byline_of(line))][:1]
        logins = persons and all(" " not in name for name in persons)
        exact, marked = list(exact_names(view.root)), list(marked_names(view.root))
        beside = [name for line in view.near if (name := named_beside_date(line))][:1]
        linked = list(linked_names(view.root, site_of(view.url)))
        sources = [[] if logins else persons, printed, exact, meta, linked, marked, beside]
        sources += [[view.signature], persons, houses]
    for texts in sources:
        if names := tuple(name for name in names_of(texts) if name not in credit.editors):
            return _persons(names, view)
    house = next((name for name in _claimed(claims)[1] if not name.startswith("http")), "")
    return (name,) if (name := clean_line(house, MAX_HOUSE)) else ()


def _names_site(name: str, view: View) -> bool:
    """Whether a claimed author is the site itself, whose name stands behind the headline in the page's title."""
    return name in page_title(view.root) and name not in view.title


def _labelled(claims: Claims) -> list[str]:
    """The name in the card of a page for Twitter, whose fields have labels in the language of the page."""
    fields = zip(("twitter:data1", "twitter:data2"), ("twitter:label1", "twitter:label2"), strict=True)
    return [claims.first(data) or "" for data, label in fields if _WRITTEN_BY.fullmatch(claims.first(label) or "")]


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
    for author in map(partial(_known, claims), value if isinstance(value, list) else [value]):
        kinds = list(strings(author.get("@type"))) if isinstance(author, dict) else []
        for name in strings(author):
            house = "Organization" in " ".join(kinds) or name.casefold() in publisher or _HOUSE.search(name)
            (houses if house else persons).append(name)
    return persons, houses


def _known(claims: Claims, author: object) -> object:
    """An author, or the one elsewhere on the page to whom it only refers by an `@id`."""
    if not isinstance(author, dict) or author.get("name") or not author.get("@id"):
        return author
    return next((node for node in claims.others if node.get("@id") == author["@id"] and node.get("name")), author)


def _publishers(claims: Claims) -> set[str]:
    return {name.casefold() for name in [*claims.told("publisher"), *claims.meta.get("og:site_name", ())]}


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
