"""`fetch`: brings the store up to date, with a bar a source on a terminal, and prints the receipt."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from newsreader.cli.output import document, json_option, library, line, run, say
from newsreader.cli.progress import bars
from newsreader.library import Library
from newsreader.model import Failed, Finished, Receipt, SourceReceipt


@click.command()
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@click.option("--section", "section", metavar="NAME", help="Only sections of this name, such as 国内.")
@click.option("--full", is_flag=True, help="Also the whole text of every story that the lists name.")
@click.option("--pictures", is_flag=True, help="Also every picture of them, scaled for a terminal.")
@click.option("--due", is_flag=True, help="Ask only what is due; without it everything named is asked.")
@json_option
def fetch(sources: Sequence[str], section: str | None, full: bool, pictures: bool, due: bool, as_json: bool) -> None:
    """Refresh your sources, or those named, and print a receipt.

    Servers are asked politely: one request at a time to a host, with a pause, and only for what has changed. What they
    asked to be left alone with is left alone. Ctrl-C stops it; what has arrived is kept.
    """
    with library() as paper:
        for source in sources:
            if paper.catalogue.enable(source):
                say(f"{paper.catalogue.get(source).name} is now among your sources.")
        chosen = [one.id for one in paper.named(section) if not sources or one.source in sources] if section else None
        receipt = run(paper, _fetch(paper, sources, chosen, full=full, pictures=pictures, force=not due))
    if as_json:
        document(receipt)
    else:
        for text in lines(receipt):
            line(text)
    if any(source.failed for source in receipt.sources):
        sys.exit(1)


async def _fetch(
    paper: Library, sources: Sequence[str], sections: Sequence[int] | None, *, full: bool, pictures: bool, force: bool
) -> Receipt:
    """Run the refresh and show what happens; a failure is said when it happens, one that repeats once."""
    if full or pictures:
        events = paper.download(sections, sources=sources or None, stories=full, pictures=pictures, force=force)
    else:
        events = paper.refresh(sections, sources=sources or None, force=force)
    said: set[str] = set()
    with bars() as progress:
        async for event in events:
            if isinstance(event, Finished):
                return event.receipt
            if isinstance(event, Failed) and event.reason not in said:
                said.add(event.reason)
                progress.message(f"{event.source}: {event.reason} ({event.url})")
            progress.event(event)
    raise AssertionError("a refresh ends with its receipt")


def lines(receipt: Receipt) -> list[str]:
    """The receipt in words, a line a source."""
    found = [_source(source) for source in receipt.sources]
    articles = receipt.articles
    if articles.wanted:
        found.append(
            f"{articles.full} of {articles.wanted} articles whole, {articles.teaser} in part, {articles.failed} failed"
        )
    seconds = (receipt.finished - receipt.started).total_seconds()
    found.append(
        f"{receipt.requests} requests ({receipt.not_modified} unchanged), {receipt.bytes / 1e6:.1f} MB, {seconds:.1f} s"
    )
    return found


def _source(source: SourceReceipt) -> str:
    failed = f", {len(source.failed)} failed" if source.failed else ""
    return (
        f"{source.id}: {source.sections} sections, {source.new} new, {source.changed} changed, "
        f"{source.unchanged} unchanged{failed}"
    )
