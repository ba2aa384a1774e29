"""How long an edition takes, against a bare loop that asks the same as politely; how much memory, how much again.

    python -m tests.benchmarks.edition [--site ../shared/bench/fixture_site.py] [--hosts 20] [--items 50] [--latency 50]

The site plays on loopback. Three runs of `newsreader fetch --full --pictures`: into an empty store, once more the same
day, and again with one new story in twenty. The floor is httpx under the same manners: eight requests at once, to one
host one page or two pictures.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import httpx

from newsreader.settings import Home
from newsreader.store import Store
from newsreader.text import urls
from tests.benchmarks.site import TOOLS, control, playing, subscribe


def main() -> None:
    """Play the site, run, and print the figures."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--site", type=Path, default=TOOLS / "fixture_site.py")
    words.add_argument("--hosts", type=int, default=20)
    words.add_argument("--items", type=int, default=50)
    words.add_argument("--latency", type=int, default=50)
    given = words.parse_args()
    if not given.site.exists():
        sys.exit(f"{given.site} is not here; it plays the site.")
    with (
        tempfile.TemporaryDirectory() as folder,
        playing(given.site, feeds=given.hosts, hosts=given.hosts, items=given.items, body="summary") as port,
    ):
        home = Home.below(Path(folder))
        subscribe(home, given.hosts, given.hosts, port)
        control(port, "latency?ms=0")
        _take(home)  # so that the site has drawn its pictures, and to learn what is asked
        asked = _asked(home)
        home = Home.below(Path(folder) / "second")
        subscribe(home, given.hosts, given.hosts, port)
        control(port, f"latency?ms={given.latency}")
        floor = _floor(asked)
        print(f"floor        {floor:6.1f} s  {sum(map(len, asked.values()))} requests")
        _report("first run", *_take(home), floor)
        _report("second run", *_take(home))
        control(port, f"tick?feeds=1&items={max(1, given.items // 20)}")
        _report("5 % new", *_take(home))


Receipt = dict[str, object]


def _take(home: Home) -> tuple[Receipt, float, int]:
    """Run the program; give its receipt, the seconds and the most memory of it and its helpers in bytes."""
    environment = os.environ | {"NEWSREADER_HOME": str(home.data.parent)}
    command = [sys.executable, "-m", "newsreader", "fetch", "--full", "--pictures", "--json"]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as run:
        assert run.stdout is not None
        most = 0
        os.set_blocking(run.stdout.fileno(), False)
        output = b""
        while run.poll() is None:
            output += run.stdout.read() or b""
            most = max(most, _memory(run.pid))
            time.sleep(0.05)
        output += run.stdout.read() or b""
    return cast(Receipt, json.loads(output)), time.perf_counter() - started, most


def _memory(pid: int) -> int:
    """The memory of a program and of those that it started, what they share counted once each."""
    total = 0
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            total += sum(_memory(int(child)) for child in (task / "children").read_text().split())
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1]) * 1024
    except OSError:
        pass  # it has ended meanwhile
    return total


def _asked(home: Home) -> dict[tuple[str, bool], list[str]]:
    """What a download asks each host, pages and pictures apart."""
    asked: dict[tuple[str, bool], list[str]] = {}
    store = Store.open(home.database, now=datetime.now(UTC), files=home.cache / "files")
    pages = [section.url for section in store.sections.all()]
    rows = store.articles.rows(store.articles.order())
    pages += [row.url for row in rows]
    pages += sorted({f"http://{page.split('/')[2]}/robots.txt" for page in pages})
    for url in pages:
        asked.setdefault((urls.host(url), False), []).append(url)
    (issue,) = store.editions.all()
    for url in store.pictures.of_edition(issue.day):
        asked.setdefault((urls.host(url), True), []).append(url)
    store.close()
    return asked


def _floor(asked: dict[tuple[str, bool], Sequence[str]] | dict[tuple[str, bool], list[str]]) -> float:
    async def run() -> float:
        slots = asyncio.Semaphore(8)
        started = time.perf_counter()
        async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
            hosts = {host: asyncio.Semaphore(2) for host, _ in asked}

            async def ask(host: str, addresses: Sequence[str]) -> None:
                for url in addresses:
                    async with hosts[host], slots:
                        await client.get(url)

            lanes = [
                ask(host, part)
                for (host, pictures), addresses in asked.items()
                for part in ([addresses[::2], addresses[1::2]] if pictures else [addresses])
            ]
            await asyncio.gather(*lanes)
        return time.perf_counter() - started

    return asyncio.run(run())


def _report(name: str, receipt: Receipt, seconds: float, memory: int, floor: float | None = None) -> None:
    articles, pictures = (cast(dict[str, int], receipt[kind]) for kind in ("articles", "pictures"))
    ratio = f"  {seconds / floor:.2f} × floor" if floor else ""
    print(
        f"{name:<12} {seconds:6.1f} s  {receipt['requests']} requests, {receipt['not_modified']} unchanged, "
        f"{articles['full']} of {articles['wanted']} stories, {pictures['saved']} of {pictures['wanted']} pictures, "
        f"{memory / 1e6:.0f} MB{ratio}"
    )


if __name__ == "__main__":
    main()
