"""`import`: subscriptions from other readers, as OPML."""

from __future__ import annotations

from pathlib import Path

import click

from newsreader.cli.output import library, line, say
from newsreader.errors import UsageError
from newsreader.sources.subscriptions import from_opml, known_feeds
from newsreader.text.language import _, many


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Take the feeds of an OPML FILE into your paper: a folder becomes a source, its feeds are the sections."""
    with library() as paper:
        registry = paper.catalogue.registry
        taken = {definition.id for definition in registry.available()}
        found = from_opml(file.read_bytes(), name=file.stem, taken=taken, known=known_feeds(registry.enabled()))
        for refused in found.refused:
            say(_("left out {url}: {reason}").format(url=refused.url, reason=refused.reason))
        for definition in found.definitions:
            paper.catalogue.add(definition)
            feeds = many("{count} feed", "{count} feeds", len(definition.sections))
            line(f"{definition.id}: {definition.name}, {feeds}")
        if not found.definitions:
            raise UsageError(_("{file} holds no feed that is not here already and can be read.").format(file=file))
