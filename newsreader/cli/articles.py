"""`read` and `mark`: one article on stdout, and what the keys do to many."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date

import click

from newsreader.cli.changes import print_edits
from newsreader.cli.options import day as read_day
from newsreader.cli.options import read_by, read_query
from newsreader.cli.output import document, json_option, library, line, run, say
from newsreader.errors import UsageError
from newsreader.library import Library
from newsreader.model import Article, Stored
from newsreader.query import Query
from newsreader.rendering import FORMATS
from newsreader.text.language import _, many


@click.command()
@click.argument("which", metavar="ID|URL")
@click.option(
    "--format", "form", type=click.Choice(sorted([*FORMATS, "json"])), default="text", show_default=True, help="How."
)
@click.option("--hant", "script", flag_value="hant", help="In traditional characters.")
@click.option("--hans", "script", flag_value="hans", help="In simplified characters.")
@click.option(
    "--edition", "day", metavar="DATE", callback=read_by(read_day), help="As it stood in the edition of that day."
)
@click.option("--changes", is_flag=True, help="What the site changed in it since it was first fetched.")
@json_option
def read(which: str, form: str, script: str | None, day: date | None, changes: bool, as_json: bool) -> None:
    """One article, by the number that `headlines` prints or by its address.

    What is in the store is read there; the rest is fetched, whole, with all its pages.
    """
    with library() as paper:
        stored = run(paper, _open(paper, which))
        if changes:
            print_edits(run(paper, paper.diary.edits(stored.row.id)), as_json or form == "json")
            return
        if day is not None:
            stored = paper.archive.open(day).stored(stored.row.id)
        turn = {"hant": paper.hanzi.to_hant, "hans": paper.hanzi.to_hans}[script] if script else str
    if as_json or form == "json":
        document(stored_json(stored))
        return
    assert stored.article is not None
    line(turn(FORMATS[form](stored.article)).rstrip("\n"))


async def _open(paper: Library, which: str) -> Stored:
    if which.isdigit():
        return await paper.open_article(int(which))
    return await paper.open_article(await paper.open_url(which))


def stored_json(stored: Stored) -> dict[str, object]:
    """The article's JSON and what the store knows of it."""
    article: Article | None = stored.article
    assert article is not None
    row = stored.row
    return {name: getattr(article, name) for name in article.__struct_fields__} | {
        "id": row.id,
        "read": row.read,
        "starred": row.starred,
        "fetched": stored.fetched,
        "first_seen": row.first_seen,
    }


@click.command()
@click.argument("ids", metavar="[ID]...", nargs=-1, type=int)
@click.option("--query", metavar="QUERY", callback=read_query, help="All that this search finds; says first how many.")
@click.option("--read", "read_", flag_value=True, type=bool, default=None, help="Read.")
@click.option("--unread", "read_", flag_value=False, type=bool, help="Not read.")
@click.option("--star", "starred", flag_value=True, type=bool, default=None, help="Starred.")
@click.option("--unstar", "starred", flag_value=False, type=bool, help="Not starred.")
@click.option("--yes", is_flag=True, help="Do not ask whether all that was found is meant.")
@json_option
def mark(
    ids: Sequence[int], query: Query | None, read_: bool | None, starred: bool | None, yes: bool, as_json: bool
) -> None:
    """Mark articles, by the numbers that `headlines` prints; with --json, print what they are now."""
    if read_ is None and starred is None:
        raise UsageError(_("mark needs one of --read, --unread, --star, --unstar"))
    if not ids and query is None:
        raise UsageError(_("mark needs the numbers of articles, or --query"))
    with library() as paper:
        for article in ids:
            paper.stored(article)
        if query is not None:
            ids = list(dict.fromkeys((*ids, *paper.search.find(query))))
            _say_how_many(ids, sure=yes)
        name = many("{count} story marked", "{count} stories marked", len(ids))
        run(paper, paper.mark(ids, read=read_, starred=starred, name=name))
        if as_json:
            document(paper.rows(ids))


def _say_how_many(ids: Sequence[int], *, sure: bool) -> None:
    """Say how many stories are meant before they are marked; a person is asked whether that is right."""
    found = many("{count} story found.", "{count} stories found.", len(ids))
    if sure or not sys.stdin.isatty() or not ids:
        say(found)
    elif not click.confirm(f"{found} {_('Mark them all?')}", err=True):
        raise click.Abort
