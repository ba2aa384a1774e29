"""Pictures: whether they are shown, and what is done for the widgets that look at them."""

from __future__ import annotations

from newsreader.text.language import _
from newsreader.ui.commands.opening import OpeningKeys
from newsreader.ui.graphics.prints import Viewer
from newsreader.ui.messages import MarksWritten
from newsreader.ui.widgets.looking import PicturesWanted


class PictureKeys(OpeningKeys):
    """Keys that concern pictures; a screen says whose pictures may be fetched."""

    def may_fetch(self, viewer: Viewer) -> bool:  # noqa: ARG002 - for a screen with more than one
        """Whether the reader looks at what this viewer shows, so that what is not here may be fetched."""
        return True

    def on_pictures_wanted(self, message: PicturesWanted) -> None:
        """Have the pictures ready that are in sight."""
        message.stop()
        self.paper.album.look(message.viewer, message.seen, message.near, fetch=self.may_fetch(message.viewer))

    def action_pictures(self) -> None:
        """Show pictures, or captions only."""
        album = self.paper.album
        if not album.able:
            self.say(_("This terminal shows captions only."))
            return
        album.forgive()
        self.say(_("Pictures are shown.") if album.turn() else _("Captions only."))
        self.post_message(MarksWritten(again=True))
