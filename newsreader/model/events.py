"""What happens while a refresh or a download runs."""

from __future__ import annotations

from newsreader.model.base import Data
from newsreader.model.receipt import Receipt


class Started(Data, tag=True):
    """A source is being asked; `steps` pages or articles are expected, 0 when unknown."""

    source: str
    steps: int = 0


class Arrived(Data, tag=True):
    """Something of `source` is now in the store: `new` and `changed` headlines of `section`, or an article."""

    source: str
    section: int | None
    new: int = 0
    changed: int = 0
    article: int | None = None


class Unchanged(Data, tag=True):
    """A page of `source` said nothing new."""

    source: str
    section: int | None


class Failed(Data, tag=True):
    """A page of `source` could not be had; the rest goes on."""

    source: str
    section: int | None
    url: str
    reason: str


class Progress(Data, tag=True):
    """How far a download is: stories and pictures done and left, bytes received, and the seconds it may still take."""

    articles_done: int
    articles_left: int
    pictures_done: int
    pictures_left: int
    bytes: int
    seconds_left: float | None = None


class Finished(Data, tag=True):
    """The end, with its receipt."""

    receipt: Receipt


Event = Started | Arrived | Unchanged | Failed | Progress | Finished
