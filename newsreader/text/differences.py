"""Says what was taken out of a text and what was put in, word by word, and character by character in Chinese.

The rendering of changes calls it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal, NamedTuple

from newsreader.text.matching import APART

Kind = Literal["same", "removed", "added"]

_WORDS = re.compile(rf"[{APART}]|(?:(?![{APART}])\w)+|\s+|.", re.DOTALL)
_MOST = 4_000_000
"""Pairs of words that are compared; beyond that the whole text counts as another."""


class Piece(NamedTuple):
    """A run of text that is in both texts, or in one of them."""

    kind: Kind
    text: str


def differences(old: str, new: str) -> list[Piece]:
    """Both texts in one, in reading order; what was removed stands before what was added in its place."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) * len(after) > _MOST:
        return _joined(iter((Piece("removed", old), Piece("added", new))))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return _joined(_pieces(before, after, matcher))


def likeness(old: str, new: str) -> float:
    """How much two texts have in common, from 0 to 1; quick rather than exact."""
    return SequenceMatcher(None, _WORDS.findall(old), _WORDS.findall(new), autojunk=False).quick_ratio()


def _pieces(before: list[str], after: list[str], matcher: SequenceMatcher[str]) -> Iterator[Piece]:
    """The pieces as they come; a space alone between two changes belongs to both, so that phrases stay whole."""
    opcodes = matcher.get_opcodes()
    for place, (tag, a, b, c, d) in enumerate(opcodes):
        old, new = "".join(before[a:b]), "".join(after[c:d])
        if tag == "equal" and not (old.isspace() and 0 < place < len(opcodes) - 1):
            yield Piece("same", old)
        else:
            yield Piece("removed", old)
            yield Piece("added", new)


def _joined(pieces: Iterator[Piece]) -> list[Piece]:
    """Neighbours in one piece, what was removed before what was added."""
    joined: list[Piece] = []
    for same, run in groupby(pieces, key=lambda piece: piece.kind == "same"):
        parts = list(run)
        kinds: tuple[Kind, ...] = ("same",) if same else ("removed", "added")
        for kind in kinds:
            text = "".join(piece.text for piece in parts if piece.kind == kind)
            if text:
                joined.append(Piece(kind, text))
    return joined
