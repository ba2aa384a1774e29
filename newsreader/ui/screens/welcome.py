"""The welcome: what a reader needs to know at the first start, in one quiet page; shown once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize

from newsreader.text import width as cell
from newsreader.text.language import _, later
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.keymap import Keymap
from newsreader.ui.keys import Where, shown
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.line_page import LinePage
from newsreader.ui.widgets.lines import Line, Run, running

_MEASURE = 60
_KEY_CELLS = 8
_TOLD = (
    ("open", later("opens what the cursor is on")),
    ("read-on", later("reads on, story after story")),
    ("take-away", later("takes the whole paper away")),
    ("search", later("searches all of it")),
    ("help", later("names every key of a place")),
)
"""The five actions that a reader begins with, in words that fit a narrow screen; translated where they are shown."""


class WelcomeScreen(ScrollingKeys):
    """A page over the paper; the paper is there when it is put away."""

    where: ClassVar[Where] = "welcome"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("welcome")]
    AUTO_FOCUS = "#welcome"

    def compose(self) -> ComposeResult:
        """The page and the foot."""
        yield LinePage(id="welcome")
        yield FootLine()

    def on_mount(self) -> None:
        """Show how to go on at the foot."""
        self.show_keys("welcome")

    def on_resize(self, _event: Resize) -> None:
        """Set the page at the new width."""
        self.call_after_refresh(self._lay_out)

    def pane(self) -> LinePage:
        """What is scrolled."""
        return self.query_one(LinePage)

    def _lay_out(self) -> None:
        page = self.pane()
        width = max(8, min(_MEASURE, page.size.width - 3))
        page.set_lines(list(welcome_lines(self.paper.keymap, width)), width)

    def action_close_welcome(self) -> None:
        """On to the paper."""
        self.dismiss(None)


def welcome_lines(keymap: Keymap, width: int) -> Iterator[Line]:
    """The page: five keys, and where more sources come from."""
    yield from running(_("This is your paper. Enter goes on."), width, "article--title", 0)
    for action, meaning in _TOLD:
        name = cell.pad(shown(keymap.keys_of(action)[0]), _KEY_CELLS)
        yield Line((Run(cell.fit(_(meaning), width - _KEY_CELLS)),), (Run(name, "article--key"),))
    yield Line()
    words = _("{key} finds more sources, as does `newsreader sources` in a shell.")
    yield from running(words.format(key=shown(keymap.keys_of("palette")[0])), width, "article--text", 0)
