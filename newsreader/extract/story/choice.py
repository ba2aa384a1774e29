"""Chooses which pieces of a page are the story; for `article`.

The element whose pieces are together worth most is the story's (`worth`); what is noise by its name (`noise`) or by its own
worth is left out of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from lxml.html import HtmlElement

from newsreader.extract.story.noise import is_noise
from newsreader.extract.story.walk import Piece, Span, Walked
from newsreader.extract.story.worth import worth


@dataclass(slots=True, frozen=True)
class Story:
    """The pieces of a story: the span that holds them, those kept of it, and the span of the lines around it."""

    span: Span
    kept: tuple[int, ...]
    near: Span


NEAR = 30
"""Pieces before and after the story among which headline, dateline and credits are looked for."""


def choose(walked: Walked, hinted: Sequence[HtmlElement]) -> Story:
    """The story of a page; `hinted` are the elements that the source says hold it."""
    pieces = walked.pieces
    values = [worth(piece) for piece in pieces]
    noisy = _noisy(walked, values)
    values = [-abs(v) * 0.3 if noise else v for v, noise in zip(values, noisy, strict=True)]
    spans = [walked.spans[element] for element in hinted if element in walked.spans]
    if spans:
        start, end = spans[0][0], spans[-1][1]
    else:
        start, end = _best(walked, values)
    kept = tuple(i for i in range(start, end) if not noisy[i] and not _mostly_links(pieces[i]))
    return Story((start, end), kept, (max(0, start - NEAR), end + NEAR))


def _noisy(walked: Walked, values: Sequence[float]) -> list[bool]:
    total = sum(v for v in values if v > 0)
    noisy = [False] * len(values)
    for element, (start, end) in walked.spans.items():
        if end > start and is_noise(element):
            inside = sum(v for v in values[start:end] if v > 0)
            if inside < 0.4 * total:
                noisy[start:end] = [True] * (end - start)
    return noisy


def _best(walked: Walked, values: Sequence[float]) -> Span:
    """The span of the element whose pieces are together worth most; of equals, the smallest."""
    sums = [0.0, *accumulate(values)]
    return max(
        walked.spans.values(), key=lambda span: (sums[span[1]] - sums[span[0]], span[0] - span[1]), default=(0, 0)
    )


def _mostly_links(piece: Piece) -> bool:
    return bool(piece.text) and piece.linked / len(piece.text) > 0.6
