"""What the reader did is kept, counted, and copied once a day."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from newsreader.errors import UnknownArticle
from newsreader.model import Status
from newsreader.store import Store
from tests.store.conftest import NOW, counts, headline, later, place


def test_marks_are_counted(store: Store) -> None:
    a, b, c = place(store, "国内", headline("a"), headline("b"), headline("c"))
    place(store, "国际", headline("b"))
    store.marks.set([a], read=True, now=NOW)
    assert counts(store)["国内"] == (2, 3)
    store.marks.set([a, b, c], read=True, now=NOW)
    assert counts(store)["国内"] == (0, 3)
    assert counts(store)["国际"] == (0, 1)


def test_read_and_starred_do_not_disturb_each_other_or_the_position(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    store.marks.position(a, 12, now=NOW)
    store.marks.set([a], starred=True, now=NOW)
    store.marks.set([a], read=True, now=NOW)
    assert store.articles.stored(a).status == Status(read=True, starred=True, position=12)
    store.marks.set([a], starred=False, now=NOW)
    store.marks.position(a, 3, now=NOW)
    assert store.articles.stored(a).status == Status(read=True, starred=False, position=3)
    store.marks.set([a], read=False, now=NOW)
    assert counts(store)["国内"] == (1, 1)


def test_one_unknown_number_and_nothing_is_marked(store: Store) -> None:
    [a] = place(store, "国内", headline("a"))
    with pytest.raises(UnknownArticle, match="no article 999"):
        store.marks.set([a, 999], read=True, now=NOW)
    assert not store.articles.stored(a).row.read


def test_marks_survive_a_restart(store: Store, path: Path) -> None:
    [a] = place(store, "国内", headline("a"))
    store.marks.set([a], read=True, starred=True, now=NOW)
    store.close()
    again = Store.open(path, now=later(days=1))
    assert again.articles.stored(a).status == Status(read=True, starred=True)
    assert counts(again)["国内"] == (0, 1)
    again.close()


def test_a_mark_outlives_its_article(store: Store, path: Path) -> None:
    [a] = place(store, "国内", headline("a"))
    store.marks.set([a], read=True, now=NOW)
    store.close()
    with sqlite3.connect(path) as raw:  # as if the article had been cleared away
        for table in ("placement", "carried", "address", "article"):
            raw.execute(f"DELETE FROM {table}")
        raw.execute("UPDATE section SET total = 0, unread = 0")
    raw.close()
    again = Store.open(path, now=NOW)
    [b] = place(again, "国际", headline("a"))
    assert b > a
    assert again.articles.stored(b).row.read
    assert counts(again)["国际"] == (0, 1)
    again.close()


def copies(path: Path) -> list[str]:
    return sorted(copy.name for copy in path.parent.glob("marks-*"))


def test_the_marks_are_copied_once_a_day_and_seven_days_stay(store: Store, path: Path) -> None:
    [a] = place(store, "国内", headline("a"))
    assert copies(path) == []
    for day in range(9):
        store.marks.set([a], read=True, now=later(days=day))
        store.marks.set([a], read=False, now=later(days=day, hours=1))
    assert copies(path) == [f"marks-{later(days=day):%Y-%m-%d}.db" for day in range(2, 9)]
    with sqlite3.connect(path.parent / "marks-2026-11-26.db") as copy:
        assert copy.execute("SELECT read, starred FROM mark").fetchall() == [(1, 0)]
    copy.close()


def test_all_files_are_the_reader_s_own(store: Store, path: Path) -> None:
    [a] = place(store, "国内", headline("a"))
    store.marks.set([a], read=True, now=NOW)
    name = store.files.put(b"picture", ".jpg")
    kept = store.files.path(name)
    assert kept is not None
    assert oct(path.parent.stat().st_mode)[-3:] == "700"
    assert oct(kept.parent.stat().st_mode)[-3:] == "700"
    for file in (*path.parent.glob("*.db*"), kept):
        assert oct(file.stat().st_mode)[-3:] == "600", file
