"""`editions`: the back issues on this machine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import click

from newsreader.cli.options import day as read_day
from newsreader.cli.options import read_by
from newsreader.cli.output import document, json_option, library, line, run, say
from newsreader.cli.receipts import summary
from newsreader.errors import UsageError
from newsreader.model import BackIssue
from newsreader.text.amounts import shown
from newsreader.text.language import _

day_argument: Callable[[Callable[..., None]], Callable[..., None]] = click.argument(
    "day", metavar="DATE", callback=read_by(read_day)
)


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def editions(context: click.Context, as_json: bool) -> None:
    """The back issues: the papers you took away, as they were on their day."""
    if context.invoked_subcommand is None:
        context.invoke(list_, as_json=as_json)


@editions.command("list")
@json_option
def list_(as_json: bool = False) -> None:
    """List the back issues, the newest first, with what they hold and how much room they take."""
    with library() as paper:
        found = paper.archive.editions()
    if as_json:
        document(found)
        return
    if not found:
        say(_("there are no editions yet: `newsreader fetch --full --pictures` takes one"))
    for issue in found:
        line(_issue(issue))


def _issue(issue: BackIssue) -> str:
    return _("{day}  {sections} sections, {whole} of {stories} stories whole, {pictures} pictures, {size}").format(
        day=issue.day,
        sections=issue.sections,
        whole=issue.whole,
        stories=issue.articles,
        pictures=issue.pictures,
        size=shown(issue.size),
    )


@editions.command()
@day_argument
@json_option
def show(day: date, as_json: bool) -> None:
    """List what the edition of a DATE holds, section by section; `newsreader read ID --edition DATE` reads it."""
    with library() as paper:
        issue = paper.archive.open(day)
        parts = [(one, issue.rows(issue.order(one.id))) for one in issue.sections()]
        hot = issue.hot()
    if as_json:
        sections = [{"source": one.source, "name": one.name, "headlines": rows} for one, rows in parts]
        document({"edition": issue.about, "sections": sections, "rankings": hot})
        return
    line(_issue(issue.about))
    line(summary(issue.about.receipt))
    for one, rows in parts:
        line(f"{one.source_name} · {one.name}")
        for row in rows:
            line(f"{row.id:>6}  {row.title}")
    for ranking in hot:
        line(f"{ranking.source_name} · {ranking.name}")
        for item in ranking.items:
            line(f"{item.rank:>4}. {item.title}  [{item.article}]")


@editions.command()
@day_argument
def remove(day: date) -> None:
    """Remove the edition of a DATE; its stories stay, and for a day it can be restored."""
    with library() as paper:
        run(paper, paper.archive.remove(day))
    say(
        _("the edition of {day} is removed; until tomorrow `newsreader editions restore {day}` brings it back").format(
            day=day
        )
    )


@editions.command()
@day_argument
def restore(day: date) -> None:
    """Bring back the edition of a DATE that was removed."""
    with library() as paper:
        if not run(paper, paper.archive.restore(day)):
            raise UsageError(_("There is no removed edition of {day} to bring back.").format(day=day))
    say(_("the edition of {day} is back").format(day=day))
