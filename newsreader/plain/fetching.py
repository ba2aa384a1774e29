"""Bringing news and taking the paper away, told in order as it happens."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

from newsreader.model import Arrived, Event, Failed, Finished, Started
from newsreader.plain.desk import Desk
from newsreader.text.language import _, many
from newsreader.ui.words import receipt_line


class FetchingCommands(Desk):
    """Commands that ask the network; Ctrl+C stops them, and what has arrived stays."""

    def do_refresh(self) -> None:
        """Fetch the present section, or all where all are shown."""
        section = self.spread.place.section
        self._follow(self.library.refresh(None if section is None else [section], force=True))

    def do_refresh_all(self) -> None:
        """Fetch every section."""
        self._follow(self.library.refresh(force=True))

    def do_take_away(self) -> None:
        """Take the whole paper away."""
        self.say(_("Taking the paper away; Ctrl+C stops it, and what is here then stays."))
        self._follow(self.library.archive.download())

    def _follow(self, events: AsyncGenerator[Event, None]) -> None:
        self.wait(self._told(events))
        self.spread.reload()
        unread = _("{count} unread").format(count=len(self.spread.walk.unread_here()))
        self.say(f"{self.spread.place.name}: {unread}.")

    async def _told(self, events: AsyncGenerator[Event, None]) -> None:
        new = 0
        async with aclosing(events):
            async for event in events:
                match event:
                    case Started(source=source):
                        self.say(_("Asking {name}.").format(name=self.library.catalogue.get(source).name))
                    case Arrived(new=arrived):
                        new += arrived
                    case Failed(reason=reason):
                        self.say(reason)
                    case Finished(receipt=receipt):
                        self.say(many("{count} new story.", "{count} new stories.", new))
                        if receipt.articles.wanted:
                            self.say(f"{receipt_line(receipt)}.")
