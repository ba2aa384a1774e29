"""Looks: another theme at a key."""

from __future__ import annotations

from newsreader.ui.messages import ThemeWanted
from newsreader.ui.screens.base import PaperScreen


class LooksKeys(PaperScreen):
    """Keys that change what the paper looks like."""

    def action_next_theme(self) -> None:
        """The next of all themes."""
        self.app.post_message(ThemeWanted())
