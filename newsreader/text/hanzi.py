"""Simplified and traditional Chinese: turns one into the other.

Screens and the command line call it for whole texts, `fold` for single characters. OpenCC is loaded at first use.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol


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


@cache
def _converter(config: str) -> _Converter:
    import opencc  # 15 ms that a paper in one script never spends

    converter: _Converter = opencc.OpenCC(config)
    return converter
