"""What the terminal has for pictures, as far as its environment tells; the application asks before it starts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from newsreader.ui.graphics.frames import Kind, Means

_COLOURLESS = ("dumb", "linux", "vt", "ansi", "unknown")
"""How the names of terminals begin that have sixteen colours at most."""


def means_for(pictures: Literal["auto", "halfcell", "off"], environment: Mapping[str, str]) -> Means:
    """What pictures are drawn with: as the reader set it, or as the terminal can."""
    kind: Kind = pictures if pictures != "auto" else "halfcell"
    if environment.get("NO_COLOR") or (pictures == "auto" and _is_colourless(environment)):
        kind = "off"
    many = (
        environment.get("COLORTERM", "").lower() in ("truecolor", "24bit") or environment.get("TERM") == "xterm-kitty"
    )
    return Means(kind=kind, colours=16_777_216 if many else 256)


def _is_colourless(environment: Mapping[str, str]) -> bool:
    return environment.get("TERM", "").startswith(_COLOURLESS) and not environment.get("COLORTERM")
