from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from newsreader.fetch.politeness import AT_ONCE, Manners, is_paused, pause

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_a_host_gives_one_page_at_a_time_and_the_next_after_a_pause() -> None:
    manners = Manners()
    assert manners.wait("a.cn", "page", 1.0, now=10) == 0
    manners.start("a.cn", "page")
    assert manners.wait("a.cn", "page", 1.0, now=11) is None
    assert manners.wait("b.cn", "page", 1.0, now=11) == 0
    manners.end("a.cn", "page", now=12)
    assert manners.wait("a.cn", "feed", 1.0, now=12.25) == 0.75
    assert manners.wait("a.cn", "feed", 0.0, now=12.25) == 0
    assert manners.wait("a.cn", "page", 1.0, now=13) == 0


def test_a_host_gives_two_pictures_at_a_time_without_a_pause() -> None:
    manners = Manners()
    manners.start("a.cn", "picture")
    assert manners.wait("a.cn", "picture", 1.0, now=0) == 0
    manners.start("a.cn", "picture")
    assert manners.wait("a.cn", "picture", 1.0, now=0) is None
    assert manners.wait("a.cn", "page", 1.0, now=0) is None
    manners.end("a.cn", "picture", now=1)
    assert manners.wait("a.cn", "page", 1.0, now=1) == 0


def test_eight_are_under_way_at_most() -> None:
    manners = Manners()
    for number in range(AT_ONCE):
        manners.start(f"{number}.cn", "page")
    assert manners.wait("another.cn", "page", 1.0, now=0) is None
    manners.end("3.cn", "page", now=1)
    assert manners.wait("another.cn", "page", 1.0, now=1) == 0


@pytest.mark.parametrize(
    ("value", "minutes"),
    [
        ("120", 2),
        ("1", 1),
        ("0", 1),
        ("86400", 1440),
        ("99999999999999999999", 1440),
        ("9" * 5000, 15),
        ("Tue, 24 Nov 2026 09:30:00 GMT", 30),
        ("Tue, 24 Nov 2026 17:30:00 +0800", 30),
        ("Fri, 12 Jan 2018 07:12:16 GMT", 1),
        ("Sun, 01 Mar 2037 00:00:00 GMT", 1440),
        ("-1", 15),
        ("1e9", 15),
        ("120, 5", 15),
        ("１２０", 15),
        ("soon", 15),
        ("Tue, 99 Nov 99999 09:30:00 GMT", 15),
        (None, 15),
    ],
)
def test_a_pause_is_what_the_host_asks_for_within_a_minute_and_a_day(value: str | None, minutes: int) -> None:
    assert pause(429, value, NOW) == timedelta(minutes=minutes)


def test_a_server_in_trouble_is_left_alone_only_when_it_says_so() -> None:
    assert pause(503, "60", NOW) == timedelta(minutes=1)
    assert pause(503, None, NOW) is None
    assert pause(500, "60", NOW) is None
    assert pause(200, "60", NOW) is None


def test_a_pause_ends_and_a_clock_that_was_wrong_does_not_lengthen_it() -> None:
    assert is_paused(NOW + timedelta(seconds=1), NOW)
    assert is_paused(NOW + timedelta(hours=24), NOW)
    assert not is_paused(NOW, NOW)
    assert not is_paused(NOW + timedelta(days=400), NOW)
