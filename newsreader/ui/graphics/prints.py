"""What a widget knows of pictures: how large they are, and their rows once they are ready; it is handed a `Prints`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from rich.segment import Segment

from newsreader.ui.graphics.frames import Cell, Frame, Pixels


class Print(Protocol):
    """A picture ready for the screen, as large as its frame or a little smaller, in cells."""

    @property
    def columns(self) -> int:
        """Cells of a row."""

    @property
    def rows(self) -> int:
        """How many rows there are."""

    @property
    def weight(self) -> int:
        """How many pixels are kept for it."""

    def row(self, y: int) -> Sequence[Segment]:
        """One row of cells, `columns` wide."""


class Prints(Protocol):
    """The pictures that are ready; asking costs nothing and starts nothing."""

    @property
    def shown(self) -> bool:
        """Whether pictures are shown at all."""

    @property
    def cell(self) -> Cell:
        """The size of a cell of this terminal."""

    def size(self, url: str) -> Pixels | None:
        """The size of a picture that is on this machine."""

    def trouble(self, url: str) -> str:
        """Why a picture cannot be shown, in a sentence; empty when nothing is wrong."""

    def get(self, frame: Frame) -> Print | None:
        """The picture for a frame, once it is ready."""


class Viewer(Protocol):
    """Whoever looks at pictures, mostly a widget."""

    def picture_ready(self, url: str) -> None:
        """A picture can be drawn now."""

    def picture_known(self, url: str) -> None:
        """The size of a picture is known now, or why it cannot be had."""


class NoPrints:
    """Where no pictures are shown: captions only."""

    shown = False
    cell = Cell()

    def size(self, url: str) -> Pixels | None:  # noqa: ARG002 - as Prints has it
        """Nothing is known."""
        return None

    def trouble(self, url: str) -> str:  # noqa: ARG002 - as Prints has it
        """Nothing is wrong."""
        return ""

    def get(self, frame: Frame) -> Print | None:  # noqa: ARG002 - as Prints has it
        """Nothing is ready."""
        return None
