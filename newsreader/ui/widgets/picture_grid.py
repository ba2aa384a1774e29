"""The photographs of the day side by side, each with its caption; a cursor that goes in four directions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsreader.model import Photo
from newsreader.text import width as cell
from newsreader.text.language import _
from newsreader.text.wrap import wrap
from newsreader.ui.graphics.frames import Frame
from newsreader.ui.graphics.prints import Prints
from newsreader.ui.widgets.looking import PicturesWanted
from newsreader.ui.widgets.picture_rows import picture_row
from newsreader.ui.widgets.tiles import Tiles

_MARK = "▌"
_MARGIN = 2
"""Cells before each picture: the cursor's mark, and a blank."""


class PictureGrid(ScrollView, can_focus=True, inherit_bindings=False):
    """It binds no keys, the screen moves the cursor."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    PictureGrid { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "grid--box",
        "grid--caption",
        "grid--here",
        "grid--mark",
        "grid--meta",
        "grid--notice",
    }
    """
    | Class | Description |
    | :- | :- |
    | `grid--box` | The place of a picture that is not ready. |
    | `grid--caption`, `grid--here` | Captions, and that of the picture under the cursor. |
    | `grid--mark` | What stands beside the picture under the cursor. |
    | `grid--meta`, `grid--notice` | Credits, and why a picture cannot be shown. |
    """

    class Chosen(Message):
        """The reader opens the story of a photograph."""

        def __init__(self, photo: Photo) -> None:
            super().__init__()
            self.photo = photo

    def __init__(self, prints: Prints, *, empty: str = "", id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._prints = prints
        self._empty = empty
        self._photos: Sequence[Photo] = ()
        self._tiles = Tiles.of(0, 0, pictures=False)
        self.cursor = 0

    # --- what a screen asks for --------------------------------------------------------------------------------

    @property
    def photo(self) -> Photo | None:
        """The photograph under the cursor."""
        return self._photos[self.cursor] if self.cursor < len(self._photos) else None

    def show(self, photos: Sequence[Photo]) -> None:
        """Show photographs; the cursor stays on its own."""
        here = self.photo.url if self.photo is not None else None
        self._photos = photos
        self.cursor = next((at for at, photo in enumerate(photos) if photo.url == here), 0)
        self._lay_out()

    def step(self, right: int = 0, down: int = 0) -> None:
        """Move the cursor; below a last row that is short it goes to the last photograph."""
        self.point(self.cursor + right + down * self._tiles.columns, stay=down != 0)

    def page(self, pages: int) -> None:
        """Move the cursor by screenfuls."""
        self.step(down=pages * max(1, self.size.height // self._tiles.height))

    def point(self, at: int, *, stay: bool = False) -> None:
        """Put the cursor on a photograph; `stay` where it is when there is none in that row."""
        last = len(self._photos) - 1
        in_row = max(0, last) // self._tiles.columns >= at // self._tiles.columns >= 0
        if self._photos and not (stay and not in_row):
            self.cursor = max(0, min(last, at))
            self.show_cursor()
            self.refresh()

    def show_cursor(self) -> None:
        """Scroll so far that the photograph under the cursor is in sight."""
        top = self.cursor // self._tiles.columns * self._tiles.height
        region = Region(0, top, 1, self._tiles.height)
        self.scroll_to_region(region, animate=False, immediate=True, force=True)
        self.look()

    # --- pictures ----------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Say which photographs are in sight, that under the cursor first, and which within a screenful."""
        if not (self._prints.shown and self.size.height):
            return
        top, height = self.scroll_offset.y, self.size.height
        frames = {at: self._frame(at) for at in range(len(self._photos))}
        place = {at: at // self._tiles.columns * self._tiles.height for at in frames}
        nearest = sorted(frames, key=lambda at: abs(at - self.cursor))
        seen = [at for at in nearest if top - self._tiles.height < place[at] < top + height]
        near = [at for at in nearest if at not in seen and top - height < place[at] < top + 2 * height]
        self.post_message(PicturesWanted(self, [frames[at] for at in seen], [frames[at] for at in near]))

    def picture_ready(self, url: str) -> None:  # noqa: ARG002 - as every viewer has it
        """Draw a picture."""
        self.refresh()

    def picture_known(self, url: str) -> None:  # noqa: ARG002 - as every viewer has it
        """Say why a picture cannot be had; places have one size here."""
        self.refresh()

    def _frame(self, at: int) -> Frame:
        return Frame(self._photos[at].url, self._tiles.width - _MARGIN - 1, self._tiles.rows)

    # --- events ------------------------------------------------------------------------------------------------

    def on_resize(self, _event: Resize) -> None:
        """Other columns."""
        self._lay_out()

    def on_click(self, event: Click) -> None:
        """Open the story of the photograph under the mouse."""
        offset = event.get_content_offset(self)
        at = -1 if offset is None else self._tiles.at(offset.x, offset.y + self.scroll_offset.y)
        if 0 <= at < len(self._photos):
            event.stop()
            self.point(at)
            self.post_message(self.Chosen(self._photos[at]))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Look at what came into sight."""
        super().watch_scroll_y(old_value, new_value)
        self.look()

    def _lay_out(self) -> None:
        self._tiles = Tiles.of(self.size.width, self.size.height, pictures=self._prints.shown)
        rows = -(-len(self._photos) // self._tiles.columns)
        self.virtual_size = Size(0, max(1, rows * self._tiles.height))
        self.refresh()
        self.call_after_refresh(self.show_cursor)

    # --- drawing -----------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line of the window: a row of every picture that stands on it, or a line of their captions."""
        width, page = self.size.width, self.rich_style
        if not self._photos:
            text = cell.fit(f" {_(self._empty)}", width) if y == 1 else ""
            return Strip([Segment(text, page)]).adjust_cell_length(width, page)
        row, part = divmod(y + self.scroll_offset.y, self._tiles.height)
        segments: list[Segment] = []
        first = row * self._tiles.columns
        for at in range(first, min(first + self._tiles.columns, len(self._photos))):
            segments += self._tile_line(at, part, page)
        return Strip(segments).adjust_cell_length(width, page)

    def _tile_line(self, at: int, part: int, page: Style) -> Iterator[Segment]:
        here = at == self.cursor
        is_gap = part == self._tiles.height - 1
        mark = page + self._style("grid--mark")
        yield Segment(_MARK if here and not is_gap else " ", mark)
        yield Segment(" ", page)
        if part < self._tiles.rows:
            box = page + self._style("grid--box")
            yield from picture_row(self._prints, self._frame(at), part, page, box)
            yield Segment(" ", page)
            return
        lines = self._words(self._photos[at], self._tiles.width - _MARGIN - 1)
        text, name = lines[part - self._tiles.rows] if part - self._tiles.rows < len(lines) else ("", "grid--meta")
        style = "grid--here" if here and name == "grid--caption" else name
        room = self._tiles.width - _MARGIN
        yield Segment(cell.pad(cell.fit(text, room - 1), room), page + self._style(style))

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)

    def _words(self, photo: Photo, width: int) -> Sequence[tuple[str, str]]:
        """The caption in two lines, and below it the credit or why there is no picture."""
        caption = photo.caption or photo.title
        spans = wrap(caption, max(4, width))[: self._tiles.words - 1]
        lines = [(caption[start:end].strip(), "grid--caption") for start, end in spans]
        if spans and spans[-1][1] < len(caption):
            lines[-1] = (cell.fit(caption[spans[-1][0] :], width), "grid--caption")
        trouble = self._prints.trouble(photo.url) if self._prints.shown else ""
        return [*lines, (trouble, "grid--notice") if trouble else (photo.credit or "", "grid--meta")]
