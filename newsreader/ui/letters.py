"""The letters that stand for links: the fewest keys that tell them apart, the home row first; pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, product

KEYS = "asdfghjklqwertyuiopzxcvbnm"


def letters(count: int) -> Sequence[str]:
    """So many labels, none of which begins another: one key each as far as that goes, then two."""
    count = min(count, len(KEYS) ** 2)
    longer = 0
    while len(KEYS) - longer + longer * len(KEYS) < count:
        longer += 1
    single = KEYS[: len(KEYS) - longer]
    pairs = map("".join, product(KEYS[len(single) :], KEYS))
    return [*single[:count], *islice(pairs, max(0, count - len(single)))]
