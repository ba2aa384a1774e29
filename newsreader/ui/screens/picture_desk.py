"""The picture desk: today's photographs side by side with their captions."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from newsreader.text.language import _, later
from newsreader.ui.commands.looking import LookingKeys
from newsreader.ui.keys import Where
from newsreader.ui.messages import StoryWanted
from newsreader.ui.screens.base import bindings
from newsreader.ui.screens.picture import PictureScreen
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.picture_grid import PictureGrid


class DeskScreen(LookingKeys):
    """Enter opens the story of a photograph; another key shows it as large as the screen."""

    where: ClassVar[Where] = "desk"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("desk")]
    AUTO_FOCUS = "#grid"

    def compose(self) -> ComposeResult:
        """The photographs and the foot."""
        yield PictureGrid(self.paper.album, empty=later("No pictures yet: press R to fetch."), id="grid")
        yield FootLine()

    def on_mount(self) -> None:
        """Show what there is."""
        self.show_keys("desk")
        self.paper.album.forgive()
        self.paper_changed(rows=True)

    @property
    def grid(self) -> PictureGrid:
        """The photographs."""
        return self.query_one(PictureGrid)

    def target(self) -> int | None:
        """The story of the photograph under the cursor."""
        return self.grid.photo.article if self.grid.photo is not None else None

    def open_story(self, article: int) -> None:
        """Read the story on the front page."""
        self.app.post_message(StoryWanted(article))

    def paper_changed(self, *, rows: bool) -> None:
        """News arrived: perhaps with pictures."""
        super().paper_changed(rows=rows)
        if rows:
            self._photos = self.paper.spread.photos()
            self.grid.show(self._photos)
            title = _("Pictures · {place} · {count}")
            count, place = len(self._photos), self.paper.spread.place.name
            self.grid.border_title = Content(title.format(place=place, count=count))

    def on_picture_grid_chosen(self, _message: PictureGrid.Chosen) -> None:
        """Open the story of a photograph."""
        self.action_open()

    # --- keys --------------------------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Open the story of the photograph under the cursor."""
        article = self.target()
        if article is not None:
            self.open_story(article)
        elif self.grid.photo is not None:
            self.say(_("The story of this picture is not known."))

    def action_full_picture(self) -> None:
        """The photograph under the cursor as large as the screen; the cursor follows what is looked at there."""
        if self.grid.photo is not None:
            screen = PictureScreen(self.paper, self._photos, self.grid.cursor)
            self.app.push_screen(screen, lambda _nothing: self.grid.point(screen.at))

    def action_picture_left(self) -> None:
        """One to the left."""
        self.grid.step(right=-1)

    def action_picture_right(self) -> None:
        """One to the right."""
        self.grid.step(right=1)

    def action_down(self) -> None:
        """One down."""
        self.grid.step(down=1)

    def action_up(self) -> None:
        """One up."""
        self.grid.step(down=-1)

    def action_page_down(self) -> None:
        """A screenful down."""
        self.grid.page(1)

    def action_page_up(self) -> None:
        """A screenful up."""
        self.grid.page(-1)

    def action_top(self) -> None:
        """The first photograph."""
        self.grid.point(0)

    def action_bottom(self) -> None:
        """The last photograph."""
        self.grid.point(len(self._photos) - 1)

    def action_close_desk(self) -> None:
        """Back to the paper."""
        self.dismiss(None)
