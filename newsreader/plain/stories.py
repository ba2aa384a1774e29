"""Reading and marking stories."""

from __future__ import annotations

from newsreader.plain.desk import Desk
from newsreader.plain.telling import story
from newsreader.text.language import _


class StoryCommands(Desk):
    """Commands that read a story or mark the one that was read last."""

    def read(self, article: int) -> None:
        """Say a story, fetching it where only its headline is here, and mark it read."""
        if self.library.stored(article).article is None:
            self.say(_("Fetching the story."))
            self.wait(self.library.open_article(article))
        stored = self.spread.stored(article)
        self.article = article
        self.tell(story(stored, self.library.now()))
        if not stored.row.read:
            self._mark(article, read=True, name=_("read: {title}").format(title=stored.row.title))

    def read_address(self, url: str) -> None:
        """Say the story at an address."""
        self.say(_("Fetching the story."))
        self.read(self.wait(self.library.open_url(url)))

    def do_next(self) -> None:
        """The story below."""
        self._read_near(1)

    def do_previous(self) -> None:
        """The story above."""
        self._read_near(-1)

    def _read_near(self, steps: int) -> None:
        article = self.spread.walk.near(self.article, steps)
        if article is None:
            self.say(_("That was the last story here.") if steps > 0 else _("That was the first story here."))
        else:
            self.read(article)

    def do_unread(self) -> None:
        """The next unread story, in whatever section it is."""
        found = self.spread.walk.next_unread(self.article)
        if found is None:
            self.say(_("You have read everything there is."))
            return
        place, article = found
        if place.key != self.spread.place.key:
            self.spread.go(place)
            self.say(_("Section {name}.").format(name=place.name))
        self.read(article)

    # --- marks -----------------------------------------------------------------------------------------------------

    def do_star(self) -> None:
        """Star the story that was read last, or take its star away."""
        if (article := self._last()) is not None:
            row = self.spread.rows([article])[0]
            words = _("star taken from: {title}") if row.starred else _("starred: {title}")
            self._mark(article, starred=not row.starred, name=words.format(title=row.title), aloud=True)

    def do_mark(self) -> None:
        """Mark it unread, or read again."""
        if (article := self._last()) is not None:
            row = self.spread.rows([article])[0]
            words = _("unread again: {title}") if row.read else _("read: {title}")
            self._mark(article, read=not row.read, name=words.format(title=row.title), aloud=True)

    def do_undo(self) -> None:
        """Take the last mark back."""
        undone = self.wait(self.library.undo())
        words = _("There is nothing to take back.") if undone is None else _("Taken back: {name}")
        self.say(words.format(name=undone.name if undone else ""))

    def do_address(self) -> None:
        """Say where the story is on the web."""
        if (article := self._last()) is not None:
            self.say(self.spread.rows([article])[0].url)

    def _mark(
        self, article: int, *, name: str, read: bool | None = None, starred: bool | None = None, aloud: bool = False
    ) -> None:
        self.wait(self.library.mark([article], read=read, starred=starred, name=name))
        if aloud:
            self.say(name)

    def _last(self) -> int | None:
        if self.article is None:
            self.say(_("Read a story first: its number and Enter."))
        return self.article
