"""Simplified and traditional Chinese: turns one into the other, and tells them apart.

Screens and the command line call it for whole texts, `fold` for single characters. OpenCC is loaded at first use.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

_SAMPLE = 4_000
"""Code points that `is_hant` looks at; a paragraph or two decide."""


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def to_hant(text: str) -> str:
    """Give a text in traditional characters, chosen by phrase: 头发 becomes 頭髮, 发展 becomes 發展."""
    return _converter("s2tw").convert(text)


def to_hans(text: str) -> str:
    """Give a text in simplified characters, chosen by phrase: 乾隆 stays, 乾燥 becomes 干燥."""
    return _converter("t2s").convert(text)


def simple_form(letter: str) -> str:
    """Give one character in simplified form, as it is by itself: by this rule a word is found in whatever phrase."""
    return _converter("t2s").convert(letter)


def is_hant(text: str) -> bool:
    """Say whether a text is written in traditional characters, by which of the two has more of its own in it."""
    if text.isascii():
        return False
    letters = [letter for letter in set(text[:_SAMPLE]) if "\u3400" <= letter < "\ud800"]
    traditional = _changed("t2s", letters)
    return len(traditional) > len(_changed("s2t", letters) - traditional)


def _changed(config: str, letters: list[str]) -> set[str]:
    """Find the characters that a conversion changes; each stands on a line of its own, so that no phrase forms."""
    converted = _converter(config).convert("\n".join(letters)).split("\n")
    return {old for old, new in zip(letters, converted, strict=True) if old != new}


@cache
def _converter(config: str) -> _Converter:
    import opencc  # 15 ms that a paper in one script never spends

    converter: _Converter = opencc.OpenCC(config)
    return converter
