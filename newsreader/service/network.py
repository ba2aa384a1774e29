"""What the library asks of the network, wherever that is done: in this process, or in one of its own.

`online.py` does it here; `bureau/` has it done apart, so that the screen never waits for it.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from typing import TYPE_CHECKING, Protocol

from newsreader.model import Event
from newsreader.service.findings import Checked, Found
from newsreader.service.orders import Order, Wanted
from newsreader.settings import Settings

if TYPE_CHECKING:
    import asyncio


class Network(Protocol):
    """Brings things into the store, or says what it found; used from one event loop. Failures are our own errors."""

    def refresh(self, wanted: Wanted) -> AsyncGenerator[Event, None]:
        """Bring what is wanted up to date, and tell what happens; the last is `Finished`."""

    def download(self, order: Order, stop: asyncio.Event) -> AsyncGenerator[Event, None]:
        """Take the paper away, and tell what happens; `stop` ends it with a receipt."""

    async def fetch(self, article: int, url: str) -> None:
        """Fetch the text of an article that a list named, and store it."""

    async def fetch_address(self, url: str) -> int:
        """Fetch the article at an address that the reader gave, and store it; gives its number."""

    async def fetch_picture(self, url: str, settings: Settings) -> None:
        """Fetch a picture that the reader wants to see, and keep it; those not seen for long make room."""

    async def find_sections(self, sources: Sequence[str]) -> None:
        """Read the rows of sections off the sites that alone know their addresses."""

    async def look_at(self, url: str, *, pages: bool) -> Found:
        """Find out how the site at an address can be read; by its `pages` even if it has feeds."""

    def check_source(self, source: str) -> AsyncGenerator[Checked, None]:
        """Ask every list of a source how it is; nothing is stored."""

    async def close(self) -> None:
        """Close the connections, in the event loop that used them."""
