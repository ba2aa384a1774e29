"""Finds the run of pieces that is the story, by what they are worth and the boxes they stand in; for `choice`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from lxml.html import HtmlElement

from newsreader.extract.story.noise import is_story
from newsreader.extract.story.walk import Piece, Span, Walked
from newsreader.extract.story.weighing import Weighed

NOWHERE: Span = (0, 0)
NEARLY_ALL = 0.82
"""The share of a run's prose that its box has to hold for the rest to be no story; found on the corpus."""
FAR = 150
"""Pieces below the headline where its story does not begin."""
WEAK = 400.0
"""What a run is worth that may be no story at all."""
LINKS = 0.6
"""The share of links from which a line only leads elsewhere."""

_LINES = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "ul", "ol", "li", "img", "figcaption", "picture",
    "a", "span", "strong", "b", "font", "em",
})  # fmt: skip


def story_run(walked: Walked, weighed: Weighed, captions: frozenset[int], headline: int | None) -> Span:
    """The run of the story; empty when the page holds none."""
    run = _best_run(weighed.counted)
    if run == NOWHERE or _is_stray(run, headline, weighed.counted):
        run = _called_story(walked, weighed.noisy, headline)
    run = _after_headline(run, headline, weighed.counted)
    return _widened(walked, _tightened(walked, run, weighed.counted), weighed, captions)


def mostly_links(piece: Piece) -> bool:
    """Whether a line only leads elsewhere."""
    return piece.kind != "picture" and bool(piece.text) and piece.linked / len(piece.text) > LINKS


def _best_run(values: Sequence[float]) -> Span:
    """The run with the greatest sum (Kadane's algorithm)."""
    best, span = 0.0, NOWHERE
    total, start = 0.0, 0
    for i, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, span = total, (start, i + 1)
    return span


def _is_stray(run: Span, headline: int | None, values: Sequence[float]) -> bool:
    """Whether a run is a few words far below the headline, such as a notice at the foot of a page of pictures."""
    return headline is not None and run[0] - headline > FAR and sum(values[run[0] : run[1]]) < WEAK


def _called_story(walked: Walked, noisy: Sequence[bool], headline: int | None) -> Span:
    """The box that is called a story and says most, for a page without prose; near the headline where there is one."""
    letters = [
        0.0 if noise or mostly_links(piece) else len(piece.text)
        for piece, noise in zip(walked.pieces, noisy, strict=True)
    ]
    sums = [0.0, *accumulate(letters)]
    first = headline or 0
    boxes = [
        span
        for element, span in walked.spans.items()
        if span[1] > max(span[0], first) and span[0] - first <= FAR and is_story(element)
    ]
    return max(boxes, key=lambda span: (sums[span[1]] - sums[span[0]], span[0] - span[1]), default=NOWHERE)


def _after_headline(run: Span, headline: int | None, values: Sequence[float]) -> Span:
    """The run without what stands before the headline inside it, if that is little."""
    start, end = run
    if headline is None or not start <= headline < end - 1:
        return run
    before = sum(v for v in values[start:headline] if v > 0)
    after = sum(v for v in values[headline:end] if v > 0)
    return (headline + 1, end) if before < after else run


def _tightened(walked: Walked, run: Span, values: Sequence[float]) -> Span:
    """The part of the run that is inside the smallest element that holds nearly all of its prose."""
    start, end = run
    sums = [0.0, *accumulate(max(0.0, v) for v in values)]
    total = sums[end] - sums[start]
    best = run
    for first, last in walked.spans.values():
        first, last = max(first, start), min(last, end)
        if last - first < best[1] - best[0] and sums[last] - sums[first] >= NEARLY_ALL * total:
            best = (first, last)
    return best


def _widened(walked: Walked, run: Span, weighed: Weighed, captions: frozenset[int]) -> Span:
    """The run with what stands before and after it in the boxes that its paragraphs stand in."""
    pieces = walked.pieces
    start, end = run
    boxes = {_box(pieces[i].element) for i in range(start, end) if weighed.values[i] > 0 and not weighed.noisy[i]}
    while start > 0 and _in_boxes(pieces[start - 1], boxes, start - 1 in captions):
        start -= 1
    while end < len(pieces) and _in_boxes(pieces[end], boxes, end in captions):
        end += 1
    return start, end


def _in_boxes(piece: Piece, boxes: set[HtmlElement | None], is_caption: bool) -> bool:
    """Whether a piece stands in one of the boxes: a line directly, a picture and its caption at any depth."""
    if _box(piece.element) in boxes:
        return True
    return (is_caption or piece.kind == "picture") and any(parent in boxes for parent in piece.element.iterancestors())


def _box(element: HtmlElement) -> HtmlElement | None:
    """The element that holds a line: the nearest that is no line itself."""
    current: HtmlElement | None = element
    while current is not None and current.tag in _LINES:
        current = current.getparent()
    return current
