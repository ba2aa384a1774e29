"""The one thread beside the screen's: what comes first, what may come later, and how it ends."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.service.background import Background
from newsreader.store import Store
from tests.service.conftest import Clock


@pytest.fixture
def background(tmp_path: Path, clock: Clock) -> Background:
    return Background(lambda: Store.open(tmp_path / "db", now=clock()))


def noting(done: list[str], name: str) -> Callable[[Store], None]:
    """A job that notes that it was done."""
    return lambda _: done.append(name)


async def test_jobs_are_done_in_order_and_those_that_may_wait_come_last(background: Background) -> None:
    gate, done = threading.Event(), list[str]()
    first = asyncio.ensure_future(background.run(lambda _: gate.wait()))
    await asyncio.sleep(0)
    later = [background.run(noting(done, name), later=True) for name in ("c", "d")]
    now = [background.run(noting(done, name)) for name in ("a", "b")]
    waiting = asyncio.gather(*later, *now)
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(first, waiting)
    assert done == ["a", "b", "c", "d"]
    background.close()


async def test_what_a_job_raises_is_raised_where_it_is_waited_for(background: Background) -> None:
    with pytest.raises(ZeroDivisionError):
        await background.run(lambda _: 1 // 0)
    assert await background.run(lambda _: "still here") == "still here"
    background.close()


async def test_closing_finishes_what_was_begun(background: Background) -> None:
    done: list[str] = []
    for name in "abcde":
        background.submit(noting(done, name))
    background.close()
    assert done == [*"abcde"]
