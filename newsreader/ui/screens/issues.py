"""Back issues: the editions that were taken away, the newest first."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from newsreader.errors import NewsreaderError
from newsreader.model import BackIssue
from newsreader.text.language import _, later, many
from newsreader.ui.commands.scrolling import ScrollingKeys
from newsreader.ui.keys import Where, shown
from newsreader.ui.messages import IssueWanted, MarksWritten, Say
from newsreader.ui.screens.base import bindings
from newsreader.ui.screens.receipt import ReceiptScreen
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.issue_list import IssueList

_NONE = later("No back issues yet: {key} takes the paper away, and keeps it as the edition of the day.")


class IssuesScreen(ScrollingKeys):
    """A list of days; Enter reads one on the front page."""

    where: ClassVar[Where] = "issues"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("issues")]
    AUTO_FOCUS = "#issues"

    def compose(self) -> ComposeResult:
        """The list and the foot."""
        key = shown(self.paper.keymap.keys_of("take-away")[0])
        yield IssueList(self.paper.library.now, id="issues", empty=_(_NONE).format(key=key))
        yield FootLine()

    def on_mount(self) -> None:
        """Show what there is."""
        self.paper_changed(rows=True)

    @property
    def issues(self) -> IssueList:
        """The list of editions."""
        return self.query_one(IssueList)

    def pane(self) -> IssueList:
        """What is scrolled."""
        return self.issues

    def paper_changed(self, *, rows: bool) -> None:
        """Read the editions again: one was taken, removed or brought back."""
        super().paper_changed(rows=rows)
        if rows:
            found = self.paper.library.archive.editions()
            self.issues.show(found)
            self.show_keys("issues" if found else "no-issues")
            self.issues.border_title = Content(
                _("Back issues · {days}").format(days=many("{count} day", "{count} days", len(found)))
                if found
                else _("Back issues")
            )

    def on_issue_list_chosen(self, message: IssueList.Chosen) -> None:
        """Read an edition."""
        self.app.post_message(IssueWanted(message.issue.day))

    # --- keys --------------------------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Read the edition under the cursor."""
        self.issues.opened()

    def action_receipt(self) -> None:
        """Show what the edition under the cursor holds, and what is missing."""
        issue = self.issues.issue
        if issue is not None:
            self.app.push_screen(ReceiptScreen(self.paper, issue.receipt))

    def action_remove_issue(self) -> None:
        """Remove the edition under the cursor; it can be taken back."""
        issue = self.issues.issue
        if issue is not None:
            self.app.run_worker(self._remove(issue), group="marks", name="marks", exit_on_error=False)

    async def _remove(self, issue: BackIssue) -> None:
        try:
            await self.paper.library.archive.remove(issue.day)
        except NewsreaderError as error:
            self.app.post_message(Say(str(error), error=True))
            return
        self.app.post_message(Say(_("Removed {day}; its stories stay. z brings it back.").format(day=issue.day)))
        self.app.post_message(MarksWritten(again=True))

    def action_close_issues(self) -> None:
        """Back to the paper."""
        self.dismiss(None)
