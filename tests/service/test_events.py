"""A store that cannot be written in the middle of a refresh: one error in words, whatever was under way."""

from __future__ import annotations

import asyncio

import pytest

from newsreader.errors import StoreError
from newsreader.model import Event
from newsreader.service.events import told


async def _failing() -> None:
    async with asyncio.TaskGroup() as outer:
        outer.create_task(_two_at_once())


async def _two_at_once() -> None:
    async def fail() -> None:
        raise StoreError("The disk is full.")

    async with asyncio.TaskGroup() as group:
        group.create_task(fail())
        group.create_task(fail())


async def test_a_store_that_fails_several_tasks_is_told_once() -> None:
    events: asyncio.Queue[Event] = asyncio.Queue()
    with pytest.raises(StoreError, match=r"^The disk is full\.$"):
        async for _ in told(events, _failing()):
            pass


async def test_what_is_no_error_of_the_store_is_not_hidden() -> None:
    async def wrong() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(_wrong())

    with pytest.raises(ExceptionGroup):
        async for _ in told(asyncio.Queue(), wrong()):
            pass


async def _wrong() -> None:
    raise ValueError
