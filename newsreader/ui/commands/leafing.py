"""Leafing: back and forward through the stories that were read, from heading to heading, and how wide a line is."""

from __future__ import annotations

from newsreader.errors import NewsreaderError
from newsreader.text.language import _
from newsreader.ui.commands.reading import ReadingKeys
from newsreader.ui.trail import Step
from newsreader.ui.widgets.article_view import ArticleView


class LeafingKeys(ReadingKeys):
    """Keys that go through stories as one leafs through a paper."""

    def story_opened(self, article: int) -> None:
        """A story that is opened is a step on the way."""
        super().story_opened(article)
        self.paper.trail.visit(self._step(article))

    def back_along_link(self) -> bool:
        """Go back to the story whose link was followed; whether the story here came by one."""
        trail = self.paper.trail
        here = trail.here
        if here is None or here.article != self.view.article or not trail.came_by_link:
            return False
        self.action_history_back()
        return True

    # --- keys --------------------------------------------------------------------------------------------------

    def action_history_back(self) -> None:
        """The story that was read before, wherever it is."""
        self._leaf(self.paper.trail.back(), _("This is the first story you read."))

    def action_history_forward(self) -> None:
        """The story from which the reader went back."""
        self._leaf(self.paper.trail.forward(), _("This is the last story you read."))

    def action_next_heading(self) -> None:
        """The next heading of the story."""
        if not self.view.turn_heading(1):
            self.say(_("There is no heading below."))

    def action_previous_heading(self) -> None:
        """The heading before."""
        if not self.view.turn_heading(-1):
            self.say(_("There is no heading above."))

    def action_narrower(self) -> None:
        """Shorter lines."""
        self._set_measure(-1)

    def action_wider(self) -> None:
        """Longer lines."""
        self._set_measure(1)

    # --- inside ------------------------------------------------------------------------------------------------

    def _step(self, article: int) -> Step:
        spread = self.paper.spread
        return Step(article, spread.place.key, spread.issue)

    def _leaf(self, step: Step | None, nothing: str) -> None:
        if step is None:
            self.say(nothing)
            return
        spread = self.paper.spread
        try:
            if step.issue is None and spread.issue is not None:
                spread.close_issue()
                self.place_changed()
            elif step.issue is not None and step.issue != spread.issue:
                spread.open_issue(step.issue)
                self.place_changed()
        except NewsreaderError as error:
            self.say(str(error), error=True)
            return
        self.open_story(step.article, spread.find(step.place))

    def _set_measure(self, steps: int) -> None:
        cells = self.paper.measure.turn(steps, self.view.measure)
        for screen in self.app.screen_stack:
            for view in screen.query(ArticleView):
                view.set_measure(cells)
        shown = self.view.measure
        if shown < cells:
            self.say(_("Lines of {cells}, as wide as there is room").format(cells=shown))
        else:
            self.say(_("Lines of {cells}").format(cells=shown))
