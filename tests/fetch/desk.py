"""A client as the program makes it, with a fixed clock, and what a server needs to speak https."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime

import trustme

from newsreader.fetch.client import Client

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def desk(
    *,
    paused: Mapping[str, datetime] | None = None,
    on_pause: Callable[[str, datetime], None] = lambda host, until: None,
    deadline: float = 30.0,
    resolve: Callable[[str, int], Awaitable[list[str]]] | None = None,
) -> Client:
    """Open a client."""
    return Client(
        user_agent="newsreader/1 (+mailto:desk@example.org)",
        paused=paused or {},
        on_pause=on_pause,
        now=lambda: NOW,
        deadline=deadline,
        resolve=resolve,
    )


def proof(authority: trustme.CA, name: str = "news.example.cn", until: datetime | None = None) -> ssl.SSLContext:
    """Return what a server needs to prove a name."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name, not_after=until).configure_cert(tls)
    return tls
