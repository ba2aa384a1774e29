"""Sets what changed in a story into lines: words taken out and put in carry signs and looks of their own; pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from newsreader.rendering.changes import SIGNS, Change, Edit, folded
from newsreader.text.language import many
from newsreader.text.wrap import wrap
from newsreader.ui.widgets.lines import Line, Run, running

_STYLES = {"same": "article--text", "removed": "article--removed", "added": "article--added"}


def edit_lines(edit: Edit, width: int) -> Iterator[Line]:
    """The paragraphs of an edit, each at most `width` cells wide; those that nobody touched are counted."""
    for number, part in enumerate(folded(edit)):
        yield Line(block=number)
        if isinstance(part, int):
            text = many("… {count} paragraph as before", "… {count} paragraphs as before", part)
            yield from running(text, width, "article--meta", number)
        else:
            yield from _paragraph(part, number, width)
    yield Line()


def _paragraph(change: Change, number: int, width: int) -> Iterator[Line]:
    texts = [f"{SIGNS[piece.kind][0]}{piece.text}{SIGNS[piece.kind][1]}".replace("\t", " ") for piece in change]
    edges = list(pairwise(accumulate(map(len, texts), initial=0)))
    text = "".join(texts)
    for start, end in wrap(text, width):
        runs = [
            Run(text[max(left, start) : min(right, end)], _STYLES[piece.kind])
            for piece, (left, right) in zip(change, edges, strict=True)
            if max(left, start) < min(right, end)
        ]
        yield Line(tuple(runs), block=number, start=start)
