"""Draws a table of text into lines of a given width; pure.

Columns are as wide as they need while there is room; then the widest gives way first. A table of more columns than
the width can hold is written out row by row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from newsreader.text import width as cell
from newsreader.text.wrap import wrap

_NARROWEST = 4
_BETWEEN = " │ "


def draw_table(rows: Sequence[Sequence[str]], width: int) -> Iterator[tuple[str, bool, bool]]:
    """The lines of a table, and of each whether it belongs to the first row and whether it is a rule."""
    columns = max((len(row) for row in rows), default=0)
    room = width - len(_BETWEEN) * (columns - 1)
    if columns == 0:
        return
    if room < columns * _NARROWEST:
        yield from _written_out(rows, width)
        return
    widths = _widths(rows, columns, room)
    for number, row in enumerate(rows):
        for line in _row(row, widths):
            yield line, number == 0, False
        if number == 0 and len(rows) > 1:
            yield "─┼─".join("─" * column for column in widths), False, True


def _widths(rows: Sequence[Sequence[str]], columns: int, room: int) -> list[int]:
    widths = [max(cell.cells(row[at]) if at < len(row) else 0 for row in rows) for at in range(columns)]
    widths = [max(1, min(width, room)) for width in widths]
    while sum(widths) > room:
        widest = max(range(columns), key=widths.__getitem__)
        rest = sorted(widths)[-2] if columns > 1 else 0
        widths[widest] -= max(1, min(widths[widest] - rest, sum(widths) - room))
    return widths


def _row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [_cell(row[at] if at < len(row) else "", width) for at, width in enumerate(widths)]
    for parts in zip_longest(*columns, fillvalue=""):
        yield _BETWEEN.join(cell.pad(part, width) for part, width in zip(parts, widths, strict=True))


def _cell(text: str, width: int) -> list[str]:
    return [cell.fit(text[start:end], width) for start, end in wrap(text, width)]


def _written_out(rows: Sequence[Sequence[str]], width: int) -> Iterator[tuple[str, bool, bool]]:
    for number, row in enumerate(rows):
        text = " · ".join(part for part in row if part)
        for start, end in wrap(text, width):
            yield text[start:end], number == 0, False
