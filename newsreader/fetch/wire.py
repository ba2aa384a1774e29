"""Asks for one address and hands back the answer, within a limit of bytes: the one user of httpx.

Imported by the client at its first request, never before, as httpx takes a while to load.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Sequence
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urlsplit

import httpcore
import httpx

from newsreader.errors import OverBudget
from newsreader.fetch.addresses import Resolver
from newsreader.fetch.answer import Answer
from newsreader.fetch.decoding import Body, too_large
from newsreader.fetch.journey import no_web_address
from newsreader.fetch.proxies import Proxies
from newsreader.fetch.transport import Transport
from newsreader.fetch.troubles import in_words, of_protocol

_SHORT = 64_000
"""Bytes; the body of a redirect or an error is read up to here, only so that the connection can be used again."""

_NETWORK = (httpcore.NetworkError, httpcore.TimeoutException, httpcore.UnsupportedProtocol)
_BROKEN_OFF = (httpcore.ReadError, httpcore.WriteError, httpcore.RemoteProtocolError)


Room = Callable[[], int]
"""Gives the bytes that may still come."""


class Wire:
    """The connections of the program: one httpx client, without redirects, cookies or decoding of its own.

    `requests` counts what was sent, `received` the bytes of bodies after decompression.
    """

    def __init__(self, user_agent: str, resolve: Resolver | None) -> None:
        self.requests = 0
        self.received = 0
        self._proxies = Proxies()
        self._client = httpx.AsyncClient(
            transport=Transport(self._proxies, resolve),
            headers={"User-Agent": user_agent, "Accept-Encoding": "gzip"},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            follow_redirects=False,
            timeout=None,
            trust_env=False,
        )

    def played(self, url: str) -> bool:
        """Say whether this very machine answers for an address, so that nobody needs a pause."""
        parts = urlsplit(url)
        return self._proxies.played(parts.scheme, parts.hostname or "")

    async def ask(
        self, url: str, headers: Sequence[tuple[str, str]], *, limit: int, trusted: bool, room: Room | None = None
    ) -> Answer:
        """GET an address and return the answer; `FetchError` in words for all that can go wrong on the way.

        `trusted` allows a private address; `OverBudget` when a body needs more than there is `room` for. Header values
        are sent byte for byte as latin-1, as they came.
        """
        host = urlsplit(url).hostname or url
        raw = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in headers]
        try:
            request = self._client.build_request("GET", url, headers=raw, extensions={"trusted": trusted})
            response = await self._send(request)
            try:
                body = await self._body(response, host, limit, room)
            finally:
                await response.aclose()
        except (httpx.RemoteProtocolError, httpx.InvalidURL) as error:  # httpx reads targets that it need not follow
            raise no_web_address(host) from error
        except (httpcore.ProtocolError, httpcore.ProxyError) as error:
            raise of_protocol(error, host) from error
        except (*_NETWORK, ssl.SSLError, OSError) as error:
            raise in_words(error, host) from error
        return Answer.of(response.status_code, response.headers.raw, body)

    async def close(self) -> None:
        """Close every connection."""
        await self._client.aclose()

    async def _send(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and once more when the connection ends before the answer begins.

        A server may close a connection that we kept just as we use it again.
        """
        self.requests += 1
        try:
            return await self._client.send(request, stream=True)
        except _BROKEN_OFF as error:
            if isinstance(error, httpcore.ProtocolError) and "disconnected without" not in str(error):
                raise
        self.requests += 1
        return await self._client.send(request, stream=True)

    async def _body(self, response: httpx.Response, host: str, limit: int, room: Room | None) -> bytes:
        declared = response.headers.get("content-length")
        if response.status_code not in (200, 203):
            if response.status_code == 304 or (declared is not None and int(declared) <= _SHORT):
                async for _ in response.aiter_raw():
                    pass
            return b""
        if declared is not None and int(declared) > limit:
            raise too_large(host, limit)
        body = Body(host, response.headers.get("content-encoding", ""), limit)
        counted = 0
        try:
            counted = self._count(int(declared or 0), room)
            async for part in response.aiter_raw():
                body.feed(part)
                counted += self._count(body.length - counted, room)
        finally:
            self.received -= max(counted - body.length, 0)
        return body.end()

    def _count(self, size: int, room: Room | None) -> int:
        """Count bytes as received, those that are announced before they come, so that others do not take their room."""
        size = max(size, 0)
        if room is not None and size > room():
            raise OverBudget
        self.received += size
        return size
