"""Search: what the whole paper says about some words, while they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from newsreader.errors import NewsreaderError
from newsreader.query import parse
from newsreader.text.language import _, later, many
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.commands.shelves import headline_manner, source_names
from newsreader.ui.keys import Where
from newsreader.ui.messages import StoryWanted
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.headline_list import HeadlineList

_MOST = 200
"""So many of what was found are shown; more words find less."""


class SearchScreen(ScrollingKeys):
    """A line to type in, and the headlines that match."""

    where: ClassVar[Where] = "search"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search")]
    AUTO_FOCUS = "#query"

    def compose(self) -> ComposeResult:
        """The line, the list, the foot."""
        yield Input(placeholder=_("Words, or “a phrase”; all must match"), id="query", select_on_focus=False)
        yield HeadlineList(
            self.paper.spread.rows,
            self.paper.library.now,
            id="found",
            manner=headline_manner(self.paper.library.settings),
            empty=later("Type words: titles and stories are searched, in simplified and traditional characters alike."),
        )
        yield FootLine()

    def on_mount(self) -> None:
        """Show the keys of search at the foot."""
        self.query_one(Input).cursor_blink = False
        self.found.border_title = Content(_("Search"))
        self.show_keys("search")

    @property
    def found(self) -> HeadlineList:
        """The list of what was found."""
        return self.query_one(HeadlineList)

    def settings_changed(self) -> None:
        """Headlines as the reader wants them now."""
        super().settings_changed()
        self.found.set_manner(headline_manner(self.paper.library.settings))

    def pane(self) -> HeadlineList:
        """What is scrolled."""
        return self.found

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search anew."""
        query = message.value.strip()
        try:
            ids = self._found(query) if query else ()
        except NewsreaderError as error:
            self.say(str(error), error=True)
            return
        self.found.show(ids, sources=source_names(self.paper.library.sections()))
        self.found.edge(bottom=False)
        count = many("{count} story", "{count} stories", len(ids))
        self.found.border_title = Content(_("Search · {stories}").format(stories=count) if query else _("Search"))
        if query and not ids:
            self.say(_("Nothing found."))
        else:
            self.say("")

    def _found(self, text: str) -> Sequence[int]:
        library = self.paper.library
        return library.tellings.fold(library.search.find(parse(text, unfinished=True), _MOST))

    def on_input_submitted(self) -> None:
        """Open the story under the cursor."""
        self.found.opened()

    def on_headline_list_opened(self, message: HeadlineList.Opened) -> None:
        """Open a story that was found."""
        self.dismiss(None)
        self.app.post_message(StoryWanted(message.article))

    # --- keys --------------------------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Open the story under the cursor."""
        self.found.opened()

    def action_next_pane(self) -> None:
        """Between the words and what was found."""
        (self.found if self.query_one(Input).has_focus else self.query_one(Input)).focus()

    def action_previous_pane(self) -> None:
        """Between the words and what was found."""
        self.action_next_pane()

    def action_close(self) -> None:
        """Back to the paper."""
        self.dismiss(None)
