"""The form in which texts are compared when searching: without case, full or half width, and 简/繁.

The store calls it on what it indexes and on what is asked, so that both are folded by the same rule.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from newsreader.text.hanzi import simple_form

_MOST_FORMS = 50_000
"""More signs than any language has; a page that lists all of Unicode does not stay in memory."""


def fold(text: str) -> str:
    """Give the text folded: NFKC, no case, simplified characters; two texts that a reader takes for one become equal.

    Character by character, so that part of a text folds to part of the folded text.
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text.translate(_forms()))


def keeps_places(text: str) -> bool:
    """Whether every sign of a text folds to one, so that a place in the folded text is the same place in the text."""
    if text.isascii():
        return True
    letters = text.translate(_forms())
    return len(letters) == len(text) and unicodedata.is_normalized("NFC", letters)


class _Forms(dict[int, str]):
    """The folded form of each code point, worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", chr(point)).casefold())
        if folded >= "\u2e80" and not "\ud800" <= folded <= "\udfff":  # from the radicals on; no lone surrogates
            folded = simple_form(folded)
        if len(self) < _MOST_FORMS:
            self[point] = folded
        return folded


@cache
def _forms() -> _Forms:
    return _Forms()
