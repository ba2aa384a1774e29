"""The signs of the interface, and what stands for each where a terminal has no others than ASCII, or draws them wide.

Front ends call it. Each sign keeps its width, so that columns stand.
"""

from __future__ import annotations

from collections.abc import Mapping

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
    "╼": "-", "╾": "-", "╽": "|", "╿": "|", "◐": "-",
}  # fmt: skip
"""What stands for what; the lines of boxes are added below."""

_LINES = "─━┄┅┈┉╌╍═"
_POSTS = "│┃┆┇┊┋╎╏║"
_BOX = range(0x2500, 0x2580)
_PUNCTUATION = frozenset("…·×§¶©“”„‘’–—−≈≥≤°\N{NO-BREAK SPACE}\N{SOFT HYPHEN}⋯")
"""Signs that belong to what is written, and may be as wide as they are drawn."""

_TABLE = str.maketrans(
    {chr(sign): "-" if chr(sign) in _LINES else "|" if chr(sign) in _POSTS else "+" for sign in _BOX} | dict(MARKS)
)
_DRAWN = {sign: plain for sign, plain in _TABLE.items() if chr(sign) not in _PUNCTUATION}

DRAWN = frozenset(map(chr, _DRAWN))
"""Signs that lines, bars and columns are drawn with: each has to be one cell wide."""


def plain_marks(text: str) -> str:
    """A text with ASCII signs in the place of ours."""
    return text if text.isascii() else text.translate(_TABLE)


def narrow_marks(text: str) -> str:
    """A text with ASCII signs in the place of those that lines and columns are drawn with."""
    return text if text.isascii() else text.translate(_DRAWN)
