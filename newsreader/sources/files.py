"""Writes the reader's files whole or not at all; for the registry."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import msgspec

from newsreader.errors import ConfigError
from newsreader.sources.definition import Definition
from newsreader.text.language import _

TomlValue = str | int | float | bool | list["TomlValue"] | dict[str, "TomlValue"]


def as_toml(definition: Definition) -> bytes:
    """The TOML of a definition, without the keys that say what would hold anyway."""
    return msgspec.toml.encode(_plain(msgspec.to_builtins(definition)))


def _plain(value: object) -> TomlValue:
    """The value without `null`s, which TOML does not have, and without empty tables and lists."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items() if inner not in (None, [], {}, ())}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"{type(value).__name__} does not go into a TOML file")


def write(path: Path, content: bytes) -> None:
    """Put `content` in place of the file, readable by its owner only; a kill leaves the old or the new one whole.

    A link stays a link: what it leads to is replaced, for those who keep their configuration elsewhere.
    """
    path = path.resolve()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # made with mode 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise ConfigError(_("{path} cannot be written: {why}").format(path=path, why=error.strerror)) from error
