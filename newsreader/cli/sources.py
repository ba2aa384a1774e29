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
from newsreader.text.language import _, later, many
from newsreader.text.width import pad

if TYPE_CHECKING:
    from newsreader.service.findings import Checked
    from newsreader.sources.reports import SilentHint, State


_KINDS = {"feed": later("feed"), "page": later("list page"), "json": later("list")}

_STATES: dict[State, str] = {
    "fresh": later("fresh"),
    "frozen": later("frozen"),
    "undated": later("undated"),
    "empty": later("empty"),
    "leads on": later("leads on"),
}


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
    say(_("`newsreader sources add ID` takes one of these into your paper, `add URL` any other site or feed."))


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
            fresh = paper.catalogue.enable(which)
            words = _("{name} is now among your sources.") if fresh else _("{name} is already among your sources.")
            line(words.format(name=known.name))
            return
        _add_address(paper, which, name, pages=pages)


def _add_address(paper: Library, which: str, name: str | None, *, pages: bool) -> None:
    address = urls.web_url(which if "://" in which else f"https://{which}")
    if address is None:
        raise UsageError(
            _("“{url}” is no address that can be read. It has to begin with http:// or https://").format(url=which)
        )
    found = run(paper, paper.catalogue.look_at(address, pages=pages))
    definition = found.definition
    holder = paper.catalogue.holder(definition)
    if holder is not None:
        raise UsageError(_("{name} ({id}) has it already.").format(name=holder.name, id=holder.id))
    if name:
        definition = msgspec.structs.replace(definition, name=name)
    for failure in found.failed:
        say(f"{failure.url}: {failure.reason}")
    paper.catalogue.add(definition)
    line(
        _("{name} is now among your sources, as {id}: {count} headlines in").format(
            name=definition.name, id=definition.id, count=found.headlines
        )
    )
    for section in definition.sections:
        line(f"  {pad(section.name, 24)} {section.url} ({_(_KINDS[section.kind])})")
    if found.sections:
        say(
            _("Its page names {count} sections too; `sources add {url} --pages` reads those instead.").format(
                count=found.sections, url=which
            )
        )
    say(
        _("`newsreader fetch {id}` brings them; the file is in {folder}.").format(
            id=definition.id, folder=paper.home.config / "sites"
        )
    )


@sources.command()
@click.argument("source", metavar="ID")
def remove(source: str) -> None:
    """Take a source out of your paper; what you read and starred of it is kept, and `add ID` brings it back."""
    with library() as paper:
        name = paper.catalogue.get(source).name
        if source not in paper.catalogue.registry.enabled_ids():
            raise UsageError(_("{name} is not among your sources.").format(name=name))
        paper.catalogue.disable(source)
    line(
        _("{name} is no longer among your sources. `newsreader sources add {source}` brings it back.").format(
            name=name, source=source
        )
    )


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


@sources.command()
@click.option("--forget", metavar="URL", help="Ask at this address again.")
@json_option
def moves(forget: str | None, as_json: bool) -> None:
    """Which addresses have moved for good, as their servers say; what five visits over a week say is believed."""
    with library() as paper:
        if forget is not None and not run(paper, paper.catalogue.forget_move(forget)):
            raise UsageError(_("Nothing is known of a move of {url}.").format(url=forget))
        known = paper.catalogue.moves()
    if as_json:
        document(known)
        return
    for move in known:
        line(
            _("{url} → {target} (seen {count} times since {day})").format(
                url=move.url, target=move.target, count=move.seen, day=move.first.date()
            )
        )
    if not known:
        say(_("Every address is where it was."))


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
        found = many("{count} headline", "{count} headlines", report.headlines)
        if report.newest:
            newest = report.newest.strftime("%Y-%m-%d %H:%M")
            found = _("{headlines}, newest {moment}").format(headlines=found, moment=newest)
        yield _("{list} {state}: {found} ({url})").format(
            list=name, state=_(_STATES[report.state]), found=found, url=checked.url
        )
        for hint in report.silent:
            yield _("{hint}; without it {instead} headlines are found").format(hint=_silent(hint), instead=hint.instead)
    elif checked.story is not None:
        yield _("{list} is read ({url})").format(list=name, url=checked.url)
        yield from map(_silent, checked.story)
    else:
        why = checked.failure.reason if checked.failure else _("has no address")
        yield f"{name} {why} ({checked.url})"


def _silent(hint: SilentHint) -> str:
    return _("    {field}: {selectors} matches nothing").format(field=hint.field, selectors=", ".join(hint.selectors))
