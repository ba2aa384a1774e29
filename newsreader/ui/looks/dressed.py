"""The application's clothes: puts themes on, lets one be looked at before it is chosen, and keeps what was chosen."""

from __future__ import annotations

import os

from textual.app import App
from textual.command import CommandPalette

from newsreader.settings import Home, Settings
from newsreader.text.language import _
from newsreader.ui.looks.theming import stand_ins, textual_theme
from newsreader.ui.looks.wardrobe import Wardrobe
from newsreader.ui.memory import Memory
from newsreader.ui.messages import Say, ThemeWanted


class DressedApp(App[None]):
    """An application in one of the reader's themes; without colours where `NO_COLOR` is set."""

    def __init__(self, home: Home, settings: Settings, memory: Memory, *, dark: bool = True) -> None:
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._home = home
        self._configured = settings.theme
        self._memory = memory
        self._dark = dark
        self._worn = ""
        self.open_wardrobe(settings)

    def open_wardrobe(self, settings: Settings) -> None:
        """Take over the themes that the settings know, and put on the one they name, or the reader chose since."""
        self.wardrobe = Wardrobe(self._home, settings)
        self._configured = settings.theme
        for name, theme in self.wardrobe.themes.items():
            self.register_theme(textual_theme(name, theme))
        name = self._memory.theme(self._configured)
        self._wear(name if name in self.available_themes else self.wardrobe.wanted(name, dark=self._dark))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours, for the themes that do not know them."""
        return stand_ins(self.current_theme)

    def on_theme_wanted(self, message: ThemeWanted) -> None:
        """Wear a theme from now on."""
        name = message.name or self.wardrobe.after(self.theme)
        self._wear(name)
        self._memory.keep_theme(name, self._configured)
        self.post_message(Say(_("Theme: {name}").format(name=name)))

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


class ThemeChoice:
    """What the palette does when a theme is chosen in it; while it is only looked at, the app tries it on."""

    def __init__(self, app: DressedApp, name: str) -> None:
        self._app = app
        self.name = name

    def __call__(self) -> None:
        """Choose it."""
        self._app.post_message(ThemeWanted(self.name))
