"""Knows the lines of a chosen story that are the publisher's: bylines, datelines, credits, what is told of authors.

For `trim`, which takes them out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.extract.story.bylines import is_byline, is_lead_in, is_lone_name, is_signature, may_be_name
from newsreader.extract.story.caption_looks import is_button
from newsreader.extract.story.credits import is_credit_line
from newsreader.extract.story.headline import is_dateline
from newsreader.extract.story.photo_credit import is_credit
from newsreader.extract.story.phrases import is_boilerplate
from newsreader.extract.story.walk import Piece
from newsreader.extract.story.worth import worth

BIO = 3
"""Pieces at the end of a story among which its author is told of."""
HEAD, TAIL = 8, 4
"""Pieces at the head and the tail of a story among which its byline and its date stand."""
MAX_PLACE = 40
"""Characters of a line that names a place or a paper before a dash."""
_TELLS = (
    r"is|was an?|has (?:been|written|covered)|covers|writes|reports|works|joined|can be reached"
    r"|ist|schreibt|est|es un[ao]?|é"
)
_WRITER = re.compile(
    r"(?:[A-Z][^\s,.:]+\s){2,4}(?:is|was)\s(?:an?|the|our)\s(?:[\w’'-]+\s){0,5}(?:reporter|writer|journalist|correspondent"
    r"|columnist|editor|producer|critic|contributor)\b"
)
"""How a paragraph opens that tells who wrote, where the page names nobody for machines."""


def is_frame(pieces: Sequence[Piece], index: int, kept: Sequence[int]) -> bool:
    """Whether one line is the publisher's and not the story's; `kept` are the indices of the story."""
    piece = pieces[index]
    if not piece.text or piece.kind in {"picture", "table", "code"}:
        return False
    if piece.kind == "list":
        return is_boilerplate(piece.text) and worth(piece) < 60
    if is_credit_line(piece.text) or is_boilerplate(piece.text):
        return True
    if piece.kind == "paragraph" and (is_credit(piece.text) or is_button(piece.text)):
        return True
    return _is_at_edge(piece, index, kept)


def _is_at_edge(piece: Piece, index: int, kept: Sequence[int]) -> bool:
    """Whether a line is the publisher's because of where it stands: at the head of the story, or at its end."""
    text = piece.text
    if index in (*kept[:HEAD], *kept[-TAIL:]) and is_dateline(text):
        return True
    if index in (*kept[:6], *kept[-3:]) and (is_byline(text) or text.isdigit()):
        return True
    if index in kept[:3] and piece.kind == "paragraph":
        return is_lone_name(text) or is_lead_in(text) or (len(text) <= MAX_PLACE and text.endswith(("—", "–")))
    return index == kept[-1] and (is_signature(text) or is_signed(piece))


def is_signed(piece: Piece) -> bool:
    """Whether a line is a name set apart by its look, as the last of a story: bold, or to the right."""
    style = (piece.element.get("style") or "").replace(" ", "").lower()
    aside = "text-align:right" in style or (piece.element.get("align") or "").lower() == "right"
    return piece.kind == "paragraph" and (piece.bold or aside) and may_be_name(piece.text)


def is_bio(text: str, authors: Sequence[str]) -> bool:
    """Whether a paragraph tells who an author is."""
    if _WRITER.match(text):
        return True
    names = [name for author in authors for name in (author, author.split(" ")[0]) if len(name) > 2]
    return any(re.match(rf"{re.escape(name)}(?:\s\S+)?\s(?:{_TELLS})\b", text) for name in names)
