"""Stories told by several sources as a list shows them: one headline, or all where they lie open; no Textual."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsreader.library import Library


class Folding:
    """What is laid open stays so until the reader folds it again or goes to another place."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._open: dict[int, Sequence[int]] = {}

    @property
    def under(self) -> Collection[int]:
        """The tellings that stand below the one on top."""
        return {article for others in self._open.values() for article in others}

    def fold(self, ids: Sequence[int], shown: Sequence[int] = ()) -> Sequence[int]:
        """A list with a headline a story; a telling that is `shown` stays, so that a better one moves nothing."""
        under = self.under
        return self._library.tellings.fold(ids, [one for one in shown if one not in under] if under else shown)

    def lay_out(self, ids: Sequence[int]) -> Sequence[int]:
        """A folded list with the tellings that lie open, each below the one on top."""
        if not self._open:
            return ids
        under = self.under
        return [one for top in ids if top not in under for one in (top, *self._open.get(top, ()))]

    def turn(self, article: int) -> int | None:
        """Lay the other tellings of a story open below it, or fold them again; gives the one on top.

        `None` where nobody else tells it, and where nothing is folded.
        """
        top = next((top for top, others in self._open.items() if article == top or article in others), None)
        if top is not None:
            del self._open[top]
            return top
        if len(self._library.tellings.together([article])) == 1:
            return None
        self._open[article] = self._library.tellings.others(article)
        return article

    def close(self) -> None:
        """Fold everything."""
        self._open.clear()
