"""The reader: one story at its measure, in the middle of the whole screen."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from newsreader.text.language import _
from newsreader.ui.bars.find_bar import FindBar
from newsreader.ui.bars.hint_bar import HintBar
from newsreader.ui.commands.finding import FindingKeys
from newsreader.ui.commands.hinting import HintingKeys
from newsreader.ui.commands.rereading import RereadingKeys
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.commands.taking import TakingKeys
from newsreader.ui.keys import Where
from newsreader.ui.screens.base import HEIGHTS, bindings
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.masthead import Masthead


class ReaderScreen(ScrollingKeys, TakingKeys, FindingKeys, HintingKeys, RereadingKeys):
    """Shows the story that lies open; all keys of the front page that concern a story work here."""

    where: ClassVar[Where] = "reader"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("reader")]
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = "#article"

    def compose(self) -> ComposeResult:
        """Masthead, story, foot."""
        library = self.paper.library
        yield Masthead()
        yield ArticleView(
            library.now,
            library.diary.pace,
            measure=self.paper.measure.cells,
            links=lambda: library.settings.links,
            prints=self.paper.album,
            id="article",
        )
        yield FootLine()
        yield FindBar()
        yield HintBar()

    def on_mount(self) -> None:
        """Show the story where the reader left it."""
        self.show_keys("reader")
        article = self.paper.spread.article
        if article is not None:
            self.open_story(article)

    def pane(self) -> ArticleView:
        """What is scrolled."""
        return self.view

    def target(self) -> int | None:
        """The story that is shown."""
        return self.view.article

    def story_opened(self, article: int) -> None:
        """The masthead says where the story stands."""
        super().story_opened(article)
        spread = self.paper.spread
        rows = spread.rows([article])
        at = list(spread.ids).index(article) + 1 if article in spread.ids else 0
        where = _("{number} of {all}").format(number=at, all=len(spread.ids)) if at else ""
        name = rows[0].source_name if rows else ""
        place = f"{spread.place.title} · {spread.issue}" if spread.issue else spread.place.title
        self.query_one(Masthead).show(name, place, where)

    # --- keys --------------------------------------------------------------------------------------------------

    def action_left(self) -> None:
        """Back to the front page."""
        self.action_back()

    def action_back(self) -> None:
        """Back along a link, or to the front page; first let go of what is selected."""
        if self.selections:
            self.clear_selection()
        elif not self.back_along_link():
            self.dismiss(None)

    def action_zoom(self) -> None:
        """Back to the front page."""
        self.dismiss(None)

    def action_section(self, number: int) -> None:
        """Back to the front page, at another section."""
        self._leave_for(f"section({number})")

    def action_next_section(self) -> None:
        """Back to the front page, at the next section."""
        self._leave_for("next_section")

    def action_previous_section(self) -> None:
        """Back to the front page, at the section before."""
        self._leave_for("previous_section")

    def _leave_for(self, action: str) -> None:
        self.paper.spread.article = None
        self.dismiss(None)
        self.app.call_later(self.app.run_action, f"screen.{action}")
