"""Connects to the first of several addresses of a host that answers, as RFC 8305 advises; used by the transport.

A host whose IPv6 leads nowhere is common; waiting ten seconds for it before IPv4 is tried is not what a reader wants.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from itertools import zip_longest

import httpcore

from newsreader.text.language import _

_HEAD_START = 0.25
"""Seconds that an address has for itself before the next one is tried beside it (RFC 8305, section 5)."""

Connect = Callable[[str], Coroutine[None, None, httpcore.AsyncNetworkStream]]


async def dial(addresses: Sequence[str], connect: Connect) -> httpcore.AsyncNetworkStream:
    """Return the first connection that comes about; all failures in a group when none does."""
    waiting = alternating(addresses)
    calls: set[asyncio.Task[httpcore.AsyncNetworkStream]] = set()
    failures: list[Exception] = []
    try:
        while waiting or calls:
            if waiting:
                calls.add(asyncio.create_task(connect(waiting.pop(0))))
            done, _pending = await asyncio.wait(
                calls, timeout=_HEAD_START if waiting else None, return_when=asyncio.FIRST_COMPLETED
            )
            for call in done:
                calls.discard(call)
                try:
                    return call.result()
                except (httpcore.NetworkError, httpcore.TimeoutException, OSError) as failure:
                    failures.append(failure)
    finally:
        await _hang_up(calls)
    raise ExceptionGroup(_("no address answers"), failures or [OSError(_("it has no address"))])


def alternating(addresses: Sequence[str]) -> list[str]:
    """Order addresses so that IPv6 and IPv4 take turns, beginning with the one that the system prefers."""
    six = [address for address in addresses if ":" in address]
    four = [address for address in addresses if ":" not in address]
    first, second = (six, four) if addresses and ":" in addresses[0] else (four, six)
    return [address for pair in zip_longest(first, second) for address in pair if address is not None]


async def _hang_up(calls: set[asyncio.Task[httpcore.AsyncNetworkStream]]) -> None:
    """End the calls that came too late, and close those that came about all the same."""
    for call in calls:
        call.cancel()
    for late in await asyncio.gather(*calls, return_exceptions=True):
        if isinstance(late, httpcore.AsyncNetworkStream):
            await late.aclose()
