"""What is known of a page once its story is chosen; the functions that decide the fields of an article read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from lxml.html import HtmlElement

from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.language import language_of
from newsreader.extract.story.choice import Story
from newsreader.extract.story.frame import is_signed
from newsreader.extract.story.structured import Claims
from newsreader.extract.story.walk import Piece
from newsreader.extract.times import is_month_first, zone_for

SAMPLE = 40
"""Pieces of a story from which its language is told."""


@dataclass(slots=True, frozen=True)
class View:
    """A page with its story: `near` are the lines around it, `lines` those of it, `signature` a name that ends it.

    `base` resolves its links.
    """

    root: HtmlElement
    url: str
    base: str
    hints: ArticleHints
    claims: Claims
    title: str
    near: tuple[str, ...]
    lines: tuple[str, ...]
    signature: str
    language: str
    zone: tzinfo
    month_first: bool


def view_of(
    root: HtmlElement,
    url: str,
    base: str,
    hints: ArticleHints,
    claims: Claims,
    title: str,
    pieces: Sequence[Piece],
    captions: set[int],
    story: Story,
) -> View:
    """The view of a page whose `pieces` were chosen from."""
    lines = tuple(_lines(pieces, story.kept))
    stated = root.get("lang") or root.get("xml:lang") or claims.first("og:locale", "content-language", "language")
    language = language_of(" ".join(lines[:SAMPLE]), stated)
    near = tuple(_lines(pieces, [i for i in range(*story.near) if i < len(pieces) and i not in captions]))
    last = pieces[story.kept[-1]] if story.kept else None
    signature = last.text if last is not None and is_signed(last) else ""
    zone, month_first = zone_for(language, hints.zone), is_month_first("\n".join(near), stated or "")
    return View(root, url, base, hints, claims, title, near, lines, signature, language, zone, month_first)


def _lines(pieces: Sequence[Piece], indices: Sequence[int]) -> Iterator[str]:
    for index in indices:
        if pieces[index].text and pieces[index].kind != "picture":
            yield from pieces[index].text.split("\n")
