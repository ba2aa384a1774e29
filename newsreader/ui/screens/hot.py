"""Hot clicks: what other people read now, what they read yesterday, and what was best in a week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from newsreader.model import HotList, Row
from newsreader.text.dates import short_time
from newsreader.text.language import _
from newsreader.ui.charts import NAMES, Charts, key_of
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.commands.taking import TakingKeys
from newsreader.ui.keys import Where
from newsreader.ui.messages import RefreshWanted
from newsreader.ui.paper import Paper
from newsreader.ui.screens.base import HEIGHTS, WIDTHS, bindings
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.hot_table import HotTable
from newsreader.ui.widgets.masthead import Masthead
from newsreader.ui.widgets.section_list import Shelf
from newsreader.ui.widgets.section_row import SectionRow
from newsreader.ui.words import day_name


class HotScreen(ScrollingKeys, TakingKeys):
    """A row of rankings, a row of times, and the ranking with its memory; stories open in the reader and lead back."""

    where: ClassVar[Where] = "hot"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("hot")]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = "#table"

    def __init__(self, paper: Paper) -> None:
        super().__init__(paper)
        self._charts = Charts(paper.library, paper.spread)
        self._left = paper.spread.article

    def compose(self) -> ComposeResult:
        """Masthead, rankings, times, the list, foot."""
        yield Masthead()
        yield SectionRow(id="rankings")
        yield SectionRow(id="views")
        yield HotTable(id="table")
        yield FootLine()

    def on_mount(self) -> None:
        """Show the ranking of the source that is read."""
        self.show_keys("hot")
        self._show()

    @property
    def table(self) -> HotTable:
        """The list."""
        return self.query_one(HotTable)

    def pane(self) -> HotTable:
        """What is scrolled."""
        return self.table

    # --- which story -------------------------------------------------------------------------------------------

    def target(self) -> int | None:
        """The story under the cursor, where the store has it."""
        item = self.table.item
        return item.article if item is not None else None

    def address(self) -> str | None:
        """Its address, which is known of every story."""
        item = self.table.item
        return item.url if item is not None else None

    def row(self) -> Row | None:
        """Its row, or a sentence at the foot that says how to get one."""
        if self.table.item is not None and self.target() is None:
            self.say(_("Only its title is here: Enter fetches the story."))
            return None
        return super().row()

    def open_story(self, article: int) -> None:
        """Read a story; Escape there leads back here."""
        self.paper.spread.article = article
        self.app.push_screen(ReaderScreen(self.paper), lambda _nothing: self.paper_changed(rows=True))

    # --- showing -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        charts, spread = self._charts, self.paper.spread
        ranking = charts.shown()
        self.query_one("#rankings", SectionRow).show(
            [Shelf(charts.title(one), key_of(one)) for one in charts.rankings], charts.key
        )
        views = [Shelf(day_name(spread.issue) if spread.issue else _(NAMES[view]), view) for view in charts.views]
        self.query_one("#views", SectionRow).show(views, charts.view)
        self.table.empty = _nothing(charts)
        self.table.show(ranking)
        self._show_title(ranking)
        day = day_name(spread.issue or self.paper.library.now().date())
        self.query_one(Masthead).show(_("Hot clicks"), ranking.name if ranking else "", day)

    def _show_title(self, ranking: HotList | None) -> None:
        if ranking is None:
            self.table.border_title = Content(_("Hot clicks"))
            return
        now = self.paper.library.now()
        parts = [ranking.name, _("seen {time}").format(time=short_time(ranking.seen, now))]
        if ranking.frozen:
            since = short_time(ranking.unchanged or ranking.seen, now)
            parts.append(_("frozen: the same since {time}").format(time=since))
        parts.append(_("{unread} unread of {count}").format(unread=self.table.unread, count=len(ranking.items)))
        self.table.border_title = Content(" · ".join(parts))

    def paper_changed(self, *, rows: bool) -> None:
        """A ranking or a mark changed; the cursor stays on its story."""
        super().paper_changed(rows=rows)
        self._charts.reload()
        self._show()

    def show_marks(self, ids: Sequence[int], *, read: bool | None, starred: bool | None) -> None:
        """Draw marks at once."""
        super().show_marks(ids, read=read, starred=starred)
        if read is not None:
            self.table.amend(ids, read)
            self._show_title(self._charts.shown())

    def on_hot_table_chosen(self, message: HotTable.Chosen) -> None:
        """Open a story; one that no list named is fetched by its address."""
        self.open_address(message.item.url, message.item.article)

    def on_section_row_chosen(self, message: SectionRow.Chosen) -> None:
        """Another ranking, or another time."""
        key = message.shelf.key
        view = next((view for view in self._charts.views if view == key), None)
        if view is not None:
            self._charts.view = view
        elif key is not None:
            self._charts.choose(key)
        self._show()

    def on_section_row_turned(self, message: SectionRow.Turned) -> None:
        """The ranking beside."""
        self._charts.turn(message.step)
        self._show()

    # --- keys --------------------------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Open the story under the cursor."""
        self.table.opened()

    def action_next_hot(self) -> None:
        """Open the next story of the list that nobody has read."""
        item = self.table.next_unread()
        if item is None:
            self.say(_("You have read all of them."))
        else:
            self.open_address(item.url, item.article)

    def action_next_ranking(self) -> None:
        """The ranking to the right."""
        self._charts.turn(1)
        self._show()

    def action_previous_ranking(self) -> None:
        """The ranking to the left."""
        self._charts.turn(-1)
        self._show()

    def action_hot_view(self) -> None:
        """Now, yesterday, the week's best."""
        self._charts.turn_view()
        self._show()

    def action_refresh_hot(self) -> None:
        """Fetch the source of the ranking, with its rankings."""
        if self.paper.spread.issue is None and self._charts.key is not None:
            self.post_message(RefreshWanted(sources=(self._charts.key.partition("/")[0],), force=True))

    def action_close_hot(self) -> None:
        """Back to the paper, as it lay open."""
        self.paper.spread.article = self._left
        self.dismiss(None)


def _nothing(charts: Charts) -> str:
    if not charts.rankings:
        return _("No hot clicks have been seen yet: R fetches them.")
    return _("Nobody looked at this ranking yesterday: d goes on to the week's best.")
