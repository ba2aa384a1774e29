"""`fetch`: brings the store up to date, or takes the whole paper away, and prints the receipt."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import click

from newsreader.cli.options import read_by
from newsreader.cli.output import document, json_option, library, line, run, say
from newsreader.cli.progress import bars
from newsreader.cli.receipts import lines
from newsreader.cli.stopping import stopped_by_ctrl_c
from newsreader.errors import UsageError
from newsreader.library import Library
from newsreader.model import Bounds, Data, Event, Failed, Finished, Receipt
from newsreader.text import amounts
from newsreader.text.language import _, many

if TYPE_CHECKING:
    import asyncio


class Errand(Data):
    """What `fetch` was asked to do."""

    sources: tuple[str, ...]
    sections: tuple[int, ...] | None
    full: bool
    pictures: bool
    force: bool
    bounds: Bounds


@click.command()
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@click.option("--section", "section", metavar="NAME", help="Only sections of this name, such as 国内.")
@click.option("--full", is_flag=True, help="Also the whole text of every story that lists and rankings name.")
@click.option("--pictures", is_flag=True, help="Also every picture, scaled for a terminal.")
@click.option(
    "--newer", metavar="AGE", callback=read_by(amounts.span), help="Stories no older than this, such as 2d or 12h."
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="No more than N stories, the most wanted first.")
@click.option(
    "--budget",
    metavar="SIZE",
    callback=read_by(amounts.size),
    help="Stop before more than this is received, such as 200MB.",
)
@click.option("--minutes", type=click.FloatRange(min=0, min_open=True), metavar="N", help="Take no longer than this.")
@click.option("--due", is_flag=True, help="Ask only what is due; without it every list named is asked.")
@json_option
def fetch(
    sources: Sequence[str],
    section: str | None,
    full: bool,
    pictures: bool,
    newer: timedelta | None,
    limit: int | None,
    budget: int | None,
    minutes: float | None,
    due: bool,
    as_json: bool,
) -> None:
    """Refresh your sources, or those named, and print a receipt.

    With --full --pictures it takes the paper away, to be read without a network: what the lists name now, whole, kept
    as the edition of the day (`newsreader editions`). What is here is not fetched again, so it can be run as often as
    you like.

    Servers are asked politely: one request at a time to a host, with a pause, and only for what has changed. What they
    asked to be left alone with is left alone. Ctrl-C stops it; what has arrived is kept.
    """
    time = None if minutes is None else timedelta(minutes=minutes)
    with library() as paper:
        for source in sources:
            if paper.catalogue.enable(source):
                say(_("{name} is now among your sources.").format(name=paper.catalogue.get(source).name))
        errand = Errand(
            sources=tuple(sources),
            sections=_sections(paper, section, sources) if section else None,
            full=full,
            pictures=pictures,
            force=not due,
            bounds=Bounds(newer=newer, limit=limit, budget=budget, time=time),
        )
        receipt = run(paper, _fetch(paper, errand))
        _clear(paper)
    _report(receipt, as_json)


def _report(receipt: Receipt, as_json: bool) -> None:
    """Print the receipt; the program ends as one that did only a part where something is missing."""
    if as_json:
        document(receipt)
    else:
        for text in lines(receipt):
            line(text)
    if receipt.stopped:
        say(_("stopped before everything was here: {why}").format(why=receipt.notes[-1]))
    if receipt.stopped or any(source.failed for source in receipt.sources):
        sys.exit(1)


def _sections(paper: Library, section: str, sources: Sequence[str]) -> tuple[int, ...]:
    """The sections of a name; where none is known yet, the sites are asked for theirs first."""
    try:
        named = paper.catalogue.named(section)
    except UsageError:
        run(paper, paper.catalogue.find_sections(sources))
        named = paper.catalogue.named(section)
    return tuple(one.id for one in named if not sources or one.source in sources)


async def _fetch(paper: Library, errand: Errand) -> Receipt:
    """Run it and show what happens; a failure is said when it happens, one that repeats once."""
    said: set[str] = set()
    with bars() as progress, stopped_by_ctrl_c() as stop:
        async for event in _events(paper, errand, stop):
            if isinstance(event, Finished):
                return event.receipt
            if stop.is_set() and not (errand.full or errand.pictures):
                raise click.Abort
            if isinstance(event, Failed) and event.reason not in said:
                said.add(event.reason)
                progress.message(f"{event.source}: {event.reason} ({event.url})")
            progress.event(event)
    raise AssertionError("a refresh ends with its receipt")


def _events(paper: Library, errand: Errand, stop: asyncio.Event) -> AsyncGenerator[Event, None]:
    sources = errand.sources or None
    if not (errand.full or errand.pictures):
        return paper.refresh(errand.sections, sources=sources, force=errand.force)
    return paper.archive.download(
        errand.sections,
        sources=sources,
        bounds=errand.bounds,
        stories=errand.full,
        pictures=errand.pictures,
        force=errand.force,
        stop=stop,
    )


def _clear(paper: Library) -> None:
    """Let go of what the settings let go, saying so before and after."""
    clearing = paper.archive.clearing()
    if clearing.articles:
        say(
            _("{clearing}; they are removed now. Starred, saved and edition stories stay.").format(
                clearing=clearing.text
            )
        )
        say(many("{count} removed.", "{count} removed.", run(paper, paper.archive.clear(clearing))))
