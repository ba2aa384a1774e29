"""Reading time: told in the story's head and over it, measured from the pages that the reader really read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from newsreader.library import Library
from newsreader.settings import Home
from newsreader.text.pace import USUAL
from tests.ui.opened import opened
from tests.ui.press import NOW


class Clock:
    """A clock that stands until somebody moves it."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(home: Home, clock: Clock) -> Iterator[Library]:
    library = Library.open(home, now=clock)
    yield library
    library.close()


async def test_the_head_says_how_long_it_takes_and_the_title_what_is_left(library: Library) -> None:
    async with opened(library, (100, 24)) as paper:
        await paper.press("1", "enter", "Z")
        assert "编辑 周夏 · 3 min" in paper.text
        assert "0% · 3 min left" in paper.text
        await paper.press("space", "space")
        assert " min left" in paper.text
        await paper.press("end")
        assert "100%" in paper.text
        assert "min left" not in paper.text


async def read(library: Library, clock: Clock, seconds: float) -> None:
    """Read three stories with the space bar, a page in so many seconds."""
    async with opened(library, (100, 24)) as paper:
        await paper.press("1", "enter", "Z")
        for _ in range(15):
            clock.pass_by(seconds)
            await paper.press("space")


async def test_the_time_follows_the_readers_own_pace_and_outlives_the_program(
    library: Library, home: Home, clock: Clock
) -> None:
    await read(library, clock, 30)
    pace = library.diary.pace()
    assert pace.signs > 1.5 * USUAL.signs
    assert pace.words == USUAL.words
    again = Library.open(home, now=clock)
    assert again.diary.pace() == pace
    async with opened(again, (100, 24)) as paper:
        await paper.press("1", "enter", "Z", "home")
        assert "编辑 周夏 · 2 min" in paper.text
    again.close()


@pytest.mark.parametrize("seconds", [1, 3600])
async def test_who_skims_or_goes_away_is_not_measured(library: Library, clock: Clock, seconds: float) -> None:
    await read(library, clock, seconds)
    assert library.diary.pace() == USUAL


async def test_looking_along_the_list_is_no_reading(library: Library, clock: Clock) -> None:
    async with opened(library, (120, 60)) as paper:
        for _ in range(8):
            clock.pass_by(60)
            await paper.press("j")
            await paper.until(lambda: paper.view.article == paper.headlines.article)
    assert library.diary.pace() == USUAL
