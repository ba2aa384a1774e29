"""Taking along: the whole paper on this machine, back issues, and single stories as files."""

from __future__ import annotations

from newsreader.errors import NewsreaderError
from newsreader.text.language import _
from newsreader.ui.commands.opening import FETCHING
from newsreader.ui.commands.picturing import PictureKeys
from newsreader.ui.exporting import export_story
from newsreader.ui.messages import IssueWanted, Say, TakeAwayWanted
from newsreader.ui.screens.issues import IssuesScreen


class TakingKeys(PictureKeys):
    """Keys that keep something of the paper."""

    def action_take_away(self) -> None:
        """Download everything, or stop where a download is."""
        self.post_message(TakeAwayWanted())

    def action_back_issues(self) -> None:
        """The editions that were taken away; from one of them back to today."""
        if self.paper.spread.issue is not None:
            self.post_message(IssueWanted(None))
        else:
            self.app.push_screen(IssuesScreen(self.paper))

    def put_down(self) -> bool:
        """End the download that is under way, else close the back issue that lies open; whether there was either."""
        if self.paper.download.running:
            self.say("")
            self.paper.download.stop()
        elif self.paper.spread.issue is not None:
            self.post_message(IssueWanted(None))
        else:
            return False
        return True

    def action_export(self) -> None:
        """Save the story as Markdown; where only its headline is here it is fetched first."""
        row = self.row()
        if row is not None:
            self.app.run_worker(self._export(row.id), group="export", name="export", exit_on_error=False)

    async def _export(self, article: int) -> None:
        paper = self.paper
        try:
            if paper.spread.stored(article).article is None:
                self.app.post_message(Say(_(FETCHING)))
                await paper.stories.fetch(article)
            said = await export_story(paper.library, paper.spread.original(article))
        except NewsreaderError as error:
            self.app.post_message(Say(str(error), error=True))
            return
        self.app.post_message(Say(said))
