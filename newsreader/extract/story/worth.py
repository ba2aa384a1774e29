"""Says how much a piece speaks for being part of a story; for `story`, which adds it up.

A sentence is worth its length in UTF-8 bytes (which weighs a Chinese character as three letters), a link costs its own.
"""

from __future__ import annotations

import re

from newsreader.extract.story.walk import Piece

_SENTENCE = re.compile(r"[.!?。！？…;；:：»”\"'’)）」』]$|[,，、;；][\s\S]*[,，、。.;；]|[.!?]\s+\w|[。！？]")
_ENDS = re.compile(r"[.!?。！？][”\"»'’」』）)]?$")
GAP = -3.0
"""What a heading or a picture costs between two paragraphs, so that the story does not run on over rows of them."""
LEADS_AWAY = -12.0
"""What a picture costs that leads to another page."""
LONG_HEADING = 120
"""Bytes from which a heading is prose that was only marked so."""
SHORT = 36
"""Bytes from which a text that ends like a sentence is one."""
LONG = 90
"""Bytes from which a text without the marks of a sentence may still be prose."""


def worth(piece: Piece) -> float:
    """The worth of one piece: above zero for prose, below for lists of links, about zero for short lines."""
    if not piece.text or piece.kind == "picture":
        return LEADS_AWAY if piece.linked else GAP
    size = len(piece.text.encode("utf-8", "replace"))
    share = piece.linked / max(1, len(piece.text))
    if share > 0.5:
        return -min(200.0, 10.0 + size * 0.5)
    if piece.kind == "heading" and size < LONG_HEADING:
        return GAP
    if piece.kind in {"list", "table"}:
        return size * (0.5 - 2 * share)
    if size >= LONG and _SENTENCE.search(piece.text):
        return size * (1 - 1.5 * share)
    if size >= LONG:
        return size * (0.3 - share)
    if size >= SHORT and _ENDS.search(piece.text):
        return size * (0.6 - share)
    return 5.0 if _SENTENCE.search(piece.text) else -8.0
