"""Sizes and spans of time as people write them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsreader.text.amounts import lasted, shown, size, span


@pytest.mark.parametrize(
    ("text", "bytes_"),
    [("200MB", 200_000_000), ("1.5 GB", 1_500_000_000), ("300k", 300_000), ("12 B", 12), ("2GiB", 2_000_000_000)],
)
def test_sizes(text: str, bytes_: int) -> None:
    assert size(text) == bytes_


@pytest.mark.parametrize("text", ["", "90", "much", "-1MB", "1e9GB", "MB", "١MB"])
def test_what_is_no_size_says_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match="write it like"):
        size(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2d", timedelta(days=2)),
        ("36h", timedelta(hours=36)),
        ("10 minutes", timedelta(minutes=10)),
        ("1w", timedelta(7)),
    ],
)
def test_spans(text: str, time: timedelta) -> None:
    assert span(text) == time


@pytest.mark.parametrize("text", ["", "2", "d", "2x", "-2d", "99999999999d"])
def test_what_is_no_span_says_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match="write it like"):
        span(text)


def test_how_they_are_shown() -> None:
    assert [shown(size) for size in (0, 980, 41_300, 5_200_000, 41_000_000, 2_500_000_000)] == [
        "0 bytes", "980 bytes", "41 kB", "5.2 MB", "41 MB", "2.5 GB",
    ]  # fmt: skip
    assert [lasted(seconds) for seconds in (0.24, 42, 192, 3_840)] == ["0.2 s", "42 s", "3 min 12 s", "1 h 4 min"]
