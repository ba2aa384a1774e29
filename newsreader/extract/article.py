"""Reads a page's text into an article: the one door to everything in this package that concerns articles.

    text ─ tree.parse ─► tree ─ structured.claims ─► what the page says of itself for machines
                              ─ walk ─► all pieces in reading order ─ captions.attach ─► pictures with their captions
                                        ─ choice.choose ─► the run that is the story ─ trim ─► its own pieces
                              ─ blocks, and published, authors, source … ─► Article

`sources.reading` calls it for the pages of a source, `cli` for a saved page.
"""

from __future__ import annotations

import msgspec
from lxml import etree
from lxml.html import HtmlElement

from newsreader.errors import NotAnArticle
from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.completeness import completeness_of
from newsreader.extract.story.authors import authors_of
from newsreader.extract.story.blocks import block_of, once
from newsreader.extract.story.captions import attach
from newsreader.extract.story.choice import choose
from newsreader.extract.story.claimed_text import claimed_blocks, told
from newsreader.extract.story.credits import credits_of
from newsreader.extract.story.headline import headline_at, is_name, is_printed, over_dateline, under_crumbs
from newsreader.extract.story.lead import lead_of
from newsreader.extract.story.parts import Parts, parts_of
from newsreader.extract.story.phrases import is_wall
from newsreader.extract.story.published import modified_of, published_of
from newsreader.extract.story.section import section_for
from newsreader.extract.story.signs import Signs
from newsreader.extract.story.source import source_of
from newsreader.extract.story.structured import Claims, claims
from newsreader.extract.story.surroundings import breadcrumb_of, comments_of
from newsreader.extract.story.title import is_gone, subtitle_of, title_of
from newsreader.extract.story.told_captions import with_claims
from newsreader.extract.story.trim import trimmed
from newsreader.extract.story.view import View, view_of
from newsreader.extract.story.walk import walk
from newsreader.extract.tree import base_of, parse, select, text_of
from newsreader.model import Article, Block, Picture
from newsreader.text.language import _
from newsreader.text.safe import clean_line


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
        raise NotAnArticle(_("There is no article any more at {url}.").format(url=url))
    said = claims(root)
    _drop(root, hints)
    base = base_of(root, url)
    walked = walk(root)
    title = clean_line(title_of(root, said, hints.title, url))
    if not hints.title and (is_name(title) or not is_printed(walked.pieces, title)):
        title = clean_line(over_dateline(walked.pieces) or under_crumbs(walked.pieces)) or title
    captions = attach(walked, set(select(root, hints.captions)))
    claimed = told(walked.pieces, said)
    headline = headline_at(walked.pieces, title)
    signs = Signs(url, select(root, hints.body), headline, frozenset(captions), claimed.inside)
    story = choose(walked, signs)
    kept = trimmed(walked, story.kept, title, said.told("author") + said.meta.get("author", []))
    blocks = once(block for index in kept if (block := block_of(walked.pieces[index], base)))
    if claimed.absent and not hints.body:
        blocks = (*(block for block in blocks if isinstance(block, Picture)), *claimed_blocks(said))
    blocks = with_claims(blocks, said, title, base)
    if not blocks:
        raise NotAnArticle(_("No article was found at {url}.").format(url=url))
    view = view_of(root, url, base, hints, said, title, walked.pieces, captions, story)
    parts = parts_of(root, url, base, hints)
    article = _article(view, parts, blocks)
    return ArticlePage(article=article, number=parts.number, whole=parts.whole, next=parts.next, others=parts.others)


def _drop(root: HtmlElement, hints: ArticleHints) -> None:
    """Take out what nobody reads: scripts and the like, and what the source calls noise."""
    etree.strip_elements(root, "script", "style", "svg", "template", with_tail=False)
    for selector in hints.noise:
        for element in select(root, (selector,)):
            element.drop_tree()


def _article(view: View, parts: Parts, blocks: tuple[Block, ...]) -> Article:
    hinted = [text_of(element) for element in select(view.root, view.hints.credits)]
    credit = credits_of([*hinted, *(line for line in view.near if not any(line in text for text in hinted))])
    walled = any(is_wall(line) for line in view.near)
    pages = max(parts.number, len(parts.others) + 1) if parts.number else 1
    return Article(
        url=view.url,
        title=view.title,
        original_title=credit.original_title,
        subtitle=subtitle_of(view.root, view.title, view.hints.subtitle),
        published=published_of(view),
        modified=modified_of(view),
        source=source_of(view, credit),
        authors=authors_of(view, credit),
        editors=tuple(credit.editors),
        breadcrumb=breadcrumb_of(view),
        section=section_for(view),
        language=view.language,
        lead_picture=lead_of(view.claims, blocks, view.base),
        comments=comments_of(view),
        pages=pages,
        completeness=completeness_of(
            blocks, number=parts.number, pages=pages, free=_is_free(view.claims), walled=walled
        ),
        blocks=blocks,
    )


def _is_free(said: Claims) -> bool | None:
    """What the page says for machines about its price; `None` when it says nothing."""
    value = said.story.get("isAccessibleForFree")
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).lower())
