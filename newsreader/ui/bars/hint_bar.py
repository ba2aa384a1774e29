"""The line at the foot that says where a link leads before anything is opened, and asks what is to be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.events import Click, Key
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from newsreader.text import width as cell
from newsreader.text.language import _
from newsreader.text.urls import shown
from newsreader.ui.bars.whereto import Part, whereto
from newsreader.ui.screens.base import bindings
from newsreader.ui.widgets.hinted_page import Target

How = Literal["here", "browser", "copy", "keep"]
"""What is done with a link."""


class Choice(NamedTuple):
    """A key of the line, what it is called, and its action."""

    key: str
    label: str
    action: str


class HintBar(Widget, can_focus=True):
    """Takes the letters of a link, then shows its address and takes one key more; out of sight until it is needed."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("link")]
    DEFAULT_CSS = """
    HintBar { height: 1; display: none; }
    HintBar.-open { display: block; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"hint--host", "hint--address", "hint--key", "hint--label", "hint--note"}
    """
    | Class | Description |
    | :- | :- |
    | `hint--host`, `hint--address` | Where the link leads. |
    | `hint--key`, `hint--label` | What can be done. |
    | `hint--note` | What went before. |
    """

    class Picked(Message):
        """The letters of a link are typed."""

        def __init__(self, target: Target) -> None:
            super().__init__()
            self.target = target

    class Chosen(Message):
        """The reader decided what to do."""

        def __init__(self, target: Target, how: How) -> None:
            super().__init__()
            self.target = target
            self.how = how

    class Narrowed(Message):
        """These are left that begin with what was typed."""

        def __init__(self, left: Mapping[Target, str]) -> None:
            super().__init__()
            self.left = left

    class Closed(Message):
        """The reader wants none of them."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: Mapping[Target, str] = {}
        self._typed = ""
        self._target: Target | None = None
        self._note = ""
        self._choices: Sequence[Choice] = ()

    @property
    def is_open(self) -> bool:
        """A link is being chosen."""
        return self.has_class("-open")

    def ask(self, hints: Mapping[Target, str], choices: Sequence[Choice]) -> None:
        """Wait for the letters of one of these."""
        self._hints, self._typed, self._target = hints, "", None
        self._open(_("Type the letters of a link or picture"), choices)

    def offer(self, target: Target, choices: Sequence[Choice], note: str = "") -> None:
        """Show where a link leads, and wait for what is to be done; `note` stands before it."""
        self._hints, self._target = {}, target
        self._open(note, choices)

    def close(self) -> None:
        """Go out of sight."""
        self.remove_class("-open")

    def _open(self, note: str, choices: Sequence[Choice]) -> None:
        self._note, self._choices = note, choices
        self.add_class("-open")
        self.focus()
        self.refresh()

    # --- keys --------------------------------------------------------------------------------------------------

    def on_key(self, event: Key) -> None:
        """Letters until a link is picked; a key that is none of the line's goes to the screen, and ends it."""
        letter = event.character or ""
        if self._target is None and letter.isalpha():
            event.stop()
            self._type(letter.lower())
        elif event.key not in self._bindings.key_to_bindings:
            self.post_message(self.Closed())

    def _type(self, letter: str) -> None:
        typed = self._typed + letter
        left = {target: letters for target, letters in self._hints.items() if letters.startswith(typed)}
        picked = next((target for target, letters in left.items() if letters == typed), None)
        if picked is not None:
            self.post_message(self.Picked(picked))
        elif left:
            self._typed = typed
            self.post_message(self.Narrowed(left))

    def action_link_here(self) -> None:
        """Read it here."""
        self._choose("here")

    def action_link_browser(self) -> None:
        """Open it in the browser."""
        self._choose("browser")

    def action_link_copy(self) -> None:
        """Copy its address."""
        self._choose("copy")

    def action_link_keep(self) -> None:
        """Keep it for later."""
        self._choose("keep")

    def action_end_link(self) -> None:
        """None of them."""
        self.post_message(self.Closed())

    def _choose(self, how: How) -> None:
        if self._target is not None:
            self.post_message(self.Chosen(self._target, how))

    async def on_click(self, event: Click) -> None:
        """A click on a key is a press of it."""
        right = self.size.width
        for text, _style, action in reversed(self._keys()):
            left, end = right - cell.cells(text), right
            right = left
            if left <= event.x < end:
                await self.run_action(action)
                return

    # --- drawing -----------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """What is asked or where the link leads at the left, the keys at the right."""
        width, base = max(0, self.size.width), self.rich_style
        if y or not width:
            return Strip.blank(width, base)
        keys = self._keys()
        room = max(0, width - sum(cell.cells(text) for text, _style, _action in keys) - 1)
        parts = [(" ", ""), *self._left(room - 1)]
        parts.append((" " * (room + 1 - sum(cell.cells(text) for text, _style in parts)), ""))
        parts += [(text, style) for text, style, _action in keys]
        strip = Strip([Segment(text, base + self._look(style)) for text, style in parts if text])
        return strip.adjust_cell_length(width, base)

    def _left(self, room: int) -> list[Part]:
        if self._target is None:
            return [(cell.fit(self._note, room), "hint--note")]
        note = f"{self._note} " if self._note else ""
        return [(note, "hint--note"), *whereto(self._target.url, room - cell.cells(note))]

    def _keys(self) -> list[tuple[str, str, str]]:
        """The keys with their names, or without where the address needs the room."""
        named = [
            part
            for key, label, action in self._choices
            for part in ((f" {key}", "hint--key", action), (f" {label} ", "hint--label", action))
        ]
        needed = cell.cells(self._note) + (cell.cells(shown(self._target.url)) if self._target is not None else 0)
        if (
            sum(cell.cells(text) for text, _style, _action in named) + min(needed, self.size.width // 2)
            < self.size.width
        ):
            return named
        return [(f" {key}", "hint--key", action) for key, _label, action in self._choices]

    def _look(self, style: str) -> Style:
        return self.get_component_rich_style(style, partial=True) if style else Style.null()
