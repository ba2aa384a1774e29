"""How much there is to read in an article, and how its time is told; pure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from newsreader.model import Article, Block, Code, Heading, List, Paragraph, Picture, Quote, Table
from newsreader.text.language import _
from newsreader.text.pace import Amount, amount

_WORTH_TELLING = 0.5
"""Minutes."""


def amount_of(article: Article) -> Amount:
    """Signs and words of an article, captions and tables among them."""
    texts = (text for block in article.blocks for text in _texts(block))
    return reduce(Amount.plus, map(amount, texts), Amount(0, 0))


def in_all(minutes: float) -> str:
    """How long a story takes: `4 min`; nothing for a few lines."""
    return _("{minutes} min").format(minutes=max(1, round(minutes))) if minutes >= _WORTH_TELLING else ""


def left(minutes: float) -> str:
    """How long the rest takes: `2 min left`."""
    return _("{minutes} min left").format(minutes=max(1, round(minutes))) if minutes >= _WORTH_TELLING else ""


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=text) | Heading(text=text) | Quote(text=text) | Code(text=text):
            yield text
        case Picture(caption=caption):
            yield caption or ""
        case List(items=items):
            yield from items
        case Table(rows=rows):
            for row in rows:
                yield from row
        case _:
            return
