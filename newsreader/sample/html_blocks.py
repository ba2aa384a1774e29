"""The blocks of a story as HTML, in the manner of each era of news pages; for the page files only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from newsreader.model import Block, Heading, Link, List, Paragraph, Picture, Quote, Table
from newsreader.sample.paper import Era

Resolve = Callable[[str], str]
"""Turns the number of a story into its address."""

INDENT = "　　"
"""Two ideographic spaces: how Chinese pages indent a paragraph."""


def body(blocks: Iterable[Block], era: Era, resolve: Resolve) -> str:
    """All blocks of a page, one a line."""
    return "\n".join(_block(block, era, resolve, number) for number, block in enumerate(blocks))


def slides(blocks: Sequence[Block]) -> str:
    """The blocks of a picture story: each picture in a frame of its own, its caption under it."""
    return "\n".join(_slide(one) if isinstance(one, Picture) else _block(one, "node", str, 0) for one in blocks)


def _slide(picture: Picture) -> str:
    return f'<div class="pic">{_img(picture)}<div class="pic-txt">{_caption(picture)}</div></div>'


def _block(block: Block, era: Era, resolve: Resolve, number: int) -> str:
    match block:
        case Paragraph():
            return f"<p>{'' if era == 'modern' else INDENT}{_linked(block.text, block.links, resolve)}</p>"
        case Heading():
            return _heading(block, era)
        case Picture():
            return _picture(block, era, number)
        case Quote():
            return f"<blockquote><p>{escape(block.text)}</p></blockquote>"
        case List():
            name = "ol" if block.ordered else "ul"
            return f"<{name}>{''.join(f'<li>{escape(item)}</li>' for item in block.items)}</{name}>"
        case Table():
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in block.rows)
            return f'<table border="1" cellspacing="0">{"".join(f"<tr>{row}</tr>" for row in rows)}</table>'
    raise TypeError(f"The sample paper prints no {type(block).__name__}.")


def _linked(text: str, links: Iterable[Link], resolve: Resolve) -> str:
    parts, at = [], 0
    for link in links:
        parts.append(escape(text[at : link.start], quote=False))
        parts.append(f'<a href="{escape(resolve(link.url))}">{escape(text[link.start : link.end], quote=False)}</a>')
        at = link.end
    return "".join([*parts, escape(text[at:], quote=False)])


def _heading(heading: Heading, era: Era) -> str:
    if era in ("table", "paged"):
        return f"<p>{INDENT}<strong>{escape(heading.text)}</strong></p>"
    return f"<h2>{escape(heading.text)}</h2>"


def _picture(picture: Picture, era: Era, number: int) -> str:
    if era == "modern":
        credit = f' <span class="credit">{escape(picture.credit)}</span>' if picture.credit else ""
        return f"<figure>{_img(picture)}<figcaption>{escape(picture.caption or '')}{credit}</figcaption></figure>"
    if era == "node":
        return f"<figure>{_img(picture)}<figcaption>{_caption(picture)}</figcaption></figure>"
    if era == "paged" and number % 2:
        return (
            f'<table align="center" border="0"><tr><td>{_img(picture)}</td></tr>'
            f'<tr><td align="center" class="tu">{_caption(picture)}</td></tr></table>'
        )
    return f'<p align="center">{_img(picture)}</p>\n<p align="center">{_caption(picture)}</p>'


def _img(picture: Picture) -> str:
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<img src="/pictures/{escape(picture.url)}" {size} alt="{escape(picture.alt or "")}" border="0" />'


def _caption(picture: Picture) -> str:
    credit = f"（{picture.credit}）" if picture.credit else ""
    return escape((picture.caption or "") + credit)
