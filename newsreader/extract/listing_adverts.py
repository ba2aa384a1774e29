"""Tells links that somebody paid for from the paper's own; only `listing_judge` calls it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsreader.extract.tree import SILENT
from newsreader.extract.vocabulary import words

_COUNTED_ON = re.compile(
    r"/(?:redirect|click|track|sharer?|intent|adclick)\b[^?#]{0,200}\?[^#]*=https?(?:%3A|:)", re.IGNORECASE
)
"""An address that counts a click and sends on to the one in its query, as those of adverts and share buttons do."""
_LEVELS = 3
_MOST_PIECES = 20
"""Texts of an element from which on it is more than one card."""


def is_advert(link: HtmlElement) -> bool:
    """Whether a link is called paid for by its markup, or by a label in the card around it that leads nowhere else."""
    own = link.get("href") or ""
    if "sponsored" in (link.get("rel") or "").lower().split() or _COUNTED_ON.search(own[:2_000]):
        return True
    for _, card in zip(range(_LEVELS), link.iterancestors(), strict=False):
        if len(card) > _MOST_PIECES or any(a.get("href") != own for a in card.iter("a")):
            return False
        said = _pieces(card)
        if any(words().adverts.fullmatch(piece.strip(" :：·|[]()")) for piece in said):
            return True
        if len(said) > _MOST_PIECES:
            return False
    return False


def _pieces(card: HtmlElement) -> list[str]:
    """The texts that stand in an element, each by itself."""
    found: list[str] = []
    for node in card.iter():
        if isinstance(node.tag, str) and node.tag not in SILENT:
            found += [text for text in (node.text, node.tail if node is not card else None) if text and text.strip()]
        if len(found) > _MOST_PIECES:
            break
    return found
