"""Finds the printed headline among the pieces of a page, and knows a dateline; for `article` and `trim`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.extract.story.bylines import is_byline
from newsreader.extract.story.walk import Piece
from newsreader.extract.story.worth import worth
from newsreader.extract.times import CHINA, printed

MAX_DATELINE = 90
"""Characters of a line that may be nothing but a dateline."""
DATELINE_LETTERS = 34
"""“Veröffentlicht am Freitag, … Januar … Uhr” has 32."""
MAX_HEADLINE = 120
MAX_NAME = 5
LINES_OVER = 3
"""Lines over a dateline of which the longest is the headline; the name of the paper or of the author may be another."""
PROSE = 120.0
"""Worth of a paragraph before which the headline stands."""


def headline_at(pieces: Sequence[Piece], title: str) -> int | None:
    """The piece that prints the headline: the first heading that says it, else the first line that does."""
    wanted = squash(title)
    if len(wanted) < 3:
        return None
    texts = [(i, piece) for i, piece in enumerate(pieces) if piece.text and piece.kind != "picture"]
    said = [(i, piece) for i, piece in texts if len(piece.text) <= 500 and squash(piece.text) == wanted]
    return next((i for i, piece in said if piece.kind == "heading"), said[0][0] if said else None)


def over_dateline(pieces: Sequence[Piece]) -> str:
    """The line over the first dateline, the headline where the head of the page does not tell it; may be empty."""
    before: list[str] = []
    for piece in pieces:
        if piece.kind not in {"paragraph", "heading"}:
            continue
        if worth(piece) > PROSE:
            break
        if is_dateline(piece.text):
            return max(before[-LINES_OVER:], key=len, default="")
        if 3 < len(piece.text) <= MAX_HEADLINE and not piece.linked and not is_byline(piece.text):
            before.append(piece.text)
    return ""


def is_printed(pieces: Sequence[Piece], title: str) -> bool:
    """Whether a title stands in any line of the page that is no link."""
    wanted = squash(title)
    return bool(wanted) and any(wanted in squash(piece.text) for piece in pieces if piece.text and not piece.linked)


def is_name(title: str) -> bool:
    """Whether a title is as short as the Chinese names of papers are."""
    return title > "\u2e7f" and len(title) <= MAX_NAME


def is_dateline(text: str) -> bool:
    """Whether a line says when something was published and hardly anything else."""
    if not text or len(text) > MAX_DATELINE or text[-1] in "。，；" or not any(char.isdigit() for char in text):
        return False
    letters = re.sub(r"[\d\W_]+", "", text)
    return len(letters) <= DATELINE_LETTERS and printed(text, CHINA) is not None


def squash(text: str) -> str:
    """Letters and digits only, in one case, to compare lines."""
    return re.sub(r"[\W_]+", "", text).casefold()
