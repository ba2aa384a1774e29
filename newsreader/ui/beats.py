"""What the application does by the clock: it draws the news that arrives together, and refreshes what is due."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from textual.timer import Timer

_TOGETHER = 0.25
"""Seconds; news that arrives faster than this is drawn together."""


class _Clock(Protocol):
    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer: ...

    def set_interval(self, interval: float, callback: Callable[[], None]) -> Timer: ...


class Beats:
    """One per program; `draw` shows what the store holds now, `refresh` sends for what is due."""

    def __init__(self, clock: _Clock, *, draw: Callable[[], None], refresh: Callable[[], None]) -> None:
        self._clock = clock
        self._draw = draw
        self._refresh = refresh
        self._drawing: Timer | None = None
        self._refreshing: Timer | None = None

    def draw_soon(self) -> None:
        """News arrived."""
        if self._drawing is None:
            self._drawing = self._clock.set_timer(_TOGETHER, self._draw_now)

    def refresh_every(self, minutes: int) -> None:
        """Refresh so often from now on; 0 never does."""
        if self._refreshing is not None:
            self._refreshing.stop()
        self._refreshing = self._clock.set_interval(minutes * 60, self._refresh) if minutes > 0 else None

    def _draw_now(self) -> None:
        self._drawing = None
        self._draw()
