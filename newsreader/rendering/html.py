"""An article as a small HTML page that runs nothing: text is escaped, addresses are checked, there is no script."""

from __future__ import annotations

from html import escape

from newsreader.model import Article, Block, Code, Embed, Heading, Link, List, Paragraph, Picture, Quote, Table
from newsreader.rendering.credits import caption, credit_lines, dateline
from newsreader.text.urls import web_url


def to_html(article: Article) -> str:
    """A whole document, UTF-8."""
    language = escape(article.language or "en")
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{language}">',
            f'<head><meta charset="utf-8"><title>{escape(article.title)}</title></head>\n<body>',
            f"<article>\n<h1>{escape(article.title)}</h1>",
            *([f"<p><em>{escape(article.subtitle)}</em></p>"] if article.subtitle else []),
            f"<p>{escape(dateline(article))}</p>",
            *(block_html(block) for block in article.blocks),
            f"<footer>{'<br>'.join(escape(line) for line in credit_lines(article))}</footer>",
            "</article>\n</body>\n</html>\n",
        ]
    )


def block_html(block: Block) -> str:
    """One block as an element."""
    match block:
        case Paragraph():
            return f"<p>{_linked(block.text, block.links)}</p>"
        case Heading():
            level = min(max(block.level, 2), 6)
            return f"<h{level}>{escape(block.text)}</h{level}>"
        case Picture():
            shown = f'<img src="{_target(block.url)}" alt="{escape(block.alt or "")}">'
            return f"<figure>{shown}<figcaption>{escape(caption(block))}</figcaption></figure>"
        case Quote():
            return f"<blockquote>{_linked(block.text, block.links)}</blockquote>"
        case List():
            name = "ol" if block.ordered else "ul"
            return f"<{name}>{''.join(f'<li>{escape(item)}</li>' for item in block.items)}</{name}>"
        case Table():
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in block.rows)
            return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        case Code():
            return f"<pre>{escape(block.text)}</pre>"
        case Embed():
            return f'<p><a href="{_target(block.url)}">{escape(block.title or block.url)}</a></p>'


def _linked(text: str, links: tuple[Link, ...]) -> str:
    parts, last = [], 0
    for link in links:
        parts += [
            escape(text[last : link.start]),
            f'<a href="{_target(link.url)}">{escape(text[link.start : link.end])}</a>',
        ]
        last = link.end
    return "".join(parts) + escape(text[last:])


def _target(url: str) -> str:
    return escape(web_url(url) or "")
