"""What changed in a story: each edit of its site, the newest first to be seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Resize

from newsreader.rendering.changes import Edit
from newsreader.text.language import _
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.keys import Where
from newsreader.ui.marked_lines import edit_lines
from newsreader.ui.paper import Paper
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.line_page import LinePage


class ChangesScreen(ScrollingKeys):
    """A page with one edit of a story, words taken out and put in marked; the others are a step away."""

    where: ClassVar[Where] = "changes"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("changes")]
    AUTO_FOCUS = "#changes"

    def __init__(self, paper: Paper, edits: Sequence[Edit]) -> None:
        super().__init__(paper)
        self._edits = edits
        self._at = len(edits) - 1

    def compose(self) -> ComposeResult:
        """The page and the foot."""
        yield LinePage(id="changes")
        yield FootLine()

    def on_mount(self) -> None:
        """Show the keys of this screen at the foot."""
        self.show_keys("changes")

    def on_resize(self, _event: Resize) -> None:
        """Set the page at the new width."""
        self.call_after_refresh(self._lay_out)

    @property
    def page(self) -> LinePage:
        """The page of the edit."""
        return self.query_one(LinePage)

    def pane(self) -> LinePage:
        """What is scrolled."""
        return self.page

    def action_earlier_edit(self) -> None:
        """The edit before."""
        self._turn(-1, _("This is the first edit that was seen."))

    def action_later_edit(self) -> None:
        """The edit after."""
        self._turn(1, _("This is the last edit that was seen."))

    def action_close_changes(self) -> None:
        """Back to the story."""
        self.dismiss(None)

    def _turn(self, steps: int, nothing: str) -> None:
        if 0 <= self._at + steps < len(self._edits):
            self._at += steps
            self._lay_out()
            self.page.edge(bottom=False)
        else:
            self.say(nothing)

    def _lay_out(self) -> None:
        edit = self._edits[self._at]
        zone = self.paper.library.now().tzinfo
        title = _("Changed between {before} and {after} · edit {at} of {total}").format(
            before=f"{edit.before.astimezone(zone):%m-%d %H:%M}",
            after=f"{edit.after.astimezone(zone):%m-%d %H:%M}",
            at=self._at + 1,
            total=len(self._edits),
        )
        self.page.border_title = Content(title)
        width = max(8, min(self.paper.measure.cells, self.page.size.width - 3))
        self.page.set_lines(list(edit_lines(edit, width)), width)
