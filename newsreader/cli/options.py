"""Options and arguments that are written as people write days, sizes and spans of time, and queries."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypeVar

import click

from newsreader.query import Query, parse
from newsreader.text.language import _

Read = TypeVar("Read")


def read_by(read: Callable[[str], Read]) -> Callable[[click.Context, click.Parameter, str | None], Read | None]:
    """A callback for click that reads a value; what `read` says in a `ValueError` is shown to the reader."""

    def callback(context: click.Context, parameter: click.Parameter, value: str | None) -> Read | None:
        try:
            return None if value is None else read(value)
        except ValueError as error:
            raise click.BadParameter(str(error), context, parameter) from error

    return callback


def day(text: str) -> date:
    """Read a day such as 2026-11-24; `ValueError` for what is none."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError as error:
        raise ValueError(_("“{text}” is no day; write it like 2026-11-24").format(text=text)) from error


_LONG_OPTION = re.compile(r"--[a-z]")

WITH_QUERY = {"ignore_unknown_options": True}
"""The settings of a command whose query may begin with a minus, as in `search 渡船 -大雾`."""


def query_in(words: Sequence[str]) -> Query | None:
    """The query that a person wrote in one word of the shell or in several; `None` where nothing was said."""
    for word in words:
        if _LONG_OPTION.match(word):
            raise click.NoSuchOption(word.partition("=")[0], ctx=click.get_current_context())
    text = " ".join(words)
    return parse(text) if text.strip() else None


def read_query(_context: click.Context, _parameter: click.Parameter, value: Sequence[str] | str | None) -> Query | None:
    """A callback for click that reads a query."""
    return query_in([value] if isinstance(value, str) else value or ())
