"""Breaks running text into lines as a newspaper does, Chinese and Latin alike.

The article view and the plain-text output call it. Lines are broken where Unicode's rules allow (UAX #14); three more
rules hold whatever it says: a closing mark never begins a line, an opening one never ends it, and full-width letters
and digits are words and numbers as the others are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from apsw.unicode import grapheme_iter, line_break_iter

from newsreader.text.width import edges

Span = tuple[int, int]
"""Where a line begins and ends in the text, in code points."""

CLOSERS = frozenset("，。、；：？！）》」』】〉〕｝］”’…％,.;:?!)]}%·～")
"""Marks that belong to what stands before them."""

OPENERS = frozenset("（《「『【〈〔｛［“‘([{")
"""Marks that belong to what follows them."""

_FULL_WIDTH = frozenset(chr(sign) for sign in range(0xFF01, 0xFF5F) if chr(sign).isalnum()) | {"．"}
"""Letters, digits and the point as wide as a Han character."""

_LONGEST_GRAPHEME = 32
"""Code points; `text.safe` leaves none that is longer."""

_WIDEST_SIGN = 2
"""Cells."""


def wrap(text: str, width: int) -> list[Span]:
    """Give the lines of a text, each at most `width` cells wide; a newline in it always begins a new one.

    White space at a break is left out of both lines, everything else is in exactly one. A word or number is cut only
    when it is longer than a line together with the marks around it. Tabs count no cell: expand them first.
    """
    lines: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.extend((start + begin, start + end) for begin, end in _lines(paragraph, max(1, width)))
        start += len(paragraph) + 1
    return lines


def _lines(paragraph: str, width: int) -> Iterator[Span]:
    """Fill lines with as many units as they hold."""
    if 2 * len(paragraph) <= width:
        yield 0, len(paragraph)
        return
    cell = edges(paragraph)
    begin = end = 0
    for start, stop in _units(paragraph):
        if cell[stop] - cell[begin] > width:
            if end > begin:
                yield begin, end
            begin = start
            while cell[stop] - cell[begin] > width:
                cut = _cut(paragraph, begin, stop, cell, width)
                if cut == stop:
                    break
                yield begin, cut
                begin = cut
        end = stop
    yield begin, end


def _units(paragraph: str) -> Iterator[Span]:
    """Give the parts that stay on one line, without the white space between them."""
    start = stop = position = 0
    for piece in line_break_iter(paragraph):
        bare = len(piece.rstrip())
        if position and not (stop and _belong(paragraph[stop - 1], piece[0], spaced=stop < position)):
            yield start, stop
            start = position
        stop = position + bare if bare else max(stop, start)
        position += len(piece)
    yield start, stop


def _belong(before: str, after: str, *, spaced: bool) -> bool:
    """Say whether two neighbours stay on one line though Unicode's rules would part them."""
    return after in CLOSERS or before in OPENERS or (not spaced and _FULL_WIDTH.issuperset((before, after)))


def _cut(paragraph: str, begin: int, stop: int, cell: list[int], width: int) -> int:
    """Find where to cut a unit longer than a line: between words, else inside one, and where no mark is hurt."""
    full = best = inside_word = between = position = begin
    reach = min(stop, begin + _LONGEST_GRAPHEME * (width + 1))  # a slice of what is left would be quadratic
    for grapheme in grapheme_iter(paragraph[begin:reach]):
        position += len(grapheme)
        if cell[position] - cell[begin] > width:
            break
        full = position
        if full == stop:
            break
        hurt = paragraph[full] in CLOSERS or paragraph[full - 1] in OPENERS
        parted = not _in_word(paragraph[full - 1], paragraph[full])
        best = full if parted and not hurt else best
        inside_word = full if not hurt else inside_word
        between = full if parted else between
    if full == begin:  # one grapheme fills the line: a wide sign stays whole, an endless Indic conjunct is cut
        inside = bisect_right(cell, cell[begin] + width, begin, position) - 1
        full = position if cell[position] - cell[begin] <= _WIDEST_SIGN else max(begin + 1, inside)
    return next(cut for cut in (best, inside_word, between, full) if cut > begin)


def _in_word(before: str, after: str) -> bool:
    """Say whether two neighbours are of one word or number; Han and what stands behind it has no words to cut."""
    return before.isalnum() and after.isalnum() and (max(before, after) < "\u1100" or min(before, after) > "\uff00")
