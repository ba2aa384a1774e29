"""`hot`: what other people click on, now, yesterday, or best in a week."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta

import click

from newsreader.cli.lists import source_option
from newsreader.cli.output import document, json_option, library, line, now
from newsreader.errors import UsageError
from newsreader.library import Library
from newsreader.model import HotItem, HotList, HotMemory
from newsreader.text.charts import BARS, movement, sparkline
from newsreader.text.dates import short_time
from newsreader.text.language import _
from newsreader.text.signs import plain_marks
from newsreader.text.width import pad

_BARS = 24
_WEEK = 7


@click.command()
@source_option
@click.option("--history", is_flag=True, help="Also hours on the list, best rank, first seen, and the rank over time.")
@click.option("--yesterday", is_flag=True, help="The list as it was last seen yesterday, with its history.")
@click.option("--week", is_flag=True, help="The best of the week: 21 points less the rank for every hour on the list.")
@click.option("--days", type=click.IntRange(1, 365), help="How far back the history or the best go; 1 and 7 days.")
@json_option
def hot(source: str | None, history: bool, yesterday: bool, week: bool, days: int | None, as_json: bool) -> None:
    """The hot clicks: what other people read, as last seen."""
    if yesterday and week:
        raise UsageError(_("Ask for --yesterday or for --week, not for both."))
    if days is not None and not (history or yesterday or week):
        raise UsageError(_("--days says how far back --history, --yesterday or --week go; name one of them."))
    with library() as paper:
        if source is not None:
            paper.catalogue.get(source)
        found = tuple(_found(paper, source, history, yesterday, week, days))
    if as_json:
        document(found)
        return
    if not found:
        click.echo(_nothing(yesterday), err=True)
    shown = str if _has_bars() else plain_marks
    for ranking in found:
        line(_heading(ranking))
        for item in ranking.items:
            line(shown(_place(item, ranking)))


def _found(
    paper: Library, source: str | None, history: bool, yesterday: bool, week: bool, days: int | None
) -> Iterator[HotList]:
    for ranking in paper.rankings.latest(source):
        if week:
            yield paper.rankings.best(ranking, timedelta(days=days or _WEEK))
        elif yesterday:
            if (then := paper.rankings.yesterday(ranking, timedelta(days=days or 1))) is not None:
                yield then
        else:
            yield paper.rankings.now(ranking, timedelta(days=days or 1)) if history else ranking


def _nothing(yesterday: bool) -> str:
    if yesterday:
        return _("No ranking was seen yesterday. `newsreader hot` prints the newest.")
    return _("No ranking has been seen yet. `newsreader fetch` brings them.")


def _heading(ranking: HotList) -> str:
    seen = short_time(ranking.seen, now())
    about = _("seen {time}").format(time=seen)
    if ranking.frozen:
        about += ", " + _("frozen since {time}").format(time=short_time(ranking.unchanged or ranking.seen, now()))
    return f"{ranking.source_name} · {ranking.name} ({about})"


def _place(item: HotItem, ranking: HotList) -> str:
    number = f"  [{item.article}]" if item.article is not None else ""
    return f"{item.rank:>4}. {movement(item, ranking):<4} {_memory(item.memory)}{item.title}{number}"


def _memory(memory: HotMemory | None) -> str:
    """The columns of the history, before the title, which may be of any width."""
    if memory is None:
        return ""
    bars = pad(sparkline(memory.ranks, _BARS), _BARS)
    score = f"{memory.score:>6} " if memory.score is not None else ""
    first = short_time(memory.first_seen, now())
    best = _("best {rank}").format(rank=memory.peak)
    return f"{bars} {score}{memory.hours:>5.0f} h  {pad(best, 8)} {pad(first, 10)} "


def _has_bars() -> bool:
    """Whether the encoding of stdout has the block characters."""
    try:
        BARS.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
