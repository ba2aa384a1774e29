"""Simplified and traditional Chinese: turns one into the other.

Screens and the command line turn whole texts, `fold` single characters. OpenCC, which decides by phrase, is loaded at
first use. Over it lies a table of words that it gets wrong, ours in `hanzi.txt` and the reader's own: the longest
word of it that stands in a text is turned as the table says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

Pair = tuple[str, str]
"""A word in simplified and in traditional characters."""


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


class Hanzi:
    """Turns texts with the reader's own exceptions, which go before ours."""

    def __init__(self, own: Sequence[Pair] = ()) -> None:
        pairs = [*_built_in(), *own]
        self._to_hant = _Turn("s2tw", dict(pairs))
        self._to_hans = _Turn("t2s", {hant: hans for hans, hant in pairs})

    def to_hant(self, text: str) -> str:
        """Give a text in traditional characters, chosen by phrase: 头发 becomes 頭髮, 发展 becomes 發展."""
        return self._to_hant(text)

    def to_hans(self, text: str) -> str:
        """Give a text in simplified characters, chosen by phrase: 乾隆 stays, 乾燥 becomes 干燥."""
        return self._to_hans(text)


class _Turn:
    """One direction: what OpenCC makes of a text, with the words of a table put in where they stand."""

    def __init__(self, config: str, table: Mapping[str, str]) -> None:
        self._config = config
        self._table = table
        self._words = re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
        self._begins = re.compile(f"[{''.join(sorted({re.escape(word[0]) for word in table}))}]")

    def __call__(self, text: str) -> str:
        turned = _converter(self._config).convert(text)
        if self._begins.search(text) is None or len(turned) != len(text):
            return turned
        parts, end = [], 0
        for found in self._words.finditer(text):
            parts += [turned[end : found.start()], self._table[found[0]]]
            end = found.end()
        return "".join((*parts, turned[end:]))


def pairs(text: str) -> tuple[list[Pair], list[int]]:
    """Read a table, a pair of words a line, and name the lines that are none; `#` begins a remark."""
    found: list[Pair] = []
    wrong: list[int] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("#")[0].split()
        if len(words) == 2:
            found.append((words[0], words[1]))
        elif words:
            wrong.append(number)
    return found, wrong


def simple_form(letter: str) -> str:
    """Give one character in simplified form, as it is by itself: by this rule a word is found in whatever phrase."""
    return _converter("t2s").convert(letter)


@cache
def _built_in() -> Iterable[Pair]:
    return pairs(Path(__file__).with_suffix(".txt").read_text("utf-8"))[0]


@cache
def _converter(config: str) -> _Converter:
    import opencc  # 15 ms that a paper in one script never spends

    converter: _Converter = opencc.OpenCC(config)
    return converter
