"""Places: going to another section, and showing what the present one holds."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from newsreader.query import show
from newsreader.text.language import _
from newsreader.ui.commands.reading import ReadingKeys
from newsreader.ui.commands.shelves import headline_manner, shelves, source_names
from newsreader.ui.place import NO_SOURCES, NOT_AMONG_THESE, Place
from newsreader.ui.widgets.headline_list import HeadlineList
from newsreader.ui.widgets.hot_pane import HotPane
from newsreader.ui.widgets.masthead import Masthead
from newsreader.ui.widgets.pictures_pane import PicturesPane
from newsreader.ui.widgets.section_list import SectionList
from newsreader.ui.widgets.section_row import SectionRow
from newsreader.ui.words import day_name


class PlaceKeys(ReadingKeys):
    """Keys that change the section, and how the panes around the story follow."""

    def choose(self, key: str | None) -> None:
        """Go to a place by its key."""
        place = self.paper.spread.find(key) if key is not None else None
        if place is not None:
            self.go(place)

    def go(self, place: Place) -> None:
        """Lay another list open, from its top."""
        script = self.paper.spread.scripts.script
        self.paper.spread.go(place)
        self.place_changed()
        if self.paper.spread.scripts.script != script:
            self.show_again()
        self.query_one(HeadlineList).edge(bottom=False)
        self.query_one("#headlines").focus()

    def action_section(self, number: int) -> None:
        """One of the first nine sections."""
        place = self.paper.spread.walk.numbered(number)
        if place is None:
            self.say(_("There is no section {number}.").format(number=number))
        else:
            self.go(place)

    def action_next_section(self) -> None:
        """The section below."""
        self.turn_section(1)

    def action_previous_section(self) -> None:
        """The section above."""
        self.turn_section(-1)

    def turn_section(self, steps: int) -> None:
        """Go that many sections on."""
        place = self.paper.spread.walk.beside(steps)
        if place is not None:
            self.go(place)

    # --- showing -----------------------------------------------------------------------------------------------

    def place_changed(self) -> None:
        """Another list lies open."""
        spread = self.paper.spread
        self._show_list(spread.article)
        self.show_counts(moved=True)
        self.show_rail()

    def _show_list(self, article: int | None = None) -> None:
        spread = self.paper.spread
        sources = source_names(spread.sections, spread.place)
        self.query_one(HeadlineList).show(spread.ids, article=article, sources=sources, under=spread.folding.under)

    def action_unfold(self) -> None:
        """Show the other tellings of the story below it, or fold them again."""
        article = self.target()
        turned = None if article is None else self.paper.spread.unfold(article)
        if turned is None:
            self.say(_("No other source tells this story."))
        else:
            self._show_list(turned)

    def issue_changed(self) -> None:
        """Another paper lies open: a back issue, or today's again."""
        day = self.paper.spread.issue
        self.view.show(None)
        self.go(self.paper.spread.place)
        self.say(_("{day}: Esc goes back to today").format(day=day) if day else "")

    def paper_changed(self, *, rows: bool) -> None:
        """News arrived: everything is read again, and the cursor stays on its story."""
        super().paper_changed(rows=rows)
        spread = self.paper.spread
        if not rows:
            spread.recount()
        else:
            spread.reload()
            self._show_list()
        self.show_counts(moved=False)
        self.show_rail()

    def name_panes(self) -> None:
        """Write over every pane what it holds; the list is named with its counts."""
        titles = {"sections": _("Sections"), "hot": _("Hot clicks"), "pictures": _("Pictures")}
        for pane, title in titles.items():
            self.query_one(f"#{pane}").border_title = Content(title)

    def settings_changed(self) -> None:
        """Headlines and columns as the reader wants them now."""
        super().settings_changed()
        self.query_one(HeadlineList).set_manner(headline_manner(self.paper.library.settings))
        self.hide_columns()
        self.name_panes()
        self.show_counts(moved=False)

    def hide_columns(self) -> None:
        """Leave out the columns that the reader does not want."""
        panes = self.paper.library.settings.panes
        self.set_class(panes.sections == 0, "-no-sections")
        self.set_class(panes.rail == 0, "-no-rail")

    def show_share(self, article: int, share: float) -> None:
        """Half-read stories have a mark of their own."""
        super().show_share(article, share)
        self.query_one(HeadlineList).amend([article], share=share)

    def show_marks(self, ids: Sequence[int], *, read: bool | None, starred: bool | None) -> None:
        """Draw marks at once."""
        super().show_marks(ids, read=read, starred=starred)
        self.query_one(HeadlineList).amend(ids, read=read, starred=starred)

    def show_counts(self, *, moved: bool) -> None:
        """Sections with their counts, the masthead, and the title over the list; the cursor follows if we `moved`."""
        spread = self.paper.spread
        lines = shelves(spread)
        self.query_one(SectionList).show(lines, spread.place.key if moved else None)
        self.query_one(SectionRow).show(lines, spread.place.key)
        name = next((section.source_name for section in spread.sections if section.source == spread.place.source), "")
        headlines = self.query_one(HeadlineList)
        headlines.empty = NOT_AMONG_THESE if spread.query else spread.place.empty if spread.sections else NO_SOURCES
        count = (
            _("{unread} unread of {all}").format(unread=len(spread.walk.unread_here()), all=len(spread.ids))
            if spread.ids
            else _("empty")
        )
        headlines.light(() if spread.query is None else spread.query.needles())
        issue = f"{spread.issue:%m-%d} · " if spread.issue else ""
        sieve = f" · {_('only')} {show(spread.query)}" if spread.query is not None else ""
        headlines.border_title = Content(f"{issue}{spread.place.title}{sieve} · {count}")
        day = day_name(spread.issue or self.paper.library.now().date())
        self.query_one(Masthead).show(
            name or "newsreader", spread.place.title, _("Back issue · {day}").format(day=day) if spread.issue else day
        )

    def show_rail(self) -> None:
        """Hot clicks and pictures of the source that is read, or of all."""
        self.query_one(HotPane).show(self.paper.spread.hot())
        self.query_one(PicturesPane).show(self.paper.spread.photos())
