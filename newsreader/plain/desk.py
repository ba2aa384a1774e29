"""What all commands of the paper line by line work with: the paper, what lies open, and how things are said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from newsreader.library import Library
from newsreader.text.language import _
from newsreader.ui.spread import Spread

Result = TypeVar("Result")

BATCH = 10
"""Headlines that are said at once."""
_CHARACTERS = 1200
"""Of a story that are said at once, in whole paragraphs: about what a braille display or a voice is patient for."""


class Desk:
    """One per program; `ask` shows a prompt and gives the line that was typed, `say` says one line."""

    def __init__(self, library: Library, *, ask: Callable[[str], str], say: Callable[[str], None]) -> None:
        self.library = library
        self.spread = Spread(library)
        self.spread.start(section=library.settings.start_section)
        self.ask = ask
        self.say = say
        self.article: int | None = None
        """The story that was read last; `None` after a list."""
        self.choices: Sequence[Callable[[], None]] = ()
        """What a number means, from 1."""
        self._more: Iterator[str] = iter(())
        self._runner = asyncio.Runner()

    def wait(self, work: Coroutine[object, object, Result]) -> Result:
        """Do asynchronous work of the library to its end."""
        return self._runner.run(work)

    def close(self) -> None:
        """Close the connections, and end what ran beside."""
        with self._runner:
            self.wait(self.library.disconnect())

    def tell(self, lines: Iterator[str]) -> None:
        """Say the first of these lines; the rest is said when it is asked for."""
        self._more = lines
        self.tell_more()

    def tell_more(self) -> bool:
        """Say as many of the lines that are left as are good at once; whether there were any."""
        said = characters = 0
        for line in self._more:
            self.say(line)
            said, characters = said + 1, characters + len(line)
            if characters >= _CHARACTERS or (self.article is None and said >= BATCH):
                break
        waiting = next(self._more, None)
        if waiting is not None:
            self._more = chain([waiting], self._more)
            self.say(_("Enter says more."))
        return bool(said)
