"""What of a text stands in the search index, and what a story must have there to hold a word; for `store/` only.

Terms are signs and pairs of signs where words are not spaced (国内 stands as 国, 内 and 国内), elsewhere words and, for
the sake of phrases, which words stand side by side. So a word of any length is found by a few terms that all must be
there, and only the longer ones have to be looked up in the text of the story. The index keeps no positions, which
would take up twice the room and make a phrase of common words slow.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from operator import add
from typing import NamedTuple

from newsreader.query.tree import Part
from newsreader.text.matching import APART, Needle

_RUN = re.compile(f"[{APART}]+")
_BETWEEN = re.compile(f"[^{APART}]+")

_MARKS: dict[Part, str] = {"anywhere": "", "text": "", "title": "=t", "caption": "=c", "author": "=a"}
"""What stands before the terms of a part; those of the whole story, which most are, stand without."""

_KINDS = 0xFFF
"""Kinds of pairs of words: of the stories that hold the words of a phrase apart, one in eight is looked at in vain.

More kinds would make the index larger: with 65,536 the pairs took a quarter of it."""


class Needed(NamedTuple):
    """What the index must have of a story, as FTS5 reads it; `exact` when a story that has it needs no second look."""

    expression: str
    exact: bool


def terms(folded: str, part: Part = "anywhere") -> set[str]:
    """The terms of a folded text; for a part alone they carry its mark."""
    signs = _BETWEEN.sub(" ", folded)
    found = {term for term in {*signs, *map(add, signs, signs[1:])} if " " not in term}
    words = _words(_RUN.sub(" ", folded))
    found.update(words)
    found.update(map(_pair, words, words[1:]))
    mark = _MARKS[part]
    return {mark + term for term in found} if mark else found


def length(folded: str) -> int:
    """How long a folded text is: in words, and in signs where words are not spaced."""
    return len(_words(_RUN.sub(" ", folded))) + sum(map(len, _RUN.findall(folded)))


def needed(needle: Needle, part: Part) -> Needed | None:
    """What must be there of a needle; `None` for one without any word."""
    runs = _RUN.findall(needle.text)
    wanted, begun = _of_signs(needle.text, runs) if runs else _of_words(needle)
    if not wanted and begun is None:
        return None
    mark = _MARKS[part]
    quoted = [f'"{mark}{term}"' for term in dict.fromkeys(wanted)]
    if begun is not None:
        quoted.append(f'"{mark}{begun}"*')
    whole = [needle.text] in (wanted, [begun]) and (not runs or len(needle.text) <= 2)
    return Needed(" AND ".join(quoted), whole and part != "text")


def _of_words(needle: Needle) -> tuple[list[str], str | None]:
    """The words of a needle and the pairs they stand in; the last one apart where it may go on."""
    words = _words(needle.text)
    begun = words.pop() if needle.prefix and words else None
    return [*words, *map(_pair, words, words[1:])], begun


def _of_signs(text: str, runs: list[str]) -> tuple[list[str], str | None]:
    """The signs and pairs of a needle with unspaced runs, which may begin and end inside a word of the text.

    So the word at its beginning says nothing, and the one at its end may go on.
    """
    first, *inner = (_words(gap) for gap in _RUN.split(text))
    last = inner.pop()
    begun = last.pop() if last else None
    return [*_pairs_of(runs), *first[1:], *(word for gap in inner for word in gap), *last], begun


def _pairs_of(runs: list[str]) -> Iterator[str]:
    for run in runs:
        yield from map(add, run, run[1:]) if len(run) > 1 else run


def _words(text: str) -> list[str]:
    """The words of a text (UAX #29); the one sign in them that would end FTS5's quotation becomes the Hebrew one."""
    from apsw import unicode  # 3 ms, and only search needs it

    return [word.replace('"', "״") for word in unicode.word_iter(text)]


def _pair(one: str, other: str) -> str:
    return f"+{zlib.crc32(f'{one} {other}'.encode()) & _KINDS:03x}"
