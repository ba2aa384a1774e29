"""Reads `hanzi.txt`, the reader's own words for turning simplified and traditional characters into each other."""

from __future__ import annotations

from pathlib import Path

from newsreader.errors import ConfigError
from newsreader.text.hanzi import Hanzi, pairs
from newsreader.text.language import _


def read_hanzi(file: Path) -> Hanzi:
    """The turning with the reader's exceptions, ours only without a file; `ConfigError` names every wrong line."""
    try:
        own, wrong = pairs(file.read_text("utf-8"))
    except FileNotFoundError:
        return Hanzi()
    except OSError as error:
        raise ConfigError(_("{path} cannot be read: {why}").format(path=file, why=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise ConfigError(_("{path} is not written in UTF-8.").format(path=file)) from error
    if wrong:
        lines = ", ".join(map(str, wrong))
        words = _("{path}, line {lines}: write two words, such as {example}: first simplified, then traditional.")
        raise ConfigError(words.format(path=file, lines=lines, example="台风 颱風"))
    return Hanzi(own)
