"""An article as a small HTML page that runs nothing: text is escaped, addresses are checked, there is no script.

Its elements are well-formed XML too, so that the e-book prints the same ones.
"""

from __future__ import annotations

from html import escape

from newsreader.model import Article, Block, Code, Embed, Heading, Link, List, Paragraph, Picture, Quote, Table
from newsreader.rendering.credits import caption, credits_of, dateline, language
from newsreader.rendering.inline import Where, on_the_web, pieces
from newsreader.text.urls import web_url

_POLICY = "default-src 'none'; img-src http: https:; style-src 'unsafe-inline'"
_STYLE = (
    "body{max-width:42em;margin:2em auto;padding:0 1em;font-family:serif;line-height:1.6}img{max-width:100%}"
    "figure{margin:1em 0}figcaption,footer,.dateline{color:#555;font-size:.9em}pre{overflow-x:auto}"
    "table{border-collapse:collapse}td{border:1px solid #999;padding:.2em .5em}"
)


def to_html(article: Article) -> str:
    """A whole document, UTF-8. A browser that opens it is told to run nothing and to tell nobody where it came from."""
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{language(article)}">',
            f'<head>\n<meta charset="utf-8"/>\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>',
            '<meta name="referrer" content="no-referrer"/>',
            '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
            f"<title>{escape(article.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
            story_html(article),
            "</body>\n</html>\n",
        ]
    )


def story_html(article: Article, where: Where = on_the_web) -> str:
    """The story as one element: title, dateline, blocks, credits."""
    subtitle, under_title = article.subtitle, dateline(article)
    credits_ = "<br/>\n".join(
        escape(credit.label) + (_anchor(credit.url, credit.value) if credit.url else escape(credit.value))
        for credit in credits_of(article)
    )
    return "\n".join(
        [
            f"<article>\n<h1>{escape(article.title)}</h1>",
            *([f'<p class="subtitle"><em>{escape(subtitle)}</em></p>'] if subtitle else []),
            *([f'<p class="dateline">{escape(under_title)}</p>'] if under_title else []),
            *filter(None, (block_html(block, where) for block in article.blocks)),
            f"<footer><p>{credits_}</p></footer>\n</article>",
        ]
    )


def block_html(block: Block, where: Where = on_the_web) -> str:
    """One block as an element; a list or a table without anything in it is nothing."""
    match block:
        case Paragraph():
            return f"<p>{_linked(block.text, block.links)}</p>"
        case Heading():
            level = min(max(block.level, 2), 6)
            return f"<h{level}>{escape(block.text)}</h{level}>"
        case Picture():
            return _figure(block, where(block))
        case Quote():
            return f"<blockquote><p>{_linked(block.text, block.links)}</p></blockquote>"
        case List():
            name = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{_lines(item)}</li>" for item in block.items)
            return f"<{name}>{items}</{name}>" if items else ""
        case Table():
            rows = ("".join(f"<td>{_lines(cell)}</td>" for cell in row) for row in block.rows)
            printed = "".join(f"<tr>{row}</tr>" for row in rows if row)
            return f"<table>{printed}</table>" if printed else ""
        case Code():
            return f"<pre>{escape(block.text)}</pre>"
        case Embed():
            url = web_url(block.url)
            return f"<p>{_anchor(url, block.title or url) if url else escape(block.title or block.url)}</p>"


def _figure(picture: Picture, source: str | None) -> str:
    """The picture over its words; without the picture, its words lead to where it is on the web."""
    words, url = caption(picture), web_url(picture.url)
    if source is not None:
        shown = f'<img src="{escape(source)}" alt="{escape(picture.alt or words)}"/>'
        return f"<figure>{shown}{f'<figcaption>{escape(words)}</figcaption>' if words else ''}</figure>"
    if not (words or url):
        return ""
    return f"<figure><figcaption>{_anchor(url, words or url) if url else escape(words)}</figcaption></figure>"


def _linked(text: str, links: tuple[Link, ...]) -> str:
    return "".join(_anchor(url, piece) if url else _lines(piece) for piece, url in pieces(text, links))


def _anchor(url: str, text: str) -> str:
    return f'<a href="{escape(url)}" rel="noreferrer">{_lines(text)}</a>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
