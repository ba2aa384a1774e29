"""The colours of a theme as its author writes them, in `config.toml` or in a file of its own."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from newsreader.text.language import later

Hue = Annotated[str, Meta(pattern="^#[0-9a-fA-F]{6}$", description=later("a colour such as #d9715c"))]
"""A colour as six hexadecimal digits."""


class Colours(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A theme as its author writes it: what is left out is worked out from paper, ink and accent, readably."""

    dark: Annotated[bool, Meta(description=later("Whether it is light writing on a dark paper."))] = True
    paper: Annotated[Hue, Meta(description=later("Behind everything."), examples=["#161513"])]
    ink: Annotated[Hue, Meta(description=later("The text of stories."), examples=["#e4dfd3"])]
    accent: Annotated[
        Hue, Meta(description=later("What draws the eye: marks, the pane in focus, keys."), examples=["#d9715c"])
    ]
    bright: Annotated[Hue | None, Meta(description=later("Titles."), examples=["#fbf7ec"])] = None
    dim: Annotated[
        Hue | None, Meta(description=later("Titles that were read, times, names."), examples=["#a09888"])
    ] = None
    rule: Annotated[Hue | None, Meta(description=later("Lines between things."), examples=["#3c3832"])] = None
    band: Annotated[
        Hue | None, Meta(description=later("Behind the lines over and under the paper."), examples=["#201e1b"])
    ] = None
    here: Annotated[Hue | None, Meta(description=later("Behind the entry under the cursor."), examples=["#242119"])] = (
        None
    )
    focus: Annotated[
        Hue | None, Meta(description=later("The same in the pane that has the focus."), examples=["#3a3122"])
    ] = None
    star: Annotated[Hue | None, Meta(description=later("Stars."), examples=["#dcae4a"])] = None
    link: Annotated[Hue | None, Meta(description=later("Links."), examples=["#8fb4d6"])] = None
    error: Annotated[Hue | None, Meta(description=later("What went wrong."), examples=["#e0705f"])] = None
    good: Annotated[Hue | None, Meta(description=later("What went well."), examples=["#93b26b"])] = None
