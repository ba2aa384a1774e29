"""What the program asks the client for; made by whoever wants something from the web."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from newsreader.fetch.politeness import Kind
from newsreader.model import Visit


class Request(msgspec.Struct, frozen=True):
    """An address to fetch.

    `visit` makes it conditional; `pace` is the pause in seconds between two pages of its host (pictures have none);
    `trusted` marks an address of the reader's own configuration, which may lie in a private network; `headers` go to
    its own host only; `urgent` when the reader waits for this very page; `room` gives the bytes that may still come,
    and is asked while they come.
    """

    url: str
    visit: Visit | None = None
    kind: Kind = "page"
    pace: float = 1.0
    trusted: bool = False
    headers: tuple[tuple[str, str], ...] = ()
    urgent: bool = False
    room: Callable[[], int] | None = None

    @property
    def validators(self) -> tuple[tuple[str, str], ...]:
        """The headers that ask only for what is new since the visit, verbatim as the server gave them."""
        if self.visit is None:
            return ()
        named = (("if-none-match", self.visit.etag), ("if-modified-since", self.visit.last_modified))
        return tuple((name, value) for name, value in named if value)
