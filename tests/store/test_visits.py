"""Nobody is asked twice: visits and pauses are remembered as they were told."""

from __future__ import annotations

import pytest

from newsreader.model import Visit
from newsreader.store import Store
from tests.store.conftest import NOW, later


def test_a_visit_comes_back_as_it_was(store: Store) -> None:
    visit = Visit(
        url="http://paper.example/feed?a=1",
        etag='W/"caf\xe9-\x81"',
        last_modified="Tue, 24 Nov 2026 09:00:00 GMT",
        status=200,
        fetched=NOW,
        due=later(minutes=30),
        failures=1,
        reason="took too long",
        body_hash="00ff",
    )
    store.visits.put(visit)
    assert store.visits.get(visit.url) == visit
    newer = Visit(url=visit.url, status=304, fetched=later(hours=1))
    store.visits.put(newer)
    assert store.visits.get(visit.url) == newer


def test_an_address_is_remembered_letter_by_letter(store: Store) -> None:
    store.visits.put(Visit(url="http://paper.example/feed"))
    assert store.visits.get("http://www.paper.example/feed/") is None


def test_a_pause_is_kept_and_may_be_lengthened(store: Store) -> None:
    assert store.hosts.paused() == {}
    store.hosts.pause("paper.example", later(minutes=5))
    store.hosts.pause("paper.example", later(hours=2))
    store.hosts.pause("wire.example", NOW)
    assert store.hosts.paused() == {"paper.example": later(hours=2), "wire.example": NOW}


def test_validators_are_kept_only_with_the_articles_they_belong_to(store: Store) -> None:
    def cut_short() -> None:
        with store.transaction():
            store.visits.put(Visit(url="http://paper.example/feed", etag='"1"'))
            raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        cut_short()
    assert store.visits.get("http://paper.example/feed") is None
