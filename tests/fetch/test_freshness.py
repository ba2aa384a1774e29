from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from newsreader.errors import FetchError, Offline, Postponed
from newsreader.fetch.freshness import due, failed, unchanged, visited
from newsreader.model import Page, Visit

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
URL = "http://news.example.cn/gnxw/index.htm"


def page(status: int = 200, body: bytes = b"paper", **headers: str) -> Page:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Page(url=URL, requested=URL, status=status, headers=named, body=body, fetched=NOW)


def minutes(visit: Visit) -> float:
    assert visit.due is not None
    return (visit.due - NOW).total_seconds() / 60


@pytest.mark.parametrize(
    ("control", "age", "expected"),
    [
        ("", "", 60),
        ("max-age=7200", "", 120),
        ("public, MAX-AGE=7200", "3600", 60),
        ('max-age="7200"', "", 120),
        ("max-age=7200", "nonsense", 120),
        ("max-age=10", "", 15),
        ("max-age=600", "900", 15),
        ("max-age=31536000", "", 1440),
        ("max-age=99999999999999999999", "", 60),
        ("max-age=0", "", 60),
        ("no-cache", "", 60),
        ("s-max-age=7200", "", 60),
    ],
)
def test_the_next_visit_is_when_the_server_says_within_bounds(control: str, age: str, expected: float) -> None:
    visit = visited(None, page(cache_control=control, age=age), NOW)
    assert expected <= minutes(visit) <= expected * 1.1


def test_the_readers_own_interval_counts_where_the_server_says_nothing() -> None:
    assert 120 <= minutes(visited(None, page(), NOW, timedelta(hours=2))) <= 132
    assert 15 <= minutes(visited(None, page(), NOW, timedelta(0))) <= 16.5


def test_addresses_of_one_refresh_are_not_due_in_the_same_second() -> None:
    answers = [Page(url=u, requested=u, status=200, headers={}, body=b"x", fetched=NOW) for u in map(str, range(50))]
    moments = {visited(None, answer, NOW).due for answer in answers}
    assert len(moments) > 45
    assert visited(None, answers[0], NOW) == visited(None, answers[0], NOW)


def test_a_200_replaces_both_validators_and_a_304_keeps_them() -> None:
    first = visited(None, page(etag='"1"', last_modified="Monday"), NOW)
    same = visited(first, page(304, b""), NOW)
    assert (same.etag, same.last_modified, same.body_hash) == ('"1"', "Monday", first.body_hash)
    renewed = visited(first, page(304, b"", etag='"2"'), NOW)
    assert (renewed.etag, renewed.last_modified) == ('"2"', "Monday")
    bare = visited(first, page(), NOW)
    assert (bare.etag, bare.last_modified) == (None, None)


@pytest.mark.parametrize("etag", ['W/"a"', '"\xfc"', "no quotes", "x" * 1024])
def test_a_validator_is_kept_as_it_is(etag: str) -> None:
    assert visited(None, page(etag=etag), NOW).etag == etag


@pytest.mark.parametrize("etag", ["x" * 1025, "a\r\nset-cookie: b", "\x1b]0;title\x07", "", "杭"])
def test_a_validator_that_cannot_be_sent_back_is_not_kept(etag: str) -> None:
    assert visited(None, page(etag=etag), NOW).etag is None


def test_failures_move_the_next_try_further_away_up_to_a_day() -> None:
    visit = visited(None, page(etag='"1"'), NOW)
    waits = []
    for _ in range(12):
        visit = failed(visit, URL, FetchError("it is down", 500), NOW)
        waits.append(minutes(visit))
    assert 15 <= waits[0] <= 16.5
    assert 30 <= waits[1] <= 33
    assert waits == sorted(waits)
    assert 1440 <= waits[-1] <= 1584
    assert (visit.failures, visit.reason, visit.status, visit.etag) == (12, "it is down", 500, '"1"')
    back = visited(visit, page(), NOW)
    assert (back.failures, back.reason) == (0, None)


def test_a_page_that_is_missing_is_asked_for_once_a_week_in_the_end() -> None:
    visit = failed(None, URL, FetchError("no such page", 404), NOW)
    assert minutes(visit) >= 120
    for _ in range(60):
        visit = failed(visit, URL, FetchError("no such page", 404), NOW)
    assert 7 * 1440 <= minutes(visit) <= 7 * 1584
    assert not due(visit, NOW + timedelta(days=6))
    assert due(visit, NOW + timedelta(days=8))


def test_a_page_that_was_removed_for_good_is_believed_the_third_time() -> None:
    visit = failed(None, URL, FetchError("gone", 410), NOW)
    assert 1440 <= minutes(visit) <= 1584
    visit = failed(visit, URL, FetchError("gone", 410), NOW)
    assert due(visit, NOW + timedelta(days=3))
    visit = failed(visit, URL, FetchError("gone", 410), NOW)
    assert not due(visit, NOW + timedelta(days=300))


def test_without_a_network_nothing_is_held_against_an_address() -> None:
    visit = visited(None, page(), NOW)
    offline = failed(visit, URL, Offline("no network"), NOW)
    assert (offline.failures, offline.due, offline.reason) == (0, visit.due, "no network")
    assert due(failed(None, URL, Offline("no network"), NOW), NOW)


def test_a_paused_host_is_asked_when_its_pause_ends() -> None:
    until = NOW + timedelta(hours=3)
    visit = failed(None, URL, Postponed("later", until), NOW)
    assert (visit.due, visit.failures) == (until, 0)


def test_due_is_never_asked_before_its_time_and_always_after() -> None:
    visit = visited(None, page(), NOW)
    assert due(None, NOW)
    assert not due(visit, NOW + timedelta(minutes=59))
    assert due(visit, NOW + timedelta(minutes=66))


def test_a_clock_that_was_wrong_does_not_silence_the_paper() -> None:
    assert due(visited(None, page(), datetime(2038, 1, 19, tzinfo=UTC)), NOW)


def test_a_page_with_the_same_bytes_brings_nothing_new() -> None:
    visit = visited(None, page(), NOW)
    assert unchanged(visit, page())
    assert unchanged(visit, page(304, b""))
    assert not unchanged(visit, page(body=b"new paper"))
    assert not unchanged(None, page())
