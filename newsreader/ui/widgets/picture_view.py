"""One photograph as large as the screen lets it be, its caption and credit beneath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.events import Resize

from newsreader.model import Photo, Picture
from newsreader.ui.graphics.frames import Frame
from newsreader.ui.widgets.lines import Line, Run
from newsreader.ui.widgets.picture_lines import Wall, picture_lines
from newsreader.ui.widgets.picture_page import PicturePage

_MEASURE = 76
_WORDS_AT_MOST = 3
"""The caption may have one line in so many; where it is longer it is scrolled to."""


class PictureView(PicturePage):
    """Handed a photograph; it scrolls only where the caption is long and the screen low."""

    _photo: Photo | None = None

    def show(self, photo: Photo) -> None:
        """Show another photograph."""
        self._photo = photo
        self._lay_out()
        self.scroll_line(0)

    def picture_known(self, url: str) -> None:
        """Make room for a picture whose size was not known, or say why it cannot be had."""
        if self._photo is not None and self._photo.url == url:
            self._lay_out()

    def picture_in(self, block: int) -> str | None:
        """There is one picture only."""
        return self._photo.url if self._photo is not None and block == 0 else None

    def photos(self) -> Sequence[Photo]:
        """The one that is shown."""
        return (self._photo,) if self._photo is not None else ()

    def on_resize(self, _event: Resize) -> None:
        """Fit the picture in anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        width, height = self.size.width, self.size.height
        if self._photo is None or not width:
            return
        photo = self._photo
        picture = Picture(url=photo.url, caption=photo.caption or photo.title, credit=photo.credit)
        measure = min(_MEASURE, width - 1)
        below = len(list(picture_lines(picture, 0, measure, Wall(self.prints, 0)))) + 1
        rows = max(1, height - min(below, height // _WORDS_AT_MOST))
        self.set_lines(list(_lines(picture, width, measure, Wall(self.prints, rows))), width)


def _lines(picture: Picture, width: int, measure: int, wall: Wall) -> Iterator[Line]:
    """The picture in the whole width, its words in a column in the middle."""
    indent = (Run(" " * ((width - measure) // 2)),)
    for line in picture_lines(picture, 0, width, wall):
        if line.frame is not None and line.frame.rows:
            yield line
    for line in picture_lines(picture, 0, measure, wall):
        if line.frame is None or line.frame == Frame(picture.url):
            yield Line(line.runs, (*indent, *line.margin), 0, line.start, line.gap, line.frame)
