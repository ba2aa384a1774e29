"""SIGKILL at any moment of a download: the next run completes it, and nothing tells that there ever was a kill."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from newsreader.model import BackIssue
from newsreader.sample import SamplePaper
from newsreader.store import Store
from tests.cli.conftest import Shell

KILLS = int(os.environ.get("NEWSREADER_TEST_KILLS", "8"))
"""How often the download is killed; 40 take a minute or two."""

TAKE = ("fetch", "--full", "--pictures")


@pytest.fixture(scope="module")
def slow_sample() -> Iterator[SamplePaper]:
    """The sample paper behind a network of its own, so that a kill meets a download in the middle."""
    with SamplePaper(port=0, delay=0.02) as paper:
        yield paper


def held(shell: Shell) -> tuple[dict[str, bytes], dict[str, bytes], set[str]]:
    """What is in a home: every story by its address, every picture by its, and the addresses in the edition."""
    store = Store.open(shell.home.database, now=datetime.now(UTC), files=shell.home.cache / "files")
    try:
        rows = store.articles.rows(store.articles.order())
        stories = {row.url: msgspec.json.encode(store.articles.stored(row.id).article) for row in rows}
        (issue,) = store.editions.all()
        pictures = {}
        for url in store.pictures.of_edition(issue.day):
            saved = store.pictures.get(url)
            pictures[url] = store.files.get(saved.name) or b"" if saved else b""
        printed = {row.url for row in store.articles.rows(store.editions.order(issue.day))}
        assert store.check() == ()
    finally:
        store.close()
    return stories, pictures, printed


def kill_after(shell: Shell, seconds: float) -> bool:
    """Start a download and kill it; whether it was still running."""
    environment = os.environ | {"NEWSREADER_HOME": str(shell.root)}
    command = [sys.executable, "-m", "newsreader", *TAKE]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        with suppress(subprocess.TimeoutExpired):
            run.wait(seconds)
            return False
        run.kill()
    return True


def test_what_was_killed_is_completed_as_if_nothing_had_been(slow_sample: SamplePaper, tmp_path: Path) -> None:
    whole = Shell(tmp_path / "whole")
    slow_sample.install(whole.home.config)
    started = time.monotonic()
    assert whole(*TAKE).returncode == 0
    long = time.monotonic() - started
    expected = held(whole)
    moments = random.Random()
    kills = homes = 0
    while kills < KILLS:
        homes += 1
        shell = Shell(tmp_path / f"killed{homes}")
        slow_sample.install(shell.home.config)
        moments_of_this = [moments.uniform(0.2, long) for _ in range(4)]
        killed = [seconds for seconds in moments_of_this if kill_after(shell, seconds)]
        kills += len(killed)
        done = shell(*TAKE)
        assert done.returncode == 0, (killed, done.stderr)
        assert held(shell) == expected, killed


def test_the_next_run_fetches_only_what_is_missing(slow_sample: SamplePaper, tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home")
    slow_sample.install(shell.home.config)
    whole = msgspec.convert(shell.json(*TAKE), dict[str, object])
    again = msgspec.convert(shell.json(*TAKE), dict[str, object])
    assert (again["articles"], again["pictures"]) == (whole["articles"], whole["pictures"])
    assert again["requests"] == again["not_modified"]
    (issue,) = msgspec.convert(shell.json("editions", "list"), list[BackIssue])
    assert issue.whole == issue.articles
