"""Carries requests over the network: looks names up, checks every address, and connects to the one that was checked.

Built on httpcore's public parts and plugged into httpx; imported, with both, only when the first request is made.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable

import httpcore
import httpx

from newsreader.errors import FetchError, Refused
from newsreader.fetch.addresses import Resolver, allowed, is_private_host
from newsreader.fetch.dialing import dial
from newsreader.fetch.lookup import look_up
from newsreader.fetch.proxies import Proxies
from newsreader.fetch.troubles import in_words
from newsreader.text.language import _
from newsreader.text.safe import clean_line

_KEEP = 64
_KEEP_SECONDS = 30.0
_CONNECT_SECONDS = 10.0


class Transport(httpx.AsyncBaseTransport):
    """Sends a request through the proxy of the environment or straight to its host.

    Connections made for a trusted request live in a pool of their own: a request that may not reach a private address
    never rides on one that was allowed to.
    """

    def __init__(self, proxies: Proxies, resolve: Resolver | None = None) -> None:
        self._proxies = proxies
        self._tls = httpx.create_ssl_context()
        self._public = self._pool(_Backend(resolve or look_up, private=False))
        self._trusted = self._pool(_Backend(resolve or look_up, private=True))
        self._by_proxy: dict[str, httpcore.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; what httpcore and our own checks raise comes out as it is."""
        assert isinstance(request.stream, httpx.AsyncByteStream)
        url = request.url
        answer = await self._pool_for(request).handle_async_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions={},
            )
        )
        assert not isinstance(answer.stream, bytes)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer))

    async def aclose(self) -> None:
        """Close every connection."""
        for pool in (self._public, self._trusted, *self._by_proxy.values()):
            await pool.aclose()

    def _pool_for(self, request: httpx.Request) -> httpcore.AsyncConnectionPool:
        host, trusted = request.url.host, bool(request.extensions.get("trusted"))
        proxy = self._proxies.of(request.url.scheme, host)
        if proxy is None:
            return self._trusted if trusted else self._public
        if not trusted and is_private_host(host):
            raise private(host)
        if proxy not in self._by_proxy:
            self._by_proxy[proxy] = self._proxy_pool(proxy)
        return self._by_proxy[proxy]

    def _pool(self, backend: httpcore.AsyncNetworkBackend) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=self._tls,
            max_connections=None,
            max_keepalive_connections=_KEEP,
            keepalive_expiry=_KEEP_SECONDS,
            network_backend=backend,
        )

    def _proxy_pool(self, proxy: str) -> httpcore.AsyncConnectionPool:
        try:
            url = httpx.URL(proxy)
        except httpx.InvalidURL as error:
            raise FetchError(_("the proxy in the environment is no web address: look at http_proxy")) from error
        if url.scheme not in ("http", "https"):
            raise FetchError(
                _("a {scheme} proxy is not supported: name an http one in http_proxy").format(
                    scheme=clean_line(url.scheme)
                )
            )
        auth = (url.username, url.password) if url.username else None
        return httpcore.AsyncHTTPProxy(
            proxy_url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            proxy_auth=auth,
            ssl_context=self._tls,
            proxy_ssl_context=self._tls if url.scheme == "https" else None,
            max_connections=None,
            max_keepalive_connections=_KEEP,
            keepalive_expiry=_KEEP_SECONDS,
            network_backend=_Backend(look_up, private=True, proxy=True),
        )


def private(host: str) -> Refused:
    """Say that a host lies in a private network."""
    return Refused(
        _("{host} is an address of a private network, and a page of the web may not send us there").format(host=host)
    )


class _Backend(httpcore.AsyncNetworkBackend):
    """Opens connections to checked addresses only; TLS above it still speaks to, and verifies, the host by name."""

    def __init__(self, resolve: Resolver, *, private: bool, proxy: bool = False) -> None:
        self._resolve = resolve
        self._private = private
        self._proxy = proxy
        self._sockets = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        async def connect(address: str) -> httpcore.AsyncNetworkStream:
            seconds = _CONNECT_SECONDS if timeout is None else timeout
            return await self._sockets.connect_tcp(address, port, seconds, local_address, socket_options)

        addresses = await self._checked(host, port)
        try:
            return await dial(addresses, connect)
        except ExceptionGroup as failures:
            raise in_words(failures, self._named(host)) from failures

    async def _checked(self, host: str, port: int) -> list[str]:
        if not self._private and is_private_host(host):  # its name is not even asked for
            raise private(host)
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise in_words(error, self._named(host)) from error
        if self._private:
            return addresses
        public = allowed(host, addresses)
        if not public:
            raise private(host)
        return public

    def _named(self, host: str) -> str:
        return _("the proxy {host}").format(host=host) if self._proxy else host


class _Stream(httpx.AsyncByteStream):
    """The body of an answer, as httpx wants it."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self._answer.aclose()
