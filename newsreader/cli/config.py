"""`config`: where the settings are, what they may be, what they are, and whether they are right."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from newsreader.cli.output import document, json_option, line
from newsreader.errors import ConfigError, NewsreaderError, UsageError
from newsreader.settings import Home
from newsreader.settings.hanzi import read_hanzi
from newsreader.settings.reading import examine
from newsreader.settings.template import effective, template
from newsreader.sources.registry import Registry
from newsreader.text.language import _, later
from newsreader.text.width import pad
from newsreader.ui.keymap import Keymap
from newsreader.ui.looks.wardrobe import Wardrobe


@click.group()
def config() -> None:
    """Your settings: where they are, and whether they are right."""


@config.command()
@json_option
def path(as_json: bool) -> None:
    """Print where settings, sources, the store and the cache are."""
    home = Home.locate()
    places = {
        later("settings"): home.settings_file,
        later("themes"): home.theme_files,
        later("sources"): home.config / "sites",
        later("database"): home.database,
        later("cache"): home.cache,
    }
    if as_json:
        document({name: str(place) for name, place in places.items()})
        return
    for name, place in places.items():
        line(f"{pad(_(name), 9)} {place}{'' if place.exists() else _('  (not there yet)')}")


@config.command()
def init() -> None:
    """Write config.toml with every setting in it, described and commented out; never over one that is there."""
    file = Home.locate().settings_file
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as fresh:
            fresh.write(template())
    except FileExistsError:
        words = _("{file} is there already and stays as it is. Move it away to have a new one.")
        raise UsageError(words.format(file=file)) from None
    except OSError as error:
        words = _("{file} cannot be written: {why}. `newsreader config path` says where things are.")
        raise ConfigError(words.format(file=file, why=error.strerror)) from error
    line(_("Wrote {file}: take the # off a line to set it.").format(file=file))


@config.command()
@json_option
def show(as_json: bool) -> None:
    """Print the settings that hold: yours, and the defaults of the rest."""
    settings = Home.locate().settings()
    if as_json:
        document(settings)
    else:
        line(effective(settings).rstrip())


@config.command()
def check() -> None:
    """Check config.toml, your keys, themes and source files; names all that is wrong, where, and what to do."""
    found = list(problems(Home.locate()))
    for problem in found:
        click.echo(problem, err=True)
    if found:
        sys.exit(2)
    line(_("Everything is right."))


def problems(home: Home) -> Iterator[str]:
    """All that is wrong in the reader's own files, a sentence each."""
    try:
        settings, found = examine(home.settings_file)
        yield from found
        yield from (f"{home.settings_file}: {problem}" for problem in Keymap.problems(settings.keys))
        yield from Wardrobe(home, settings).faults()
    except ConfigError as error:
        yield str(error)
    try:
        read_hanzi(home.hanzi_file)
    except ConfigError as error:
        yield str(error)
    try:
        yield from (str(problem) for problem in Registry(home.config).problems)
    except NewsreaderError as error:
        yield str(error)
