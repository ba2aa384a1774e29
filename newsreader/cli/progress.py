"""Progress bars for long work: on a terminal one bar a source, on stderr; in a pipe nothing but messages."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import Protocol

from newsreader.cli.output import say
from newsreader.model import Event


class Progress(Protocol):
    """What long work reports to."""

    def event(self, event: Event) -> None:
        """Something happened."""

    def message(self, text: str) -> None:
        """Say a line on stderr without disturbing the bars."""


class Quiet:
    """Progress where nobody watches: messages only."""

    def event(self, event: Event) -> None:
        """Show nothing."""

    def message(self, text: str) -> None:
        """Say it on stderr."""
        say(text)


@contextlib.contextmanager
def bars() -> Iterator[Progress]:
    """Bars while the work lasts when stderr is a terminal, else none."""
    if not sys.stderr.isatty():
        yield Quiet()
        return
    from newsreader.cli.bars import Bars  # Rich is not needed in a pipe

    with Bars() as shown:
        yield shown
