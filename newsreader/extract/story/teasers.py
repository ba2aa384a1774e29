"""Finds rows of teasers: boxes alike, side by side, each a link to another story with a picture, a time or a few words; for `choice`.

A list of teasers reads like prose and is found on pages of every publisher; what gives it away is that the same small box
stands there three times or more and that every one leads elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from newsreader.extract.story.walk import Piece, Span, Walked

ALIKE = 3
"""From how many boxes on they are a row."""
MOST = 0.75
"""The share of them that has to be teasers."""
MAX_PIECES = 10
MAX_PROSE = 500.0
"""Worth of the prose in one teaser."""
TITLE = 8
"""Letters of a link that may be a headline."""


def teasers(walked: Walked, values: Sequence[float]) -> list[Span]:
    """The spans of all boxes that are teasers in a row."""
    rows: dict[tuple[HtmlElement, str, str], list[Span]] = {}
    for element, span in walked.spans.items():
        parent = element.getparent()
        if parent is not None and 0 < span[1] - span[0] <= MAX_PIECES and element.tag not in {"p", "a", "span", "img"}:
            rows.setdefault((parent, str(element.tag), _name(element)), []).append(span)
    found: list[Span] = []
    for row in rows.values():
        if len(row) < ALIKE:
            continue
        cards = [span for span in row if _is_teaser(walked.pieces[span[0] : span[1]], values[span[0] : span[1]])]
        if len(cards) >= MOST * len(row):
            found += row
    return found


def _name(element: HtmlElement) -> str:
    """The first class of an element, without the numbers that tell boxes of a row apart."""
    first = (element.get("class") or "").split()[:1]
    return "".join(char for char in "".join(first) if not char.isdigit())


def _is_teaser(pieces: Sequence[Piece], values: Sequence[float]) -> bool:
    leads = any(
        piece.linked and (piece.kind == "picture" or (len(piece.text) >= TITLE and piece.linked >= 0.5 * len(piece.text)))
        for piece in pieces
    )
    return leads and sum(max(0.0, value) for value in values) <= MAX_PROSE
