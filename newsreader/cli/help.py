"""Help in the reader's language; for `main`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click

from newsreader.text.language import _

_SENTENCE = re.compile(r".*?(?:\.(?=\s|$)|。|$)", re.DOTALL)


def in_language(command: click.Command) -> click.Command:
    """Give a command the help that `_` knows for it, and its own commands as well.

    Click takes the words of a command where it is defined, which is before the program knows what to speak.
    """
    command.context_class = _Context
    command.help = _(flowing(command.help or ""))
    command.short_help = _first_sentence(command.help)
    command.epilog = _(flowing(command.epilog or ""))
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            parameter.help = _(flowing(parameter.help or ""))
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            in_language(inner)
    return command


def texts(command: click.Command) -> Iterator[str]:
    """All that the help of a command says, as it is translated."""
    yield from (flowing(text) for text in (command.help, command.epilog) if text)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            yield flowing(parameter.help)
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from texts(inner)


def flowing(text: str) -> str:
    """A text without the line breaks that stand in it for whoever reads the code; paragraphs stay."""
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _first_sentence(text: str) -> str:
    found = _SENTENCE.match(text)
    return found[0] if found else text


class _Context(click.Context):
    """Writes help in lines that Chinese may be broken at."""

    def make_formatter(self) -> click.HelpFormatter:
        """The formatter, loaded where a page of help is asked for."""
        from newsreader.cli.help_pages import Formatter

        return Formatter(width=self.terminal_width, max_width=self.max_content_width)
