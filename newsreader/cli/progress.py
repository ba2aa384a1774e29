"""Progress bars for long work: on a terminal one bar a source, on stderr; in a pipe nothing but messages."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

import click

from newsreader.cli.output import say
from newsreader.model import Event

Step = TypeVar("Step")


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


def counted(steps: Sequence[Step], label: str) -> Iterator[Step]:
    """Give the steps of work whose length is known, with one bar on a terminal; in a pipe there is nothing to see."""
    if not sys.stderr.isatty():
        yield from steps
        return
    with click.progressbar(steps, label=label, file=sys.stderr, show_pos=True) as shown:
        yield from shown
