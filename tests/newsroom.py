"""The web, played on loopback for all tests: pages with validators, and every bad habit that a server can have.

    with Newsroom() as web:
        url = web.page("/index.htm", "<h1>杭州</h1>", etag='"1"')
        web.redirect("/old.htm", url)
        web.wire("/broken", b"HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\nhalf")
        ...
        assert [asked.target for asked in web.asked] == ["/old.htm", "/index.htm"]

It speaks HTTP/1.1 from plain sockets, so that it can break every rule; it also plays any host as an HTTP proxy at
`web.proxy` (`page("http://news.example.cn/")`). The fixture `newsroom` hands one to a test.
"""

from __future__ import annotations

import select
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Self

from tests.replies import Asked, Plan, Reply, Tunnel, Wire, read_request

__all__ = ["Asked", "Newsroom", "Plan", "Reply", "Wire"]

_STEP = 0.05
_CLIENT_HELLO = b"\x16"  # the first byte of TLS


class Newsroom:
    """A server on loopback with the pages that a test gives it; everything else is 404."""

    def __init__(self, *, tls: ssl.SSLContext | None = None, name: str = "127.0.0.1") -> None:
        self.asked: list[Asked] = []
        self.busiest = 0
        """The most requests that were ever under way at once."""
        self.name = name
        self._busy = 0
        self._tls = tls
        self._plans: dict[str, list[Plan]] = {}
        self._closing = threading.Event()
        self._heard = threading.Condition()
        self._connections: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]

    # --- what a test puts there -----------------------------------------------------------------------------------

    def page(
        self,
        path: str,
        body: str | bytes,
        *,
        status: int = 200,
        etag: str | None = None,
        last_modified: str | None = None,
        gzip: bool = False,
        latency: float = 0.0,
        hold: threading.Event | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Put a page at a path, or at a whole address that is asked for through the proxy; return its address."""
        data = body.encode() if isinstance(body, str) else body
        return self.plan(path, Reply(data, status, headers or {}, etag, last_modified, gzip, latency, hold))

    def redirect(self, path: str, location: str, status: int = 302, headers: Mapping[str, str] | None = None) -> str:
        """Put a redirect at a path; return its address."""
        return self.plan(path, Reply(b"", status, {**(headers or {}), "location": location}))

    def wire(self, path: str, *pieces: bytes, pause: float = 0.0, reset: bool = False, keep: bool = False) -> str:
        """Answer a path with these very bytes; return its address."""
        return self.plan(path, Wire(lambda: pieces, pause, reset, keep))

    def endless(self, path: str, head: bytes, piece: bytes, pause: float = 0.0) -> str:
        """Answer a path with `head` and then `piece` for ever; return its address."""

        def pieces() -> Iterator[bytes]:
            yield head
            while True:
                yield piece

        return self.plan(path, Wire(pieces, pause))

    def tunnel(self, host: str, to: Newsroom) -> None:
        """Connect those who ask for a host as an HTTPS proxy's clients do through to another newsroom."""
        self.plan(f"{host}:443", Tunnel(to.port))

    def plan(self, path: str, *plans: Plan) -> str:
        """Answer a path with the plans, one after the other; the last one serves for all times after."""
        self._plans[path] = list(plans)
        return self.url(path)

    def url(self, path: str) -> str:
        """Return the address of a path."""
        if "://" in path:
            return path
        return f"{'https' if self._tls else 'http'}://{self.name}:{self.port}{path}"

    @property
    def proxy(self) -> str:
        """The address to name in `http_proxy`."""
        return f"http://127.0.0.1:{self.port}"

    # --- what a test wants to know --------------------------------------------------------------------------------

    def asked_for(self, path: str) -> list[Asked]:
        """Return the requests for one path, in order."""
        return [asked for asked in self.asked if asked.target == path]

    @property
    def connections(self) -> int:
        """How many connections were ever made."""
        return len(self._connections)

    def wait_for(self, requests: int, seconds: float = 10.0) -> None:
        """Wait until so many requests have come in, in all; fails when they do not."""
        with self._heard:
            assert self._heard.wait_for(lambda: len(self.asked) >= requests, seconds), f"only {len(self.asked)} came"

    # --- the server -----------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        self._start(self._welcome)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every connection and wait for every thread."""
        self._closing.set()
        with socket.socket() as knock:
            knock.connect_ex(("127.0.0.1", self.port))
        for connection in list(self._connections):
            _shut(connection)
        for thread in list(self._threads):
            thread.join(10)
        self._door.close()

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _welcome(self) -> None:
        while not self._closing.is_set():
            connection, _ = self._door.accept()
            if self._closing.is_set():
                connection.close()
                return
            self._connections.append(connection)
            self._start(self._serve, connection, len(self._connections))

    def _serve(self, connection: socket.socket, number: int) -> None:
        plain = connection
        try:
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
                self._connections[number - 1] = connection
            elif connection.recv(1, socket.MSG_PEEK) == _CLIENT_HELLO:
                connection.sendall(b"HTTP/1.1 400 This is plain HTTP\r\nContent-Length: 0\r\n\r\n")
                return
            with connection, connection.makefile("rb") as lines:
                while (asked := read_request(lines, number)) and self._answer(connection, asked):
                    pass
        except OSError:
            pass  # the other side hung up, or the newsroom closes
        finally:
            plain.close()

    def _answer(self, connection: socket.socket, asked: Asked) -> bool:
        """Answer one request; say whether the connection goes on."""
        with self._heard:
            self.asked.append(asked)
            self._busy += 1
            self.busiest = max(self.busiest, self._busy)
            self._heard.notify_all()
        try:
            plan = self._next_plan(asked.target)
            if isinstance(plan, Wire):
                self._play(connection, plan)
                return False
            if isinstance(plan, Tunnel):
                _relay(connection, plan.port)
                return False
            answer = self._prepared(plan, asked)
        finally:
            with self._heard:
                self._busy -= 1
        connection.sendall(answer)
        return asked.headers.get("connection", "").lower() != "close"

    def _prepared(self, reply: Reply, asked: Asked) -> bytes:
        if reply.latency:
            self._closing.wait(reply.latency)
        while reply.hold and not reply.hold.wait(_STEP) and not self._closing.is_set():
            pass
        return reply.to(asked)

    def _next_plan(self, target: str) -> Plan:
        plans = self._plans.get(target)
        if not plans:
            return Reply(b"<h1>no such page</h1>", 404)
        return plans.pop(0) if len(plans) > 1 else plans[0]

    def _play(self, connection: socket.socket, plan: Wire) -> None:
        for piece in plan.pieces():
            connection.sendall(piece)
            if self._closing.wait(plan.pause) if plan.pause else self._closing.is_set():
                return
        if plan.keep:
            self._closing.wait()
        if plan.reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def _relay(client: socket.socket, port: int) -> None:
    """Carry bytes both ways until one side has no more."""
    with socket.create_connection(("127.0.0.1", port)) as server:
        client.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        other = {client: server, server: client}
        while True:
            ready, _, _ = select.select([client, server], [], [])
            for side in ready:
                data = side.recv(65_536)
                if not data:
                    return
                other[side].sendall(data)


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
