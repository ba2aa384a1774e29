"""A page of lines with pictures between them: it says which are in sight, and draws those that are ready."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.events import Click
from textual.strip import Strip

from newsreader.model import Photo
from newsreader.ui.graphics.frames import Frame
from newsreader.ui.graphics.prints import NoPrints, Prints
from newsreader.ui.widgets.hinted_page import HintedPage
from newsreader.ui.widgets.lines import Line
from newsreader.ui.widgets.looking import PictureChosen, PicturesWanted
from newsreader.ui.widgets.picture_rows import picture_row


class PicturePage(HintedPage):
    """Handed the pictures that are ready; a picture that is not is a quiet box of its final size."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"article--picture"}
    """
    | Class | Description |
    | :- | :- |
    | `article--picture` | The place of a picture that is not ready. |
    """

    def __init__(self, prints: Prints | None = None, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.prints: Prints = prints or NoPrints()
        self._looked: tuple[Sequence[Frame], Sequence[Frame]] | None = None

    # --- what is in sight --------------------------------------------------------------------------------------

    def set_lines(self, lines: Sequence[Line], width: int) -> None:
        """Show other lines, and look at their pictures."""
        super().set_lines(lines, width)
        self.call_after_refresh(self.look)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scroll, and look at what came into sight."""
        super().watch_scroll_y(old_value, new_value)
        self.look()

    def look(self, *, anew: bool = False) -> None:
        """Say which pictures are in sight, and which within a screenful of it, when they are others than before."""
        looked = self._frames() if self.prints.shown else ((), ())
        if looked != self._looked or anew:
            self._looked = looked
            self.post_message(PicturesWanted(self, *looked))

    def _frames(self) -> tuple[Sequence[Frame], Sequence[Frame]]:
        height, top = self.size.height, self.scroll_offset.y
        middle = top + height // 2
        within = range(max(0, top - height), min(len(self._lines), top + 2 * height))
        found: dict[Frame, list[int]] = {}
        for y in within:
            frame = self._lines[y].frame
            if frame is not None:
                found.setdefault(frame, []).append(y)
        nearest = sorted(found, key=lambda frame: min(abs(y - middle) for y in found[frame]))
        seen = [frame for frame in nearest if any(top <= y < top + height for y in found[frame])]
        return seen, [frame for frame in nearest if frame not in seen]

    def picture_ready(self, url: str) -> None:
        """Draw the rows of a picture."""
        for y in list(self._strips):
            frame = self._lines[y].frame
            if frame is not None and frame.url == url:
                del self._strips[y]
        self.refresh()

    def picture_known(self, url: str) -> None:
        """The size of a picture, or why it cannot be had, is known; whoever lays the lines out overrides it."""

    # --- drawing -----------------------------------------------------------------------------------------------

    def _strip(self, y: int, width: int) -> Strip:
        line = self._lines[y]
        if line.frame is None or not line.frame.rows:
            return super()._strip(y, width)
        page, frame = self.rich_style, line.frame
        before = self._margin() + (self._set_width - frame.columns) // 2
        row = picture_row(self.prints, frame, line.row, page, page + self._style("article--picture"))
        return Strip([Segment(" " * before, page), *row]).adjust_cell_length(width, page)

    def on_click(self, event: Click) -> None:
        """Show the picture under the mouse as large as the screen."""
        offset = event.get_content_offset(self)
        y = -1 if offset is None else offset.y + self.scroll_offset.y
        frame = self._lines[y].frame if 0 <= y < len(self._lines) else None
        if frame is not None and frame.rows:
            event.stop()
            event.prevent_default()
            self.choose_picture(frame.url)

    def photos(self) -> Sequence[Photo]:
        """The pictures of the page."""
        raise NotImplementedError

    def choose_picture(self, url: str) -> bool:
        """Show a picture of this page as large as the screen; whether it is one."""
        photos = self.photos()
        at = next((at for at, photo in enumerate(photos) if photo.url == url), None)
        if at is not None:
            self.post_message(PictureChosen(photos, at))
        return at is not None
