"""`import`: subscriptions from other readers, as OPML."""

from __future__ import annotations

from pathlib import Path

import click

from newsreader.cli.output import library, line, say
from newsreader.errors import UsageError
from newsreader.sources.subscriptions import from_opml, known_feeds


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Take the feeds of an OPML FILE into your paper: a folder becomes a source, its feeds are the sections."""
    with library() as paper:
        registry = paper.catalogue.registry
        taken = {definition.id for definition in registry.available()}
        found = from_opml(file.read_bytes(), name=file.stem, taken=taken, known=known_feeds(registry.enabled()))
        for refused in found.refused:
            say(f"left out {refused.url}: {refused.reason}")
        for definition in found.definitions:
            paper.catalogue.add(definition)
            line(f"{definition.id}: {definition.name}, {len(definition.sections)} feeds")
        if not found.definitions:
            raise UsageError(f"{file} holds no feed that is not here already and can be read.")
