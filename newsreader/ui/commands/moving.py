"""Moving: from one pane of the front page to another."""

from __future__ import annotations

from textual.widget import Widget

from newsreader.ui.commands.scrolling import Pane, ScrollingKeys

PANES = ("sections", "headlines", "article", "hot", "pictures")
"""The panes by their ids, from left to right."""


class MovingKeys(ScrollingKeys):
    """Keys that go from pane to pane."""

    def pane(self) -> Pane | None:
        """The pane in focus, or that was in focus last."""
        pane = self.query_one(f"#{self.here}")
        return pane if isinstance(pane, Pane) else None

    def go_to(self, pane: str) -> None:
        """Bring a pane to the front and focus it; on a narrow screen it is the only one in sight."""
        self.set_classes(self._classes_at(pane))
        self.app.stylesheet.update(self)
        self.query_one(f"#{pane}").focus(scroll_visible=False)

    def _classes_at(self, pane: str) -> set[str]:
        others = {f"-at-{name}" for name in PANES}
        return (set(self.classes) - others) | {f"-at-{pane}"}

    @property
    def here(self) -> str:
        """The id of the pane in focus, or that was in focus last."""
        return next((pane for pane in PANES if self.has_class(f"-at-{pane}")), "headlines")

    # --- keys --------------------------------------------------------------------------------------------------

    def action_left(self) -> None:
        """The pane to the left; the rail counts as one."""
        self.go_to(PANES[max(0, min(PANES.index(self.here), 3) - 1)])

    def action_right(self) -> None:
        """The pane to the right; the rail counts as one."""
        at = PANES.index(self.here)
        self.go_to(PANES[min(at + 1, 3)] if at < 3 else self.here)

    def action_next_pane(self) -> None:
        """The next pane in sight, or the next of all where only one is."""
        self._turn(1)

    def action_previous_pane(self) -> None:
        """The pane before."""
        self._turn(-1)

    def _turn(self, steps: int) -> None:
        panes = PANES if self.has_class("-narrow") else tuple(pane for pane in PANES if self._in_sight(pane))
        at = panes.index(self.here) if self.here in panes else 0
        self.go_to(panes[(at + steps) % len(panes)])

    def _in_sight(self, pane: str) -> bool:
        nodes = self.query_one(f"#{pane}").ancestors_with_self
        return all(node.display for node in nodes if isinstance(node, Widget))
