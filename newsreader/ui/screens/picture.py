"""A photograph as large as the screen; the next and the one before at a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from newsreader.model import Photo
from newsreader.text.language import _
from newsreader.ui.commands.looking import LookingKeys
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.keys import Where
from newsreader.ui.messages import StoryWanted
from newsreader.ui.paper import Paper
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.looking import PictureChosen
from newsreader.ui.widgets.picture_view import PictureView


class PictureScreen(ScrollingKeys, LookingKeys):
    """Leafs through photographs; it ends with the place of the one that was shown last."""

    where: ClassVar[Where] = "picture"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("picture")]
    AUTO_FOCUS = "#picture"

    def __init__(self, paper: Paper, photos: Sequence[Photo], at: int) -> None:
        super().__init__(paper)
        self._photos = photos
        self.at = at
        """The place of the photograph that is shown."""

    def compose(self) -> ComposeResult:
        """The picture and the foot."""
        yield PictureView(self.paper.album, id="picture")
        yield FootLine()

    def on_mount(self) -> None:
        """Show the photograph that was chosen."""
        self.show_keys("picture")
        self._turn(0)

    def pane(self) -> PictureView:
        """What is scrolled."""
        return self.query_one(PictureView)

    def target(self) -> int | None:
        """The story of the photograph."""
        return self._photos[self.at].article

    def open_story(self, article: int) -> None:
        """Read the story on the front page."""
        self.app.post_message(StoryWanted(article))

    def on_picture_chosen(self, message: PictureChosen) -> None:
        """A click on the picture puts it away."""
        message.stop()
        self.dismiss(None)

    # --- keys --------------------------------------------------------------------------------------------------

    def action_next_picture(self) -> None:
        """The next photograph."""
        self._turn(1)

    def action_previous_picture(self) -> None:
        """The photograph before."""
        self._turn(-1)

    def action_open(self) -> None:
        """Open the story of the photograph."""
        article = self.target()
        if article is None:
            self.say(_("The story of this picture is not known."))
        else:
            self.open_story(article)

    def action_close_picture(self) -> None:
        """Back to where the picture was chosen."""
        self.dismiss(None)

    def _turn(self, steps: int) -> None:
        if not 0 <= self.at + steps < len(self._photos):
            self.say(_("That was the last picture.") if steps > 0 else _("That was the first picture."))
            return
        self.say("")
        self.at += steps
        view = self.pane()
        photo = self._photos[self.at]
        where = _("{at} of {count}").format(at=self.at + 1, count=len(self._photos))
        view.border_title = Content(f"{where} · {photo.title}" if photo.title else where)
        view.show(photo)
