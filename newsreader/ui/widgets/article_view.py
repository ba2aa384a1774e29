"""One article, set at a comfortable measure in the middle of its pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.message import Message

from newsreader.model import Heading, Photo, Picture, Stored
from newsreader.text import width as cell
from newsreader.text.language import _
from newsreader.text.pace import USUAL, Pace
from newsreader.ui.graphics.frames import Frame
from newsreader.ui.graphics.prints import Prints
from newsreader.ui.widgets.footnotes import LinkStyle
from newsreader.ui.widgets.lines import HEAD, Line, Run
from newsreader.ui.widgets.picture_lines import Wall
from newsreader.ui.widgets.reading_time import amount_of, left
from newsreader.ui.widgets.timed_page import TimedPage
from newsreader.ui.widgets.typesetting import typeset


class Spot(NamedTuple):
    """A place in an article: code points from the start of a block, and how many lines below the first of those."""

    block: int
    start: int
    nth: int


_TITLE = Spot(HEAD, 0, 0)


class ArticleView(TimedPage):
    """Lines of an article; the position in it is the number of the block at the top."""

    class Scrolled(Message):
        """Another part of the article is in sight: `block` is at the top, a `share` of it above the end of the view."""

        def __init__(self, article: int, block: int, share: float) -> None:
            super().__init__()
            self.article = article
            self.block = block
            self.share = share

    def __init__(
        self,
        now: Callable[[], datetime],
        pace: Callable[[], Pace] = lambda: USUAL,
        *,
        measure: int = 76,
        links: Callable[[], LinkStyle] = lambda: "inline",
        empty: str = "",
        prints: Prints | None = None,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(now, pace, prints, id=id)
        self._measure = measure
        self._links = links
        self._empty = empty
        self._stored: Stored | None = None
        self._live = False
        self._notice = ""
        self._wanted = _TITLE
        self._laid_out_for: Size | None = None
        self._told: tuple[int, int, bool] | None = None

    # --- what a screen asks for --------------------------------------------------------------------------------

    @property
    def article(self) -> int | None:
        """The article that is shown."""
        return None if self._stored is None else self._stored.row.id

    @property
    def block(self) -> int:
        """The block that the reader left at the top of the view; 0 as long as the title is in sight."""
        return max(0, self._wanted.block)

    def show(self, stored: Stored | None, *, live: bool = False, notice: str = "", block: int | None = None) -> None:
        """Show an article from `block` on; the same article again stays where it is, unless told where to go."""
        same = stored is not None and stored.row.id == self.article
        if not same and self.at_end:
            self.end_page()
        if not same or block is not None:
            self._wanted = Spot(block, 0, 1) if block else _TITLE
            self._told = None
        self._stored, self._live, self._notice = stored, live, notice
        self._lay_out()
        if not same or block is not None:
            self.begin_page()
        self.call_after_refresh(self.look, anew=True)

    def amend(self, stored: Stored) -> None:
        """Show the same article with other marks or in other words; whatever else is said of it stays."""
        if stored.row.id == self.article:
            self._stored = stored
            self._lay_out()

    def set_measure(self, cells: int) -> None:
        """Set lines of another width; the sentence at the top stays there."""
        self._measure = cells
        self._lay_out()

    def picture_in(self, block: int) -> str | None:
        """The address of the picture that a block is, if it is one."""
        article = self._stored.article if self._stored is not None else None
        if article is None or not 0 <= block < len(article.blocks):
            return None
        picture = article.blocks[block]
        return picture.url if isinstance(picture, Picture) else None

    @property
    def measure(self) -> int:
        """The width that lines are set at here, in cells."""
        return self._width()

    def turn_heading(self, steps: int) -> bool:
        """Put the next heading at the top, or the one before; whether there is one."""
        if self._stored is None or self._stored.article is None:
            return False
        here, blocks = self.scroll_offset.y, self._stored.article.blocks
        heads = (number for number, block in enumerate(blocks) if isinstance(block, Heading))
        lines = [y for number in heads if (y := self._line_of(Spot(number, 0, 1))) != here]
        found = [y for y in lines if y > here] if steps > 0 else [y for y in reversed(lines) if y < here]
        if not found or (steps > 0 and self.at_end):
            return False
        self.scroll_line(found[0])
        return True

    def photos(self) -> Sequence[Photo]:
        """The pictures of the story."""
        stored = self._stored
        blocks = stored.article.blocks if stored is not None and stored.article is not None else ()
        return [
            Photo(
                url=block.url,
                caption=block.caption or block.alt,
                credit=block.credit,
                article=self.article,
                title=stored.row.title if stored else "",
            )
            for block in blocks
            if isinstance(block, Picture)
        ]

    def picture_known(self, url: str) -> None:
        """Make room for a picture whose size was not known, or say why it cannot be had; the line at the top stays."""
        if any(line.frame == Frame(url) for line in self._lines) or self.prints.trouble(url):
            self._lay_out()

    # --- setting -----------------------------------------------------------------------------------------------

    def on_resize(self, _event: Resize) -> None:
        """Set the lines anew; the sentence at the top stays there, as it was before any smaller size."""
        self._lay_out()

    def _width(self) -> int:
        return max(0, min(self._measure, self.size.width - 3))

    def _lay_out(self) -> None:
        if not self.size.width:
            self._set_width = 0
            self.refresh()
            return
        self._laid_out_for = None
        width = self._width()
        self.set_lines(self._set(width), width)
        self.scroll_line(self._line_of(self._wanted))
        self._laid_out_for = self.size
        self._tell()

    def _set(self, width: int) -> list[Line]:
        if self._stored is None:
            return [Line(), Line((Run(cell.fit(_(self._empty), width), "article--notice"),))]
        minutes = self._pace().minutes(amount_of(self._stored.article)) if self._stored.article is not None else 0.0
        return typeset(
            self._stored,
            width,
            self._now(),
            live=self._live,
            notice=_(self._notice),
            minutes=minutes,
            wall=Wall.of(self.prints, self.size.height),
            links=self._links(),
        )

    def _line_of(self, spot: Spot) -> int:
        """The line of a spot, or the nearest above that there is at this width."""
        first = 0
        for y, line in enumerate(self._lines):
            if (line.block, line.start) > (spot.block, spot.start):
                break
            if (line.block, line.start) != self._key(first):
                first = y
        y = min(first + spot.nth, len(self._lines) - 1)
        return y if self._key(y) == self._key(first) else first

    def _spot(self, y: int) -> Spot:
        """What stands at a line, in terms that outlive a new width."""
        if y >= len(self._lines):
            return _TITLE
        first = y
        while first > 0 and self._key(first - 1) == self._key(y):
            first -= 1
        return Spot(*self._key(y), y - first)

    def _key(self, y: int) -> tuple[int, int]:
        return (self._lines[y].block, self._lines[y].start)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scroll, and say where the reader is now."""
        super().watch_scroll_y(old_value, new_value)
        if self._laid_out_for == self.size:
            self._wanted = self._spot(self.scroll_offset.y)
            self._tell()

    def _tell(self) -> None:
        self.border_title = Content(f"{_('Story')}{self._how_far()}")
        if self._stored is None or not self._lines or not self.size.height:
            return
        told = (self._stored.row.id, self.block, self.at_end)
        if told != self._told:
            self._told = told
            share = 1.0 if self.at_end else (self.scroll_offset.y + self.size.height) / len(self._lines)
            self.post_message(self.Scrolled(*told[:2], share))

    def _how_far(self) -> str:
        """From 0% at the top to 100% at the end; nothing where all of the story is in sight."""
        end = self.last_top()
        if not (self._stored and self._stored.article and self.size.height and end):
            return ""
        rest = left(self.minutes_from(self.scroll_offset.y)) if self.scroll_offset.y < end else ""
        return f" · {min(1.0, self.scroll_offset.y / end):.0%}{' · ' if rest else ''}{rest}"
