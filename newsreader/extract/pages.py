"""Joins the pages of an article into one, each block once and in order; for `library` and `cli`, which fetch them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newsreader.extract.article import ArticlePage
from newsreader.extract.completeness import completeness_of
from newsreader.extract.story.parts import MAX_PAGES
from newsreader.model import Article, Block, Completeness


def join(pages: Sequence[ArticlePage]) -> Article:
    """The whole article; `pages` in any order, with or without repeats.

    A page that holds the whole article wins over all parts.  What a page repeats of the ones before it, such as the
    picture at the top, is left out.  With a page missing the article says that it is a teaser.
    """
    if not pages:
        raise ValueError("an article has at least one page")
    whole = next((page for page in pages if page.number == 0), None)
    count = max(max(page.article.pages, page.number) for page in pages)
    if whole is not None:
        return msgspec.structs.replace(whole.article, pages=count)
    parts = sorted({page.number: page for page in reversed(pages)}.values(), key=lambda page: page.number)[:MAX_PAGES]
    blocks: list[Block] = []
    for part in parts:
        blocks += _new(blocks, part.article.blocks)
    missing = len(parts) < count
    first = parts[0].article
    article = msgspec.structs.replace(first, blocks=tuple(blocks), pages=count, **_last_words(parts))
    return msgspec.structs.replace(article, completeness="teaser" if missing else _judged(article))


def _new(known: Sequence[Block], blocks: Sequence[Block]) -> list[Block]:
    """The blocks that are not there yet; a repeated paragraph of the same page stays."""
    seen = set(known)
    return [block for block in blocks if block not in seen]


def _judged(article: Article) -> Completeness:
    return completeness_of(article.blocks, number=0, pages=1, free=None, walled=False)


def _last_words(parts: Sequence[ArticlePage]) -> dict[str, object]:
    """The credits, which some publishers print only under the last page."""
    fields = ("original_title", "source", "authors", "editors")
    articles = [part.article for part in parts]
    return {
        name: next((value for a in articles if (value := getattr(a, name))), getattr(articles[0], name))
        for name in fields
    }
