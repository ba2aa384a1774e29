"""Chooses which pieces of a page are the story; for `article`.

The story is the run of pieces that is together worth most (`weighing`), widened to the short lines, pictures and
headings in the boxes of its paragraphs (`runs`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsreader.extract.story.runs import mostly_links, story_run
from newsreader.extract.story.signs import Signs
from newsreader.extract.story.walk import Piece, Span, Walked
from newsreader.extract.story.weighing import weigh


@dataclass(slots=True, frozen=True)
class Story:
    """The pieces of a story: the span that holds them, those kept of it, and the span of the lines around it."""

    span: Span
    kept: tuple[int, ...]
    near: Span


NEAR = 30
"""Pieces before and after the story among which headline, dateline and credits are looked for."""
_FACT = re.compile(r"[^\W\d_][^:：]{1,50}[:：]\s\s*\S.{0,200}$")
FACTS = 4
"""From how many lines on a list of facts stands under a headline; fewer are a dateline or a byline."""
STANDFIRST = 40.0
"""What a line under the headline is worth that is a standfirst."""


def choose(walked: Walked, signs: Signs) -> Story:
    """The story of a page."""
    pieces = walked.pieces
    weighed = weigh(walked, signs)
    spans = [walked.spans[element] for element in signs.hinted if element in walked.spans]
    if spans:
        start, end = spans[0][0], spans[-1][1]
    else:
        start, end = story_run(walked, weighed, signs.captions, signs.headline)
    kept = [i for i in range(start, end) if _stays(pieces[i], weighed.noisy[i] or i in signs.captions)]
    if signs.headline is not None and not spans:
        before = [i for i in range(signs.headline + 1, start) if not weighed.noisy[i]]
        facts = [i for i in before if _is_fact(pieces[i])]
        facts = facts if len(facts) >= FACTS else []
        kept = [i for i in before if i in facts or _may_open(pieces[i], weighed.values[i])] + kept
    return Story((start, end), tuple(kept), (max(0, start - NEAR), end + NEAR))


def _is_fact(piece: Piece) -> bool:
    """Whether a line is one of those that say in a label and a few words what a story is about."""
    return piece.kind == "paragraph" and 3 * piece.linked < len(piece.text) and bool(_FACT.match(piece.text))


def _stays(piece: Piece, is_other: bool) -> bool:
    """Whether a piece inside the story is of it: `is_other` says that it is noise or a caption."""
    return not is_other and not mostly_links(piece)


def _may_open(piece: Piece, value: float) -> bool:
    """Whether a piece between headline and text belongs to the story: a picture, or a standfirst."""
    return piece.kind == "picture" or (value >= STANDFIRST and piece.linked < 0.3 * len(piece.text))
