"""Looking: what is done for the widgets of a screen that show pictures."""

from __future__ import annotations

from newsreader.ui.commands.opening import OpeningKeys
from newsreader.ui.graphics.prints import Viewer
from newsreader.ui.widgets.looking import PicturesWanted


class LookingKeys(OpeningKeys):
    """A screen with pictures on it; it says whose may be fetched."""

    def may_fetch(self, viewer: Viewer) -> bool:  # noqa: ARG002 - for a screen with more than one
        """Whether the reader looks at what this viewer shows, so that what is not here may be fetched."""
        return True

    def on_pictures_wanted(self, message: PicturesWanted) -> None:
        """Have the pictures ready that are in sight."""
        message.stop()
        self.paper.album.look(message.viewer, message.seen, message.near, fetch=self.may_fetch(message.viewer))
