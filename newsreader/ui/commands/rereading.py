"""Rereading: what a site changed in a story since the reader had it, and how fast the reader reads."""

from __future__ import annotations

from newsreader.errors import NewsreaderError
from newsreader.text.language import _
from newsreader.ui.commands.reading import ReadingKeys
from newsreader.ui.keys import shown
from newsreader.ui.screens.changes import ChangesScreen
from newsreader.ui.widgets.article_view import ArticleView


class RereadingKeys(ReadingKeys):
    """The key that shows changes; whoever has seen a changed story, or its changes, has seen what it says now."""

    def story_opened(self, article: int) -> None:
        """The story is read as it is now."""
        super().story_opened(article)
        if self._seen(article):
            key = shown(self.paper.keymap.keys_of("changes")[0])
            self.say(_("The site changed this story since you read it: {key} shows what.").format(key=key))

    def on_timed_page_page_read(self, message: ArticleView.PageRead) -> None:
        """Learn how fast the reader reads."""
        self.paper.library.diary.page_read(message.reading)

    def action_changes(self) -> None:
        """Show what changed in the story."""
        article = self.target()
        if article is None:
            self.say(_("There is no story here."))
        else:
            self.run_worker(self._show_changes(article), group="changes", name="changes", exit_on_error=False)

    async def _show_changes(self, article: int) -> None:
        try:
            edits = await self.paper.library.diary.edits(article)
        except NewsreaderError as error:
            self.say(str(error), error=True)
            return
        if not edits:
            self.say(_("Nothing has changed in this story since you had it first."))
            return
        self._seen(article)
        self.app.push_screen(ChangesScreen(self.paper, edits))

    def _seen(self, article: int) -> bool:
        """Take the sign of a change off a story that was read before; whether there was one."""
        rows = self.paper.spread.rows([article])
        if not (rows and rows[0].changed and rows[0].read):
            return False
        self.mark([article], read=True, name=_("changes read: {title}").format(title=rows[0].title))
        return True
