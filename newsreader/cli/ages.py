"""How old a story may be, as options say it: `2d`, `12h`, `3w`, or a day; for the commands."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import click

from newsreader.cli.output import now
from newsreader.text.language import _

_AGE = re.compile(r"(\d{1,5})\s*([hdw])", re.IGNORECASE)
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def _since(context: click.Context, option: click.Parameter, value: str | None) -> datetime | None:
    """Turn what was typed into the moment that it means."""
    if value is None:
        return None
    try:
        found = _AGE.fullmatch(value.strip())
        if found:
            return now() - int(found[1]) * _UNITS[found[2].lower()]
        return datetime.strptime(value.strip(), "%Y-%m-%d").replace(tzinfo=now().tzinfo)
    except (ValueError, OverflowError) as error:
        said = _("“{text}” is no age. Say 12h, 2d, 3w, or a day as in 2026-11-24.").format(text=value)
        raise click.BadParameter(said, context, option) from error


newer_option = click.option("--newer", metavar="AGE", callback=_since, help="Only what is newer: 12h, 2d, 3w or a day.")
