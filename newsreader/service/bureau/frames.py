"""What passes between the screen and the bureau, a line of JSON each: wishes one way, news and answers the other."""

from __future__ import annotations

from datetime import datetime

import msgspec

from newsreader import errors
from newsreader.errors import FetchError, NewsreaderError, Postponed, WorldError
from newsreader.model import Data, Event
from newsreader.service.findings import Checked, Found
from newsreader.service.orders import Order, Wanted
from newsreader.settings import Settings

LONGEST = 64 * 1024 * 1024
"""Bytes of one line: a receipt that names everything that is missing is the longest."""


class Refresh(Data, tag=True):
    """Bring what is wanted up to date."""

    wanted: Wanted


class TakeAway(Data, tag=True):
    """Take the paper away."""

    order: Order


class FetchStory(Data, tag=True):
    """Fetch the text of an article that a list named."""

    article: int
    url: str


class FetchAddress(Data, tag=True):
    """Fetch the article at an address; the answer is its number."""

    url: str


class FetchPicture(Data, tag=True):
    """Fetch a picture."""

    url: str
    settings: Settings


class FindSections(Data, tag=True):
    """Read the rows of sections off these sites."""

    sources: tuple[str, ...]


class LookAt(Data, tag=True):
    """Find out how the site at an address can be read; the answer is what was found."""

    url: str
    pages: bool


class Check(Data, tag=True):
    """Ask every list of a source how it is."""

    source: str


Wish = Refresh | TakeAway | FetchStory | FetchAddress | FetchPicture | FindSections | LookAt | Check


class Asked(Data, tag=True):
    """A wish, with the number by which everything about it goes."""

    number: int
    wish: Wish


class Enough(Data, tag=True):
    """The wish shall end in order, with its receipt."""

    number: int


class Dropped(Data, tag=True):
    """Nobody waits for the wish any more."""

    number: int


Call = Asked | Enough | Dropped


class Told(Data, tag=True):
    """Something happened on the way."""

    number: int
    news: Event | Checked


class Done(Data, tag=True):
    """The wish is fulfilled."""

    number: int
    result: int | Found | None = None


class Trouble(Data, tag=True):
    """The wish ended with an error of ours: its class by name, and what it holds."""

    number: int
    kind: str
    text: str
    status: int | None = None
    until: datetime | None = None


Reply = Told | Done | Trouble


def line(frame: Call | Reply) -> bytes:
    """Write a frame as it is sent; JSON holds no line end."""
    return msgspec.json.encode(frame) + b"\n"


def trouble(number: int, error: Exception) -> Trouble:
    """Pack an error; one that is not ours says that it should never have happened."""
    if not isinstance(error, NewsreaderError):
        return Trouble(number=number, kind=WorldError.__name__, text=f"{type(error).__name__}: {error}")
    return Trouble(
        number=number,
        kind=type(error).__name__,
        text=str(error),
        status=error.status if isinstance(error, FetchError) else None,
        until=error.until if isinstance(error, Postponed) else None,
    )


def error_of(packed: Trouble) -> NewsreaderError:
    """Unpack an error: the same class with the same words."""
    kind: type[NewsreaderError] = getattr(errors, packed.kind)
    if packed.until is not None:
        return Postponed(packed.text, packed.until)
    return kind(packed.text, packed.status) if issubclass(kind, FetchError) else kind(packed.text)
