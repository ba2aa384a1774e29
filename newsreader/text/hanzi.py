"""Simplified and traditional Chinese: turns one into the other, and tells them apart.

Screens and the command line call it for whole texts, `fold` for single characters. OpenCC is loaded at first use.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
"""Blocks of Han characters, ends excluded."""
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


def is_hant(text: str) -> bool:
    """Say whether a text is written in traditional characters, by which of the two has more of its own in it."""
    if text.isascii():
        return False
    letters = set(text[:_SAMPLE])
    return len(letters & _only_traditional()) > len(letters & _only_simplified())


@cache
def simple_forms() -> dict[int, str]:
    """Give the simplified form of every traditional character by itself, as `str.translate` takes it.

    By itself, not by phrase, so that a word is found in whatever phrase it stands.
    """
    return _changed("t2s")


@cache
def _only_traditional() -> frozenset[str]:
    return frozenset(map(chr, simple_forms()))


@cache
def _only_simplified() -> frozenset[str]:
    return frozenset(map(chr, _changed("s2t"))) - _only_traditional()


def _changed(config: str) -> dict[int, str]:
    """Convert every Han character on a line of its own, which keeps phrases from forming."""
    letters = [chr(point) for first, end in _HAN for point in range(first, end)]
    converted = _converter(config).convert("\n".join(letters)).split("\n")
    return {ord(old): new for old, new in zip(letters, converted, strict=True) if old != new}


@cache
def _converter(config: str) -> _Converter:
    import opencc  # 15 ms that a paper in one script never spends

    converter: _Converter = opencc.OpenCC(config)
    return converter
