"""Finds the box that a picture shares with its caption: by its names or by what is in it; for `captions`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from newsreader.extract.story.caption_looks import MAX_SHORT, is_button, is_figure, is_in_figcaption, is_within_caption
from newsreader.extract.story.photo_credit import is_bare_credit, is_credit
from newsreader.extract.story.walk import Piece, Walked

MAX_CAPTION = 600
"""Characters; what is longer is a paragraph."""
MAX_BOX = 16
"""Pieces of a box that may be a figure."""
MAX_LINES = 5
MAX_SET = 320
"""Characters of the lines under a picture that stand in a box among paragraphs."""
MAX_LINK = 30
"""Characters of a link in such a box that leads elsewhere."""
NEAR = 12
"""Boxes before and after such a box that are looked at."""
BESIDE = 3
"""Paragraphs beside such a box."""
PROSE = 60
"""Characters of a paragraph that is one."""
_FRAMES = frozenset({"div", "section", "figure", "center", "table", "tbody", "tr", "li"})
MAX_CLIMB = 7
"""Boxes around a picture that may be its figure."""


def texts_of_figure(walked: Walked, index: int) -> list[int]:
    """The texts that share a figure with the picture at `index` and with no other."""
    pieces = walked.pieces
    framed: list[int] = []
    element = pieces[index].element
    for _ in range(MAX_CLIMB):
        parent = element.getparent()
        if parent is None:
            break
        element = parent
        start, end = walked.spans.get(element, (index, index + 1))
        if end - start > MAX_BOX or _holds_another(pieces[start:end], pieces[index]):
            break
        texts = [i for i in range(start, end) if _may_be_said(pieces[i])]
        if sum(len(pieces[i].text) for i in texts) > MAX_CAPTION or len(texts) > MAX_LINES:
            break
        if element.tag == "figure" or (texts and is_figure(element)):
            return texts
        if named := [i for i in texts if is_within_caption(pieces[i].element, element)]:
            only_credit = all(is_credit(pieces[i].text) or is_bare_credit(pieces[i].text) for i in named)
            return texts if only_credit and not any(pieces[i].linked for i in texts) else named
        if texts and not framed and _is_frame(walked, element, index, texts):
            framed = texts
    return framed


def _may_be_said(piece: Piece) -> bool:
    """Whether a line in a box may be said of its picture: it is nothing to press, and no link to more pictures."""
    if not piece.text or piece.kind == "picture" or is_button(piece.text):
        return False
    return piece.linked < len(piece.text) or len(piece.text) > MAX_LINK or is_in_figcaption(piece.element)


def _holds_another(box: Sequence[Piece], picture: Piece) -> bool:
    """Whether a box holds a picture that is another one; a `noscript` repeats the same."""
    mine = _file_name(picture)
    return any(piece.kind == "picture" and _file_name(piece) != mine for piece in box)


def _file_name(picture: Piece) -> str:
    """What stays the same in the addresses of one picture in several sizes."""
    return re.split(r"[?#!]", picture.shot.url)[0].rsplit("/", 1)[-1] if picture.shot else ""


def _is_frame(walked: Walked, box: HtmlElement, picture: int, texts: Sequence[int]) -> bool:
    """Whether a box that no name calls a figure is one, by what is in it and what stands beside it."""
    plain = _is_plain_frame(walked.pieces, texts, walked.pieces[picture].element)
    return plain or _is_set_in_prose(walked, box, picture, texts)


def _is_plain_frame(pieces: Sequence[Piece], texts: Sequence[int], picture: HtmlElement) -> bool:
    """Whether the few texts in a box with one picture are short, no links and no paragraphs of prose."""
    return len(texts) <= 2 and all(
        pieces[i].element.tag in {"div", "span", "small", "em", "td"}
        and len(pieces[i].text) <= MAX_SHORT
        and not pieces[i].linked
        and not any(parent is pieces[i].element for parent in picture.iterancestors())
        for i in texts
    )


def _is_set_in_prose(walked: Walked, box: HtmlElement, picture: int, texts: Sequence[int]) -> bool:
    """Whether a box holds a picture and a line or two below it, while the boxes beside it are paragraphs."""
    pieces = walked.pieces
    if box.tag not in _FRAMES or len(texts) > 2 or any(i < picture for i in texts):
        return False
    if any(pieces[i].kind != "paragraph" or 2 * pieces[i].linked > len(pieces[i].text) for i in texts):
        return False
    near = (*islice(box.itersiblings(preceding=True), NEAR), *islice(box.itersiblings(), NEAR))
    beside = [pieces[slice(*walked.spans.get(other, (0, 0)))] for other in near]
    told = [inside for inside in beside if sum(len(piece.text) for piece in inside) >= PROSE]
    plain = sum(all(piece.kind != "picture" for piece in inside) for inside in told)
    return sum(len(pieces[i].text) for i in texts) <= MAX_SET and plain >= BESIDE and 2 * plain > len(told)
