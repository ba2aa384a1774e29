"""Compares what a page prints with the text that its JSON-LD claims (`articleBody`); for `choice` and `article`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.extract.story.headline import squash
from newsreader.extract.story.structured import Claims
from newsreader.extract.story.walk import Piece
from newsreader.model import Paragraph
from newsreader.text.safe import clean_line

LEAST = 400
"""Letters of a claimed text that is a text, and no summary."""
SURE = 0.6
"""The share of a claimed text that has to be printed on the page for it to say what belongs to the story."""
ABSENT = 0.2
"""The share below which the page prints another text, or none."""
SAMPLE = 60
"""Letters of a line by which it is found in the claimed text."""
MAX_PARAGRAPHS = 500


@dataclass(slots=True, frozen=True)
class Told:
    """The pieces that stand in the claimed text, where it is printed; `absent` when there is one that is not."""

    inside: frozenset[int] = frozenset()
    absent: bool = False


def told(pieces: Sequence[Piece], claims: Claims) -> Told:
    """What of the claimed text the page prints."""
    text = squash(" ".join(claims.told("articleBody")[:1]))
    if len(text) < LEAST:
        return Told()
    found: set[int] = set()
    letters = 0
    for index, piece in enumerate(pieces):
        line = squash(piece.text) if piece.text and piece.kind != "picture" else ""
        if len(line) > SAMPLE // 3 and (line[:SAMPLE] in text or line[-SAMPLE:] in text):
            found.add(index)
            letters += len(line)
    if letters < ABSENT * len(text):
        return Told(absent=True)
    return Told(frozenset(found)) if letters >= SURE * len(text) else Told()


def claimed_blocks(claims: Claims) -> tuple[Paragraph, ...]:
    """The claimed text as paragraphs, for a page that is built in the browser and prints none."""
    text = re.sub(r"<(?:br|/p|/div|/li|/h\\d)\b[^>]{0,50}>", "\n", " ".join(claims.told("articleBody")[:1]))
    plain = re.sub(r"<[^>]{1,500}>", " ", text)
    lines = (clean_line(line, 50_000) for line in re.split(r"\s*[\r\n]+\s*", plain))
    return tuple(Paragraph(text=line) for line in lines if line)[:MAX_PARAGRAPHS]
