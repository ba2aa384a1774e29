"""Dates in a row: as brief as they are plain, on a clock that stands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.text.dates import SHORT_TIME_CELLS, short_time

HANGZHOU = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=HANGZHOU)


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (datetime(2026, 11, 24, 0, 0, tzinfo=HANGZHOU), "00:00"),
        (datetime(2026, 11, 24, 23, 59, tzinfo=HANGZHOU), "23:59"),
        (datetime(2026, 11, 23, 23, 59, tzinfo=HANGZHOU), "11-23"),
        (datetime(2026, 1, 2, 8, 0, tzinfo=HANGZHOU), "01-02"),
        (datetime(2025, 12, 31, 23, 0, tzinfo=HANGZHOU), "2025-12-31"),
        (datetime(2018, 1, 12, 15, 12, tzinfo=HANGZHOU), "2018-01-12"),
        (datetime(2026, 12, 1, 8, 0, tzinfo=HANGZHOU), "2026-12-01"),
        (datetime(2026, 11, 23, 17, 0, tzinfo=UTC), "01:00"),
        (datetime(1, 1, 2, tzinfo=UTC), "0001-01-02"),
        (None, ""),
    ],
)
def test_short_time(when: datetime | None, shown: str) -> None:
    assert short_time(when, NOW) == shown
    assert len(shown) <= SHORT_TIME_CELLS


@pytest.mark.parametrize(
    "edge", [datetime.min.replace(tzinfo=HANGZHOU), datetime.max.replace(tzinfo=timezone(-timedelta(hours=8)))]
)
def test_the_ends_of_time_are_shown_too(edge: datetime) -> None:
    assert short_time(edge, NOW.astimezone(UTC))
