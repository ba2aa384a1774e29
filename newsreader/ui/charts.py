"""Which ranking of hot clicks lies open, and whether as of now, yesterday, or the best of a week; no Textual."""

from __future__ import annotations

from typing import Literal, get_args

from newsreader.library import Library
from newsreader.model import HotList
from newsreader.text.language import later
from newsreader.ui.spread import Spread

View = Literal["now", "yesterday", "week"]
VIEWS: tuple[View, ...] = get_args(View)
NAMES: dict[View, str] = {"now": later("Now"), "yesterday": later("Yesterday"), "week": later("Week's best")}


class Charts:
    """The rankings of the paper that lies open; those of a back issue are shown as of its day."""

    def __init__(self, library: Library, spread: Spread) -> None:
        self._library = library
        self._spread = spread
        self.view: View = "now"
        self.rankings: tuple[HotList, ...] = ()
        self.key: str | None = None
        """Which of the rankings lies open, as `key_of` names it."""
        self.reload()

    def reload(self) -> None:
        """Read again which rankings there are; the same one stays open while it is there."""
        day = self._spread.issue
        self.rankings = self._library.rankings.latest() if day is None else self._library.archive.open(day).hot()
        if self._at is None:
            own = (one for one in self.rankings if one.source == self._spread.place.source)
            first = next(own, next(iter(self.rankings), None))
            self.key = None if first is None else key_of(first)

    @property
    def views(self) -> tuple[View, ...]:
        """What can be asked: a back issue has its day only."""
        return VIEWS if self._spread.issue is None else ("now",)

    def choose(self, key: str) -> None:
        """Lay another ranking open."""
        self.key = key

    def turn(self, steps: int) -> None:
        """Lay the ranking beside open, going round."""
        if self.rankings:
            self.key = key_of(self.rankings[((self._at or 0) + steps) % len(self.rankings)])

    def turn_view(self) -> None:
        """Now, yesterday, the week's best, and round again."""
        self.view = self.views[(self.views.index(self.view) + 1) % len(self.views)]

    def shown(self) -> HotList | None:
        """The ranking that lies open, in the reader's script; `None` where nobody looked, or there is none."""
        if self._at is None:
            return None
        ranking, rankings = self.rankings[self._at], self._library.rankings
        if self._spread.issue is not None:
            found: HotList | None = rankings.on(ranking, self._spread.issue) or ranking
        elif self.view == "yesterday":
            found = rankings.yesterday(ranking)
        else:
            found = rankings.now(ranking) if self.view == "now" else rankings.best(ranking)
        return None if found is None else self._spread.scripts.shown(found)

    def title(self, ranking: HotList) -> str:
        """What a ranking is called, in the reader's script."""
        shown = self._spread.scripts.shown(ranking)
        return f"{shown.name} · {shown.source_name}"

    @property
    def _at(self) -> int | None:
        return next((at for at, one in enumerate(self.rankings) if key_of(one) == self.key), None)


def key_of(ranking: HotList) -> str:
    """By what a ranking is known, whatever it holds."""
    return f"{ranking.source}/{ranking.name}"
