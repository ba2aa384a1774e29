"""`import` and `export`: subscriptions from and to other readers, as OPML."""

from __future__ import annotations

from pathlib import Path

import click

from newsreader.cli.output import library, line, now, say
from newsreader.errors import UsageError
from newsreader.library import Library
from newsreader.sources.subscriptions import from_opml, to_opml


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Take the feeds of an OPML FILE into your paper: a folder becomes a source, its feeds are the sections."""
    with library() as paper:
        taken = {definition.id for definition in paper.catalogue.registry.available()}
        found = from_opml(file.read_bytes(), name=file.stem, taken=taken)
        for refused in found.refused:
            say(f"refused {refused.url}: {refused.reason}")
        for definition in found.definitions:
            paper.catalogue.add(definition)
            line(f"{definition.id}: {definition.name}, {len(definition.sections)} feeds")
        if not found.definitions:
            raise UsageError(f"{file} holds no feed that can be read.")


@click.command()
@click.option("--opml", "as_opml", is_flag=True, help="Your sources as OPML, which every other reader takes.")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
def export(as_opml: bool, file: Path | None) -> None:
    """Write your sources as OPML to stdout, or to a FILE that is not there yet."""
    if not as_opml:
        raise UsageError("Say what to export: `newsreader export --opml`.")
    with library() as paper:
        document = _opml(paper)
    if file is None:
        click.echo(document)
        return
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(document)
    except FileExistsError as error:
        raise UsageError(f"{file} is there already and is not written over. Choose another name.") from error
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}.") from error
    line(f"Written to {file}.")


def _opml(paper: Library) -> str:
    return to_opml(paper.catalogue.registry.enabled(), now())
