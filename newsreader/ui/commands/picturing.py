"""Pictures: whether they are shown, the picture desk, and one of them as large as the screen."""

from __future__ import annotations

from newsreader.text.language import _
from newsreader.ui.commands.elsewhere import ElsewhereKeys
from newsreader.ui.messages import MarksWritten
from newsreader.ui.screens.picture import PictureScreen
from newsreader.ui.screens.picture_desk import DeskScreen
from newsreader.ui.widgets.looking import PictureChosen
from newsreader.ui.widgets.pictures_pane import PicturesPane


class PictureKeys(ElsewhereKeys):
    """Keys that concern pictures."""

    def on_picture_chosen(self, message: PictureChosen) -> None:
        """Show a picture as large as the screen."""
        message.stop()
        self.app.push_screen(PictureScreen(self.paper, message.photos, message.at))

    def action_desk(self) -> None:
        """The photographs of the source that is read, side by side."""
        self.app.push_screen(DeskScreen(self.paper))

    def action_pictures(self) -> None:
        """Show pictures, or captions only; on a photograph in the rail, that one as large as the screen."""
        if isinstance(self.focused, PicturesPane):
            self.focused.enlarge()
            return
        album = self.paper.album
        if not album.able:
            self.say(_("This terminal shows captions only."))
            return
        album.forgive()
        self.say(_("Pictures are shown.") if album.turn() else _("Captions only."))
        self.post_message(MarksWritten(again=True))
