"""Search: what the whole paper says about some words, while they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from newsreader.errors import NewsreaderError, QueryError, Superseded
from newsreader.model import Row
from newsreader.query import Query, parse
from newsreader.text.language import _, later, many
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.commands.shelves import headline_manner, source_names
from newsreader.ui.keys import Where
from newsreader.ui.messages import StoryWanted
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.headline_list import HeadlineList, Manner
from newsreader.ui.widgets.query_note import QueryNote

_MOST = 200
"""So many of what was found are shown; more words find less."""


class SearchScreen(ScrollingKeys):
    """A line to type in, what it will do, and the headlines that match, each with the place where it does."""

    where: ClassVar[Where] = "search"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search")]
    AUTO_FOCUS = "#query"

    _query = Query()

    def compose(self) -> ComposeResult:
        """The line, the list, the foot."""
        yield Input(
            placeholder=_("Words, “a phrase”, -not, OR, section:国内 is:unread newer:3d …"),
            id="query",
            select_on_focus=False,
        )
        yield QueryNote()
        yield HeadlineList(
            self._rows,
            self.paper.library.now,
            id="found",
            manner=self._manner(),
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
        self.found.set_manner(self._manner())

    def pane(self) -> HeadlineList:
        """What is scrolled."""
        return self.found

    # --- searching ---------------------------------------------------------------------------------------------

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search anew, unless what is typed cannot be read yet; then what was found stays."""
        try:
            query = parse(message.value, unfinished=True)
        except QueryError as error:
            self.query_one(QueryNote).trouble(error)
            return
        self.run_worker(self._find(query), group="find", name="find", exclusive=True, exit_on_error=False)

    async def _find(self, query: Query) -> None:
        """Find on a thread of its own; the next key gives it up."""
        if query == Query():
            self._show(query, ())
            return
        self.query_one(QueryNote).explain(query)
        try:
            found = await self.paper.library.search.typed(query, _MOST)
        except Superseded:
            return
        except NewsreaderError as error:
            self.say(str(error), error=True)
            return
        self._show(query, self.paper.library.tellings.fold(found))

    def _show(self, query: Query, ids: Sequence[int]) -> None:
        self._query = query
        self.found.light(query.needles())
        self.found.show(ids, sources=source_names(self.paper.library.sections()))
        self.found.edge(bottom=False)
        if query == Query():
            self.query_one(QueryNote).hush()
            self.found.border_title = Content(_("Search"))
        else:
            count = many("{count} story", "{count} stories", len(ids))
            self.found.border_title = Content(_("Search · {stories}").format(stories=count))
        self.say(_("Nothing found.") if query != Query() and not ids else "")

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        """The headlines, each with the words around what was found in the place of its summary."""
        pieces = self.paper.library.search.excerpts(ids, self._query)
        rows = self.paper.spread.rows(ids)
        return [msgspec.structs.replace(row, summary=pieces.get(row.id, row.summary)) for row in rows]

    def _manner(self) -> Manner:
        return headline_manner(self.paper.library.settings)._replace(lines=2)

    # --- opening -----------------------------------------------------------------------------------------------

    def on_input_submitted(self) -> None:
        """Open the story under the cursor."""
        self.found.opened()

    def on_headline_list_opened(self, message: HeadlineList.Opened) -> None:
        """Open a story that was found."""
        self.dismiss(None)
        self.app.post_message(StoryWanted(message.article, self._query.needles()))

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
