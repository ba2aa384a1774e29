"""Several programs at one file, and programs that die: nothing confirmed is lost, nothing is half there."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

from newsreader.store import Store
from tests.store.conftest import NOW, PAPER, WIRE, counts, found

WRITER = """
import sys
from pathlib import Path
from newsreader.model import Article, Headline, Paragraph, Placing
from newsreader.store import Store
from tests.store.conftest import NOW, PAPER, WIRE

path, name, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = Store.open(path, now=NOW)
store.sources.sync((PAPER, WIRE), "first")
section = store.sections.find("hangzhou", "国内").id
for turn in range(rounds):
    urls = [f"http://{name}.example/{turn}/{n}" for n in range(5)]
    with store.transaction():
        headlines = [Headline(title=f"{name}的{turn}", url=url) for url in urls]
        ids = store.articles.place(section, [Placing(headline=one, rank=n) for n, one in enumerate(headlines)], NOW)
        for number, url in zip(ids, urls):
            blocks = tuple(Paragraph(text=f"{name}的全文{turn}。") for _ in range(50))
            store.articles.save_article(number, Article(url=url, title=f"{name}的{turn}", blocks=blocks), NOW)
    store.marks.set(ids, read=True, now=NOW)
    print(*ids, flush=True)
"""


def writer(path: Path, name: str, rounds: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(rounds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def assert_whole(store: Store) -> None:
    """The file is sound, pages are there whole, and counts and search agree with what is there."""
    assert store.check() == ()
    ids = store.articles.order()
    assert len(ids) % 5 == 0
    for row in store.articles.rows(ids):
        assert row.completeness == "full"
        assert store.articles.stored(row.id).article is not None
    assert len(found(store, "全文")) == len(ids)
    unread = len(store.articles.order(unread=True))
    assert counts(store)["国内"] == (unread, len(ids))


def test_a_program_killed_at_any_moment_loses_nothing_it_had_confirmed(path: Path) -> None:
    chance = random.Random(4)
    confirmed: list[int] = []
    for turn in range(8):
        process = writer(path, f"w{turn}", 10_000)
        assert process.stdout is not None
        for _ in range(chance.randint(1, 6)):
            confirmed += [int(number) for number in process.stdout.readline().split()]
        try:
            process.wait(chance.random() * 0.03)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate()
        assert process.returncode == -signal.SIGKILL
        for line in rest.splitlines(keepends=True):
            if line.endswith("\n"):
                confirmed += [int(number) for number in line.split()]
        store = Store.open(path, now=NOW)
        assert store.notices == ()
        assert_whole(store)
        assert all(row.read for row in store.articles.rows(confirmed))
        assert {row.id for row in store.articles.rows(confirmed)} == set(confirmed)
        store.close()


def test_two_programs_make_and_fill_one_store_at_the_same_time(path: Path) -> None:
    both = [writer(path, name, 15) for name in ("one", "two")]
    said = [process.communicate(timeout=60) for process in both]
    assert [errors for _, errors in said] == ["", ""]
    store = Store.open(path, now=NOW)
    assert_whole(store)
    assert counts(store)["国内"] == (0, 150)
    store.close()


def test_what_one_program_writes_another_sees(path: Path) -> None:
    reader = Store.open(path, now=NOW)
    reader.sources.sync((PAPER, WIRE), "first")
    assert list(reader.articles.order()) == []
    writer(path, "one", 1).communicate(timeout=60)
    assert len(reader.articles.order()) == 5
    assert counts(reader)["国内"] == (0, 5)
    reader.close()
