"""Makes the blocks of an article out of the pieces that were chosen for it; for `article`.

Here text is cleaned, links get their offsets and addresses are resolved; what has nothing left to say is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsreader.extract.story.walk import Piece, Run
from newsreader.extract.story.worth import LONG_HEADING
from newsreader.model import Block, Code, Embed, Heading, Link, List, Paragraph, Picture, Quote, Table
from newsreader.text.safe import clean, clean_line
from newsreader.text.urls import web_url

MAX_TEXT = 100_000
"""Code points of one block."""
MAX_LINKS = 300
SHORT_HEADING = 40
"""Characters (a Chinese one counts double) up to which a wholly bold paragraph is a sub-headline."""


def block_of(piece: Piece, base: str) -> Block | None:
    """The block of a piece; pictures take their captions from `captions` before this."""
    match piece.kind:
        case "picture":
            return picture_of(piece, base)
        case "list":
            items = tuple(clean_line(item, MAX_TEXT) for item in piece.items)
            return List(ordered=bool(piece.level), items=items)
        case "table":
            return Table(rows=tuple(tuple(clean_line(cell) for cell in row) for row in piece.rows))
        case "code":
            text = clean(piece.text, MAX_TEXT).strip("\n")
            return Code(text=text) if text.strip() else None
        case "embed":
            url = web_url(piece.runs[0].href or "", base)
            return Embed(url=url, title=clean_line(piece.text) or None) if url else None
    return _text_block(piece, base)


def once(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks without the pictures that a page repeats for other screens; what has a caption stays."""
    kept: list[Block] = []
    seen: set[str] = set()
    for block in blocks:
        last = kept[-1] if kept else None
        if isinstance(block, Picture):
            if isinstance(last, Picture) and _file_name(last.url) == _file_name(block.url):
                kept[-1] = last if last.caption or not block.caption else block
                continue
            if block.url in seen and not block.caption:
                continue
            seen.add(block.url)
        kept.append(block)
    return tuple(kept)


def _file_name(url: str) -> str:
    return re.split(r"[?#!]", url)[0].rsplit("/", 1)[-1]


def _text_block(piece: Piece, base: str) -> Paragraph | Heading | Quote | None:
    text, links = linked_text(piece.runs, base)
    if not text:
        return None
    if piece.kind == "heading" and len(text.encode()) < 2 * LONG_HEADING:
        return Heading(level=max(2, piece.level), text=text)
    if piece.kind == "quote":
        return Quote(text=text, links=links)
    if piece.bold and looks_like_heading(text):
        return Heading(level=2, text=text)
    return Paragraph(text=text, links=links)


def looks_like_heading(text: str) -> bool:
    """Whether a wholly bold line is a sub-headline: short, and no sentence."""
    width = len(text) + sum(char > "\u2e7f" for char in text)
    return width <= SHORT_HEADING * 2 and not text.endswith(("。", "，", ",", "；", ";", "：", ":", "…"))


def linked_text(runs: list[Run], base: str) -> tuple[str, tuple[Link, ...]]:
    """The text of a line with its spaces folded, and where its links begin and end in it."""
    out: list[str] = []
    links: list[Link] = []
    length = 0
    space = False
    for run in runs:
        text = clean(run.text, MAX_TEXT)
        words = text.split()
        if not words:
            space = space or bool(run.text)
            continue
        gap = " " if out and (space or text[0].isspace()) else ""
        folded = " ".join(words)
        out.append(gap + folded)
        start, length = length + len(gap), length + len(gap) + len(folded)
        space = text[-1].isspace()
        if run.href and len(links) < MAX_LINKS and (url := web_url(run.href, base)):
            if links and links[-1].url == url and links[-1].end >= start - 1:
                start = links.pop().start
            links.append(Link(start=start, end=length, url=url))
    text = "".join(out)
    cleaned = clean_line(text, MAX_TEXT)
    return (text, tuple(links)) if cleaned == text else (cleaned, ())


def picture_of(piece: Piece, base: str) -> Picture | None:
    """The picture of a piece, with the caption and credit that were found for it."""
    shot = piece.shot
    url = web_url(shot.url, base) if shot else None
    if shot is None or url is None:
        return None
    return Picture(
        url=url,
        alt=clean_line(shot.alt or "") or None,
        caption=clean_line(piece.text) or None,
        credit=clean_line(piece.credit) or None,
        width=shot.width,
        height=shot.height,
    )
