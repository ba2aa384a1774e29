"""Reads `config.toml` and theme files, and names everything in them that is not right; only this room calls it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from newsreader.errors import ConfigError
from newsreader.settings.colours import Colours
from newsreader.settings.values import Settings
from newsreader.text.language import _

Fault = tuple[str, str]
"""The dotted name of a key, and why its value will not do."""


def read(file: Path) -> Settings:
    """The settings in a file, the defaults without one; `ConfigError` names every key that is not right."""
    settings, problems = examine(file)
    if problems:
        raise ConfigError("\n".join(problems))
    return settings


def examine(file: Path) -> tuple[Settings, list[str]]:
    """What is right in a file, and a sentence for every key that is not; `ConfigError` for what cannot be read."""
    table = _table(file)
    found = _faults(table, Settings)
    wrong = {name.partition(".")[0].partition("[")[0] for name, _why in found}
    settings = msgspec.convert({name: table[name] for name in table if name not in wrong}, type=Settings)
    return settings, _sentences(file, [*found, *settings.faults()])


def read_theme(file: Path) -> Colours:
    """A theme in a file of its own; `ConfigError` names every key that is not right."""
    table = _table(file)
    found = _faults(table, Colours)
    if found:
        raise ConfigError("\n".join(_sentences(file, found)))
    return msgspec.convert(table, type=Colours)


def _table(file: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        words = _("{file} cannot be read: {why}. Look at its owner and its permissions.")
        raise ConfigError(words.format(file=file, why=error.strerror)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        words = _("{file} is no TOML: {why}. Texts stand in quotes, as in {example}.")
        raise ConfigError(words.format(file=file, why=error, example='theme = "auto"')) from error


def _faults(table: Mapping[str, object], kind: type[msgspec.Struct]) -> list[Fault]:
    try:
        msgspec.convert(table, type=kind)
    except msgspec.ValidationError:
        from newsreader.settings.faults import faults  # needed for a file that is not right only

        return list(faults(table, kind))
    return []


def _sentences(file: Path, faults: list[Fault]) -> list[str]:
    return [f"{file}: {name} {why}" for name, why in faults]
