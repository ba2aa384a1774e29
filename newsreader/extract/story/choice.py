"""Chooses which pieces of a page are the story; for `article`.

The story is the run of pieces that is together worth most (`worth`), where what is noise by its name (`noise`) counts
against it.  The run is then widened to the short lines, pictures and headings in the boxes of its paragraphs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from lxml.html import HtmlElement

from newsreader.extract.story.noise import CERTAIN, DOUBTFUL, SURE, is_story, noise_of
from newsreader.extract.story.phrases import ends_story, opens_comments
from newsreader.extract.story.teasers import site_of, teasers
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
NOISE_COSTS = 0.3
BEFORE_TITLE = 0.5
"""What prose before the headline is worth."""
STANDFIRST = 40.0
"""What a line under the headline is worth that is a standfirst."""
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
NEARLY_ALL = 0.82
SHORT_LINE = 1.0
PROSE = 100.0
"""What a paragraph is worth that is surely prose."""
MOST = 0.4
"""The share of a page's prose from which a box is no noise, whatever it is called."""


def choose(
    walked: Walked,
    hinted: Sequence[HtmlElement],
    captions: set[int],
    headline: int | None,
    url: str,
    inside: frozenset[int],
) -> Story:
    """The story of a page.

    `hinted` are the elements that the source says hold it, `captions` the pieces that belong to pictures, `headline` is
    the piece that prints the title, `inside` are the pieces that stand in the text that the page claims.
    """
    pieces = walked.pieces
    often = {text for text, count in Counter(piece.text for piece in pieces).items() if count >= REPEATED}
    values = [0.0 if i in captions else _value(piece, often) for i, piece in enumerate(pieces)]
    site = site_of(url)
    noisy = _noisy(walked, values, site)
    _trust_claim(values, noisy, inside)
    _trust_names(walked, values)
    spans = [walked.spans[element] for element in hinted if element in walked.spans]
    if spans:
        start, end = spans[0][0], spans[-1][1]
    else:
        weighed = [-abs(v) * NOISE_COSTS if noise else v for v, noise in zip(values, noisy, strict=True)]
        if headline is not None:
            weighed[:headline] = [v * BEFORE_TITLE if v > 0 else v for v in weighed[:headline]]
        _discount_comments(weighed)
        run = _after_headline(_best_run(weighed), headline, weighed)
        start, end = _widened(walked, _tightened(walked, run, weighed), values, noisy, captions)
    kept = [i for i in range(start, end) if not noisy[i] and i not in captions and not _mostly_links(pieces[i])]
    if headline is not None and not spans:
        kept = [i for i in range(headline + 1, start) if not noisy[i] and _may_open(pieces[i], values[i])] + kept
    return Story((start, end), tuple(kept), (max(0, start - NEAR), end + NEAR))


def _value(piece: Piece, often: set[str]) -> float:
    """The worth of a piece in the search for the story: what ends stories and what is repeated counts against it."""
    if piece.kind in {"heading", "paragraph"} and piece.text and len(piece.text) <= 80:
        if opens_comments(piece.text) and not piece.linked:
            return COMMENTS_COST
        if ends_story(piece.text):
            return END_COSTS
    if piece.kind == "picture" and piece.text and not piece.linked:
        return CAPTIONED
    return REPEATS if piece.text in often else worth(piece)


def _may_open(piece: Piece, value: float) -> bool:
    """Whether a piece between headline and text belongs to the story: a picture, or a standfirst."""
    return piece.kind == "picture" or (value >= STANDFIRST and piece.linked < 0.3 * len(piece.text))


def _discount_comments(values: list[float]) -> None:
    """What stands after the line that opens the comments may be well-written, but it is not the story."""
    opened = values.index(COMMENTS_COST) if COMMENTS_COST in values else len(values)
    values[opened + 1 :] = [v * AFTER_COMMENTS if v > 0 else v for v in values[opened + 1 :]]


def _noisy(walked: Walked, values: Sequence[float], site: str) -> list[bool]:
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
        if noise >= SURE or (noise == DOUBTFUL and not _is_content(element, pieces[start:end], values[start:end])):
            noisy[start:end] = [True] * (end - start)
    for start, end in teasers(walked, values, site):
        noisy[start:end] = [True] * (end - start)
    return noisy


def _is_content(element: HtmlElement, pieces: Sequence[Piece], values: Sequence[float]) -> bool:
    """Whether a box with a doubtful name holds prose, or a picture with its caption and no link to elsewhere."""
    prose = [v for v in values if v > PROSE]
    letters = sum(len(piece.text) for piece in pieces)
    linked = sum(piece.linked for piece in pieces if piece.kind != "picture")
    if len(prose) > 1 or (prose and element.tag == "p"):
        return linked < 0.3 * letters
    captioned = [piece for piece in pieces if piece.kind == "picture" and piece.text]
    return bool(captioned) and linked == 0 and sum(v for v in values if v > 0) < PROSE


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


def _best_run(values: Sequence[float]) -> Span:
    """The run with the greatest sum (Kadane's algorithm)."""
    best, span = 0.0, (0, 0)
    total, start = 0.0, 0
    for i, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, span = total, (start, i + 1)
    return span


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


def _widened(walked: Walked, run: Span, values: Sequence[float], noisy: Sequence[bool], captions: set[int]) -> Span:
    """The run with what stands before and after it in the boxes that its paragraphs stand in."""
    pieces = walked.pieces
    start, end = run
    boxes = {_box(pieces[i].element) for i in range(start, end) if values[i] > 0 and not noisy[i]}
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


_LINES = frozenset(
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "figure",
        "ul",
        "ol",
        "li",
        "img",
        "figcaption",
        "picture",
        "a",
        "span",
        "strong",
        "b",
        "font",
        "em",
    }
)


def _box(element: HtmlElement) -> HtmlElement | None:
    """The element that holds a line: the nearest that is no line itself."""
    current: HtmlElement | None = element
    while current is not None and current.tag in _LINES:
        current = current.getparent()
    return current


def _mostly_links(piece: Piece) -> bool:
    return piece.kind != "picture" and bool(piece.text) and piece.linked / len(piece.text) > 0.6
