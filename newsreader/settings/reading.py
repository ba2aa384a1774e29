"""Reads `config.toml`, and names everything in it that is not right; only this room calls it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from newsreader.errors import ConfigError
from newsreader.settings.values import Settings
from newsreader.text.language import _

Kind = TypeVar("Kind", bound=msgspec.Struct)
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
    settings, faults = _converted(table, Settings)
    faults += settings.faults()
    return settings, [f"{file}: {name} {why}" for name, why in faults]


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


def _converted(table: Mapping[str, object], kind: type[Kind]) -> tuple[Kind, list[Fault]]:
    try:
        return msgspec.convert(table, type=kind), []
    except msgspec.ValidationError:
        from newsreader.settings.faults import faults  # needed for a file that is not right only

        found = list(faults(table, kind))
        wrong = {name.partition(".")[0].partition("[")[0] for name, _why in found}
        return msgspec.convert({name: table[name] for name in table if name not in wrong}, type=kind), found
