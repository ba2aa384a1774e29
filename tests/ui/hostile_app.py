"""A small app full of hostile strings, for `test_gate.py`; run as a program it shows them on the terminal it has."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import DataTable, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from newsreader.ui.gate import install

READY = "READY-TO-LEAVE"

PAYLOADS = {
    "title": "\x1b]0;PWNTITLE\x1b\\",
    "title ended by a bell": "\x1b]2;PWNTITLE\x07",
    "unterminated title": "\x1b]0;PWNREST",
    "clipboard": "\x1b]52;c;UFdO\x1b\\",
    "hyperlink": "\x1b]8;;http://evil.example/\x1b\\",
    "erase": "\x1b[2J\x1b[10APWN",
    "reset": "\x1bcPWN",
    "leave the screen": "\x1b[?1049lPWN",
    "report": "\x1b[6nPWN\x1b[>q",
    "query": "\x1bP+q544e\x1b\\",
    "picture": "\x1b_Ga=T,f=100;AAAA\x1b\\",
    "pass-through": "\x1bPtmux;\x1b\x1b]0;PWN\x07\x1b\\",
    "C1": "\x9b31mPWN\x9d0;PWN\x9c",
    "C0": "\x00\x05\x0e\x0f\x7fPWN",
    "direction": "photo_\u202egpj.exe",
    "zero width": "P\u200bW\ufeffN\u2060",
    "line ends": "one\u2028two\u0085three",
    "tags": "P\U000e0041N",
    "surrogate": "P\ud800N",
    "stray picture cell": "P\ufffe\ufdd0N",
}

EVIL_LINK = "http://evil.example/\x1b\\\x1b]0;PWNLINK\x07 x"


class Lines(ScrollView):
    """Draws its lines as our lists and articles do, by the Line API."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.virtual_size = Size(40, 3)

    def render_line(self, y: int) -> Strip:
        link = Style(link=EVIL_LINK)
        segments = [[Segment(self.text)], [Segment(self.text, Style(bold=True))], [Segment("a link", link)]]
        return Strip(segments[y]) if y < len(segments) else Strip.blank(40)


class HostileApp(App[None]):
    """Shows one string in every kind of widget."""

    CSS = "#widgets > * { height: 3; border: none; } Screen { overflow: hidden; }"

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        titled = Static("in a frame")
        titled.border_title = Content(self.text)
        titled.styles.border = ("round", "white")
        titled.styles.height = 3
        yield titled
        yield Static(self.text, markup=False)
        yield Static(Content.styled(self.text, "bold red"))
        yield Static(Text("a rich link", Style(link=EVIL_LINK)))
        yield Label(self.text, markup=False)
        yield Input(value=self.text)
        yield OptionList(Option(Content(self.text)))
        yield Lines(self.text)
        yield DataTable[Text]()
        yield Static(READY, id="ready")

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_column("title")
        table.add_row(Text(self.text))
        for widget in self.query("OptionList, Lines, DataTable"):
            widget.styles.height = 3


if __name__ == "__main__":
    install()
    HostileApp(" ".join(PAYLOADS.values())).run()
