"""Marking: stars, read and unread, and all of a list at once."""

from __future__ import annotations

from newsreader.model import Row
from newsreader.query import show
from newsreader.text.language import _, later
from newsreader.ui.commands.opening import OpeningKeys
from newsreader.ui.screens.deeds import DeedsScreen

NO_STORY = later("There is no story here.")


class MarkingKeys(OpeningKeys):
    """Keys that mark the story the reader means."""

    def row(self) -> Row | None:
        """The row of the story, or `None` and a sentence at the foot."""
        article = self.target()
        rows = self.paper.spread.rows([article]) if article is not None else []
        if not rows:
            self.say(_(NO_STORY))
            return None
        return rows[0]

    def action_star(self) -> None:
        """Star the story, or take its star away."""
        row = self.row()
        if row is not None:
            name = _("Star taken from: {title}") if row.starred else _("Starred: {title}")
            self.mark([row.id], starred=not row.starred, name=name.format(title=row.title))
            self.say(name.format(title=row.title))

    def action_mark(self) -> None:
        """Mark the story read, or unread again."""
        row = self.row()
        if row is not None:
            name = _("Unread again: {title}") if row.read else _("Read: {title}")
            self.mark([row.id], read=not row.read, name=name.format(title=row.title))
            self.say(name.format(title=row.title))

    def action_deeds(self) -> None:
        """List what can be taken back."""
        self.app.push_screen(DeedsScreen(self.paper))

    def action_mark_all(self) -> None:
        """Mark the whole list read."""
        spread = self.paper.spread
        unread = spread.walk.unread_here()
        if not unread:
            self.say(_("Everything here is read already."))
            return
        place = spread.place.title if spread.query is None else f"{spread.place.title} · {show(spread.query)}"
        name = _("{count} read in {place}").format(count=len(unread), place=place)
        self.mark(unread, read=True, name=name)
        self.say(_("{done}. Press z to take it back.").format(done=name))
