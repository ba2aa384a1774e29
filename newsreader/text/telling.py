"""Whether two texts tell the same story: how much of their wording they share, and whether their figures agree.

The store calls it on pairs that its index finds alike. Runs of characters are compared, so that Chinese, which has no
spaces, is compared as English is; what is compared is folded: case, width and 简/繁 make no difference.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsreader.text.fold import fold

_SPACED_RUN = 12
_UNSPACED_RUN = 5
"""Signs of a run: about two words, in a script with spaces and in one without."""

_LONGEST = 20_000
"""Signs of a text that are looked at; what two stories share shows long before."""

_LEAST = 80
"""Runs of a text that says enough to be compared."""

_ALIKE = 0.5
_NEARLY_ALL = 0.9
"""Shares of the runs of both texts, and of the shorter one, from which on they tell the same."""

_CUT_DOWN = 0.3
"""The same, of both, where nearly all of the shorter one stands in the longer: one paper printed less of it."""

_FIGURES = 0.7
"""The share of the figures of the text that has fewer which the other has too.

A daily report is worded as yesterday's was, and a second report repeats the first: their figures tell them apart.
"""

_TITLE_SPACED = 24
_TITLE_UNSPACED = 9
"""Signs of a title that is no name of a column."""

_NOT_LETTERS = re.compile(r"[\W_]+")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")


class Telling(NamedTuple):
    """A text as it is compared: its runs, and the figures in it."""

    runs: frozenset[str]
    figures: frozenset[str]

    @property
    def is_enough(self) -> bool:
        """The text is long enough to be known by its wording."""
        return len(self.runs) >= _LEAST


def telling(text: str) -> Telling:
    """Take a text apart for comparing."""
    folded = fold(text[:_LONGEST])
    letters = _NOT_LETTERS.sub("", folded)
    size = _run_of(letters)
    runs = frozenset(letters[at : at + size] for at in range(len(letters) - size + 1))
    return Telling(runs, frozenset(_FIGURE.findall(folded)))


def same_story(one: Telling, other: Telling) -> bool:
    """Say whether two texts are tellings of one story: the same report, perhaps cut down or given another headline."""
    if not (one.is_enough and other.is_enough):
        return False
    shared = len(one.runs & other.runs)
    of_both = shared / (len(one.runs) + len(other.runs) - shared)
    of_shorter = shared / min(len(one.runs), len(other.runs))
    alike = of_both >= _ALIKE or (of_shorter >= _NEARLY_ALL and of_both >= _CUT_DOWN)
    return alike and _figures_agree(one.figures, other.figures)


def title_sign(title: str) -> str | None:
    """Give what a title is known by, `None` for one that may head many stories: a name of a column, or a few words."""
    letters = _NOT_LETTERS.sub("", fold(title))
    least = _TITLE_UNSPACED if _run_of(letters) == _UNSPACED_RUN else _TITLE_SPACED
    return letters if len(letters) >= least else None


def _figures_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer = min(len(one), len(other))
    return fewer == 0 or len(one & other) >= _FIGURES * fewer


def _run_of(letters: str) -> int:
    unspaced = len(_UNSPACED.findall(letters))
    return _UNSPACED_RUN if 2 * unspaced >= len(letters) else _SPACED_RUN
