"""The disk fails at any write, or the program dies at any moment of a migration: what was confirmed is there."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from newsreader.errors import StoreError
from newsreader.store import Store
from tests.hostile.failing_disk import failing_disk
from tests.store.conftest import NOW, PAPER, WIRE, found, headline, is_sound, place, story
from tests.store.test_first_version import HOURS, make_first

KILLS = int(os.environ.get("NEWSREADER_TEST_KILLS", "2"))
"""How often a migration is killed."""

STEP = int(os.environ.get("NEWSREADER_TEST_FAULT_STEP", "40"))
"""The disk fails at every so manyth write of the session; 1 for each of them."""

ENOUGH = 1_000_000


class Session:
    """A short morning at one store: what was confirmed, and what was said of the rest."""

    def __init__(self) -> None:
        self.placed = 0
        self.read: list[int] = []
        self.said: list[str] = []

    def run(self, path: Path) -> None:
        try:
            store = Store.open(path, now=NOW)
        except StoreError as error:
            self.said.append(str(error))
            return
        with suppress(apsw.Error):  # closing tidies up, which a broken disk may refuse
            self._work(store)
            store.close()

    def _work(self, store: Store) -> None:
        for turn in range(3):
            try:
                store.sources.sync((PAPER, WIRE), "first")
                names = [f"s{turn}{n}" for n in range(4)]
                with store.transaction():
                    ids = place(store, "国内", *map(headline, names))
                    for number, name in zip(ids, names, strict=True):
                        store.articles.save_article(number, story(name, "全文。" * 400), NOW)
                self.placed += len(ids)
                store.marks.set(ids, read=True, now=NOW + timedelta(days=turn))
                self.read += ids
                store.index.catch_up()
            except StoreError as error:
                self.said.append(str(error))


def assert_nothing_lost(path: Path, session: Session) -> None:
    """The store opens on a whole disk, is sound, and has what was confirmed, with no article half there."""
    store = Store.open(path, now=NOW)
    assert store.notices == ()
    assert store.check() == ()
    ids = store.articles.order()
    assert len(ids) >= session.placed
    assert len(ids) % 4 == 0
    assert all(store.articles.stored(number).article for number in ids)
    assert {row.id for row in store.articles.rows(session.read) if row.read} == set(session.read)
    assert len(found(store, "全文")) == len(ids)
    store.close()
    assert is_sound(path)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # what closing met and passed over
@pytest.mark.parametrize("trouble", [apsw.FullError, apsw.IOError, apsw.ReadOnlyError])
def test_whichever_write_fails_nothing_confirmed_is_lost_and_it_is_said(
    tmp_path: Path, trouble: type[apsw.Error]
) -> None:
    with failing_disk(ENOUGH, trouble) as disk:
        Session().run(tmp_path / "whole" / "news.db")
    assert disk.asked > STEP
    for good in range(0, disk.asked, STEP):
        path = tmp_path / str(good) / "news.db"
        session = Session()
        with failing_disk(good, trouble):
            session.run(path)
        assert session.said or len(session.read) == 12, good
        assert_nothing_lost(path, session)


OPEN = """
import sys
from pathlib import Path
from newsreader.store import Store
from tests.store.conftest import NOW
print("ready", flush=True)
Store.open(Path(sys.argv[1]), now=NOW).close()
"""


def test_a_migration_killed_at_any_moment_is_made_whole_at_the_next_opening(tmp_path: Path) -> None:
    chance = random.Random()
    for turn in range(KILLS):
        path = tmp_path / str(turn) / "news.db"
        make_first(path)
        opening = subprocess.Popen([sys.executable, "-c", OPEN, str(path)], stdout=subprocess.PIPE)
        with opening:
            assert opening.stdout is not None
            opening.stdout.readline()
            with suppress(subprocess.TimeoutExpired):
                opening.wait(chance.uniform(0, 0.02))
            opening.send_signal(signal.SIGKILL)
        store = Store.open(path, now=NOW)
        assert store.notices == ()
        assert store.check() == ()
        assert list(store.articles.order()) == [2, 4, 1, 3]
        assert len(found(store, "鹏计划")) == len(HOURS)
        assert store.articles.stored(1).status.starred
        assert store.articles.stored(1).status.position == 7
        store.close()
        assert is_sound(path)
