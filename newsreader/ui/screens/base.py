"""What the screens of the paper have in common: their keys, the foot of the page, and how marks are made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.events import Click
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker, WorkerState

from newsreader.errors import NewsreaderError
from newsreader.model import Deed
from newsreader.text.language import _
from newsreader.text.urls import shown as shown_address
from newsreader.ui.keys import Place, Where, bindings_for, shown
from newsreader.ui.messages import Marked, MarksWritten, Say
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.mouse import RIGHT

if TYPE_CHECKING:
    from newsreader.ui.paper import Paper

WIDTHS = [(0, "-narrow"), (80, "-normal"), (120, "-wide")]
"""The three shapes of the paper: the class that the stylesheet knows each by, from a width in cells on."""

HEIGHTS = [(0, "-low"), (10, "-high")]
"""On a low screen every line belongs to the panes."""

_MESSAGE_STAYS = 10.0
_MESSAGE_STAYS_BRIEFLY = 4.0
"""Seconds; what is under way is to be seen again soon."""


def bindings(where: Where) -> list[Binding]:
    """The table's keys of one screen as Textual wants them; nothing of them is shown by Textual itself."""
    return [
        Binding(bound.keys, bound.action, bound.description, show=False, id=bound.id) for bound in bindings_for(where)
    ]


class PaperScreen(Screen[None]):
    """A screen with a foot line that marks articles and tells the reader what is going on."""

    where: ClassVar[Where] = "front"
    """Which keys of the table hold here."""

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self.paper = paper
        self._message_timer: Timer | None = None
        self._eyes: Place | None = None
        self._offered: int | None = None
        """What the undo key takes back when it is pressed again, as the foot says."""

    # --- the foot ----------------------------------------------------------------------------------------------

    def say(self, text: str, *, error: bool = False) -> None:
        """Tell the reader something for a while; an empty text takes the last away."""
        if self._message_timer is not None:
            self._message_timer.stop()
        self._offered = None
        foot = self.query_one(FootLine)
        foot.say(text, error=error)
        stays = _MESSAGE_STAYS_BRIEFLY if foot.has_progress else _MESSAGE_STAYS
        self._message_timer = self.set_timer(stays, self._hush) if text else None

    def progress(self, text: str) -> None:
        """Show how far something is, as long as it lasts."""
        self.query_one(FootLine).progress(text)

    def show_keys(self, place: Place) -> None:
        """Show the keys that matter at a place."""
        self._eyes = place
        keys = self.paper.keymap.footer(place)
        self.query_one(FootLine).show_keys([(shown(key.keys[0]), _(key.label), key.action) for key in keys])

    def on_click(self, event: Click) -> None:
        """The right button offers all that can be done here, for a hand that is on the mouse."""
        if event.button == RIGHT and any(key.id == "palette" for key in self.paper.keymap.on(self.where)):
            self.app.action_command_palette()

    async def on_foot_line_key_clicked(self, message: FootLine.KeyClicked) -> None:
        """A click on a key in the foot is a press of it."""
        await self.run_action(message.action)

    def _hush(self) -> None:
        self._offered = None
        self.query_one(FootLine).say("")

    def to_browser(self, url: str) -> None:
        """Open an address in the reader's browser, and say where it leads."""
        try:
            self.say(_("Opened {address}").format(address=shown_address(self._opened(url))))
        except NewsreaderError as error:
            self.say(str(error), error=True)

    def _opened(self, url: str) -> str:
        """Open an address where the reader is: in a page that shows the paper, their browser is not this machine's."""
        if not self.app.is_web:
            return self.paper.browser.open(url)
        address = self.paper.browser.checked(url)
        self.app.open_url(address)
        return address

    # --- marks -------------------------------------------------------------------------------------------------

    def mark(self, ids: Sequence[int], *, read: bool | None = None, starred: bool | None = None, name: str) -> None:
        """Show marks at once and write them in the background; what is read is read in every source that tells it."""
        ids = ids if read is None else self.paper.library.tellings.together(ids)
        self.paper.spread.marks.marked(ids, read=read, starred=starred)
        self.post_message(Marked(ids, read=read, starred=starred))
        self.app.run_worker(
            self._write_marks(ids, read, starred, name), group="marks", name="marks", exit_on_error=False
        )

    async def _write_marks(self, ids: Sequence[int], read: bool | None, starred: bool | None, name: str) -> None:
        failed = False
        try:
            await self.paper.library.mark(ids, read=read, starred=starred, name=name)
        except NewsreaderError as error:
            failed = True
            self.app.post_message(Say(str(error), error=True))
        self.paper.spread.marks.written(ids, read=read, starred=starred)
        self.app.post_message(MarksWritten(again=failed))

    def action_undo(self) -> None:
        """Take back what was done last; what was done before this start is named first, and asked twice."""
        deeds = self.paper.library.diary.deeds()
        last = next((deed for deed in deeds if deed.mine), deeds[0] if deeds else None)
        if last is None:
            self.say(_("There is nothing to take back."))
        elif last.mine or last.id == self._offered:
            self.take_back(last)
        else:
            key = shown(self.paper.keymap.keys_of("undo")[0])
            when = f"{last.done.astimezone(self.paper.library.now().tzinfo):%m-%d %H:%M}"
            self.say(_("{key} again takes back, of {when}: {name}").format(key=key, when=when, name=last.name))
            self._offered = last.id

    def take_back(self, deed: Deed) -> None:
        """Take one thing back, and tell it by its name."""
        self.app.run_worker(self._take_back(deed), group="marks", name="marks", exit_on_error=False)

    async def _take_back(self, deed: Deed) -> None:
        try:
            await self.paper.library.diary.take_back(deed)
        except NewsreaderError as error:
            self.app.post_message(Say(str(error), error=True))
            return
        self.app.post_message(Say(_("Taken back: {name}").format(name=deed.name)))
        self.app.post_message(MarksWritten(again=True))

    def show_marks(self, ids: Sequence[int], *, read: bool | None, starred: bool | None) -> None:
        """Draw marks; a screen with a list overrides it."""

    def paper_changed(self, *, rows: bool) -> None:
        """Read again what is shown: counts, and with `rows` everything; a screen with a list overrides it."""

    def settings_changed(self) -> None:
        """Show what the reader set anew, in the language that they set; a screen that shows more overrides it."""
        if self._eyes is not None:
            self.show_keys(self._eyes)
        self.query().refresh()

    # --- workers -----------------------------------------------------------------------------------------------

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Whatever a worker could not handle is told, and the paper stays open."""
        if event.state is WorkerState.ERROR:
            self.say(_("That did not work: {why}").format(why=event.worker.error), error=True)
