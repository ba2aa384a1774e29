"""The store opens where it can, and says in words where it cannot."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.errors import NewerStore, StoreError
from newsreader.store import Store
from newsreader.store.opening import open_database
from tests.store.conftest import MANY, NOW, PAPER, counts, fill, headline, is_sound, place


def test_a_new_store_is_made_with_its_folder(path: Path) -> None:
    store = Store.open(path, now=NOW)
    assert store.notices == ()
    assert store.check() == ()
    store.close()
    assert is_sound(path)


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    store = Store.open(path, now=NOW)
    assert store.notices == ()
    assert store.sections.all() == ()
    store.close()


def test_a_store_of_a_newer_version_is_left_alone(path: Path) -> None:
    fill(path)
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(NewerStore, match=r"format 99.*format 2") as refused:
        Store.open(path, now=NOW)
    assert str(path) in str(refused.value)
    assert path.read_bytes() == before


def test_a_full_disk_is_said_and_loses_nothing(path: Path) -> None:
    database, _ = open_database(path, NOW)
    store = Store(database, path.parent / "files")
    store.sources.sync((PAPER,), "first")
    kept = place(store, "国内", headline("a"))
    pages = database.numbers("PRAGMA page_count")[0]
    database.run(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreError, match="The disk is full"), store.transaction():
        place(store, "国内", *[headline(f"n{n}") for n in range(5_000)])
    assert list(store.articles.order()) == list(kept)
    assert counts(store)["国内"] == (1, 1)
    store.marks.set(kept, read=True, now=NOW)
    assert store.check() == ()
    store.close()
    assert is_sound(path)


def test_a_disk_that_fails_is_said_and_loses_nothing(path: Path) -> None:
    ids = fill(path)
    script = """
import resource, signal, sys
from pathlib import Path
from newsreader.errors import StoreError
from newsreader.model import Headline, Placing
from newsreader.store import Store
from tests.store.conftest import NOW
path = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store.open(path, now=NOW)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
many = [Placing(headline=Headline(title="x", url=f"http://x.example/{n}"), rank=n) for n in range(3_000)]
try:
    store.articles.place(2, many, NOW)
except StoreError as error:
    print(error)
print(len(store.articles.order()))
"""
    ended = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    said, number = ended.stdout.splitlines()
    assert "What was saved before is safe" in said
    assert int(number) == len(ids)
    store = Store.open(path, now=NOW)
    assert store.check() == ()
    assert len(store.articles.order()) == len(ids)
    store.close()


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path / "data" / "news.db", now=NOW)


READ_ONLY = """
import os, sys
from pathlib import Path
from newsreader.errors import StoreError
from newsreader.store import Store
from tests.store.conftest import NOW
from newsreader.query import parse
path = Path(sys.argv[1])
query = parse("全文")  # nobody may not be able to read what is imported when it is first needed
if os.getuid() == 0:
    os.setuid(65534)
try:
    store = Store.open(path, now=NOW)
    print(store.notices)
    print(len(store.articles.order()), len(store.search.find(query, NOW)), len(store.sections.all()))
    store.marks.set([1], read=True, now=NOW)
except StoreError as error:
    print(error)
"""


def open_read_only(path: Path) -> list[str]:
    """Open a store as somebody who may not write its folder; what was printed, line by line."""
    if os.getuid() == 0:  # who may write anywhere, and so becomes nobody; nobody must be let in to the test's folder
        for folder in path.parents[1:]:
            if "pytest-of-" in str(folder):
                folder.chmod(0o755)
    ended = subprocess.run([sys.executable, "-c", READ_ONLY, str(path)], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.splitlines()


def test_in_a_folder_that_cannot_be_written_everything_still_reads(path: Path) -> None:
    fill(path)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    notice, found, refused = open_read_only(path)
    assert "cannot be written: you can read what is stored, but nothing new is kept" in notice
    assert found == f"{MANY} {MANY} 3"
    assert "read-only" in refused


def test_what_a_program_that_died_had_saved_is_read_there_too(path: Path) -> None:
    fill(path)
    script = """
import os, sys
from pathlib import Path
from newsreader.model import Headline
from newsreader.store import Store
from tests.store.conftest import NOW
store = Store.open(Path(sys.argv[1]), now=NOW)
store.articles.add(None, Headline(title="last", url="http://last.example/"), NOW)
os._exit(1)
"""
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    for file in path.parent.iterdir():
        file.chmod(0o444)
    path.parent.chmod(0o555)
    _, found, _ = open_read_only(path)
    assert found == f"{MANY + 1} {MANY} 3"


def test_a_store_cannot_be_made_where_nothing_can_be_written(path: Path) -> None:
    path.parent.mkdir(mode=0o555)
    path.parent.chmod(0o555)
    [said] = open_read_only(path)
    assert "cannot be opened or made" in said
