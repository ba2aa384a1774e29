"""Colours as numbers: how well one reads on another, and one that reads well enough; pure.

The measure is the contrast ratio of WCAG 2.2: 4.5 is readable text, 3 is a sign that can be told from its paper.
"""

from __future__ import annotations

from collections.abc import Iterable

TEXT = 4.5
SIGN = 3.0

_STEPS = 40


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours such as #d9715c: from 1, the same, to 21, black on white."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def blend(colour: str, other: str, part: float) -> str:
    """A colour with so much of another in it: 0 leaves it, 1 is the other."""
    mixed = (round(a + (b - a) * part) for a, b in zip(_channels(colour), _channels(other), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def readable(colour: str, papers: Iterable[str], least: float) -> str:
    """The colour, or one nearest to it towards white or black, with at least this contrast on every paper."""
    papers = list(papers)
    far = "#ffffff" if _luminance(papers[0]) < 0.18 else "#000000"
    for step in range(_STEPS + 1):
        tried = blend(colour, far, step / _STEPS)
        if all(contrast(tried, paper) >= least for paper in papers):
            return tried
    return far


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
