"""`sources`: which sites and feeds the paper is made of."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click
import msgspec

from newsreader.cli.output import document, json_option, library, line, run, say
from newsreader.errors import UsageError
from newsreader.library import Library
from newsreader.model import Data
from newsreader.text import urls
from newsreader.text.width import pad

if TYPE_CHECKING:
    from newsreader.service.findings import Checked
    from newsreader.sources.reports import SilentHint


class Listed(Data):
    """A line of `sources list`."""

    id: str
    name: str
    language: str
    home: str
    enabled: bool
    own: bool
    sections: int
    note: str


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def sources(context: click.Context, as_json: bool) -> None:
    """The sources: which there are, add one, remove one, check them."""
    if context.invoked_subcommand is None:
        _list(as_json)


@sources.command("list")
@json_option
def list_(as_json: bool) -> None:
    """All sources that are known; ● are those of your paper."""
    _list(as_json)


def _list(as_json: bool) -> None:
    with library() as paper:
        known = _known(paper)
        for problem in paper.catalogue.registry.problems:
            say(str(problem))
    if as_json:
        document(known)
        return
    for one in known:
        line(f"{'●' if one.enabled else '○'} {pad(one.id, 16)} {pad(one.language, 8)} {one.name}  {one.home}")
    say("`newsreader sources add ID` takes one of these into your paper, `add URL` any other site or feed.")


def _known(paper: Library) -> list[Listed]:
    on = paper.catalogue.registry.enabled_ids()
    listed = [
        Listed(
            id=one.id,
            name=one.name,
            language=one.language,
            home=one.home,
            enabled=one.id in on,
            own=paper.catalogue.registry.is_own(one.id),
            sections=len(one.sections) + (len(one.nav.names) if one.nav else 0),
            note=one.note,
        )
        for one in paper.catalogue.registry.available()
    ]
    return sorted(listed, key=lambda one: (on.index(one.id) if one.enabled else len(on), one.id))


@sources.command()
@click.argument("which", metavar="ID|URL")
@click.option("--name", help="Call it this.")
@click.option("--pages", is_flag=True, help="Read its list pages even if it has feeds.")
def add(which: str, name: str | None, pages: bool) -> None:
    """Take a source into your paper: one that is known by its ID, or any site or feed by its URL.

    At a URL it looks for feeds (named on the page, and in the usual places); where there is none, for sections and
    headlines, and says what it found.
    """
    with library() as paper:
        if not any(sign in which for sign in "./:"):
            known = paper.catalogue.get(which)
            line(f"{known.name} is {'now ' if paper.catalogue.enable(which) else 'already '}among your sources.")
            return
        _add_address(paper, which, name, pages=pages)


def _add_address(paper: Library, which: str, name: str | None, *, pages: bool) -> None:
    address = urls.web_url(which if "://" in which else f"https://{which}")
    if address is None:
        raise UsageError(f"“{which}” is no address that can be read. It has to begin with http:// or https://")
    found = run(paper, paper.catalogue.look_at(address, pages=pages))
    definition = found.definition
    holder = paper.catalogue.holder(definition)
    if holder is not None:
        raise UsageError(f"{holder.name} ({holder.id}) has it already.")
    if name:
        definition = msgspec.structs.replace(definition, name=name)
    for failure in found.failed:
        say(f"{failure.url}: {failure.reason}")
    kinds = {"feed": "feeds", "page": "list pages", "json": "lists"}
    paper.catalogue.add(definition)
    line(f"{definition.name} is now among your sources, as {definition.id}: {found.headlines} headlines in")
    for section in definition.sections:
        line(f"  {pad(section.name, 24)} {section.url} ({kinds[section.kind].removesuffix('s')})")
    if found.sections:
        say(f"Its page names {found.sections} sections too; `sources add {which} --pages` reads those instead.")
    say(f"`newsreader fetch {definition.id}` brings them; the file is in {paper.home.config / 'sites'}.")


@sources.command()
@click.argument("source", metavar="ID")
def remove(source: str) -> None:
    """Take a source out of your paper; what you read and starred of it is kept, and `add ID` brings it back."""
    with library() as paper:
        name = paper.catalogue.get(source).name
        if source not in paper.catalogue.registry.enabled_ids():
            raise UsageError(f"{name} is not among your sources.")
        paper.catalogue.disable(source)
    line(f"{name} is no longer among your sources. `newsreader sources add {source}` brings it back.")


@sources.command()
@click.argument("source", metavar="[ID]", required=False)
@json_option
def check(source: str | None, as_json: bool) -> None:
    """Ask every list of a source (or of all of yours): does it answer, how fresh is it, do its selectors still match.

    A list that answers but has had nothing new for months is called frozen.
    """
    with library() as paper:
        wanted = [source] if source else list(paper.catalogue.registry.enabled_ids())
        checked = run(paper, _check(paper, wanted, quiet=as_json))
    if as_json:
        document(checked)
    if any(is_ill(one) for one in checked):
        sys.exit(1)


async def _check(paper: Library, wanted: Sequence[str], *, quiet: bool) -> list[Checked]:
    found = []
    for source in wanted:
        async for checked in paper.catalogue.check(source):
            found.append(checked)
            if not quiet:
                for text in in_words(checked):
                    line(text)
    return found


def is_ill(checked: Checked) -> bool:
    """Whether a list needs looking after: it does not answer, is empty or frozen, though it should be there."""
    if checked.report is None:
        return checked.story is None and not checked.optional
    return checked.report.state in ("frozen", "empty")


def in_words(checked: Checked) -> Iterator[str]:
    """What came of asking a list, a line and one more for every selector that no longer matches."""
    mark = "✗" if is_ill(checked) else "–" if checked.failure else "✓"
    name = f"{mark} {checked.source} {pad(checked.name, 12)}"
    report = checked.report
    if report is not None:
        newest = f", newest {report.newest.strftime('%Y-%m-%d %H:%M')}" if report.newest else ""
        yield f"{name} {report.state}: {report.headlines} headlines{newest} ({checked.url})"
        for hint in report.silent:
            yield f"{_silent(hint)}; without it {hint.instead} headlines are found"
    elif checked.story is not None:
        yield f"{name} is read ({checked.url})"
        yield from map(_silent, checked.story)
    else:
        yield f"{name} {checked.failure.reason if checked.failure else 'has no address'} ({checked.url})"


def _silent(hint: SilentHint) -> str:
    return f"    {hint.field}: {', '.join(hint.selectors)} matches nothing"
