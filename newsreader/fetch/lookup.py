"""Asks the system for the addresses of a host, on a thread that never holds up the program; used by the transport.

The event loop's own look-up runs on threads that are waited for at the end of the program: with a name server that
does not answer, quitting would take as long as its time-out.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from contextlib import suppress


async def look_up(host: str, port: int) -> list[str]:
    """Return the addresses of a host in the system's order of preference; `OSError` as the system raises it."""
    with suppress(socket.gaierror):
        return _addresses(host, port, socket.AI_NUMERICHOST)
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def deliver(addresses: list[str], error: Exception | None) -> None:
        if answer.done():  # nobody waits any more
            return
        if error is None:
            answer.set_result(addresses)
        else:
            answer.set_exception(error)

    def work() -> None:
        addresses: list[str] = []
        trouble: Exception | None = None
        try:
            addresses = _addresses(host, port)
        except (OSError, UnicodeError) as error:
            trouble = error
        with suppress(RuntimeError):  # the loop is closed: the program ends
            loop.call_soon_threadsafe(deliver, addresses, trouble)

    threading.Thread(target=work, name="look-up", daemon=True).start()
    return await answer


def _addresses(host: str, port: int, flags: int = 0) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
