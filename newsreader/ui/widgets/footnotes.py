"""Links as the reader wants them: under their words, as numbers with addresses below the story, or not at all; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from msgspec.structs import replace

from newsreader.model import Article, Block, Link, Paragraph, Quote
from newsreader.text.urls import shown
from newsreader.ui.widgets.lines import Line, Run, running

LinkStyle = Literal["inline", "notes", "plain"]


def with_links(article: Article, style: LinkStyle) -> tuple[Article, Sequence[str]]:
    """The article with its links in a style, and the addresses that are to stand below it."""
    if style == "inline":
        return article, ()
    notes: dict[str, int] = {}
    blocks = tuple(_block(block, style, notes) for block in article.blocks)
    return replace(article, blocks=blocks), tuple(notes)


def note_lines(addresses: Sequence[str], width: int, block: int) -> Iterator[Line]:
    """The addresses by their numbers, each with its real server."""
    for number, url in enumerate(addresses, 1):
        mark = f"[{number}] "
        text = shown(url)
        lines = running(text, width - len(mark), "article--link", block, (Link(start=0, end=len(text), url=url),))
        for at, line in enumerate(lines):
            yield replace(line, margin=(Run(mark if at == 0 else " " * len(mark), "article--meta"),))


def _block(block: Block, style: LinkStyle, notes: dict[str, int]) -> Block:
    if not isinstance(block, Paragraph | Quote) or not block.links:
        return block
    if style == "plain":
        return replace(block, links=())
    return _numbered(block, notes)


def _numbered(block: Paragraph | Quote, notes: dict[str, int]) -> Block:
    """A number behind the words of each link, which is part of it."""
    links = sorted(block.links, key=lambda link: link.end)
    marks = [f"[{notes.setdefault(link.url, len(notes) + 1)}]" for link in links]
    before = [0, *accumulate(map(len, marks))]
    text, at = "", 0
    for link, mark in zip(links, marks, strict=True):
        text += block.text[at : link.end] + mark
        at = link.end
    moved = tuple(
        Link(start=link.start + before[place], end=link.end + before[place + 1], url=link.url)
        for place, link in enumerate(links)
    )
    return replace(block, text=text + block.text[at:], links=moved)
