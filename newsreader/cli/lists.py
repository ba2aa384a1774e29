"""`sections`, `headlines` and `search`: what is in the store, without the network."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import click
from msgspec.structs import replace

from newsreader.cli.options import WITH_QUERY, read_query
from newsreader.cli.output import document, json_option, library, line, now
from newsreader.cli.saved import SavedSection, hits, saved_query, saved_sections
from newsreader.errors import UsageError
from newsreader.library import Library
from newsreader.model import Data, Row, Section
from newsreader.query import Query
from newsreader.text.dates import short_time
from newsreader.text.language import _
from newsreader.text.width import fit, pad

MARKS = {None: " ", "full": "■", "gallery": "▣", "teaser": "□", "paywalled": "$", "suspect": "?"}
"""How much of the story is here, as headline rows show it."""

_SPARE = 50

source_option = click.option("--source", "source", metavar="ID", help="Only this source.")
query_option = click.option("--query", metavar="QUERY", callback=read_query, help="Only what this search finds.")
limit_option = click.option(
    "--limit", type=click.IntRange(min=1), default=50, show_default=True, help="No more than so many, the newest first."
)

unfold_option = click.option("--unfold", is_flag=True, help="Every article, also where several tell one story.")


@click.command()
@source_option
@json_option
def sections(source: str | None, as_json: bool) -> None:
    """The sections of your sources and your saved queries, with unread counts."""
    with library() as paper:
        found = [section for section in paper.sections() if source in (None, section.source)]
        if source is not None and not found:
            paper.catalogue.get(source)
        saved = list(saved_sections(paper)) if source is None else []
    if as_json:
        document([*found, *saved])
        return
    if saved:
        line(_("Saved queries"))
        for one in saved:
            line(_saved(one))
    for name, members in groupby(found, key=lambda section: section.source_name):
        line(name)
        for section in members:
            line(_section(section))


def _section(section: Section) -> str:
    counts = _("{unread:>5} unread {total:>6} in all").format(unread=section.unread, total=section.total)
    problem = f"  ! {section.problem}" if section.problem else ""
    return f"  {pad(section.name, 20)} {counts}{problem}"


def _saved(section: SavedSection) -> str:
    counts = _("{unread:>5} unread {total:>6} in all").format(unread=section.unread, total=section.total)
    return f"  {pad(section.name, 20)} {counts}{'+' if section.more else ''}"


@click.command()
@click.argument("section", required=False)
@source_option
@click.option("--unread", is_flag=True, help="Only what you have not read.")
@click.option("--starred", is_flag=True, help="Only what you starred.")
@query_option
@limit_option
@unfold_option
@json_option
def headlines(
    section: str | None,
    source: str | None,
    unread: bool,
    starred: bool,
    query: Query | None,
    limit: int,
    unfold: bool,
    as_json: bool,
) -> None:
    """Headlines, the newest first; of one SECTION, or of all.

    SECTION is its name as `newsreader sections` prints it, such as 国内, or that of a saved query. A story that several
    articles tell is printed once, with their number; in JSON `also` are the others.
    """
    with library() as paper:
        saved = saved_query(paper, section)
        found = hits(paper, query, saved)
        wanted = _Wanted(source=source, unread=unread, starred=starred, hits=found, limit=_most(limit, unfold=unfold))
        rows = _headlines(paper, section if saved is None else None, wanted)
        rows = rows if unfold else _folded(paper, rows)[:limit]
    _print(rows, as_json, _("No headlines here yet. `newsreader fetch` brings them."))


class _Wanted(Data):
    """Which headlines of a list are asked for; `hits` are those that a query means."""

    source: str | None
    unread: bool
    starred: bool
    hits: frozenset[int] | None
    limit: int

    def of(self, paper: Library, section: int | None) -> list[Row]:
        """Those of a section, of the source or of all."""
        source = self.source if section is None else None
        most = self.limit if self.hits is None else None
        listed = paper.order(section, source=source, unread=self.unread, starred=self.starred, limit=most)
        if self.hits is not None:
            listed = [article for article in listed if article in self.hits]
        return paper.rows(listed[: self.limit])


def _headlines(paper: Library, section: str | None, wanted: _Wanted) -> list[Row]:
    """The newest rows of the sections of a name (any source's, unless one is named), or of all sections."""
    if section is None:
        if wanted.source is not None:
            paper.catalogue.get(wanted.source)
        return wanted.of(paper, None)
    found = {
        row.id: replace(row, section=one.name)
        for one in paper.catalogue.named(section, wanted.source)
        for row in wanted.of(paper, one.id)
    }
    newest = sorted(found.values(), key=lambda row: row.published or row.first_seen, reverse=True)
    return newest[: wanted.limit]


@click.command(context_settings=WITH_QUERY)
@click.argument("query", nargs=-1, required=True, callback=read_query)
@limit_option
@unfold_option
@json_option
def search(query: Query | None, limit: int, unfold: bool, as_json: bool) -> None:
    """The articles that QUERY means, the newest first.

    All words must be there; "several words" in quotes stand together, -word must not be there; one OR the other;
    (brackets). Fields: section:国内 source:hangzhou author: title: caption: text: lang:zh is:unread has:picture
    newer:3d older:2024-01-01 on:yesterday words:>800 sort:oldest limit:20.
    """
    if query is None:
        raise UsageError(_("Say what to search for: `newsreader search 渡船`."))
    with library() as paper:
        wanted = query.limit or limit
        found = paper.search.find(replace(query, limit=None), _most(wanted, unfold=unfold))
        rows = paper.rows(found) if unfold else _folded(paper, paper.rows(found))[:wanted]
    _print(rows, as_json, _("Nothing found."))


def _most(limit: int, *, unfold: bool) -> int:
    """How many articles to ask for, so that enough stories are left once they are folded."""
    return limit if unfold else 2 * limit + _SPARE


def _folded(paper: Library, rows: Sequence[Row]) -> list[Row]:
    """One row a story, in the place of the best article of it."""
    left = set(paper.tellings.fold([row.id for row in rows]))
    return [row for row in rows if row.id in left]


def _print(rows: Sequence[Row], as_json: bool, nothing: str) -> None:
    if as_json:
        document(rows)
    elif not rows:
        click.echo(nothing, err=True)
    else:
        for row in rows:
            line(_row(row))


def _row(row: Row) -> str:
    marks = ("●" if not row.read else " ") + ("★" if row.starred else " ") + MARKS[row.completeness]
    when = short_time(row.published or row.first_seen, now())
    also = f"+{len(row.also)} " if row.also else ""
    return f"{row.id:>6} {marks} {pad(when, 10)} {pad(fit(row.source_name, 12), 12)} {also}{row.title}"
