"""The help: every key, made from the one table, those of the screen it was asked on first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Resize

from newsreader.text import width as cell
from newsreader.text.language import _, later
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.keymap import Keymap
from newsreader.ui.keys import GROUPS, Key, Where, shown
from newsreader.ui.paper import Paper
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.headline_row import COMPLETENESS
from newsreader.ui.widgets.line_page import LinePage
from newsreader.ui.widgets.lines import Line, Run, running

_TITLES: dict[Where, str] = {
    "front": later("Front page"), "reader": later("Story"), "search": later("Search"), "issues": later("Back issues"),
    "receipt": later("Receipt"), "help": later("Help"), "find": later("Finding in a story"), "link": later("A link"),
    "changes": later("What changed"), "deeds": later("What can be taken back"), "hot": later("Hot clicks"),
    "desk": later("Picture desk"), "picture": later("A picture"),
}  # fmt: skip
_KEYS_WIDTH = 18
_MEASURE = 76


class HelpScreen(ScrollingKeys):
    """A page of keys that scrolls."""

    where: ClassVar[Where] = "help"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help")]
    AUTO_FOCUS = "#keys"

    def __init__(self, paper: Paper, asked_on: Where) -> None:
        super().__init__(paper)
        self._asked_on: Where = asked_on

    def compose(self) -> ComposeResult:
        """The keys and the foot."""
        yield LinePage(id="keys")
        yield FootLine()

    def on_mount(self) -> None:
        """Show the keys of help itself at the foot."""
        self.page.border_title = Content(_("Keys"))
        self.show_keys("help")

    def on_resize(self, _event: Resize) -> None:
        """Set the page at the new width."""
        self.call_after_refresh(self._lay_out)

    @property
    def page(self) -> LinePage:
        """The page of keys."""
        return self.query_one(LinePage)

    def pane(self) -> LinePage:
        """What is scrolled."""
        return self.page

    def _lay_out(self) -> None:
        width = max(8, min(_MEASURE, self.page.size.width - 3))
        self.page.set_lines(list(help_lines(self.paper.keymap, self._asked_on, width)), width)

    def action_close_help(self) -> None:
        """Back to where help was asked for."""
        self.dismiss(None)


def help_lines(keymap: Keymap, first: Where, width: int) -> Iterator[Line]:
    """The table as a page: the screen that asked, the keys of other screens that it has not, and the marks."""
    told: set[str] = set()
    for where in sorted(_TITLES, key=lambda where: where != first):
        keys = [key for key in keymap.on(where) if key.id not in told]
        told.update(key.id for key in keys)
        if keys:
            yield Line()
            yield Line((Run(_(_TITLES[where]), "article--title"),))
            yield from _by_groups(keys, width)
    yield Line()
    yield Line((Run(_("Marks in the list"), "article--title"),))
    yield from _entry("●  ◐  ~  ★", _("unread, half read, changed since you read it, starred"), width)
    yield from _entry("+2  └", _("told by two other sources, one of the others"), width)
    for mark, meaning in COMPLETENESS.values():
        yield from _entry(mark, _(meaning), width)


def _by_groups(keys: list[Key], width: int) -> Iterator[Line]:
    for group in GROUPS:
        members = [key for key in keys if key.group == group]
        if members:
            yield Line((Run(_(group), "article--meta"),))
        for key in members:
            yield from _entry(_names(key), _(key.description), width)


def _names(key: Key) -> str:
    if key.numbered:
        return f"{shown(key.keys[0])} … {shown(key.keys[-1])}"
    return "  ".join(shown(name) for name in key.keys)


def _entry(names: str, meaning: str, width: int) -> Iterator[Line]:
    column = min(_KEYS_WIDTH, width // 2)
    for line in running(meaning, width - column - 2, "article--text", 0):
        head = cell.pad(f"  {names}", column) if line.start == 0 else " " * column
        yield Line(line.runs, (Run(head, "article--key"), Run("  ")))
