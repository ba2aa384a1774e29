"""Elsewhere: the browser, the clipboard, and the other screens."""

from __future__ import annotations

from newsreader.errors import NewsreaderError
from newsreader.text.urls import shown
from newsreader.ui.commands.marking import NO_STORY, MarkingKeys
from newsreader.ui.messages import RefreshWanted
from newsreader.ui.screens.help import HelpScreen
from newsreader.ui.screens.search import SearchScreen


class ElsewhereKeys(MarkingKeys):
    """Keys that lead out of the list and the story, and those that send for news."""

    def _address(self) -> str | None:
        article = self.target()
        if article is None:
            self.say(NO_STORY)
            return None
        return self.paper.library.stored(article).row.url

    def action_browser(self) -> None:
        """Open the story in the reader's browser."""
        try:
            address = self._address()
            if address is not None:
                self.say(f"Opened {shown(self.paper.browser.open(address))}")
        except NewsreaderError as error:
            self.say(str(error), error=True)

    def action_copy(self) -> None:
        """Copy the story's address to the clipboard of the terminal."""
        try:
            address = self._address()
        except NewsreaderError as error:
            self.say(str(error), error=True)
            return
        if address is not None:
            self.app.copy_to_clipboard(address)
            self.say(f"Copied {address}")

    def action_refresh(self) -> None:
        """Fetch the present section; a list of all sections means all of them."""
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
