"""A host with several addresses is reached by the first that answers."""

from __future__ import annotations

import asyncio

import httpcore
import pytest

from newsreader.fetch.dialing import alternating, dial


class Line(httpcore.AsyncNetworkStream):
    """An open connection that knows whether it was closed."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.closed = False

    async def aclose(self) -> None:
        self.closed = True


def test_both_families_take_turns_and_the_system_says_which_is_first() -> None:
    assert alternating(["::1", "::2", "1.1.1.1"]) == ["::1", "1.1.1.1", "::2"]
    assert alternating(["1.1.1.1", "2.2.2.2", "::1"]) == ["1.1.1.1", "::1", "2.2.2.2"]
    assert alternating([]) == []


async def test_an_address_that_leads_nowhere_is_not_waited_for() -> None:
    given_up = asyncio.Event()

    async def connect(address: str) -> Line:
        if address == "1.1.1.1":
            return Line(address)
        try:
            return await asyncio.Future()
        finally:
            given_up.set()

    line = await dial(["2606:4700::1111", "1.1.1.1"], connect)
    assert isinstance(line, Line)
    assert line.address == "1.1.1.1"
    assert given_up.is_set()


async def test_a_connection_that_comes_too_late_is_closed() -> None:
    lines: list[Line] = []
    both = asyncio.Barrier(2)

    async def connect(address: str) -> Line:
        await both.wait()
        lines.append(Line(address))
        return lines[-1]

    chosen = await dial(["2606:4700::1111", "1.1.1.1"], connect)
    assert [line.closed for line in lines if line is not chosen] == [True]
    assert [line.closed for line in lines if line is chosen] == [False]


async def test_when_no_address_answers_every_failure_is_told() -> None:
    async def connect(address: str) -> Line:
        raise httpcore.ConnectError(address)

    with pytest.raises(ExceptionGroup) as failures:
        await dial(["1.1.1.1", "2606:4700::1111"], connect)
    assert [str(failure) for failure in failures.value.exceptions] == ["1.1.1.1", "2606:4700::1111"]
    with pytest.raises(ExceptionGroup):
        await dial([], connect)


async def test_giving_up_hangs_up() -> None:
    calling, hung_up = asyncio.Event(), asyncio.Event()

    async def connect(address: str) -> Line:
        calling.set()
        try:
            return await asyncio.Future()
        finally:
            hung_up.set()

    call = asyncio.create_task(dial(["1.1.1.1"], connect))
    await calling.wait()
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert hung_up.is_set()
