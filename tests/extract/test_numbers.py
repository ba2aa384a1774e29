"""Clicks and comments are read as papers print them."""

from __future__ import annotations

import pytest

from newsreader.extract.numbers import count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("91208 热度", 91_208),
        ("3.4万", 34_000),
        ("1.2亿", 120_000_000),
        ("12,345", 12_345),
        ("(1.8K views)", 1_800),
        ("阅读 560", 560),
        ("评论：7", 7),
        ("128次", 128),
        ("3 comments", 3),
        ("3", None),
        ("2 hours ago", None),
        ("2026-11-24", None),
        ("14:05", None),
    ],
)
def test_a_count_is_read_and_a_rank_or_time_is_none(text: str, expected: int | None) -> None:
    assert count(text) == expected
