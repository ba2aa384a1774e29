"""Finds the printed headline among the pieces of a page, and knows a dateline; for `article` and `trim`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsreader.extract.story.bylines import is_byline
from newsreader.extract.story.credits import is_credit_line
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
_ADDRESS = re.compile(r"\bwww\.|https?://")
_COUNTS = re.compile(r"[:：]\s*\d+\s*(?:$|\|)")
_CRUMBS = re.compile(r"(?:您?(?:现在|目前|当前)?的?位置|当前位置|首页)\s*[:：>]|[^>]{2,12}\s*>\s*[^>]{2,12}\s*>")
"""How the way from the front page to a story begins, on Chinese pages."""
PROSE = 120.0
"""Worth of a paragraph before which the headline stands."""


def headline_at(pieces: Sequence[Piece], title: str) -> int | None:
    """The piece that prints the headline: the first heading that says it, else the first line that does."""
    wanted = squash(title)
    if len(wanted) < 3:
        return None
    short = [i for i, piece in enumerate(pieces) if piece.kind != "picture" and 0 < len(piece.text) <= 500]
    said = [i for i in short if squash(pieces[i].text) == wanted]
    headings = (i for i in short if pieces[i].kind == "heading" and prints(pieces[i], wanted))
    return next((i for i in said if pieces[i].kind == "heading"), next(headings, said[0] if said else None))


def prints(piece: Piece, wanted: str) -> bool:
    """Whether a piece is the headline `wanted`, squashed; a heading may say a few words more, such as a kicker."""
    mine = squash(piece.text)
    more = piece.kind == "heading" and len(wanted) > 8 and wanted in mine and len(wanted) > 0.5 * len(mine)
    return mine in {wanted, wanted + wanted} or more


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
        if _may_be_headline(piece):
            before.append(piece.text)
    return ""


def under_crumbs(pieces: Sequence[Piece]) -> str:
    """The line under the breadcrumb, the headline where neither the head of the page nor a dateline tells it."""
    since: int | None = None
    for piece in pieces:
        if worth(piece) > PROSE:
            break
        if piece.linked and _CRUMBS.match(piece.text):
            since = 0
        elif since is not None and piece.kind in {"paragraph", "heading"}:
            if _may_be_headline(piece):
                return piece.text
            since += 1
            if since >= LINES_OVER:
                break
    return ""


def _may_be_headline(piece: Piece) -> bool:
    """Whether a line may be a headline by its length, leads nowhere and credits nobody."""
    text = piece.text
    told = _ADDRESS.search(text) or _COUNTS.search(text) or is_byline(text) or is_credit_line(text)
    return 3 < len(text) <= MAX_HEADLINE and not piece.linked and not told


def is_printed(pieces: Sequence[Piece], title: str) -> bool:
    """Whether a title stands in any line of the page that is no link, or in two that follow each other."""
    wanted = squash(title)
    told = (piece for piece in pieces if piece.level == 1 or piece.linked < 0.5 * len(piece.text))
    lines = [squash(piece.text) for piece in told if piece.text]
    return bool(wanted) and (
        any(wanted in line for line in lines) or any(wanted == one + other for one, other in pairwise(lines))
    )


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
