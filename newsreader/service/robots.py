"""What the robots.txt of a site lets a program fetch in bulk (RFC 9309); the download asks before it fetches.

What the reader opens, and the lists that a refresh asks, are visits of a person and ask nobody's leave.
"""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from protego import Protego

from newsreader.errors import FetchError, Forbidden, Offline
from newsreader.extract import charset
from newsreader.service.desk import Desk, Errand
from newsreader.text import urls
from newsreader.text.language import _

AGENT = "newsreader"
"""The name by which a robots.txt may address us."""

LONGEST_DELAY = 30.0
"""Seconds of `Crawl-delay` that are granted."""

MOST_BYTES = 500 * 1024
"""Bytes of a robots.txt that are read (RFC 9309, 2.5)."""


class Robots:
    """The rules of every site that one run asks; each is fetched once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asked: dict[str, asyncio.Task[Protego]] = {}

    async def pace(self, url: str, errand: Errand) -> float:
        """Give the seconds that a site wants between two requests; raises Forbidden where it does not want us."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._asked:
            self._asked[origin] = asyncio.create_task(self._rules(f"{origin}/robots.txt", errand))
        rules = await asyncio.shield(self._asked[origin])
        if not rules.can_fetch(url, AGENT):
            raise Forbidden(
                _("the robots.txt of {host} keeps programs out of this page; open it by hand").format(
                    host=urls.host(url)
                )
            )
        return min(rules.crawl_delay(AGENT) or 0.0, LONGEST_DELAY)

    async def close(self) -> None:
        """Leave the questions that are still under way."""
        for task in self._asked.values():
            task.cancel()
        await asyncio.gather(*self._asked.values(), return_exceptions=True)

    async def _rules(self, url: str, errand: Errand) -> Protego:
        """Read the rules; a site without any allows everything, one that cannot say allows nothing."""
        try:
            page = await self._desk.page(url, Errand(definition=errand.definition, patient=True))
        except Offline:
            raise
        except FetchError as error:
            if error.status is not None and 400 <= error.status < 500:
                return Protego.parse("")
            raise Forbidden(
                _("the robots.txt of {host} cannot be read ({error}), so it is left alone").format(
                    host=urls.host(url), error=error
                )
            ) from error
        text = charset.decode(page.body[:MOST_BYTES], "text/plain; charset=utf-8").text
        return await self._desk.background.run(lambda _: Protego.parse(text))
