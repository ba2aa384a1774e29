"""Hands on what happens in a run while it happens; the refresh and the download tell their events through it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Coroutine

from newsreader.model import Event, Finished


async def told(events: asyncio.Queue[Event], work: Coroutine[object, object, None]) -> AsyncGenerator[Event, None]:
    """Run the work and yield what it puts into the queue, to `Finished`. Closing the iterator stops the work."""
    run = asyncio.create_task(work)
    try:
        while True:
            event = await _next(events, run)
            yield event
            if isinstance(event, Finished):
                return
    finally:
        run.cancel()
        await asyncio.gather(run, return_exceptions=True)


async def _next(events: asyncio.Queue[Event], run: asyncio.Task[None]) -> Event:
    """The next event; raises what ended the run when it ended before its time."""
    waiting = asyncio.create_task(events.get())
    await asyncio.wait({waiting, run}, return_when=asyncio.FIRST_COMPLETED)
    if not waiting.done():
        if not events.empty():
            return await waiting
        waiting.cancel()
        run.result()
    return await waiting
