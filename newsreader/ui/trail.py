"""The way that the reader took from story to story, to be gone back and forward; no Textual."""

from __future__ import annotations

from datetime import date

import msgspec

_LONGEST = 500
"""Stories that are remembered; who reads on for days does not go back to the first."""


class Step(msgspec.Struct, frozen=True):
    """A story that was read, in the paper of a day or in today's, and the place that lay open then."""

    article: int
    place: str
    issue: date | None = None


class Trail:
    """Stories in the order they were read, as a browser keeps its pages; one more step forgets what lay ahead."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._at = -1
        self._by_link: set[int] = set()

    @property
    def here(self) -> Step | None:
        """The story that is read."""
        return self._steps[self._at] if self._steps else None

    @property
    def came_by_link(self) -> bool:
        """The story that is read was opened by a link in the one before."""
        return self._at in self._by_link

    def visit(self, step: Step, *, by_link: bool = False) -> None:
        """The reader opens a story; the same one again is no step."""
        if self.here is not None and self.here.article == step.article and self.here.issue == step.issue:
            return
        del self._steps[self._at + 1 :]
        self._by_link = {at for at in self._by_link if at <= self._at}
        self._steps.append(step)
        self._at += 1
        if by_link:
            self._by_link.add(self._at)
        self._forget_oldest()

    def back(self) -> Step | None:
        """Go back to the story before; `None` at the first."""
        return self._go(-1)

    def forward(self) -> Step | None:
        """Go forward again; `None` at the last."""
        return self._go(1)

    def _go(self, steps: int) -> Step | None:
        if not 0 <= self._at + steps < len(self._steps):
            return None
        self._at += steps
        return self.here

    def _forget_oldest(self) -> None:
        if len(self._steps) > _LONGEST:
            del self._steps[0]
            self._at -= 1
            self._by_link = {at - 1 for at in self._by_link if at > 0}
