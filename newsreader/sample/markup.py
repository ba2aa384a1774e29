"""The plain way the sample stories are written, read into blocks; for `paper.py`.

Blocks stand apart by an empty line:

    ## a sub-headline               - an item of a list        | a cell | of a table |
    > a quotation                   1. a numbered item         === a page ends here
    !file | caption | credit        [words](1021) in running text lead to story 1021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsreader.model import Block, Heading, Link, List, Paragraph, Picture, Quote, Table

_LINK = re.compile(r"\[([^\]]+)\]\((\d+)\)")
_NUMBER = re.compile(r"\d+\. ")
WIDTH, HEIGHT = 800, 600
"""The size of every picture of the paper, in pixels."""


def parse(text: str, folder: str) -> tuple[tuple[Block, ...], ...]:
    """Reads a story's text into pages of blocks.

    The url of a link is the number of a story, that of a picture its name in `folder`.
    """
    pages: list[list[Block]] = [[]]
    for chunk in re.split(r"\n\s*\n", text.strip()):
        if chunk.startswith("==="):
            pages.append([])
        else:
            pages[-1].append(_block(chunk.strip(), folder))
    return tuple(map(tuple, pages))


def _block(chunk: str, folder: str) -> Block:
    lines = chunk.split("\n")
    if chunk.startswith("## "):
        return Heading(level=2, text=chunk[3:])
    if chunk.startswith("!"):
        return _picture(chunk[1:], folder)
    if chunk.startswith("> "):
        return Quote(text=chunk[2:])
    if chunk.startswith("- "):
        return List(ordered=False, items=tuple(line[2:] for line in lines))
    if _NUMBER.match(chunk):
        return List(ordered=True, items=tuple(_NUMBER.sub("", line, count=1) for line in lines))
    if chunk.startswith("|"):
        return Table(rows=tuple(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines))
    return _paragraph(chunk)


def _picture(line: str, folder: str) -> Picture:
    name, caption, credit = (part.strip() or None for part in (line + "||").split("|")[:3])
    return Picture(url=f"{folder}/{name}.jpg", caption=caption, credit=credit, width=WIDTH, height=HEIGHT)


def _paragraph(chunk: str) -> Paragraph:
    parts = list(_pieces(chunk))
    links, at = [], 0
    for words, target in parts:
        if target:
            links.append(Link(start=at, end=at + len(words), url=target))
        at += len(words)
    return Paragraph(text="".join(words for words, _ in parts), links=tuple(links))


def _pieces(chunk: str) -> Iterator[tuple[str, str]]:
    at = 0
    for match in _LINK.finditer(chunk):
        yield chunk[at : match.start()], ""
        yield match[1], match[2]
        at = match.end()
    yield chunk[at:], ""
