"""Links: letters over those in sight, and what is done with the one that is chosen."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence

from textual.events import DescendantFocus

from newsreader.errors import NewsreaderError, NotAnArticle
from newsreader.text.language import _
from newsreader.text.urls import host
from newsreader.text.urls import shown as shown_address
from newsreader.ui.bars.hint_bar import Choice, HintBar
from newsreader.ui.commands.leafing import LeafingKeys
from newsreader.ui.commands.opening import FETCHING
from newsreader.ui.keys import shown
from newsreader.ui.letters import letters
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.hinted_page import Target

_END = "end-link"
_NOT_HERE = ("link-browser", "link-copy", _END)
"""What can be done with a link that leads to no story."""


class HintingKeys(LeafingKeys):
    """The key that shows letters; a link's real server is told before anything is opened, also to the mouse."""

    def action_hints(self) -> None:
        """Lay letters over the links and pictures in sight; a single one needs none."""
        targets = self.view.targets() if self.view.display and self.view.size.height else ()
        if not targets:
            self.say(_("There are no links or pictures in sight."))
        elif len(targets) == 1:
            self.offer_link(targets[0])
        else:
            hints = dict(zip(targets, letters(len(targets)), strict=False))
            self.view.lay_hints(hints)
            self._to_bar()
            self.query_one(HintBar).ask(hints, self._choices((_END,)))

    def action_enlarge(self) -> None:
        """Show the first picture in sight as large as the screen."""
        pictures = [target for target in self.view.targets() if target.is_picture] if self.view.display else []
        if not self.paper.album.shown:
            self.say(_("Captions only."))
        elif not pictures:
            self.say(_("There is no picture in sight."))
        else:
            self.view.choose_picture(pictures[0].url)

    def offer_link(self, target: Target, note: str = "", keys: Sequence[str] = ()) -> None:
        """Say where a link leads, and ask what is to be done with it."""
        self._to_bar()
        self.query_one(HintBar).offer(target, self._choices(keys), note)

    def end_hints(self) -> None:
        """Take letters and line away."""
        self.view.lay_hints({})
        bar = self.query_one(HintBar)
        if bar.is_open:
            had_focus = bar.has_focus
            bar.close()
            self.remove_class("-hinting")
            if had_focus:
                self.view.focus(scroll_visible=False)

    def story_opened(self, article: int) -> None:
        """Letters and line were those of another story."""
        super().story_opened(article)
        self.end_hints()

    # --- messages ----------------------------------------------------------------------------------------------

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Who goes elsewhere wants none of the links."""
        if self.query_one(HintBar).is_open and not isinstance(event.widget, HintBar):
            self.end_hints()

    def on_line_page_link_chosen(self, message: ArticleView.LinkChosen) -> None:
        """A click on a link: first it is told where it leads."""
        self.offer_link(Target(message.url, 0, 0))

    def on_hint_bar_narrowed(self, message: HintBar.Narrowed) -> None:
        """Only the letters that can still be meant stay."""
        self.view.lay_hints(message.left)

    def on_hint_bar_picked(self, message: HintBar.Picked) -> None:
        """The letters are all there; they stay over the link that is asked about."""
        self.view.lay_hints({message.target: "→"})
        self.offer_link(message.target)

    def on_hint_bar_closed(self) -> None:
        """None of them."""
        self.end_hints()

    def on_hint_bar_chosen(self, message: HintBar.Chosen) -> None:
        """Do what the reader decided."""
        target = message.target
        self.end_hints()
        match message.how:
            case "browser":
                self.to_browser(target.url)
            case "copy":
                self.app.copy_to_clipboard(shown_address(target.url))
                self.say(_("Copied {address}").format(address=shown_address(target.url)))
            case "keep":
                self._work(self._keep_picture(target) if target.is_picture else self._keep(target))
            case "here":
                self.open_target(target)

    # --- inside ------------------------------------------------------------------------------------------------

    def open_target(self, target: Target) -> None:
        """Read here what a link leads to; a picture as large as the screen, or in the browser where none is shown."""
        if target.is_picture:
            if not (self.paper.album.shown and self.view.choose_picture(target.url)):
                self.to_browser(target.url)
        else:
            self._work(self._follow(target))

    def _work(self, work: Coroutine[None, None, None]) -> None:
        self.say(FETCHING)
        self.run_worker(work, group="story", name="story", exclusive=True, exit_on_error=False)

    async def _follow(self, target: Target) -> None:
        article = await self._article_at(target)
        if article is None:
            return
        trail, left = self.paper.trail, self.view.article
        if left is not None:
            trail.visit(self._step(left))
        trail.visit(self._step(article), by_link=True)
        self.open_story(article)

    async def _keep(self, target: Target) -> None:
        article = await self._article_at(target)
        if article is not None:
            title = self.paper.spread.rows([article])[0].title
            self.mark([article], starred=True, name=_("starred: {title}").format(title=title))
            self.say(_("Kept among the starred: {title}").format(title=title))

    async def _keep_picture(self, target: Target) -> None:
        try:
            await self.paper.library.archive.fetch_picture(target.url)
        except NewsreaderError as error:
            self.say(str(error), error=True)
        else:
            self.say(_("The picture is on this machine now."))

    async def _article_at(self, target: Target) -> int | None:
        """The story at an address; where there is none, what else can be done with it is asked."""
        try:
            article = await self.paper.library.open_url(target.url)
        except NotAnArticle:
            self.say("")
            self.offer_link(target, _("No story at"), _NOT_HERE)
            return None
        except NewsreaderError as error:
            self.say(f"{host(target.url)}: {error}" if host(target.url) not in str(error) else str(error), error=True)
            return None
        self.say("")
        return article

    def _to_bar(self) -> None:
        self.add_class("-hinting")

    def _choices(self, ids: Sequence[str]) -> list[Choice]:
        keys = self.paper.keymap.on("link")
        return [Choice(shown(key.keys[0]), _(key.label), key.action) for key in keys if not ids or key.id in ids]
