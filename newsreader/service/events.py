"""Hands on what happens in a run while it happens; the refresh and the download tell their events through it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Coroutine, Iterator

from newsreader.errors import StoreError
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
        _raise_what_ended(run)
    return await waiting


def _raise_what_ended(run: asyncio.Task[None]) -> None:
    """Raise what ended the work; of a store that failed several of its tasks one error, which the reader is told."""
    try:
        run.result()
    except ExceptionGroup as errors:
        if failed := list(_store_errors(errors)):
            raise failed[0] from errors
        raise


def _store_errors(errors: ExceptionGroup[Exception]) -> Iterator[StoreError]:
    for error in errors.exceptions:
        if isinstance(error, ExceptionGroup):
            yield from _store_errors(error)
        elif isinstance(error, StoreError):
            yield error
