"""A page of lines in which words can be found: every hit is lit, the one the reader stands on more than the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar, NamedTuple

from newsreader.text.matching import Needle, hits
from newsreader.ui.widgets.line_page import LinePage, Lit
from newsreader.ui.widgets.lines import Line


class Found(NamedTuple):
    """How many hits there are, and which of them the reader stands on, from 1; 0 when there is none."""

    at: int
    total: int


class FindablePage(LinePage):
    """Lines that can be searched; a hit may run over the end of a line, as words do."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"article--hit", "article--hit-here"}
    """
    | Class | Description |
    | :- | :- |
    | `article--hit`, `article--hit-here` | Words that were looked for, and those the reader stands on. |
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._needles: Sequence[Needle] = ()
        self._hits: list[dict[int, tuple[int, int]]] = []
        self._hit = 0
        self._whole: tuple[str, Sequence[int]] | None = None

    def find(self, words: str, *, top: int) -> Found:
        """Light all places of the words, and go to the first of them at or below the line `top`, else to the first."""
        self._needles = (Needle(words),) if words.strip() else ()
        self._look()
        first = (at for at, hit in enumerate(self._hits) if min(hit) >= top)
        self._hit = next(first, 0)
        return self._stand()

    def turn_hit(self, steps: int) -> Found:
        """Go that many hits on, or back; after the last comes the first."""
        if self._hits:
            self._hit = (self._hit + steps) % len(self._hits)
        return self._stand()

    def point_out(self, needles: Sequence[Needle]) -> None:
        """Light all places of what the story was found by; the reader stands on none of them."""
        self._needles = needles
        self._look()
        self._hit = -1
        self._light()

    def end_find(self) -> None:
        """Put the lights out."""
        self._needles, self._hits = (), []
        self.light({})

    def set_lines(self, lines: Sequence[Line], width: int) -> None:
        """Show other lines; what is looked for is found again in them."""
        super().set_lines(lines, width)
        self._whole = None
        if self._needles:
            self._look()
            self._hit = min(self._hit, max(0, len(self._hits) - 1))
            self._light()

    def _stand(self) -> Found:
        self._light()
        if not self._hits:
            return Found(0, 0)
        y = min(self._hits[self._hit])
        if not self.scroll_offset.y <= y < self.scroll_offset.y + self.size.height:
            self.scroll_line(y - self.size.height // 3)
        return Found(self._hit + 1, len(self._hits))

    def _light(self) -> None:
        lit: dict[int, list[Lit]] = {}
        for at, hit in enumerate(self._hits):
            style = "article--hit-here" if at == self._hit else "article--hit"
            for y, (start, end) in hit.items():
                lit.setdefault(y, []).append((start, end, style))
        self.light(lit)

    def _look(self) -> None:
        """Find the words, and where in the lines they stand."""
        if self._whole is None:
            parts = [(line.gap if y else "") + line.text for y, line in enumerate(self._lines)]
            self._whole = "".join(parts), [0, *accumulate(map(len, parts))]
        text, edges = self._whole
        spans = hits(text, self._needles)
        self._hits = [hit for span in spans if (hit := self._parts(span, edges))]

    def _parts(self, span: tuple[int, int], edges: Sequence[int]) -> dict[int, tuple[int, int]]:
        """The parts of a span by their lines, in code points of each line."""
        parts = {}
        for y in range(bisect_right(edges, span[0]) - 1, bisect_left(edges, span[1])):
            begin = edges[y] + (len(self._lines[y].gap) if y else 0)
            start, end = max(span[0], begin) - begin, min(span[1], edges[y + 1]) - begin
            if start < end:
                parts[y] = start, end
        return parts
