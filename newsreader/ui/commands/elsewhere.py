"""Elsewhere: the browser, the clipboard, and the other screens."""

from __future__ import annotations

from newsreader.errors import NewsreaderError
from newsreader.text.language import _
from newsreader.ui.commands.looks import LooksKeys
from newsreader.ui.commands.marking import MarkingKeys
from newsreader.ui.messages import MarksWritten, RefreshWanted
from newsreader.ui.screens.help import HelpScreen
from newsreader.ui.screens.search import SearchScreen
from newsreader.ui.scripts import NAMES


class ElsewhereKeys(MarkingKeys, LooksKeys):
    """Keys that lead out of the list and the story, and those that send for news."""

    def address(self) -> str | None:
        """The address of the story, or `None` and a sentence at the foot."""
        row = self.row()
        return row.url if row is not None else None

    def action_browser(self) -> None:
        """Open the story in the reader's browser."""
        address = self.address()
        if address is not None:
            self.to_browser(address)

    def action_comments(self) -> None:
        """Open the comments on the story that is shown."""
        address = self.comments_address()
        if address is None:
            self.say(_("This story has no page of comments."))
        else:
            self.to_browser(address)

    def action_copy(self) -> None:
        """Copy the story's address to the clipboard of the terminal."""
        address = self.address()
        if address is not None:
            self.app.copy_to_clipboard(address)
            self.say(_("Copied {address}").format(address=address))

    def action_script(self) -> None:
        """Simplified, traditional, or as written."""
        try:
            script = self.paper.spread.scripts.turn()
        except NewsreaderError as error:
            self.say(str(error), error=True)
            return
        self.post_message(MarksWritten(again=True))
        self.say(_(NAMES[script]))

    def action_refresh(self) -> None:
        """Fetch the present section; a list of all sections means all of them."""
        if self.paper.spread.issue is not None:
            words = _("This is the paper of {day}: it stays as it was.")
            self.say(words.format(day=self.paper.spread.issue))
            return
        section = self.paper.spread.place.section
        self.post_message(RefreshWanted(None if section is None else (section,), force=True))

    def action_refresh_all(self) -> None:
        """Fetch everything."""
        self.post_message(RefreshWanted(force=True))

    def action_search(self) -> None:
        """Search the whole paper."""
        self.app.push_screen(SearchScreen(self.paper))

    def action_help(self) -> None:
        """Show every key."""
        self.app.push_screen(HelpScreen(self.paper, self.where))

    async def action_quit(self) -> None:
        """Put the paper down."""
        await self.app.action_quit()

    def action_palette(self) -> None:
        """Find anything."""
        self.app.action_command_palette()
