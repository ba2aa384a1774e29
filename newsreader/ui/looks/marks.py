"""The signs of the interface, and what stands for each where the terminal or its font has no others than ASCII.

Every line of every widget goes through `AsciiMarks` on its way to the screen, so no widget needs to know. Each sign
keeps its width, so that columns stand.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

MARKS: Mapping[str, str] = {
    "●": "o", "○": "o", "★": "*", "☆": "*", "≡": "=", "…": "~", "▣": "#", "■": "#", "□": "#", "▶": ">", "◀": "<",
    "•": "*", "·": "-", "›": ">", "‹": "<", "»": ">", "«": "<", "✓": "v", "✗": "x", "×": "x", "▎": "|", "▏": "|",
    "▌": "|", "▐": "|", "▕": "|", "▲": "^", "▼": "v", "△": "^", "▽": "v", "▴": "^", "▾": "v", "▸": ">", "◂": "<",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "↩": "<", "⏎": "<", "⇧": "^", "§": "S", "¶": "P", "©": "c",
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "¦": "|", "≈": "~", "≥": ">",
    "≤": "<", "°": "o", "\N{NO-BREAK SPACE}": " ", "\N{SOFT HYPHEN}": "-", "⋯": "~",
    "▁": "_", "▂": "_", "▃": ".", "▄": "-", "▅": "-", "▆": "=", "▇": "=", "█": "#", "▀": "^", "▔": "-",
    "░": ".", "▒": ":", "▓": "#", "▝": " ", "▘": " ", "▖": " ", "▗": " ", "▊": "#", "▉": "#", "▋": "#", "▍": "|",
    "▙": "#", "▛": "#", "▜": "#", "▟": "#", "▚": "#", "▞": "#", "╸": "-", "╺": "-", "╹": "|", "╻": "|", "⠿": "#",
    "╼": "-", "╾": "-", "╽": "|", "╿": "|",
}  # fmt: skip
"""What stands for what; the lines of boxes are added below."""

_LINES = "─━┄┅┈┉╌╍═"
_POSTS = "│┃┆┇┊┋╎╏║"
_BOX = range(0x2500, 0x2580)
_TABLE = str.maketrans(
    {chr(sign): "-" if chr(sign) in _LINES else "|" if chr(sign) in _POSTS else "+" for sign in _BOX} | dict(MARKS)
)

_WITHOUT_SIGNS = {"linux", "dumb", "vt100", "vt102", "vt220"}
"""Terminals by TERM whose fonts have few signs or none."""


def only_ascii(environment: Mapping[str, str]) -> bool:
    """Whether a terminal by what it says of itself, or its encoding, has no signs but those of ASCII."""
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    return environment.get("TERM", "") in _WITHOUT_SIGNS or not encoding.startswith(("utf", "gb"))


def plain_marks(text: str) -> str:
    """A text with ASCII signs in the place of ours."""
    return text if text.isascii() else text.translate(_TABLE)


class AsciiMarks(LineFilter):
    """Draws ASCII signs in the place of ours, on every line of the screen."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """The segments with other signs; what is no text is left alone."""
        return [
            segment if segment.control or segment.text.isascii() else Segment(plain_marks(segment.text), segment.style)
            for segment in segments
        ]
