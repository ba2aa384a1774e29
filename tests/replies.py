"""What goes over the wire between a test's client and the newsroom: requests as they came, answers as they will go."""

from __future__ import annotations

import gzip as gzipped
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Asked:
    """One request as it came in: header names in lower case; `connection` numbers the connections from 1."""

    method: str
    target: str
    headers: Mapping[str, str]
    connection: int


@dataclass(frozen=True)
class Reply:
    """An answer to one request, with the manners of a good server.

    `gzip` compresses for those who accept it; the validators make it answer 304; `hold` keeps the answer back until
    the event is set, `latency` for so many seconds.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str | None = None
    last_modified: str | None = None
    gzip: bool = False
    latency: float = 0.0
    hold: threading.Event | None = None

    def to(self, asked: Asked) -> bytes:
        """Return the bytes that answer a request."""
        headers = {"content-type": "text/html; charset=utf-8", **self.headers}
        headers |= {name: value for name, value in self._validators() if value}
        body, status = self.body, self.status
        if status == 200 and self._is_fresh(asked):
            body, status = b"", 304
        if self.gzip and body and "gzip" in asked.headers.get("accept-encoding", ""):
            body = gzipped.compress(body)
            headers["content-encoding"] = "gzip"
        if status != 304:
            headers["content-length"] = str(len(body))
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        head = f"HTTP/1.1 {status} So\r\n{lines}\r\n".encode("latin-1")
        return head if asked.method == "HEAD" else head + body

    def _validators(self) -> tuple[tuple[str, str | None], ...]:
        return ("etag", self.etag), ("last-modified", self.last_modified)

    def _is_fresh(self, asked: Asked) -> bool:
        if self.etag and "if-none-match" in asked.headers:
            return asked.headers["if-none-match"] == self.etag
        return self.last_modified is not None and asked.headers.get("if-modified-since") == self.last_modified


@dataclass(frozen=True)
class Wire:
    """An answer given as the bytes on the wire, piece by piece; afterwards the connection ends, by force with `reset`.

    `pause` seconds pass between two pieces. `keep` leaves the connection open and silent instead of ending it.
    """

    pieces: Callable[[], Iterable[bytes]]
    pause: float = 0.0
    reset: bool = False
    keep: bool = False


@dataclass(frozen=True)
class Tunnel:
    """The answer of a proxy that connects its client through to another newsroom, by its port."""

    port: int


Plan = Reply | Wire | Tunnel


def read_request(lines: Iterable[bytes], number: int) -> Asked | None:
    """Read a request off a connection; `None` when the other side has nothing more to ask."""
    source = iter(lines)
    first = next(source, b"").decode("latin-1").split()
    if len(first) != 3:
        return None
    headers: dict[str, str] = {}
    for line in source:
        if line in (b"\r\n", b"\n"):
            break
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    target = first[1]
    if re.match("https?://", target) and not urlsplit(target).path:
        target += "/"
    return Asked(first[0], target, headers, number)
