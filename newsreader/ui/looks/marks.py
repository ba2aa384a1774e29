"""What draws signs of ASCII in the place of ours: where the terminal or its font has no others, or draws them too wide.

Every line of every widget goes through it on its way to the screen, so no widget needs to know.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from newsreader.text.signs import plain_marks

_WITHOUT_SIGNS = {"linux", "dumb", "vt100", "vt102", "vt220"}
"""Terminals by TERM whose fonts have few signs or none."""


def only_ascii(environment: Mapping[str, str]) -> bool:
    """Whether a terminal by what it says of itself, or its encoding, has no signs but those of ASCII."""
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    return environment.get("TERM", "") in _WITHOUT_SIGNS or not encoding.startswith(("utf", "gb"))


class AsciiMarks(LineFilter):
    """Draws ASCII signs in the place of ours, on every line of the screen; `draw` says which for which."""

    def __init__(self, draw: Callable[[str], str] = plain_marks) -> None:
        super().__init__()
        self._draw = draw

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """The segments with other signs; what is no text is left alone."""
        return [
            segment if segment.control or segment.text.isascii() else Segment(self._draw(segment.text), segment.style)
            for segment in segments
        ]
