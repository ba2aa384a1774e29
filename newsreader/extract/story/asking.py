"""Finds the boxes in which a page asks its readers for something: a newsletter, a search, a login; for `weighing`.

They are told by the field to fill in, whatever they are called and whatever language they ask in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from newsreader.extract.story.walk import Span, Walked

MAX_CLIMB = 6
"""Elements around a field that may be its box."""
MAX_PIECES = 8
MAX_PROSE = 500.0
"""Worth of the sentences by which a box may plead."""
SHARE = 0.2
"""The share of a page's prose that is no plea."""
MAX_FIELDS = 60

_KINDS = frozenset({"email", "text", "search", "tel", "password", ""})


def asking(walked: Walked, sums: Sequence[float]) -> Iterator[Span]:
    """The spans of the boxes that ask; `sums` are the running sums of what the pieces are worth."""
    if not walked.pieces:
        return
    root = walked.pieces[0].element.getroottree().getroot()
    fields = [field for field in root.iter("input") if (field.get("type") or "").lower() in _KINDS]
    for field in fields[:MAX_FIELDS]:
        if (span := _box(field, walked, sums)) is not None:
            yield span


def _box(field: HtmlElement, walked: Walked, sums: Sequence[float]) -> Span | None:
    """The widest box around a field that holds little more than the plea."""
    found: Span | None = None
    for _, parent in zip(range(MAX_CLIMB), field.iterancestors(), strict=False):
        start, end = walked.spans.get(parent, (0, 0))
        if start == end:
            continue
        prose = sums[end] - sums[start]
        pieces = walked.pieces[start:end]
        told = any(piece.kind == "picture" or piece.level == 1 for piece in pieces)
        if end - start > MAX_PIECES or told or prose > min(MAX_PROSE, SHARE * sums[-1]):
            break
        found = (start, end)
    return found
