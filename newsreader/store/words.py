"""How text falls into words for search: Unicode's words, each Han character one of its own; for `store/` only."""

from __future__ import annotations

from collections.abc import Iterator

import apsw

TOKENIZER = "newsreader_words"
"""The name of the tokenizer in schema.sql; every connection registers it before the index is touched."""


def tokenizer(_connection: apsw.Connection, _arguments: list[str]) -> apsw.Tokenizer:
    """Make the tokenizer for FTS5, which calls it for the text it stores and for the queries alike.

    The words are those of apsw's `unicodewords` without their offsets: the index keeps no text to point into, and
    `apsw.fts5` takes 40 ms to import.
    """

    def tokenize(text: bytes, _reason: int, _locale: str | None) -> Iterator[str]:
        return words(text.decode("utf-8", "replace"))

    return tokenize


def words(text: str) -> Iterator[str]:
    """Give the words of folded text in order (UAX #29): letters and digits; signs and spaces are none."""
    from apsw import unicode  # 3 ms, and only search needs it

    return unicode.word_iter(text)
