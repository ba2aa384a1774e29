"""How the commands print: text that is safe for a terminal, or one JSON document."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from datetime import UTC, datetime
from typing import TypeVar

import click
import msgspec

from newsreader.library import Library
from newsreader.settings import Home
from newsreader.text.safe import visible

Result = TypeVar("Result")

_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a terminal may act on and JSON does not escape by itself: DEL, the C1 controls, changes of direction."""


def now() -> datetime:
    """The clock, in the zone of this machine; only the command line knows it."""
    return datetime.now(UTC).astimezone()


@contextlib.contextmanager
def library(bureau: Callable[[Home], Sequence[str]] = lambda _: ()) -> Iterator[Library]:
    """The reader's library, closed at the end; what the store has to say goes to stderr.

    `bureau` gives the command that does its network's part in a process of its own.
    """
    home = Home.locate()
    opened = Library.open(home, now=now, bureau=bureau(home))
    for notice in opened.notices:
        say(notice)
    try:
        yield opened
    finally:
        opened.close()


def run(paper: Library, work: Coroutine[object, object, Result]) -> Result:
    """Run asynchronous work of the library to its end, and close its connections."""
    import asyncio  # what only reads the store does without

    async def whole() -> Result:
        try:
            return await work
        finally:
            await paper.disconnect()

    return asyncio.run(whole())


def line(text: str = "") -> None:
    """Print a line on stdout."""
    click.echo(visible(text))


def say(text: str) -> None:
    """Print a message on stderr."""
    click.echo(f"newsreader: {visible(text)}", err=True)


def document(value: object) -> None:
    """Print one JSON document on stdout, characters as they are except those that a terminal would obey."""
    written = msgspec.json.format(msgspec.json.encode(value), indent=1).decode()
    inert = _OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", written)
    sys.stdout.buffer.write(inert.encode() + b"\n")
    sys.stdout.flush()


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead of text.")
