"""Looks: another theme, or another language of the interface, at a key."""

from __future__ import annotations

from newsreader.text.language import Language
from newsreader.ui.messages import ThemeWanted
from newsreader.ui.screens.base import PaperScreen
from newsreader.ui.tongue import LANGUAGES


class LooksKeys(PaperScreen):
    """Keys that change what the paper looks like."""

    def action_next_theme(self) -> None:
        """The next of all themes."""
        self.app.post_message(ThemeWanted())

    def action_next_language(self) -> None:
        """The next of the languages that the interface speaks."""
        self.speak_in(self.paper.tongue.next())

    def speak_in(self, language: Language) -> None:
        """Show all that is on the screen in a language; what sites wrote stays as they wrote it."""
        self.paper.tongue.choose(language)
        for screen in self.app.screen_stack:
            if isinstance(screen, PaperScreen):
                screen.settings_changed()
        self.say(LANGUAGES[language])
