"""A damaged store keeps what the reader did and what can be read, and says what happened."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.errors import StoreError
from newsreader.model import Status
from newsreader.store import Store
from tests.store.conftest import MANY, NOW, PAPER, WIRE, counts, fill, found, headline, is_sound, later, place


def set_aside(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.glob("*.damaged-*") if not file.name.endswith("-wal"))


def scribble(path: Path, start: float, stop: float) -> None:
    """Write nonsense over a stretch of a file, given in parts of its length."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(int(size * start))
        file.write(b"\xde\xad" * (int(size * (stop - start)) // 2))


@pytest.mark.parametrize("content", [b"This is no database. " * 500, b"\0" * 5_000])
def test_a_file_that_is_no_database_is_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    store = Store.open(path, now=NOW)
    assert set_aside(path) == ["news.db.damaged-20261124-100000"]
    assert (path.parent / "news.db.damaged-20261124-100000").read_bytes() == content
    assert "news.db was damaged and was set aside as news.db.damaged-20261124-100000" in store.notices[0]
    store.close()
    again = Store.open(path, now=later(days=1))
    assert again.notices == ()
    again.close()


def test_a_database_of_another_program_is_set_aside_unharmed(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
        raw.execute("INSERT INTO recipes VALUES ('东坡肉')")
    raw.close()
    store = Store.open(path, now=NOW)
    assert "is a database of another program" in store.notices[0]
    store.close()
    with sqlite3.connect(path.parent / set_aside(path)[0]) as raw:
        assert raw.execute("SELECT name FROM recipes").fetchall() == [("东坡肉",)]
    raw.close()


def test_marks_come_back_from_the_daily_copy_when_nothing_can_be_read(path: Path) -> None:
    ids = fill(path)
    scribble(path, 0.0, 0.004)  # the table of contents
    store = Store.open(path, now=later(days=1))
    assert "the marks completed from the copy of 2026-11-24" in store.notices[0]
    store.sources.sync((PAPER, WIRE), "first")
    place(store, "国内", *[headline(f"n{n}") for n in range(MANY)])
    assert counts(store)["国内"] == (MANY - len(ids[::3]), MANY)
    store.close()


@pytest.mark.parametrize("where", [(0.2, 0.25), (0.5, 0.6), (0.9, 1.0), (0.4, 0.43)])
def test_what_can_be_read_of_a_damaged_store_is_carried_over(path: Path, where: tuple[float, float]) -> None:
    ids = fill(path)
    scribble(path, *where)
    (path.parent / "news.db.suspect").touch()  # as a program leaves it that has met the damage
    store = Store.open(path, now=later(days=1))
    assert set_aside(path) == ["news.db.damaged-20261125-100000"]
    assert "Carried over" in store.notices[0]
    assert store.check() == ()
    store.sources.sync((PAPER, WIRE), "first")
    place(store, "国内", *[headline(f"n{n}") for n in range(MANY)], now=later(days=1))
    assert counts(store)["国内"] == (MANY - len(ids[::3]), MANY)
    first = store.articles.find_url("http://paper.example/n0.html")
    assert first is not None
    assert store.articles.stored(first).status == Status(read=True, starred=True)
    for article in store.articles.order():
        stored = store.articles.stored(article)
        assert (stored.article is None) == (stored.row.completeness is None)
    store.close()
    assert is_sound(path)


def test_most_of_a_slightly_damaged_store_is_still_there_and_found(path: Path) -> None:
    fill(path)
    scribble(path, 0.5, 0.52)
    (path.parent / "news.db.suspect").touch()
    store = Store.open(path, now=later(days=1))
    kept = [article for article in store.articles.order() if store.articles.stored(article).article]
    assert len(kept) > MANY // 2
    assert set(kept) <= set(found(store, "全文"))
    store.close()


def test_a_file_cut_short_is_set_aside(path: Path) -> None:
    fill(path)
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    store = Store.open(path, now=later(days=1))
    assert len(set_aside(path)) == 1
    assert store.check() == ()
    store.close()


def test_damage_met_while_reading_is_said_and_looked_into_at_the_next_opening(path: Path) -> None:
    fill(path)
    scribble(path, 0.1, 1.0)
    store = Store.open(path, now=NOW)
    with pytest.raises(StoreError, match="is damaged; start newsreader again"):
        [store.articles.stored(article) for article in range(1, MANY)]
    store.close()
    again = Store.open(path, now=later(days=1))
    assert len(set_aside(path)) == 1
    assert again.check() == ()
    again.close()


def test_a_rescue_that_was_cut_short_begins_again(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database")
    (path.parent / "news.db.rescuing").write_bytes(b"half a database")
    store = Store.open(path, now=NOW)
    assert len(set_aside(path)) == 1
    store.close()


def test_a_rescue_that_was_cut_short_at_its_end_is_finished(path: Path) -> None:
    fill(path)
    path.rename(path.parent / "news.db.rescued")
    store = Store.open(path, now=NOW)
    assert len(store.articles.order()) == MANY
    store.close()


def test_a_moment_or_a_letter_the_disk_has_spoilt_is_mended_at_the_next_opening(path: Path) -> None:
    fill(path)
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE article SET first_seen = '2026-11}24T10' WHERE id = 5")
        raw.execute("UPDATE article SET url = CAST(x'68747470ff' AS TEXT) WHERE id = 6")
    raw.close()
    store = Store.open(path, now=NOW)
    with pytest.raises(StoreError, match="is damaged; start newsreader again"):
        store.articles.rows(store.articles.order())
    store.close()
    again = Store.open(path, now=later(days=1))
    rows = {row.id: row for row in again.articles.rows(again.articles.order())}
    assert len(rows) == MANY - 1
    assert abs(rows[5].first_seen - NOW) < later(seconds=2) - NOW
    assert again.check() == ()
    again.close()


def test_a_suspicion_that_proves_wrong_is_dropped(path: Path) -> None:
    fill(path)
    (path.parent / "news.db.suspect").touch()
    store = Store.open(path, now=NOW)
    assert store.notices == ()
    assert not (path.parent / "news.db.suspect").exists()
    store.close()


def test_a_damaged_store_in_a_full_place_is_said_and_kept(path: Path) -> None:
    fill(path)
    scribble(path, 0.5, 0.52)
    (path.parent / "news.db.suspect").touch()
    before = path.read_bytes()
    script = """
import resource, signal, sys
from pathlib import Path
from newsreader.errors import StoreError
from newsreader.store import Store
from tests.store.conftest import NOW
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
try:
    Store.open(Path(sys.argv[1]), now=NOW)
except StoreError as error:
    print(error)
"""
    command = [sys.executable, "-c", script, str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "What was saved before is safe" in ended.stdout
    assert path.read_bytes() == before
    store = Store.open(path, now=later(days=1))
    assert len(store.articles.order()) > MANY // 2
    store.close()
