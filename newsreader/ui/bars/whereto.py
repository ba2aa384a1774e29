"""Says in a few cells where an address leads, so that nobody is deceived by its length or its alphabet; pure."""

from __future__ import annotations

from newsreader.text import width as cell
from newsreader.text.urls import shown

Part = tuple[str, str]
"""A text, and the component class it is drawn in."""


def whereto(url: str, room: int) -> list[Part]:
    """The server in full and in punycode, then as much of the rest as there is room for.

    Where a name is too long its end stays, since whose server it is stands there. `https://` is left out.
    """
    scheme, _colon, rest = shown(url).partition("://")
    server, slash, path = rest.partition("/")
    before = "" if scheme == "https" else f"{scheme}://"
    if len(server) > room:
        return [(f"…{server[len(server) - max(0, room - 1) :]}", "hint--host")]
    if len(before) + len(server) > room:
        before = ""
    tail = f"{slash}{path}" if path else ""
    return [
        (before, "hint--note"),
        (server, "hint--host"),
        (cell.fit(tail, max(0, room - len(before) - len(server))), "hint--address"),
    ]
