"""Takes out of a chosen story what is not of it: headline, datelines, boilerplate, boxes of teasers; for `article`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from lxml.html import HtmlElement

from newsreader.extract.story.caption_looks import is_in_figcaption
from newsreader.extract.story.frame import BIO, is_bio, is_frame
from newsreader.extract.story.headline import prints, squash
from newsreader.extract.story.phrases import asks_or_leads, names_rest, opens_comments
from newsreader.extract.story.walk import Piece, Walked
from newsreader.extract.story.worth import worth

MAX_ODD_ENDS = 2
"""Headings at the end of a story that belong to what follows; where there are more, they are the story."""
SOME = 0.35
"""The share of a story's prose that may follow a line such as “Related” and still be cut off."""
CARD_LINKS = 0.35
"""The share of links from which a box inside a story is a box of teasers."""
CARD_PROSE = 0.25
PROSE = 60.0
"""Worth of a paragraph of the story."""
MAX_PLEA = 6
"""Pieces of a box that pleads."""
MAX_PLEADING = 450.0
"""Worth of its sentences."""
REPEAT = 30
"""Characters of a caption that no story says again."""
MAIN = 0.7
"""The share of a story's prose that its main box holds."""


def trimmed(walked: Walked, kept: Sequence[int], title: str, authors: Sequence[str] = ()) -> list[int]:
    """The pieces of `kept` that are the story's own; `authors` are the names that the page claims for machines."""
    pieces = walked.pieces
    left = _after_headline(pieces, list(kept), title)
    left = _without_cards(walked, left)
    left = _without_captions(pieces, left)
    left = _without_pleas(walked, left)
    left = _before_end(pieces, left)
    left = [i for i in left if not is_frame(pieces, i, left)]
    left = [i for i in left if i not in left[-BIO:] or not is_bio(pieces[i].text, authors)]
    for _ in range(MAX_ODD_ENDS):
        if left and _leads_on(pieces[left[-1]]):
            left.pop()
    return left


def _leads_on(piece: Piece) -> bool:
    """Whether a piece at the end of a story belongs to what follows: a heading, or a picture that leads elsewhere."""
    return piece.kind == "heading" or (piece.kind == "picture" and piece.linked > 0 and not piece.text)


def _after_headline(pieces: Sequence[Piece], kept: list[int], title: str) -> list[int]:
    """The story without the headline and what stands before it, unless prose stands there."""
    wanted = squash(title)
    for place, index in enumerate(kept[:40]):
        if worth(pieces[index]) > 120:
            return kept
        if wanted and pieces[index].text and pieces[index].kind != "picture" and prints(pieces[index], wanted):
            return [i for i in kept[:place] if pieces[i].kind == "picture"] + kept[place + 1 :]
    return kept


def _without_captions(pieces: Sequence[Piece], kept: list[int]) -> list[int]:
    """The story without the lines that say again what stands under a picture."""
    said = {squash(pieces[i].text) for i in kept if pieces[i].kind == "picture" and len(pieces[i].text) >= REPEAT}
    return [i for i in kept if pieces[i].kind == "picture" or not said or squash(pieces[i].text) not in said]


def _before_end(pieces: Sequence[Piece], kept: list[int]) -> list[int]:
    """The story up to the line that opens what follows stories."""
    total = sum(max(0.0, worth(pieces[i])) for i in kept)
    done = 0.0
    for place, index in enumerate(kept):
        piece = pieces[index]
        if piece.text and piece.kind != "picture":
            enough = done > total * (1 - SOME)
            if done > 200 and opens_comments(piece.text):
                return kept[:place]
            if enough and names_rest(piece.text) and not _goes_on(pieces, kept, place):
                return kept[:place]
        done += max(0.0, worth(piece))
    return kept


def _goes_on(pieces: Sequence[Piece], kept: Sequence[int], place: int) -> bool:
    """Whether paragraphs after a place stand where those before it stand: then it only interrupts the story."""
    before = {seat for i in kept[:place] if worth(pieces[i]) > PROSE for seat in _seats(pieces[i].element)}
    after = (seat for i in kept[place + 1 :] if worth(pieces[i]) > PROSE for seat in _seats(pieces[i].element))
    return any(seat in before for seat in after)


def _seats(element: HtmlElement) -> Iterator[tuple[HtmlElement | str | None, ...]]:
    """Where a paragraph stands: the box of the story, or one box of many that are called the same."""
    parent = element.getparent()
    above = parent.getparent() if parent is not None else None
    yield (parent,)
    if parent is not None and above is not None:
        named = parent.get("class")
        where = (above.get("class"), element.get("class")) if named else (above, None)
        yield (element.tag, parent.tag, named, *where)


def _without_cards(walked: Walked, kept: list[int]) -> list[int]:
    """The story without the boxes inside it that consist of links to other stories."""
    main = _main_box(walked, kept)
    if main is None:
        return kept
    total = sum(max(0.0, worth(walked.pieces[i])) for i in kept)
    cards: dict[HtmlElement, list[int]] = {}
    for index in kept:
        card = _child_of(main, walked.pieces[index].element)
        if card is not None:
            cards.setdefault(card, []).append(index)
    dropped: set[int] = set()
    for card, indices in cards.items():
        start, end = walked.spans.get(card, (indices[0], indices[-1] + 1))
        if end - start > 1 and _is_card(walked.pieces[start:end], CARD_PROSE * total):
            dropped.update(indices)
    return [i for i in kept if i not in dropped]


def _is_card(inside: Sequence[Piece], most: float) -> bool:
    """Whether the pieces of a box lead elsewhere: many links, prose worth less than `most`, and more than a figure."""
    texts = [piece for piece in inside if piece.kind != "picture"]
    letters, linked = sum(len(piece.text) for piece in texts), sum(piece.linked for piece in texts)
    prose = sum(max(0.0, worth(piece)) for piece in inside)
    figure = all(is_in_figcaption(piece.element) for piece in texts)
    return linked > CARD_LINKS * letters and prose < most and not figure


def _without_pleas(walked: Walked, kept: list[int]) -> list[int]:
    """The story without the small boxes in it that open like a newsletter or a list of other stories."""
    inside = set(kept)
    dropped: set[int] = set()
    for element, (start, end) in walked.spans.items():
        if not 1 < end - start <= MAX_PLEA or start not in inside or element.tag in {"ul", "ol", "p"}:
            continue
        box = walked.pieces[start:end]
        plain = all(piece.kind != "picture" or piece.linked or not piece.text for piece in box)
        if plain and asks_or_leads(box[0].text) and sum(max(0.0, worth(piece)) for piece in box) < MAX_PLEADING:
            dropped.update(range(start, end))
    return [i for i in kept if i not in dropped]


def _main_box(walked: Walked, kept: Sequence[int]) -> HtmlElement | None:
    """The smallest element that holds most of the story's prose."""
    inside = set(kept)
    prose = [max(0.0, worth(piece)) if i in inside else 0.0 for i, piece in enumerate(walked.pieces)]
    sums = [0.0, *accumulate(prose)]
    best: tuple[int, HtmlElement] | None = None
    for element, (start, end) in walked.spans.items():
        smaller = best is None or end - start < best[0]
        if end - start > 1 and smaller and sums[end] - sums[start] > MAIN * sums[-1]:
            best = (end - start, element)
    return best[1] if best else None


def _child_of(main: HtmlElement, element: HtmlElement) -> HtmlElement | None:
    """The child of `main` under which an element stands."""
    current: HtmlElement | None = element
    while current is not None:
        parent = current.getparent()
        if parent is main:
            return current
        current = parent
    return None
