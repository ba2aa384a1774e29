"""Finds rows of teasers: boxes alike, side by side, each a link to another story with a few words; for `choice`.

A list of teasers reads like prose and is found on pages of every publisher; what gives it away is that the same small
box stands there three times or more and that every one leads elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from newsreader.extract.story.walk import Piece, Span, Walked
from newsreader.text.urls import host

ALIKE = 3
"""From how many boxes on they are a row."""
MOST = 0.75
"""The share of them that has to be teasers."""
MAX_PIECES = 10
MAX_PROSE = 900.0
"""Worth of the prose in one teaser, which is one paragraph."""
PARAGRAPH = 100.0
TITLE = 8
"""Letters of a link that may be a headline."""


def teasers(walked: Walked, values: Sequence[float], site: str) -> list[Span]:
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
        cards = [span for span in row if _is_teaser(walked.pieces[span[0] : span[1]], values[span[0] : span[1]], site)]
        if len(cards) >= MOST * len(row):
            found += [span for span in row if span in cards or not _is_shown(walked.pieces[slice(*span)])]
    return found


def site_of(url: str) -> str:
    """What all hosts of a publisher share: `gmw.cn` of `politics.gmw.cn`, `bbc.co.uk` of `www.bbc.co.uk`."""
    labels = host(url).split(".")
    short = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in {"com", "co", "org", "net", "gov", "edu", "ac"}
    return ".".join(labels[-3:] if short else labels[-2:])


def _name(element: HtmlElement) -> str:
    """The first class of an element, without the numbers that tell boxes of a row apart."""
    first = (element.get("class") or "").split()[:1]
    return "".join(char for char in "".join(first) if not char.isdigit())


def _is_teaser(pieces: Sequence[Piece], values: Sequence[float], site: str) -> bool:
    """Whether a box leads to another page of the site; a heading in it that is no link makes it a part of the story."""
    headings = [piece for piece in pieces if piece.kind == "heading"]
    if headings and not any(_leads(piece, site) for piece in headings):
        return False
    prose = sum(max(0.0, value) for value in values)
    paragraphs = sum(value > PARAGRAPH for value in values)
    return any(_leads(piece, site) for piece in pieces) and prose <= MAX_PROSE and paragraphs <= 1


def _is_shown(pieces: Sequence[Piece]) -> bool:
    """Whether a box in a row of teasers is a picture of the story: it leads nowhere, and has a caption."""
    return any(piece.kind == "picture" and piece.text for piece in pieces) and not any(p.linked for p in pieces)


def _leads(piece: Piece, site: str) -> bool:
    if not piece.linked or (
        piece.kind != "picture" and (len(piece.text) < TITLE or piece.linked < 0.45 * len(piece.text))
    ):
        return False
    href = next((run.href for run in piece.runs if run.href), "")
    return not href.startswith(("http:", "https:", "//")) or site in href
