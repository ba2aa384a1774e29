"""What can be taken back: all that was done since the paper was opened, and what concerned many stories for a week."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from newsreader.text.language import _
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.keys import Where
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.deed_list import DeedList
from newsreader.ui.widgets.foot_line import FootLine


class DeedsScreen(ScrollingKeys):
    """A list of deeds; Enter takes back the one under the cursor, whatever was done since."""

    where: ClassVar[Where] = "deeds"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("deeds")]
    AUTO_FOCUS = "#deeds"

    def compose(self) -> ComposeResult:
        """The list and the foot."""
        yield DeedList(self.paper.library.now, id="deeds", empty=_("There is nothing to take back."))
        yield FootLine()

    def on_mount(self) -> None:
        """Show what there is."""
        self.show_keys("deeds")
        self.deeds.border_title = Content(_("What can be taken back"))
        self.paper_changed(rows=True)

    @property
    def deeds(self) -> DeedList:
        """The list."""
        return self.query_one(DeedList)

    def pane(self) -> DeedList:
        """What is scrolled."""
        return self.deeds

    def paper_changed(self, *, rows: bool) -> None:
        """Something was done or taken back."""
        super().paper_changed(rows=rows)
        self.deeds.show(self.paper.library.diary.deeds())

    def on_deed_list_chosen(self, message: DeedList.Chosen) -> None:
        """Take it back."""
        self.take_back(message.deed)

    def action_take_back(self) -> None:
        """Take back what is under the cursor."""
        self.deeds.opened()

    def action_close_deeds(self) -> None:
        """Back to the paper."""
        self.dismiss(None)
