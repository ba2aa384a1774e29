"""Reading: opens stories, fetches those that are not here yet, and goes on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from newsreader.errors import NewsreaderError, Offline, UnknownArticle
from newsreader.text.language import _, later
from newsreader.ui.commands.looking import LookingKeys
from newsreader.ui.commands.opening import FETCHING, without_stop
from newsreader.ui.graphics.prints import Viewer
from newsreader.ui.place import Place
from newsreader.ui.widgets.article_view import ArticleView

NOT_HERE = later("Only the headline is here: Enter fetches the story, D the whole paper.")
CAUGHT_UP = later("You have read everything there is.")


class ReadingKeys(LookingKeys):
    """Keys that open stories; a screen says where the reader is and what follows."""

    @property
    def view(self) -> ArticleView:
        """The view that stories are read in."""
        return self.query_one(ArticleView)

    def story_opened(self, article: int) -> None:
        """A story is in the view now."""

    def place_changed(self) -> None:
        """Another list lies open now."""

    def may_fetch(self, viewer: Viewer) -> bool:
        """A story that is only shown beside the list brings nothing from the network."""
        return viewer is not self.view or self.paper.spread.article == self.view.article

    def open_story(self, article: int, place: Place | None = None) -> None:
        """Show a story, mark it read, and fetch it if only its headline is here."""
        spread = self.paper.spread
        if place is not None and place.key != spread.place.key:
            spread.go(place)
            self.place_changed()
        try:
            stored = self.paper.spread.stored(article)
        except NewsreaderError as error:
            self.say(str(error), error=True)
            return
        self.say("")
        self.paper.album.forgive()
        if stored.article is None or not spread.article == article == self.view.article:
            spread.article = article
            block = self.paper.bookmarks.at(article, stored.status.position)
            self.view.show(stored, block=block, notice="" if stored.article else FETCHING)
        self.story_opened(article)
        if not stored.row.read:
            self.mark([article], read=True, name=_("Read: {title}").format(title=stored.row.title))
        if stored.article is None:
            self.run_worker(self._fetch(article), group="story", name="story", exclusive=True, exit_on_error=False)

    async def _fetch(self, article: int) -> None:
        """Fetch a story; by the time it is here the reader may be elsewhere."""
        notice = ""
        try:
            await self.paper.stories.fetch(article)
        except NewsreaderError as error:
            notice = how_to_get(error)
            self.say(str(error), error=True)
        stored = self.paper.spread.stored(article)
        if self.paper.spread.article == article == self.view.article:
            self.view.show(stored, live=stored.article is not None, notice=notice)
        self.paper_changed(rows=True)

    async def _fetch_ahead(self, article: int) -> None:
        """Who reads story after story need not wait for the next one; when it cannot be had, that is told there."""
        found = self.paper.spread.walk.next_unread(article)
        if found is not None and not self.paper.spread.stored(found[1]).article:
            with suppress(NewsreaderError):
                await self.paper.stories.fetch(found[1])

    def show_marks(self, ids: Sequence[int], *, read: bool | None, starred: bool | None) -> None:
        """A star stands beside the story, too."""
        super().show_marks(ids, read=read, starred=starred)
        if starred is not None and self.view.article in ids:
            self.show_again()

    def settings_changed(self) -> None:
        """Stories at the measure that the reader wants now."""
        super().settings_changed()
        self.view.set_measure(self.paper.measure.cells)
        self.show_again()

    def paper_changed(self, *, rows: bool) -> None:
        """What is read may carry other marks now."""
        super().paper_changed(rows=rows)
        if rows:
            self.show_again()

    def show_again(self) -> None:
        """Show the same story with other marks, or in another script."""
        article = self.view.article
        if article is not None:
            with suppress(UnknownArticle):
                self.view.amend(self.paper.spread.stored(article))

    def on_article_view_scrolled(self, message: ArticleView.Scrolled) -> None:
        """Keep the place in the story that is read."""
        if self.is_current and message.article == self.paper.spread.article:
            self.paper.bookmarks.note(message.article, message.block, message.share)
            self.paper.spread.marks.seen[message.article] = message.share
            self.show_share(message.article, message.share)

    def show_share(self, article: int, share: float) -> None:
        """Show how much of a story was seen; a screen with a list overrides it."""

    # --- keys --------------------------------------------------------------------------------------------------

    def action_read_on(self) -> None:
        """A page down; at the end the next unread story."""
        article = self.target()
        reading = self.paper.spread.article
        if article is not None and article != reading:
            self.open_story(article)
        elif reading is not None and not self.view.at_end:
            self.view.page(1)
        else:
            self.action_next_unread()

    def action_next_article(self) -> None:
        """The story below."""
        self._open_near(1)

    def action_previous_article(self) -> None:
        """The story above."""
        self._open_near(-1)

    def action_next_unread(self) -> None:
        """The next story nobody has read, in whatever section it is."""
        found = self.paper.spread.walk.next_unread(self.target())
        if found is None:
            self.say(_(CAUGHT_UP))
        else:
            place, article = found
            self.open_story(article, place)
            self.run_worker(
                self._fetch_ahead(article), group="ahead", name="ahead", exclusive=True, exit_on_error=False
            )

    def _open_near(self, steps: int) -> None:
        article = self.paper.spread.walk.near(self.target(), steps)
        if article is None:
            self.say(_("That was the last story here.") if steps > 0 else _("That was the first story here."))
        else:
            self.open_story(article)


def how_to_get(error: NewsreaderError) -> str:
    """Why a story is not here and what the reader can do, in a line."""
    if isinstance(error, Offline):
        return _("Not taken along, and there is no network. With one: Enter fetches it, D the whole paper.")
    return _("{why}. Press Enter to try again, o for the browser.").format(why=without_stop(error))
