"""A page to read in tests: a story between a nav row and a footer, in markup that a test chooses."""

from __future__ import annotations

from newsreader.extract.article import read_article
from newsreader.extract.article_hints import ArticleHints
from newsreader.model import Article, Block, Heading, List, Paragraph, Picture, Quote

URL = "https://news.example.com/town/2026/03/12/ferry.html"
HEADLINE = "The last ferry of the evening sails again"
FIRST = "After two winters without it, the last ferry of the evening sails again from the old pier, at half past ten."
SECOND = (
    "The town paid for the new engine, the crew painted the hull themselves, and the first passengers brought cake."
)
THIRD = "Nobody knows yet whether it will pay, said the harbour master, but the lamps on the pier are lit once more."
NAV = (
    '<nav><a href="/">Front</a> <a href="/town/">Town</a> <a href="/sport/">Sport</a> <a href="/world/">World</a></nav>'
)
FOOTER = "<footer><p>Printed by the Example Press. All rights reserved, and some of them kept.</p></footer>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


STORY = paragraphs(FIRST, SECOND, THIRD)


def page(body: str = STORY, *, head: str = "", before: str = "", after: str = "", lang: str = "en") -> str:
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{HEADLINE} | Example News</title>{head}</head><body>{NAV}'
        f"<main><h1>{HEADLINE}</h1>{before}<div class=article-body>{body}</div>{after}</main>{FOOTER}</body></html>"
    )


def read(text: str, url: str = URL, hints: ArticleHints = ArticleHints()) -> Article:  # noqa: B008 - frozen
    return read_article(text, url, hints).article


def said(article: Article) -> list[str]:
    """What stands in the running text, a string a block."""
    return [text for block in article.blocks if (text := text_of(block))]


def text_of(block: Block) -> str:
    match block:
        case Paragraph() | Heading() | Quote():
            return block.text
        case List():
            return " / ".join(block.items)
    return ""


def pictures(article: Article) -> list[Picture]:
    return [block for block in article.blocks if isinstance(block, Picture)]
