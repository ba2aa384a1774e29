"""Gives pictures the captions and credits printed by them, and takes these out of the running text; for `article`.

A caption is told by its element (`figcaption`, a class such as `caption`), by sharing a box with one picture, or by its
place and look: the short centred line under a picture, a line that begins with 图为 or ▲, one that ends with （… 摄）.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from newsreader.extract.story.caption_looks import (
    MAX_SHORT,
    box_of,
    is_button,
    is_called_caption,
    is_caption_by_name,
    is_centred,
    is_in_figcaption,
    is_signed,
    is_small,
    reads_like_caption,
)
from newsreader.extract.story.credits import is_credit_line
from newsreader.extract.story.figures import MAX_CAPTION, texts_of_figure
from newsreader.extract.story.headline import is_dateline
from newsreader.extract.story.photo_credit import (
    is_bare_credit,
    is_called_credit,
    is_credit,
    split_credit,
    without_brackets,
    without_credit,
)
from newsreader.extract.story.walk import Piece, Walked

_SOURCE_SAID = re.compile(r"(?:Image|Picture|Photo|Media|Video) (?:source|copyright|credit),?\s+")
"""What programs for the blind read out before the credit of a picture."""
_COUNTER = re.compile(
    r"^(?:(?:Image|Media|Video|Picture) caption,?|(?:Item|Image|Photo|Bild) \d+ (?:of|von) \d+|\[\d+/\d+\])\s+",
    re.IGNORECASE,
)
_TOGGLES = re.compile(r"(?:\s*(?:(?:hide|toggle|show) caption|Credit(?:\.{3}|…)))+$", re.IGNORECASE)


def attach(walked: Walked, selected: set[HtmlElement]) -> set[int]:
    """Give each picture its caption; the indices of the pieces that are captions, and so belong to no running text.

    `selected` are elements that the source knows to be captions.
    """
    pieces = walked.pieces
    used: set[int] = set()
    for index, piece in enumerate(pieces):
        if piece.kind != "picture":
            continue
        found = texts_of_figure(walked, index) or _same_as_alt(pieces, index) or _beside(pieces, index, selected)
        found = [i for i in found if i not in used and not _is_data(pieces[i].text)]
        if found:
            _give(pieces, index, found)
            used.update(found)
        used.update(i for i in (index - 1, index + 1) if 0 <= i < len(pieces) and is_button(pieces[i].text))
    used.update(
        i
        for i, piece in enumerate(pieces)
        if piece.text and piece.kind != "picture" and is_in_figcaption(piece.element)
    )
    return used


def _is_data(text: str) -> bool:
    """Whether a line by a picture is a dateline or a line of credits of the whole story."""
    return is_dateline(text) or is_credit_line(text)


def _same_as_alt(pieces: Sequence[Piece], picture: int) -> list[int]:
    """The line near a picture that repeats its `alt`."""
    shot = pieces[picture].shot
    alt = (shot.alt or "") if shot else ""
    if len(alt) < 12:
        return []
    near = range(picture + 1, min(picture + 4, len(pieces)))
    same = (i for i in near if pieces[i].kind == "paragraph" and pieces[i].text.rstrip(" .。") == alt.rstrip(" .。"))
    return list(same)[:1]


def _beside(pieces: Sequence[Piece], picture: int, selected: set[HtmlElement]) -> list[int]:
    """The line after a picture that looks like its caption."""
    index = picture + 1
    if index >= len(pieces):
        return []
    piece = pieces[index]
    after = pieces[index + 1].text if index + 1 < len(pieces) else ""
    if len(piece.text) <= MAX_SHORT and is_signed(after):
        return [index, index + 1]
    if piece.kind not in {"paragraph", "heading"} or len(piece.text) > MAX_CAPTION:
        return []
    if piece.element in selected or is_called_caption(piece.element) or reads_like_caption(piece.text):
        return [index]
    if piece.kind == "heading" or piece.level:
        return []
    if len(piece.text) <= MAX_SHORT and (is_centred(piece.element) or is_small(piece.element)):
        return [index]
    if piece.after_break and piece.element is box_of(pieces[picture].element) and len(piece.text) <= MAX_SHORT:
        return [index]
    return []


def _give(pieces: Sequence[Piece], index: int, found: Sequence[int]) -> None:
    """Write caption and credit into the picture's piece."""
    picture = pieces[index]
    captions: list[str] = []
    credits_: list[str] = []
    for i in found:
        piece = pieces[i]
        if is_button(piece.text):
            continue
        if said := _SOURCE_SAID.match(piece.text):
            credits_.append(piece.text[said.end() :])
            continue
        bare = any(not is_bare_credit(pieces[j].text) for j in found) and is_bare_credit(piece.text)
        named = bare or (is_called_credit(piece.element) and not is_caption_by_name(piece.element))
        if named or is_credit(piece.text):
            credits_.append(without_brackets(piece.text))
            continue
        caption, credit = without_credit(piece.element, piece.text)
        caption = _TOGGLES.sub("", _COUNTER.sub("", caption))
        if caption and caption not in captions:
            captions.append(caption)
        if credit:
            credits_.append(credit)
    text, credit = split_credit(" ".join(captions))
    picture.text = text
    picture.credit = " ".join(dict.fromkeys([*([credit] if credit else []), *credits_]))
