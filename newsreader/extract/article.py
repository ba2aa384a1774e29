"""Reads a page's text into an article: the one door to everything in this package that concerns articles.

    text ─ tree.parse ─► tree ─ structured.claims ─► what the page says of itself
                              ─ walk ─► pieces ─ story.choose ─► the pieces of the story
                              ─ credits, captions ─► fields and blocks ─► Article

`sources.reading` calls it for the pages of a source, `cli` for a saved page.
"""

from __future__ import annotations

import msgspec
from lxml import etree
from lxml.html import HtmlElement

from newsreader.errors import NotAnArticle
from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.story.authors import authors_of
from newsreader.extract.story.blocks import block_of
from newsreader.extract.story.captions import attach
from newsreader.extract.completeness import completeness_of
from newsreader.extract.story.credits import credits_of, is_credit_line
from newsreader.extract.language import language_of
from newsreader.extract.story.headline import headline_at, is_printed, over_dateline
from newsreader.extract.story.lead import lead_of
from newsreader.extract.story.parts import Parts, parts_of
from newsreader.extract.story.published import modified_of, published_of, zone_for
from newsreader.extract.story.choice import Story, choose
from newsreader.extract.story.structured import Claims, addresses, claims
from newsreader.extract.story.section import section_for
from newsreader.extract.story.source import source_of
from newsreader.extract.story.surroundings import breadcrumb_of, comments_of
from newsreader.extract.story.title import is_gone, page_title, subtitle_of, title_of
from newsreader.extract.story.trim import trimmed
from newsreader.extract.tree import base_of, parse, select, text_of
from newsreader.extract.story.walk import Walked, walk
from newsreader.model import Article, Block, Picture
from newsreader.text.safe import clean_line
from newsreader.text.urls import web_url


class ArticlePage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of an article and the way to its others; `number` is 0 when the page holds the whole article."""

    article: Article
    number: int = 0
    whole: str | None = None
    next: str | None = None
    others: tuple[str, ...] = ()


def read_article(text: str, url: str, hints: ArticleHints = ArticleHints()) -> ArticlePage:  # noqa: B008 - frozen
    """The article of a page, with its hints where the source has any; raises `NotAnArticle`."""
    root = parse(text)
    if is_gone(root, hints.gone_titles):
        raise NotAnArticle(f"There is no article any more at {url}.")
    said = claims(root)
    etree.strip_elements(root, "script", "style", "svg", "template", with_tail=False)
    _drop(root, hints)
    base = base_of(root, url)
    title = clean_line(title_of(root, said, hints.title))
    walked = walk(root)
    if not hints.title and not is_printed(walked.pieces, title):
        title = clean_line(over_dateline(walked.pieces)) or title
    captions = attach(walked, set(select(root, hints.captions)))
    story = choose(walked, select(root, hints.body), captions, headline_at(walked.pieces, title))
    kept = trimmed(walked, story.kept, title)
    blocks = tuple(block for i in kept if (block := block_of(walked.pieces[i], base)))
    if not blocks:
        raise NotAnArticle(f"No article was found at {url}.")
    parts = parts_of(root, url, base, hints)
    article = _article(root, said, walked, story, blocks, title, parts, url, base, hints)
    return ArticlePage(article=article, number=parts.number, whole=parts.whole, next=parts.next, others=parts.others)


def _drop(root: HtmlElement, hints: ArticleHints) -> None:
    for selector in hints.noise:
        for element in select(root, (selector,)):
            element.drop_tree()


def _article(
    root: HtmlElement, said: Claims, walked: Walked, story: Story, blocks: tuple[Block, ...], title: str, parts: Parts, url: str, base: str,
    hints: ArticleHints,
) -> Article:  # fmt: skip
    texts = " ".join(piece.text for piece in (walked.pieces[i] for i in story.kept[:40]))
    language = language_of(
        texts, root.get("lang") or root.get("xml:lang") or said.first("og:locale", "content-language", "language")
    )
    zone = zone_for(language, hints)
    near = [piece.text for piece in walked.pieces[story.near[0] : story.near[1]] if piece.text]
    lines = [piece.text for i in story.kept if (piece := walked.pieces[i]).text and piece.kind != "picture"]
    credit = credits_of(
        line for line in [*(text_of(e) for e in select(root, hints.credits)), *near] if is_credit_line(line)
    )
    pages = max(parts.number, len(parts.others) + 1) if parts.number else 1
    return Article(
        url=url,
        title=title,
        original_title=credit.original_title,
        subtitle=subtitle_of(root, title, hints.subtitle),
        published=published_of(root, said, near, url, zone, hints),
        modified=modified_of(said, zone),
        source=source_of(root, said, credit, near, hints, page_title(root) if page_title(root) != title else ""),
        authors=authors_of(root, said, credit, near, lines, language),
        editors=tuple(credit.editors),
        breadcrumb=breadcrumb_of(root, said, hints, title),
        section=section_for(root, said, url, base, hints),
        language=language,
        lead_picture=lead_of(said, blocks, base),
        comments=comments_of(root, said, hints, base),
        pages=pages,
        completeness=completeness_of(blocks, number=parts.number, pages=pages, free=_free(said), walled=False),
        blocks=blocks,
    )


def _free(said: Claims) -> bool | None:
    """What the page says for machines about its price; `None` when it says nothing."""
    value = said.story.get("isAccessibleForFree")
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).lower())
