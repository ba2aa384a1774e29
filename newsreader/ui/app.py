"""The paper on the screen: ties the service, the screens and the keys together; the command line calls `run`."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.command import Provider
from textual.worker import Worker, WorkerState

from newsreader.errors import NewsreaderError
from newsreader.library import Library
from newsreader.model import Receipt
from newsreader.settings import Settings
from newsreader.text.language import _
from newsreader.ui import gate
from newsreader.ui.beats import Beats
from newsreader.ui.browser import Browser
from newsreader.ui.commands.taking import TakingKeys
from newsreader.ui.curtain.curtain import Curtain
from newsreader.ui.curtain.frame import Frame
from newsreader.ui.curtain.taking_over import driver_behind, pictured
from newsreader.ui.downloading import Downloading
from newsreader.ui.following import Following
from newsreader.ui.graphics.album import Album
from newsreader.ui.keymap import Keymap
from newsreader.ui.keys import shown
from newsreader.ui.looks.dressed import DressedApp
from newsreader.ui.looks.terminal import ANY, Terminal, this_terminal
from newsreader.ui.measure import Measure
from newsreader.ui.memory import Memory
from newsreader.ui.messages import IssueWanted, Marked, MarksWritten, PlaceWanted, RefreshWanted, Say, StoryWanted
from newsreader.ui.palette import PaperCommands
from newsreader.ui.paper import Bookmarks, Paper, Stories
from newsreader.ui.refreshing import Refreshing
from newsreader.ui.screens.base import PaperScreen
from newsreader.ui.screens.front import FrontScreen
from newsreader.ui.screens.receipt import ReceiptScreen
from newsreader.ui.screens.welcome import WelcomeScreen
from newsreader.ui.spread import Spread
from newsreader.ui.tongue import Tongue
from newsreader.ui.words import receipt_line

_POSITION_EVERY = 2.0
_LOOK_EVERY = 1.0
_NOTICE_STAYS = 20.0


class NewsApp(DressedApp):
    """The application; it opens on the front page and owns everything that outlives a screen."""

    CSS_PATH = "paper.tcss"
    TITLE = "newsreader"
    BINDINGS: ClassVar[list[BindingType]] = []
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {PaperCommands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        library: Library,
        *,
        url: str | None = None,
        source: str | None = None,
        browser: Browser | None = None,
        terminal: Terminal = ANY,
        welcome: bool = False,
    ) -> None:
        keymap, self._memory = Keymap(library.settings.keys), Memory(library.home.data)
        super().__init__(library.home, library.settings, self._memory, terminal)
        self._beats = Beats(self, draw=self._show_news, refresh=self._refresh_due)
        spread = Spread(library, self._memory)
        spread.start(source=source, section=library.settings.start_section, key=self._memory.remembered.place)
        download = Downloading(
            library,
            key=shown(keymap.keys_of("take-away")[0]),
            goes=self._show_progress,
            changed=self._beats.draw_soon,
            taken=self._taken_away,
            tell=self._tell,
        )
        working = partial(self.run_worker, group="pictures", name="pictures", exit_on_error=False)
        album = Album(library, terminal.means, working, self._memory)
        self.paper = Paper(
            library,
            spread,
            keymap,
            Bookmarks(library),
            Stories(library),
            download,
            browser or Browser(),
            Measure(self._memory, library.settings.measure),
            Tongue(self._memory, library.settings.language),
            album,
        )
        self.front = FrontScreen(self.paper)
        self.left: Frame | None = None
        """The front page as it was left, for the next start."""
        self._url, self._welcome = url, welcome and not self._memory.remembered.welcomed
        self._refreshing = Refreshing(
            library, names=self._source_name, changed=self._beats.draw_soon, tell=self._tell_news
        )
        self._following = Following(library.home, take_up=self._take_up, tell=self._tell)

    async def on_mount(self) -> None:
        """First what the store holds, then the news."""
        self.set_keymap(self.paper.keymap.overlay())
        await self.push_screen(self.front)
        if self._welcome:
            self._memory.keep_welcomed()
            await self.push_screen(WelcomeScreen(self.paper))
        self.set_interval(_POSITION_EVERY, self._keep_position)
        self.set_interval(_LOOK_EVERY, self._look_at_settings)
        self._beats.refresh_every(self.paper.library.settings.refresh_minutes)
        for notice in self.paper.library.notices:
            self.notify(notice, severity="warning", timeout=_NOTICE_STAYS, markup=False)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        if self._url is not None:
            self.front.open_address(self._url)
        self._refresh_due()

    # --- what screens want -------------------------------------------------------------------------------------

    def on_marked(self, message: Marked) -> None:
        """Every screen shows the marks."""
        for screen in self._papers():
            screen.show_marks(message.ids, read=message.read, starred=message.starred)

    def on_marks_written(self, message: MarksWritten) -> None:
        """Every screen counts again."""
        for screen in self._papers():
            screen.paper_changed(rows=message.again)

    def on_refresh_wanted(self, message: RefreshWanted) -> None:
        """Send for news."""
        self.run_worker(
            self._refreshing.run(message),
            group="refresh",
            name="refresh",
            exit_on_error=False,
        )

    def on_story_wanted(self, message: StoryWanted) -> None:
        """Open a story on the front page."""
        self._to_front()
        self.front.open_story(message.article)
        self.front.view.point_out(message.needles)

    def on_place_wanted(self, message: PlaceWanted) -> None:
        """Go to a place on the front page."""
        self._to_front()
        self.front.choose(message.key)

    def on_take_away_wanted(self) -> None:
        """Take the paper away, or let that be enough; how it goes takes the place of what was said before."""
        self._tell("")
        if self.paper.download.running:
            self.paper.download.stop()
        else:
            self.run_worker(self.paper.download.run(), group="download", name="download", exit_on_error=False)

    def on_issue_wanted(self, message: IssueWanted) -> None:
        """Lay a back issue open on the front page, or today's paper again."""
        spread = self.paper.spread
        try:
            if message.day is None:
                spread.close_issue()
            else:
                spread.open_issue(message.day)
        except NewsreaderError as error:
            self._tell(str(error), True)
            return
        self._to_front()
        self.front.issue_changed()

    def on_say(self, message: Say) -> None:
        """Tell the reader, on whatever screen they are."""
        self._tell(message.text, message.error)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Whatever a worker could not handle is told, and the paper stays open."""
        if event.state is WorkerState.ERROR:
            self._tell(_("That did not work: {why}").format(why=event.worker.error), True)

    # --- the end ------------------------------------------------------------------------------------------------

    async def action_quit(self) -> None:
        """Put the paper down; what is on its way to the store gets there."""
        self._memory.keep_place(self.paper.spread.today)
        await self._keep_position()
        self.paper.download.stop()
        ending = [worker for worker in self.workers if worker.group in ("marks", "download")]
        if ending:
            await self.workers.wait_for_complete(ending)
        self.workers.cancel_group(self, "refresh")
        await self.paper.stories.stop()
        await self.paper.library.disconnect()
        if self.screen is self.front and self.paper.spread.issue is None:
            await self.front.as_it_opens()
            self.left = pictured(self)
        self.exit()

    # --- inside ------------------------------------------------------------------------------------------------

    def _papers(self) -> list[PaperScreen]:
        return [screen for screen in self.screen_stack if isinstance(screen, PaperScreen)]

    def _to_front(self) -> None:
        """Close what lies over the front page, and show there what was laid open meanwhile."""
        if self.screen is not self.front:
            while self.screen is not self.front:
                self.pop_screen()
            self.front.place_changed()

    def _tell(self, text: str, error: bool = False) -> None:
        for screen in self._papers():
            screen.say(text, error=error)

    def _tell_news(self, text: str, error: bool = False) -> None:
        """Tell how a refresh goes, unless a download does, which brings the news as well."""
        if error or not self.paper.download.running:
            self._tell(text, error)

    def _show_progress(self, text: str) -> None:
        for screen in self._papers():
            screen.progress(text)

    def _taken_away(self, receipt: Receipt) -> None:
        """Show the receipt, unless the reader is busy with something that takes what they type."""
        self._show_news()
        if isinstance(self.screen, TakingKeys):
            self.push_screen(ReceiptScreen(self.paper, receipt))
        else:
            self._tell(f"{receipt_line(receipt)}.")

    def _source_name(self, source: str) -> str:
        named = (section.source_name for section in self.paper.spread.sections if section.source == source)
        return next(named, source)

    def _show_news(self) -> None:
        for screen in self._papers():
            screen.paper_changed(rows=True)

    def _refresh_due(self) -> None:
        self.post_message(RefreshWanted(force=False))

    def _look_at_settings(self) -> None:
        self.run_worker(self._following.look(), group="settings", name="settings", exclusive=True, exit_on_error=False)

    def _take_up(self, settings: Settings) -> None:
        """Let the whole paper follow settings that the reader changed."""
        self.paper.library.settings = settings
        self.dress(settings)
        self.paper.keymap.lay_over(settings.keys)
        self.set_keymap(self.paper.keymap.overlay())
        self.paper.measure.configure(settings.measure)
        self.paper.tongue.configure(settings.language)
        self._beats.refresh_every(settings.refresh_minutes)
        for screen in self._papers():
            screen.settings_changed()

    async def _keep_position(self) -> None:
        try:
            await self.paper.bookmarks.write()
        except NewsreaderError as error:
            self._tell(str(error), True)


def settle() -> None:
    """Look for garbage no more among what the program is made of, which stays: it takes longer than a key may wait."""
    gc.freeze()
    gc.enable()


def run(library: Library, curtain: Curtain, *, url: str | None = None, source: str | None = None) -> None:
    """Open the paper on this terminal until the reader puts it down; `url` is opened first, `source` is shown first."""
    terminal = this_terminal(library.settings, Memory(library.home.data), curtain.hear)
    app = NewsApp(library, url=url, source=source, terminal=terminal, welcome=True)
    app.driver_class = driver_behind(curtain, app.driver_class)
    gate.install()
    gate.guard(app.error_console)
    settle()
    app.run()
    curtain.last = app.left
    if app.return_code:
        raise SystemExit(app.return_code)
