"""A page of lines whose links and pictures can be told apart by letters laid over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from newsreader.text import width as cell
from newsreader.ui.widgets.findable_page import FindablePage


class Target(NamedTuple):
    """Something in sight that leads somewhere: its address, and the line and cell at which it begins."""

    url: str
    line: int
    cell: int
    is_picture: bool = False


class HintedPage(FindablePage):
    """Lines over which letters can be laid; they go with the next scroll or the next lines."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"article--hint"}
    """
    | Class | Description |
    | :- | :- |
    | `article--hint` | The letters over a link. |
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._hints: Mapping[Target, str] = {}

    def picture_in(self, block: int) -> str | None:
        """The address of the picture that a block is, if it is one."""
        raise NotImplementedError

    def targets(self) -> tuple[Target, ...]:
        """The links and pictures in sight, in reading order; a link that runs on in the next line is one."""
        return tuple(self._in_sight())

    def lay_hints(self, hints: Mapping[Target, str]) -> None:
        """Lay letters over what they stand for; none takes them away."""
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the window, and the letters in it."""
        strip = super().render_line(y)
        style = self.rich_style + self.get_component_rich_style("article--hint", partial=True)
        for target, letters in self._hints.items():
            if target.line == y + self.scroll_offset.y:
                strip = _laid_over(strip, target.cell, Segment(letters, style))
        return strip

    def _in_sight(self) -> Iterator[Target]:
        top = self.scroll_offset.y
        before: tuple[str | None, int] = (None, 0)
        pictures: set[int] = set()
        for y in range(top, min(top + self.size.height, len(self._lines))):
            line, at = self._lines[y], self._margin()
            picture = self.picture_in(line.block) if line.text or line.margin or line.frame else None
            if picture is not None and line.block not in pictures:
                pictures.add(line.block)
                yield Target(picture, y, at, is_picture=True)
            for run in (*line.margin, *line.runs):
                if run.url is not None and (run.url, line.block) != before:
                    yield Target(run.url, y, at)
                if run.text.strip():
                    before = (run.url, line.block)
                at += cell.cells(run.text)


def _laid_over(strip: Strip, at: int, letters: Segment) -> Strip:
    """A line with letters in the blank before a link, or where there is none over its first signs."""
    size = len(letters.text)
    if at >= size and strip.crop(at - size, at).text.isspace():
        at -= size
    at = min(at, max(0, strip.cell_length - size))
    return Strip.join([strip.crop(0, at), Strip([letters]), strip.crop(at + size)])
