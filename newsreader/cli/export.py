"""`export`: stories as a folder of Markdown or as an e-book, and your sources as OPML."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

import click

from newsreader.cli.ages import newer_option
from newsreader.cli.choosing import Choice, Choosing, Chosen, choose, choose_printed
from newsreader.cli.options import WITH_QUERY, query_in, read_by
from newsreader.cli.options import day as read_day
from newsreader.cli.output import library, line, now, say
from newsreader.cli.progress import counted
from newsreader.cli.saved import saved_query
from newsreader.errors import UsageError
from newsreader.export import Done, Story, story_of, write_book, write_folder
from newsreader.export.files import write_text
from newsreader.library import Library
from newsreader.query import show
from newsreader.service.archive import Issue
from newsreader.sources.subscriptions import to_opml
from newsreader.text import urls
from newsreader.text.language import _, many

_NAMED = 5
"""So many of the files that were there already are named."""

place = click.Path(path_type=Path)


@click.command(context_settings=WITH_QUERY)
@click.option("--markdown", "folder", type=place, metavar="DIR", help="A folder of Markdown files and pictures.")
@click.option("--epub", "book", type=place, metavar="FILE", help="An e-book, with sections as chapters.")
@click.option("--opml", "as_opml", is_flag=True, help="Your sources, to stdout or to the FILE named behind it.")
@click.option("--section", metavar="NAME", help="Only sections or the saved query of this name.")
@click.option("--source", metavar="ID", help="Only this source.")
@click.option("--unread", is_flag=True, help="Only what you have not read.")
@click.option("--starred", is_flag=True, help="Only what you starred.")
@newer_option
@click.option(
    "--edition", metavar="DATE", callback=read_by(read_day), help="The back issue of that day, as it stood then."
)
@click.option("--limit", type=click.IntRange(min=1), help="No more than so many, the newest.")
@click.option("--overwrite", is_flag=True, help="Write over files of an earlier export.")
@click.argument("words", metavar="[QUERY]", nargs=-1)
def export(
    folder: Path | None,
    book: Path | None,
    as_opml: bool,
    section: str | None,
    source: str | None,
    unread: bool,
    starred: bool,
    newer: datetime | None,
    edition: date | None,
    limit: int | None,
    overwrite: bool,
    words: Sequence[str],
) -> None:
    """Take stories out of the paper: those that a search for QUERY finds, or all whose text is here.

    The source line of each stands under it. Nothing that is there already is written over, unless you say so. Nothing
    is fetched: `newsreader fetch --full` brings the texts.
    """
    target = folder or book
    if [folder is not None, book is not None, as_opml].count(True) != 1:
        raise UsageError(_("Say what to export to: one of --markdown DIR, --epub FILE, --opml."))
    with library() as paper:
        if target is None:
            _opml(paper, words, overwrite=overwrite)
            return
        choice = Choice(
            query=query_in(words),
            saved=saved_query(paper, section),
            section=section,
            source=source,
            unread=unread,
            starred=starred,
            newer=newer,
            limit=limit,
        )
        issue = None if edition is None else paper.archive.open(edition)
        choosing = _chosen(paper, issue, choice)
        write = write_book if book is not None else write_folder
        title = _title(paper, choice, edition or now().date())
        stories = _stories(issue or paper, choosing.stories)
        done = write(stories, target, picture=paper.archive.picture, now=now(), title=title, overwrite=overwrite)
    _report(done, target, choosing)


def _opml(paper: Library, words: Sequence[str], *, overwrite: bool) -> None:
    if len(words) > 1:
        raise UsageError(_("`export --opml` takes no query: it writes all your sources, to one FILE."))
    enabled = paper.catalogue.registry.enabled()
    written = to_opml(enabled, now())
    secret = sum(urls.is_secret(section.url) for one in enabled for section in one.sections if section.kind == "feed")
    if secret:
        say(
            many(
                "{count} of these addresses holds a key of yours: give the list to nobody who may not have it.",
                "{count} of these addresses hold a key of yours: give the list to nobody who may not have it.",
                secret,
            )
        )
    if not words:
        click.echo(written)
        return
    write_text(Path(words[0]), written, overwrite=overwrite)
    line(_("Written to {file}.").format(file=words[0]))


def _chosen(paper: Library, issue: Issue | None, choice: Choice) -> Choosing:
    choosing = choose(paper, choice) if issue is None else choose_printed(paper, issue, choice)
    if not choosing.stories:
        raise UsageError(_nothing(choosing))
    return choosing


def _stories(paper: Library | Issue, chosen: Sequence[Chosen]) -> Iterator[Story]:
    """Read the stories one after the other; one that has gone meanwhile is left out."""
    for one in counted(chosen, _("Exporting")):
        story = story_of(paper.stored(one.id), one.section, one.chapter)
        if story is not None:
            yield story


def _title(paper: Library, choice: Choice, day: date) -> str:
    """What the export is called: the paper, the section or the query, and the day."""
    names = list(dict.fromkeys(one.source_name for one in paper.sections() if choice.source in (None, one.source)))
    query = None if choice.query is None else f"“{show(choice.query)}”"
    about = (names[0] if len(names) == 1 else "newsreader", choice.section, query)
    return " · ".join([*filter(None, about), str(day)])


def _nothing(choosing: Choosing) -> str:
    if choosing.headlines_only:
        return many(
            "Of {count} story only the headline is here. `newsreader fetch --full` brings the text.",
            "Of all {count} stories only the headlines are here. `newsreader fetch --full` brings the texts.",
            choosing.headlines_only,
        )
    return _("There is no such story here.")


def _report(done: Done, target: Path, choosing: Choosing) -> None:
    """Say what was written; the program ends as one that did only a part when files stayed as they were."""
    stories = many("{count} story", "{count} stories", done.stories)
    pictures = many("{count} picture", "{count} pictures", done.pictures)
    line(_("{stories} and {pictures} in {place}.").format(stories=stories, pictures=pictures, place=target))
    if not done.pictures:
        say(_("No picture of these stories is here; `newsreader fetch --full --pictures` brings them."))
    if choosing.headlines_only:
        say(
            many(
                "{count} story left out, of which only the headline is here; "
                "`newsreader fetch --full` brings the text.",
                "{count} stories left out, of which only the headline is here; "
                "`newsreader fetch --full` brings the texts.",
                choosing.headlines_only,
            )
        )
    if done.kept:
        named = _(", ").join(done.kept[:_NAMED])
        if len(done.kept) > _NAMED:
            named = _("{names} and {count} more").format(names=named, count=len(done.kept) - _NAMED)
        say(_("There already, and not written over: {names}. `--overwrite` writes anew.").format(names=named))
        sys.exit(1)
