"""The photographs of the day by their captions, and the story that each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.events import Resize
from textual.message import Message

from newsreader.model import Photo
from newsreader.text import width as cell
from newsreader.text.wrap import wrap
from newsreader.ui.widgets.drawn_lines import Piece
from newsreader.ui.widgets.line_list import LineList
from newsreader.ui.widgets.looking import PictureChosen

_CAPTION_LINES = 2


class PicturesPane(LineList):
    """An entry a photograph: its caption in two lines at most, credit and story below."""

    class Chosen(Message):
        """The reader opens the story of a photograph."""

        def __init__(self, photo: Photo) -> None:
            super().__init__()
            self.photo = photo

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, empty=empty)
        self._photos: Sequence[Photo] = ()
        self._lines: list[tuple[int, str, str]] = []
        self._entries: list[range] = []

    def show(self, photos: Sequence[Photo]) -> None:
        """Show photographs; while the reader is here the cursor stays on its own."""
        here = self.photo.url if self.photo and self.has_focus else None
        self._photos = photos
        self._lay_out(here)

    @property
    def photo(self) -> Photo | None:
        """The photograph under the cursor."""
        return self._photos[self._lines[self.cursor][0]] if 0 <= self.cursor < len(self._lines) else None

    def enlarge(self) -> None:
        """Show the photograph under the cursor as large as the screen."""
        if self.photo is not None:
            self.post_message(PictureChosen(self._photos, self._photos.index(self.photo)))

    def line_count(self) -> int:
        """All lines of all captions."""
        return len(self._lines)

    def entry(self, line: int) -> range | None:
        """The lines of the photograph."""
        return self._entries[self._lines[line][0]]

    def opened(self) -> None:
        """Post which story the reader opens."""
        if self.photo is not None:
            self.post_message(self.Chosen(self.photo))

    def pieces(self, line: int, width: int) -> Iterable[Piece]:
        """A line of a caption, or the story."""
        _, text, style = self._lines[line]
        yield cell.fit(text, width), style

    def on_resize(self, _event: Resize) -> None:
        """Captions are broken anew."""
        self._lay_out(self.photo.url if self.photo else None)

    def _lay_out(self, here: str | None) -> None:
        width = self.size.width
        self._lines, self._entries = [], []
        for number, photo in enumerate(self._photos):
            start = len(self._lines)
            self._lines.extend((number, text, style) for text, style in _lines_of(photo, width))
            self._entries.append(range(start, len(self._lines)))
        starts = [lines.start for lines in self._entries]
        self.rebuilt(
            next((at for at in starts if self._photos[self._lines[at][0]].url == here), starts[0] if starts else -1)
        )


def _lines_of(photo: Photo, width: int) -> Iterable[tuple[str, str]]:
    caption = photo.caption or photo.title
    room = max(4, width - 4)
    spans = wrap(caption, room)
    for number, (start, end) in enumerate(spans[:_CAPTION_LINES]):
        text = caption[start:end].strip()
        if number == _CAPTION_LINES - 1 and len(spans) > _CAPTION_LINES:
            text = cell.fit(f"{text}{caption[end:]}", room)
        yield (f" ▣ {text}" if number == 0 else f"   {text}"), "list--title"
    below = " · ".join(part for part in (photo.credit, photo.title) if part and part != caption)
    if below:
        yield f"   {cell.fit(below, room)}", "list--meta"
