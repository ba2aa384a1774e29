"""The front page: sections, headlines, the story, hot clicks and pictures; three shapes by the width of the screen."""

from __future__ import annotations

from asyncio import Event
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.events import DescendantFocus
from textual.timer import Timer

from newsreader.errors import UnknownArticle
from newsreader.text.language import _, later
from newsreader.ui.bars.filter_bar import FilterBar
from newsreader.ui.bars.find_bar import FindBar
from newsreader.ui.bars.hint_bar import HintBar
from newsreader.ui.commands.filtering import FilteringKeys
from newsreader.ui.commands.finding import FindingKeys
from newsreader.ui.commands.hinting import HintingKeys
from newsreader.ui.commands.marking import NO_STORY
from newsreader.ui.commands.moving import PANES, MovingKeys
from newsreader.ui.commands.reading import NOT_HERE
from newsreader.ui.commands.rereading import RereadingKeys
from newsreader.ui.commands.shelves import headline_manner
from newsreader.ui.commands.taking import TakingKeys
from newsreader.ui.keys import Place as KeyPlace
from newsreader.ui.screens.base import HEIGHTS, WIDTHS, bindings
from newsreader.ui.screens.hot import HotScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.headline_list import HeadlineList
from newsreader.ui.widgets.hot_pane import HotPane
from newsreader.ui.widgets.line_list import LineList
from newsreader.ui.widgets.masthead import Masthead
from newsreader.ui.widgets.pictures_pane import PicturesPane
from newsreader.ui.widgets.section_list import SectionList
from newsreader.ui.widgets.section_row import SectionRow

_PREVIEW_AFTER = 0.15
"""Seconds that the cursor rests on a headline before its story is shown beside it."""

_FOOT: dict[str, KeyPlace] = {"hot": "rail", "pictures": "rail", "sections": "sections", "article": "article"}


