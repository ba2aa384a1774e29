"""How a list of a source is, as data: `health.py` finds it out, whoever looks after sources shows it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from newsreader.model import Data
from newsreader.sources.definition import Kind

State = Literal["fresh", "frozen", "undated", "empty", "leads on"]


class SilentHint(Data):
    """A hint of which no selector matches; `field` is its key, `instead` how much generic reading finds without it."""

    field: str
    selectors: tuple[str, ...]
    instead: int


class CheckReport(Data):
    """The health of one list. `headlines` counts places where it is a ranking, further lists where it leads on."""

    source: str
    name: str
    url: str
    kind: Kind
    state: State
    headlines: int = 0
    newest: datetime | None = None
    silent: tuple[SilentHint, ...] = ()
