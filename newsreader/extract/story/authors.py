"""Decides who wrote an article, from all that its page says; for `article`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from newsreader.extract.story.credits import Credits
from newsreader.extract.story.names import names_of
from newsreader.extract.story.structured import Claims
from newsreader.extract.tree import text_of, words

META = ("author", "article:author", "byl", "parsely-author", "dc.creator", "dcterms.creator", "dc.contributor", "sailthru.author",
        "og:author", "article:author_name", "citation_author", "rbauthors", "mediator_author", "authors", "twitter:creator:name")  # fmt: skip

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|authors?(?:-?names?|-?links?)?|writers?|signature|auteurs?|autor(?:en|es)?|contributors?)(?:$|[\s_-])|byline|author__?name|autor"
)
MAX_BYLINE = 200


def authors_of(
    root: HtmlElement, claims: Claims, credit: Credits, near: Sequence[str], language: str
) -> tuple[str, ...]:
    """The authors of an article.

    On Chinese pages the credit line decides, for there `meta[name=author]` is often the editor of the page; elsewhere the
    claims for machines come first, then what is printed.
    """
    if credit.authors:
        return tuple(credit.authors)
    sources = [claims.told("author"), claims.told("creator")]
    if not (language.startswith("zh") and claims.founder):
        sources.append([text for name in META for text in claims.meta.get(name, ()) if not text.startswith("http")][:3])
    sources += [list(_marked(root)), list(_printed(near))]
    for texts in sources:
        if names := tuple(name for name in names_of(texts) if name not in credit.editors):
            return names
    return ()


def _marked(root: HtmlElement) -> Iterator[str]:
    """What the markup calls an author, from the most exact to the least."""
    for path in (
        "//*[@itemprop='author']//*[@itemprop='name']",
        "//*[@itemprop='author']",
        "//a[@rel='author']",
        "//*[@class='vcard author']",
    ):
        found = [text for element in root.xpath(path)[:5] if 1 < len(text := text_of(element, MAX_BYLINE)) < MAX_BYLINE]
        if found:
            yield from found
            return
    for element in root.iter("a", "span", "div", "p", "address", "strong", "li", "td"):
        if _NAMED.search(words(element)) and 1 < len(text := text_of(element, MAX_BYLINE + 50)) <= MAX_BYLINE:
            anchors = [text_of(anchor, 80) for anchor in element.iter("a")]
            yield from [name for name in anchors if name] or [text]
            return


def _printed(near: Sequence[str]) -> Iterator[str]:
    """Lines near the headline that begin as bylines do."""
    for line in near:
        if len(line) < 100 and re.match(r"(?:By|Von|Par|Por|Di|Af|Av|Door)\s+[A-ZÀ-Þ]", line):
            yield line
            return
