"""The paper line by line: says what there is, asks for a line, and does what it says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from newsreader.errors import NewsreaderError
from newsreader.plain.commands import COMMANDS
from newsreader.plain.fetching import FetchingCommands
from newsreader.plain.lists import ListCommands
from newsreader.text.language import _


class PlainReader(ListCommands, FetchingCommands):
    """Reads until the reader puts the paper down; every command of the table is a method `do_` of its name."""

    _is_open = True

    def run(self, *, url: str | None = None, source: str | None = None) -> None:
        """Say a story or the first list, then do what is typed until `q` or the end of it."""
        try:
            self.say(_("newsreader, line by line. ? and Enter says what may be typed."))
            if source is not None:
                self.spread.start(source=source)
            self._try(self.do_list if url is None else partial(self.read_address, url))
            while self._is_open:
                self._turn()
        finally:
            self.close()

    def _turn(self) -> None:
        try:
            line = self.ask("> ").strip()
        except EOFError:
            self._is_open = False
            return
        except KeyboardInterrupt:
            self.say(_("q and Enter puts the paper down."))
            return
        self._try(partial(self._obey, line))

    def _try(self, what: Callable[[], None]) -> None:
        try:
            what()
        except NewsreaderError as error:
            self.say(str(error))
        except KeyboardInterrupt:
            self.say(_("Stopped."))

    def _obey(self, line: str) -> None:
        if line.isdecimal():
            self._choose(int(line))
            return
        command = next((command for command in COMMANDS if command.letter == line[:1]), None)
        if command is None or (len(line) > 1 and command.letter != "/"):
            self.say(_("“{line}” is nothing to do here. ? and Enter says what is.").format(line=line))
        elif command.name == "search":
            self.do_search(line[1:])
        else:
            getattr(self, f"do_{command.name}")()

    def _choose(self, number: int) -> None:
        if 0 < number <= len(self.choices):
            self.choices[number - 1]()
        else:
            self.say(
                _("There is no {number} here: the last is {count}.").format(number=number, count=len(self.choices))
            )

    # --- commands of no other kind ---------------------------------------------------------------------------------

    def do_go_on(self) -> None:
        """More of this; after a story the next unread one."""
        if self.tell_more():
            return
        if self.article is None:
            self.say(_("That is all of the list. A number and Enter opens a story."))
        else:
            self.do_unread()

    def do_where(self) -> None:
        """Say the section, and the story that was read last."""
        self.say(_("Section {name}.").format(name=self.spread.place.name))
        if self.article is not None:
            self.say(_("Story: {title}").format(title=self.spread.rows([self.article])[0].title))

    def do_help(self) -> None:
        """Say the commands."""
        self.say(_("Type a letter, or a number of the last list, then Enter."))
        for command in COMMANDS:
            self.say(f"{command.letter}  {_(command.description)}".strip())

    def do_quit(self) -> None:
        """Put the paper down."""
        self._is_open = False
