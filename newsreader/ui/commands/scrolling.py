"""Scrolling: up and down inside whatever has the reader's eyes."""

from __future__ import annotations

from newsreader.ui.screens.base import PaperScreen
from newsreader.ui.widgets.line_list import LineList
from newsreader.ui.widgets.line_page import LinePage

Pane = LineList | LinePage


class ScrollingKeys(PaperScreen):
    """Keys that scroll; the pane is told what they mean there."""

    def pane(self) -> Pane | None:
        """What is scrolled."""
        raise NotImplementedError

    def action_down(self) -> None:
        """A line or an entry down."""
        if (pane := self.pane()) is not None:
            pane.move(1)

    def action_up(self) -> None:
        """A line or an entry up."""
        if (pane := self.pane()) is not None:
            pane.move(-1)

    def action_page_down(self) -> None:
        """A screenful down."""
        if (pane := self.pane()) is not None:
            pane.page(1)

    def action_page_up(self) -> None:
        """A screenful up."""
        if (pane := self.pane()) is not None:
            pane.page(-1)

    def action_top(self) -> None:
        """To the top."""
        if (pane := self.pane()) is not None:
            pane.edge(bottom=False)

    def action_bottom(self) -> None:
        """To the end."""
        if (pane := self.pane()) is not None:
            pane.edge(bottom=True)
