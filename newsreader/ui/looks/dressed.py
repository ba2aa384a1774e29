"""The application's clothes: puts themes on, lets one be looked at before it is chosen, and keeps what was chosen."""

from __future__ import annotations

import os
from collections.abc import Sequence

from textual.command import CommandPalette
from textual.filter import LineFilter
from textual.widgets import Input

from newsreader.settings import Home, Panes, Settings
from newsreader.text.ambiguous import are_wide
from newsreader.text.language import _
from newsreader.text.signs import narrow_marks
from newsreader.ui.ending import EndingApp
from newsreader.ui.looks.marks import AsciiMarks
from newsreader.ui.looks.terminal import Terminal
from newsreader.ui.looks.theming import stand_ins, textual_theme
from newsreader.ui.looks.wardrobe import Wardrobe
from newsreader.ui.memory import Memory
from newsreader.ui.messages import Say, ThemeWanted


class DressedApp(EndingApp):
    """An application in one of the reader's themes; without colours where `NO_COLOR` is set."""

    _panes = Panes()

    def __init__(self, home: Home, settings: Settings, memory: Memory, terminal: Terminal) -> None:
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._home = home
        self._memory = memory
        self._terminal = terminal
        self._ascii = AsciiMarks()
        self._narrow = AsciiMarks(narrow_marks)
        self._narrow.enabled = are_wide()
        self.dress(settings)

    def dress(self, settings: Settings) -> None:
        """Put on what the settings name: the theme, unless the reader chose another since, signs and columns."""
        self.wardrobe = Wardrobe(self._home, settings)
        self._configured = settings.theme
        self._panes = settings.panes
        self._ascii.enabled = settings.marks == "ascii" or (settings.marks == "auto" and self._terminal.ascii)
        for name, theme in self.wardrobe.themes.items():
            self.register_theme(textual_theme(name, theme))
        name = self._memory.theme(self._configured)
        self._wear(name if name in self.available_themes else self.wardrobe.wanted(name, dark=self._terminal.dark))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours, for the themes that do not know them."""
        return stand_ins(self.current_theme)

    def get_css_variables(self) -> dict[str, str]:
        """The colours, and the columns that the reader wants."""
        return {**super().get_css_variables(), **columns(self._panes)}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Signs of ASCII where there are no others."""
        return [*super().get_line_filters(), *(marks for marks in (self._ascii, self._narrow) if marks.enabled)]

    def action_command_palette(self) -> None:
        """Find anything; Textual's own palette asks in English."""
        if not isinstance(self.screen, CommandPalette):
            words = _("A section, a story, a command, a theme…")
            self.push_screen(CommandPalette(placeholder=words, id="--command-palette"))

    def on_theme_wanted(self, message: ThemeWanted) -> None:
        """Wear a theme from now on."""
        name = message.name or self.wardrobe.after(self.theme)
        self._wear(name)
        self._memory.keep_theme(name, self._configured)
        self.post_message(Say(_("Theme: {name}").format(name=name)))

    def on_command_palette_opened(self) -> None:
        """Let the cursor stand still: far away every blink is bytes on a line, and near it is a restless eye."""
        for box in self.screen.query(Input):
            box.cursor_blink = False

    def on_command_palette_option_highlighted(self, message: CommandPalette.OptionHighlighted) -> None:
        """Try a theme on while it is looked at in the palette."""
        hit = getattr(message.highlighted_event.option, "hit", None)
        choice = getattr(hit, "command", None)
        wanted = choice.name if isinstance(choice, ThemeChoice) else self._worn
        if wanted != self.theme:
            self.theme = wanted

    def on_command_palette_closed(self, message: CommandPalette.Closed) -> None:
        """Nothing was chosen: take off what was tried on."""
        if not message.option_selected and self.theme != self._worn:
            self.theme = self._worn

    def _wear(self, name: str) -> None:
        self._worn = name
        self.theme = name


def columns(panes: Panes) -> dict[str, str]:
    """The widths of the columns, as the stylesheet knows them."""
    widths = {
        "sections": ("12%", "16", "26", panes.sections),
        "headlines": ("4fr", "20", "100%", panes.headlines),
        "rail": ("22%", "25", "44", panes.rail),
    }
    found: dict[str, str] = {}
    for name, (width, least, most, wanted) in widths.items():
        fixed = str(wanted) if wanted else ""
        found |= {f"{name}-width": fixed or width, f"{name}-least": fixed or least, f"{name}-most": fixed or most}
    return found


class ThemeChoice:
    """What the palette does when a theme is chosen in it; while it is only looked at, the app tries it on."""

    def __init__(self, app: DressedApp, name: str) -> None:
        self._app = app
        self.name = name

    def __call__(self) -> None:
        """Choose it."""
        self._app.post_message(ThemeWanted(self.name))
