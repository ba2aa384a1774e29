"""What the reader did is written down with what it did, and taken back where it changed something."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from newsreader.errors import UnknownArticle
from newsreader.store import Store
from tests.store.conftest import NOW, counts, headline, later, place, story

ME, BEFORE = "this program", "the one before"


def read(store: Store, ids: list[int], name: str, *, session: str = ME, hours: float = 0) -> None:
    now = later(hours=hours)
    with store.transaction(full=True):
        store.deeds.note(session, name, now, ids=ids, read=True)
        store.marks.set(ids, read=True, now=now)


def test_a_mass_mark_is_taken_back_where_it_changed_something(store: Store) -> None:
    a, b, c = place(store, "国内", headline("a"), headline("b"), headline("c"))
    place(store, "国际", headline("b"))
    store.marks.set([a], read=True, now=NOW)
    read(store, [a, b, c], "3 read in 国内")
    store.marks.set([b], starred=True, now=NOW)
    assert counts(store)["国内"] == (0, 3)
    [deed] = store.deeds.all(ME, NOW)
    assert (deed.name, deed.articles, deed.mine) == ("3 read in 国内", 3, True)
    store.deeds.take_back(deed.id, NOW)
    assert counts(store)["国内"] == (2, 3)
    assert counts(store)["国际"] == (1, 1)
    assert [row.read for row in store.articles.rows([a, b, c])] == [True, False, False]
    assert [row.starred for row in store.articles.rows([a, b, c])] == [False, True, False]
    assert store.deeds.all(ME, NOW) == ()


def test_the_sign_of_a_change_comes_back_too(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    store.articles.save_article(a, story("a", "旧文。"), NOW)
    store.marks.set([a], read=True, now=NOW)
    store.articles.save_article(a, story("a", "新文。"), later(hours=1))
    read(store, [a], "read")
    assert not store.articles.stored(a).row.changed
    store.deeds.take_back(store.deeds.all(ME, NOW)[0].id, NOW)
    assert store.articles.stored(a).row.changed


def test_only_what_concerned_many_is_offered_to_the_next_program_and_only_for_a_week(store: Store) -> None:
    a, b = place(store, "国内", headline("a"), headline("b"))
    read(store, [a], "one", session=BEFORE)
    read(store, [a, b], "two", session=BEFORE)
    assert [deed.name for deed in store.deeds.all(BEFORE, NOW)] == ["two", "one"]
    [deed] = store.deeds.all(ME, later(days=6))
    assert (deed.name, deed.mine) == ("two", False)
    assert store.deeds.all(ME, later(days=8)) == ()


def test_what_is_older_than_a_week_is_forgotten(store: Store, path: Path) -> None:
    a, b = place(store, "国内", headline("a"), headline("b"))
    read(store, [a, b], "two")
    read(store, [a], "one", hours=24 * 8)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT (SELECT count(*) FROM deed), (SELECT count(*) FROM deed_mark)").fetchone() == (1, 1)
    raw.close()


def test_nothing_is_written_down_of_what_did_not_happen(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    with pytest.raises(UnknownArticle):
        read(store, [a, 999], "two")
    assert store.deeds.all(ME, NOW) == ()
