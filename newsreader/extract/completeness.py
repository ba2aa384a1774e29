"""Says how much of the story an article holds; the rules, in this order, for whoever shows or counts articles.

teaser      the page shows one of several pages, or the text breaks off with "…" and a link to go on, or is so short
            that the page's own description says as much
paywalled   the page says for machines that it is not free (`isAccessibleForFree`), or a wall stands in it, and the
            text is short
gallery     three pictures or more, and no running text but their captions
suspect     no text at all, or fewer than 40 words without a sentence, or more than half of it links
full        everything else
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.model import Block, Completeness, List, Paragraph, Picture, Quote, Table

GALLERY_PICTURES = 3
WALLED_WORDS = 350
SHORT_WORDS = 40

_SENTENCE = re.compile(r"[.!?。！？…»”\"」』]")
_BREAKS_OFF = re.compile(
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*"
    r"(?:read more|continue reading|weiterlesen|lire la suite|leer más|阅读全文|查看全文)?\s*$",
    re.IGNORECASE,
)


def completeness_of(
    blocks: Sequence[Block], *, number: int, pages: int, free: bool | None, walled: bool
) -> Completeness:
    """The completeness of an article whose page is `number` of `pages`."""
    words = sum(_words(block) for block in blocks)
    pictures = sum(isinstance(block, Picture) for block in blocks)
    texts = [block.text for block in blocks if isinstance(block, (Paragraph, Quote))]
    if pages > 1 and number > 0:
        return "teaser"
    if (free is False or walled) and words < WALLED_WORDS:
        return "paywalled"
    if texts and _BREAKS_OFF.search(texts[-1]) and words < WALLED_WORDS:
        return "teaser"
    if pictures >= GALLERY_PICTURES and not words:
        return "gallery"
    if not words and not pictures:
        return "suspect"
    if words < SHORT_WORDS and not any(_SENTENCE.search(text) for text in texts):
        return "suspect"
    return "suspect" if _linked(blocks) > 0.5 else "full"


def _words(block: Block) -> int:
    """Words of a block; two Chinese characters count as one."""
    match block:
        case List():
            text = " ".join(block.items)
        case Table():
            text = " ".join(cell for row in block.rows for cell in row)
        case Paragraph() | Quote():
            text = block.text
        case _:
            return 0
    far = sum(char > "\u2e7f" for char in text)
    return far // 2 + len(re.findall(r"[^\W\u2e80-\uffff]+", text))


def _linked(blocks: Sequence[Block]) -> float:
    """The share of the text that is inside links."""
    texts = [block for block in blocks if isinstance(block, (Paragraph, Quote))]
    total = sum(len(block.text) for block in texts)
    return sum(link.end - link.start for block in texts for link in block.links) / total if total else 0.0