class FrontScreen(MovingKeys, FilteringKeys, TakingKeys, FindingKeys, HintingKeys, RereadingKeys):
    """Puts the panes together and says which story is meant; what the keys do stands in `ui.commands`."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("front")]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = ""

    _preview_timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The panes in reading order."""
        library, spread = self.paper.library, self.paper.spread
        yield Masthead()
        yield SectionRow()
        with Horizontal(id="panes"):
            yield SectionList(id="sections", empty=later("No sections yet:\npress R to fetch."))
            with Container(id="middle"):
                yield HeadlineList(spread.rows, library.now, id="headlines", manner=headline_manner(library.settings))
                yield ArticleView(
                    library.now,
                    library.diary.pace,
                    measure=self.paper.measure.cells,
                    links=lambda: library.settings.links,
                    prints=self.paper.album,
                    id="article",
                    empty=later("Enter opens a headline."),
                )
            with Container(id="rail"):
                yield HotPane(id="hot", empty=later("No hot clicks yet:\npress R to fetch."))
                yield PicturesPane(id="pictures", empty=later("No pictures yet:\npress R to fetch."))
        yield FootLine()
        yield FindBar()
        yield FilterBar()
        yield HintBar()

    def on_mount(self) -> None:
        """Show what the store holds."""
        self.name_panes()
        self.hide_columns()
        self.place_changed()
        self.go_to("headlines")
        self.call_after_refresh(self._show_first)

    # --- which story -------------------------------------------------------------------------------------------

    @property
    def headlines(self) -> HeadlineList:
        """The list of the present place."""
        return self.query_one(HeadlineList)

    def target(self) -> int | None:
        """The story under the cursor, or the one that is read."""
        match self.here:
            case "article":
                return self.view.article
            case "hot":
                item = self.query_one(HotPane).item
                return item.article if item is not None else None
            case "pictures":
                photo = self.query_one(PicturesPane).photo
                return photo.article if photo is not None else None
            case _:
                return self.headlines.article

    def read_here(self) -> bool:
        """The story beside the list gets the reader's eyes."""
        if self.view.article is not None and self.here != "article":
            self.go_to("article")
        return super().read_here()

    def story_opened(self, article: int) -> None:
        """The cursor follows, and the reader's eyes are on the story."""
        super().story_opened(article)
        self._forget_preview()
        self.headlines.point(article)
        self.go_to("article")

    # --- messages of the panes ---------------------------------------------------------------------------------

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The foot shows the keys of the pane, wherever the focus came from."""
        pane = event.widget.id
        if pane not in PANES:
            return
        if pane != self.here:
            self.go_to(pane)
        self.show_keys(_FOOT.get(pane, "headlines"))

    def on_headline_list_opened(self, message: HeadlineList.Opened) -> None:
        """Open the story."""
        self.open_story(message.article)

    def on_headline_list_highlighted(self, message: HeadlineList.Highlighted) -> None:
        """Show the story beside the list once the cursor rests."""
        self._forget_preview()
        if not self.has_class("-narrow"):
            self._preview_timer = self.set_timer(_PREVIEW_AFTER, lambda: self.preview(message.article))

    def on_section_list_chosen(self, message: SectionList.Chosen) -> None:
        """Go to a section."""
        self.choose(message.shelf.key)

    def on_section_list_highlighted(self, message: SectionList.Highlighted) -> None:
        """Say why a section could not be refreshed."""
        self.say(message.shelf.problem or "", error=True)

    def on_section_row_chosen(self, message: SectionRow.Chosen) -> None:
        """Go to a section."""
        self.choose(message.shelf.key)

    def on_section_row_turned(self, message: SectionRow.Turned) -> None:
        """Go to the section beside."""
        self.turn_section(message.step)

    def on_hot_pane_chosen(self, message: HotPane.Chosen) -> None:
        """Open what other people read."""
        self.open_address(message.url, message.article)

    def on_pictures_pane_chosen(self, message: PicturesPane.Chosen) -> None:
        """Open the story of a picture."""
        if message.photo.article is None:
            self.say(_("The story of this picture is not known."))
        else:
            self.open_story(message.photo.article)

    # --- keys of the front page only ---------------------------------------------------------------------------

    def action_open(self) -> None:
        """Open what the cursor is on; in the story, try again to fetch it."""
        pane = self.pane()
        if isinstance(pane, LineList):
            pane.opened()
        elif self.view.article is not None:
            self.open_story(self.view.article)

    def action_back(self) -> None:
        """Towards the sections, a pane at a time; from the list, what is under way or laid open is put down first."""
        if self.selections:
            self.clear_selection()
        elif self.here == "article" and self.back_along_link():
            return
        elif self.here in ("sections", "headlines") and (self.end_filter() or self.put_down()):
            self.go_to("headlines")
        elif self.here != "sections":
            self.go_to("sections" if self.here == "headlines" else "headlines")

    def action_hot(self) -> None:
        """Hot clicks with their memory, on a screen of their own."""
        self.app.push_screen(HotScreen(self.paper))

    def action_rail(self) -> None:
        """To the hot clicks beside the stories, or back from the rail."""
        self.go_to("headlines" if self.here in ("hot", "pictures") else "hot")

    def action_zoom(self) -> None:
        """The story alone."""
        article = self.target()
        if article is None:
            self.say(_(NO_STORY))
        else:
            self.open_story(article)
            self.app.push_screen(ReaderScreen(self.paper), self._back_from_reader)

    def _back_from_reader(self, _nothing: None) -> None:
        """Go on here with the story that was read there, wherever it is."""
        article = self.paper.spread.article
        if article is not None:
            self.place_changed()
            self.open_story(article)

    # --- showing -----------------------------------------------------------------------------------------------

    def paper_changed(self, *, rows: bool) -> None:
        """News arrived; where no story was open yet, the first is shown."""
        super().paper_changed(rows=rows)
        self._show_first()

    def preview(self, article: int) -> None:
        """Show a story without opening it: nothing is marked, and nothing fetched."""
        if self.headlines.article != article or self.view.article == article:
            return
        try:
            stored = self.paper.spread.stored(article)
        except UnknownArticle:
            return
        self.paper.spread.article = None
        block = self.paper.bookmarks.at(article, stored.status.position)
        self.view.show(stored, block=block, notice="" if stored.article else NOT_HERE)

    async def as_it_opens(self) -> None:
        """Show what the next start will show: the list from its top, and the first story beside it."""
        self.end_filter()
        self.view.show(None)
        self.paper.spread.article = None
        self.go(self.paper.spread.place)
        self._forget_preview()
        self._show_first()
        self.say("")
        drawn = Event()
        self.call_after_refresh(drawn.set)
        await drawn.wait()

    def _show_first(self) -> None:
        article = self.headlines.article
        if article is not None and self.view.article is None:
            self.preview(article)

    def _forget_preview(self) -> None:
        if self._preview_timer is not None:
            self._preview_timer.stop()
            self._preview_timer = None
