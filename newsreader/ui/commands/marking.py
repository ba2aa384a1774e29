"""Marking: stars, read and unread, and all of a list at once."""

from __future__ import annotations

from newsreader.model import Row
from newsreader.ui.commands.opening import OpeningKeys

NO_STORY = "There is no story here."


class MarkingKeys(OpeningKeys):
    """Keys that mark the story the reader means."""

    def row(self) -> Row | None:
        """The row of the story, or `None` and a sentence at the foot."""
        article = self.target()
        rows = self.paper.spread.rows([article]) if article is not None else []
        if not rows:
            self.say(NO_STORY)
            return None
        return rows[0]

    def action_star(self) -> None:
        """Star the story, or take its star away."""
        row = self.row()
        if row is not None:
            name = "star taken from" if row.starred else "starred"
            self.mark([row.id], starred=not row.starred, name=f"{name}: {row.title}")
            self.say(f"{name.capitalize()}: {row.title}")

    def action_mark(self) -> None:
        """Mark the story read, or unread again."""
        row = self.row()
        if row is not None:
            name = "unread again" if row.read else "read"
            self.mark([row.id], read=not row.read, name=f"{name}: {row.title}")
            self.say(f"{name.capitalize()}: {row.title}")

    def action_mark_all(self) -> None:
        """Mark the whole list read."""
        spread = self.paper.spread
        unread = spread.unread_here()
        if not unread:
            self.say("Everything here is read already.")
            return
        name = f"{len(unread)} read in {spread.place.name}"
        self.mark(unread, read=True, name=name)
        self.say(f"{name}. Press z to take it back.")
