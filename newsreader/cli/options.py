"""Options and arguments that are written as people write days, sizes and spans of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

import click

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
