"""How long a text takes to read: its signs and words, and the pace of the reader who was watched reading; pure.

Where words are not spaced signs are counted, elsewhere words. The service measures by it, the screen tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

from newsreader.text.matching import APART

_SIGN = re.compile(f"[{APART}]")
_WORD = re.compile(rf"(?:(?![{APART}])\w)+(?:['’]\w+)*")

_FASTER, _SLOWER = 3.5, 5.0
"""Who goes through a page so much faster than most people reads no more, and who takes so much longer was elsewhere."""
_LEAST_SECONDS = 8.0
"""A page that takes most people less says little of a pace."""
_ENOUGH = 5
"""Pages from which on a reader's own pace counts."""
_RECENT = 60
"""The last pages are the ones that count."""
_MOSTLY = 0.8


class Amount(NamedTuple):
    """How much there is to read: signs of unspaced scripts, and words of all others."""

    signs: int
    words: int

    def plus(self, more: Amount) -> Amount:
        """Both together."""
        return Amount(self.signs + more.signs, self.words + more.words)

    def minus(self, less: Amount) -> Amount:
        """What is left without a part of it."""
        return Amount(self.signs - less.signs, self.words - less.words)


class Pace(NamedTuple):
    """Signs and words a minute."""

    signs: float
    words: float

    def minutes(self, amount: Amount) -> float:
        """How long so much takes."""
        return amount.signs / self.signs + amount.words / self.words


USUAL = Pace(signs=400, words=230)
"""What most people read silently: words after Brysbaert (2019), signs after the length of Chinese words (1.6)."""


class PageRead(NamedTuple):
    """A page that somebody had before them, and for how long."""

    amount: Amount
    seconds: float


def amount(text: str) -> Amount:
    """How much there is to read in a text."""
    return Amount(sum(1 for _ in _SIGN.finditer(text)), sum(1 for _ in _WORD.finditer(text)))


def is_plausible(page: PageRead) -> bool:
    """Whether the page can have been read in that time: neither skimmed, nor left lying, nor too short to tell."""
    usual = USUAL.minutes(page.amount) * 60
    return usual >= _LEAST_SECONDS and usual / _FASTER <= page.seconds <= usual * _SLOWER


def pace_of(pages: Iterable[PageRead]) -> Pace:
    """The pace of somebody who read these pages: the median, so that a few odd ones change nothing."""
    recent = [page for page in pages if is_plausible(page)][-_RECENT:]
    ratios = [(page, page.seconds / (USUAL.minutes(page.amount) * 60)) for page in recent]
    signs = [ratio for page, ratio in ratios if _share_of_signs(page.amount) >= _MOSTLY]
    words = [ratio for page, ratio in ratios if _share_of_signs(page.amount) <= 1 - _MOSTLY]
    return Pace(
        USUAL.signs / median(signs) if len(signs) >= _ENOUGH else USUAL.signs,
        USUAL.words / median(words) if len(words) >= _ENOUGH else USUAL.words,
    )


def _share_of_signs(amount: Amount) -> float:
    return amount.signs / USUAL.signs / USUAL.minutes(amount)
