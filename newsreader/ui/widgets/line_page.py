"""A page of lines that scrolls: drawn line by line, with text that can be selected and links that can be followed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from newsreader.text import width as cell
from newsreader.ui.widgets.lines import Line
from newsreader.ui.widgets.mouse import LEFT

_OVERLAP = 2
"""Lines of the last page that a page down leaves in sight."""

Lit = tuple[int, int, str]
"""A part of a line's text, from one code point to another, and the component class that is laid over it."""


class LinePage(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines in the middle of the pane; it binds no keys, the screen scrolls it."""

    DEFAULT_CSS = """
    LinePage { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--text",
        "article--title",
        "article--subtitle",
        "article--meta",
        "article--trust",
        "article--rule",
        "article--heading",
        "article--quote",
        "article--caption",
        "article--bar",
        "article--code",
        "article--link",
        "article--notice",
        "article--key",
        "article--added",
        "article--removed",
    }
    """
    | Class | Description |
    | :- | :- |
    | `article--text`, `article--heading`, `article--quote`, `article--code` | The blocks. |
    | `article--title`, `article--subtitle`, `article--meta`, `article--trust` | What stands above the text. |
    | `article--caption`, `article--bar` | A picture's words, and the bar beside pictures and quotes. |
    | `article--link` | Words that lead somewhere. |
    | `article--rule`, `article--notice` | Rules, and what is going on when the text is not here. |
    | `article--key` | The name of a key. |
    | `article--added`, `article--removed` | Words that a site put in or took out. |
    """

    class LinkChosen(Message):
        """The reader follows a link."""

        def __init__(self, url: str) -> None:
            super().__init__()
            self.url = url

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: Sequence[Line] = ()
        self._strips: dict[int, Strip] = {}
        self._set_width = 0
        self._lit: Mapping[int, Sequence[Lit]] = {}

    # --- what a screen asks for --------------------------------------------------------------------------------

    @property
    def at_end(self) -> bool:
        """Nothing more is below."""
        return self.scroll_offset.y >= self.last_top()

    def move(self, lines: int) -> None:
        """Scroll by lines, down for positive ones."""
        self.scroll_line(self.scroll_offset.y + lines)

    def page(self, pages: int) -> None:
        """Scroll by screenfuls, leaving two lines in sight."""
        self.scroll_line(self.scroll_offset.y + pages * max(1, self.size.height - _OVERLAP))

    def edge(self, bottom: bool) -> None:
        """Scroll to the first or the last line."""
        self.scroll_line(self.last_top() if bottom else 0)

    def set_lines(self, lines: Sequence[Line], width: int) -> None:
        """Show other lines, set at `width` cells."""
        self._lines, self._set_width, self._lit = lines, width, {}
        self._strips.clear()
        self.virtual_size = Size(0, len(lines) + 1)
        self.refresh()

    def light(self, parts: Mapping[int, Sequence[Lit]]) -> None:
        """Lay another look over parts of these lines until the next call, or until there are other lines."""
        self._lit = parts
        self._strips.clear()
        self.refresh()

    def last_top(self) -> int:
        """The lowest line that can be at the top."""
        return max(0, self.virtual_size.height - self.size.height)

    def scroll_line(self, y: int) -> None:
        """Put a line at the top, as far as that goes."""
        self.scroll_to(y=min(max(0, y), self.last_top()), animate=False, immediate=True, force=True)

    def _margin(self) -> int:
        return max(0, (self.size.width - self._set_width) // 2)

    # --- links -------------------------------------------------------------------------------------------------

    def on_click(self, event: Click) -> None:
        """Follow the link under the mouse."""
        offset = event.get_content_offset(self)
        if offset is None or self.text_selection is not None or event.button != LEFT:
            return
        url = self._url_at(offset.x, offset.y + self.scroll_offset.y)
        if url is not None:
            event.stop()
            self.post_message(self.LinkChosen(url))

    def _url_at(self, x: int, y: int) -> str | None:
        if not 0 <= y < len(self._lines):
            return None
        right = self._margin()
        for run in (*self._lines[y].margin, *self._lines[y].runs):
            left, right = right, right + cell.cells(run.text)
            if left <= x < right:
                return run.url
        return None

    # --- selecting ---------------------------------------------------------------------------------------------

    @property
    def allow_select(self) -> bool:
        """The text of an article can be selected with the mouse."""
        return True

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, with the paragraphs whole again."""
        copied = ""
        for y, line in enumerate(self._lines):
            span = selection.get_span(y)
            if span is not None:
                start, end = span
                copied += (line.gap if copied else "") + line.text[start : None if end == -1 else end]
        return copied, "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's signature
        """Draw what is selected."""
        self._strips.clear()
        self.refresh()

    # --- drawing -----------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Another theme: every line is drawn again."""
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the window."""
        width, line = self.size.width, y + self.scroll_offset.y
        if width <= 0:
            return Strip.blank(0)
        if line >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        if line not in self._strips:
            self._strips[line] = self._strip(line, width)
        return self._strips[line]

    def _strip(self, y: int, width: int) -> Strip:
        base, line = self.rich_style, self._lines[y]
        margin = [Segment(" " * self._margin(), base)]
        margin += [Segment(run.text, base + self._style(run.style)) for run in line.margin]
        text = Strip(list(self._segments(y, base))).apply_offsets(0, y)
        return Strip([*margin, *text]).adjust_cell_length(width, base)

    def _selected(self, y: int) -> tuple[int, int]:
        span = self.text_selection.get_span(y) if self.text_selection is not None else None
        if span is None:
            return 0, 0
        return span[0], len(self._lines[y].text) if span[1] == -1 else span[1]

    def _segments(self, y: int, base: Style) -> Iterator[Segment]:
        """The runs of a line, cut where something that is laid over them begins and ends."""
        over = [(start, end, self._style(name)) for start, end, name in self._lit.get(y, ())]
        over.append((*self._selected(y), self.screen.get_component_rich_style("screen--selection")))
        edges = {edge for start, end, _ in over for edge in (start, end)}
        at = 0
        for run in self._lines[y].runs:
            end = at + len(run.text)
            style = base + self._style(run.style)
            for left, right in pairwise(sorted({at, end, *(edge for edge in edges if at < edge < end)})):
                lit = (one for start, stop, one in over if start <= left and right <= stop)
                yield Segment(run.text[left - at : right - at], sum(lit, style))
            at = end

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)
