"""Weighs every piece of a page in the search for the story, and says which are noise; for `choice`.

A piece is worth what it says (`worth`), less what speaks against it: the name of the box it stands in (`noise`), a row
of teasers (`teasers`), the lines that end stories (`phrases`), being said again and again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from lxml.html import HtmlElement

from newsreader.extract.story.asking import asking
from newsreader.extract.story.noise import CERTAIN, DOUBTFUL, SURE, is_story, noise_of
from newsreader.extract.story.phrases import ends_story, opens_comments
from newsreader.extract.story.signs import Signs
from newsreader.extract.story.teasers import site_of, teasers
from newsreader.extract.story.walk import Piece, Walked
from newsreader.extract.story.worth import worth

BEFORE_TITLE = 0.5
"""What prose before the headline is worth."""
NOISE_COSTS = 0.3
"""What a piece that is noise costs, of its worth."""
TOLD = 10.0
"""The least that a line is worth that stands in the text that the page claims."""
REPEATED = 3
"""How often a line stands on a page that is no part of a story."""
REPEATS = -9.0
CAPTIONED = 15.0
"""What a picture with a caption is worth, so that picture stories are stories."""
END_COSTS = -100.0
COMMENTS_COST = -1_000.0
AFTER_COMMENTS = 0.2
"""What prose is worth after the line that opens the comments."""
MAX_OPENING = 80
"""Characters of a line that ends a story."""
SHORT_LINE = 1.0
"""What a short line is worth in a box that is called a story; elsewhere it costs."""
PROSE = 100.0
"""What a paragraph is worth that is surely prose."""
MOST = 0.4
"""The share of a page's prose from which a box is no noise, whatever it is called."""


@dataclass(slots=True, frozen=True)
class Weighed:
    """The worth of each piece, which of them are noise, and the worth as it counts in the search."""

    values: Sequence[float]
    noisy: Sequence[bool]
    counted: Sequence[float]


def weigh(walked: Walked, signs: Signs) -> Weighed:
    """The pieces of a page, weighed."""
    pieces = walked.pieces
    often = {text for text, count in Counter(piece.text for piece in pieces).items() if count >= REPEATED}
    values = [0.0 if i in signs.captions else _value(piece, often) for i, piece in enumerate(pieces)]
    noisy = _noisy(walked, values, signs)
    _trust_claim(values, noisy, signs.told)
    _trust_names(walked, values)
    counted = [-abs(v) * NOISE_COSTS if noise else v for v, noise in zip(values, noisy, strict=True)]
    before = signs.headline or 0
    counted[:before] = [v * BEFORE_TITLE if v > 0 else v for v in counted[:before]]
    _discount_comments(counted)
    return Weighed(values, noisy, counted)


def _value(piece: Piece, often: set[str]) -> float:
    """The worth of a piece in the search for the story: what ends stories and what is repeated counts against it."""
    if piece.kind in {"heading", "paragraph"} and piece.text and len(piece.text) <= MAX_OPENING:
        if opens_comments(piece.text) and not piece.linked:
            return COMMENTS_COST
        if ends_story(piece.text):
            return END_COSTS
    if piece.kind == "picture" and piece.text and not piece.linked:
        return CAPTIONED
    return REPEATS if piece.text in often else worth(piece)


def _noisy(walked: Walked, values: Sequence[float], signs: Signs) -> list[bool]:
    """Which pieces stand in boxes that are noise, by name and by what is in them."""
    pieces = walked.pieces
    sums = [0.0, *accumulate(max(0.0, v) for v in values)]
    noisy = [False] * len(values)
    for element, (start, end) in walked.spans.items():
        if end == start:
            continue
        noise = noise_of(element)
        if noise != CERTAIN and sums[end] - sums[start] >= MOST * sums[-1]:
            continue
        if noise == SURE and _is_figure(pieces, start, end, signs.captions):
            continue
        if noise >= SURE or (noise == DOUBTFUL and not _is_content(element, pieces[start:end], values[start:end])):
            noisy[start:end] = [True] * (end - start)
    for start, end in (*teasers(walked, values, site_of(signs.url)), *asking(walked, sums)):
        noisy[start:end] = [True] * (end - start)
    return noisy


def _is_figure(pieces: Sequence[Piece], start: int, end: int, captions: frozenset[int]) -> bool:
    """Whether a box, whatever it is called, holds nothing but pictures that lead nowhere, and their captions."""
    shown = [piece for i, piece in enumerate(pieces[start:end], start) if i not in captions]
    told = any(piece.text for piece in shown)
    return told and all(piece.kind == "picture" and not piece.linked for piece in shown)


def _is_content(element: HtmlElement, pieces: Sequence[Piece], values: Sequence[float]) -> bool:
    """Whether a box with a doubtful name holds prose, or a picture with its caption and no link to elsewhere."""
    prose = [v for v in values if v > PROSE]
    letters = sum(len(piece.text) for piece in pieces)
    linked = sum(piece.linked for piece in pieces if piece.kind != "picture")
    if len(prose) > 1 or (prose and element.tag == "p"):
        return linked < 0.3 * letters
    captioned = any(piece.kind == "picture" and piece.text for piece in pieces)
    alone = len(pieces) == 1 and pieces[0].kind == "picture" and not pieces[0].linked
    return (captioned or alone) and linked == 0 and sum(v for v in values if v > 0) < PROSE


def _trust_claim(values: list[float], noisy: list[bool], inside: frozenset[int]) -> None:
    """Where the page claims a text, what stands in it is the story, and other prose speaks for nothing."""
    for i, value in enumerate(values) if inside else ():
        if i in inside:
            noisy[i], values[i] = False, max(value, TOLD)
        else:
            values[i] = min(value, 0.0)


def _trust_names(walked: Walked, values: list[float]) -> None:
    """Raise what stands in a box that is called a story, so that short lines do not end the run there."""
    for element, (start, end) in walked.spans.items():
        if end - start > 1 and is_story(element):
            for i in range(start, end):
                if -10 < values[i] < 0:
                    values[i] = SHORT_LINE


def _discount_comments(values: list[float]) -> None:
    """What stands after the line that opens the comments may be well-written, but it is not the story."""
    opened = values.index(COMMENTS_COST) if COMMENTS_COST in values else len(values)
    values[opened + 1 :] = [v * AFTER_COMMENTS if v > 0 else v for v in values[opened + 1 :]]
