"""How long a refresh takes until its headlines can be read, and until all is in, against a bare loop over httpx.

    python -m tests.benchmarks.refresh [--tools ../shared/bench] [--feeds 100] [--hosts 50] [--items 50] [--latency 100]

The site plays on loopback; its feeds carry whole stories. The floors are those of `floor_fetch.py`: httpx with lxml for
the first refresh, and httpx with nothing but 304s for an unchanged one. They ask everybody at once; the program asks
eight at a time and each host for one thing only. Every run is a process of its own, timed from its first wish.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from newsreader.library import Library
from newsreader.model import Arrived, Finished
from newsreader.settings import Home
from tests.benchmarks.site import TOOLS, address, control, playing, subscribe


class Run(msgspec.Struct):
    """What a refresh took, in seconds: until its last headline, and in all; `work` is processor time."""

    headlines: float = 0.0
    whole: float = 0.0
    work: float = 0.0
    new: int = 0
    requests: int = 0
    megabytes: float = 0.0


def main() -> None:
    """Play the site, run, and print the figures."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--tools", type=Path, default=TOOLS)
    words.add_argument("--feeds", type=int, default=100)
    words.add_argument("--hosts", type=int, default=50)
    words.add_argument("--items", type=int, default=50)
    words.add_argument("--latency", type=int, default=100)
    words.add_argument("--run", type=Path, help="refresh this home once, and print what it took")
    given = words.parse_args()
    if given.run:
        print(msgspec.json.encode(asyncio.run(_refresh(Home.below(given.run)))).decode())
        return
    if not (given.tools / "fixture_site.py").exists():
        sys.exit(f"{given.tools} has no fixture_site.py; it plays the site.")
    site = playing(
        given.tools / "fixture_site.py", feeds=given.feeds, hosts=given.hosts, items=given.items, body="full"
    )
    with tempfile.TemporaryDirectory() as folder, site as port:
        root = Path(folder)
        subscribe(Home.below(root), given.feeds, given.hosts, port)
        addresses = root / "urls.txt"
        addresses.write_text("".join(f"{address(feed, given.hosts, port)}\n" for feed in range(given.feeds)))
        _floor(given.tools, "httpx", addresses)  # so that the site has written its feeds
        control(port, f"latency?ms={given.latency}")
        _compare(given.tools, root, addresses)
        control(port, f"tick?feeds=0.1&items={max(1, given.items // 20)}")
        _report("a tenth of the feeds with news", _run(root))


def _compare(tools: Path, root: Path, addresses: Path) -> None:
    """A first refresh and an unchanged one, each after its floor."""
    floor = _floor(tools, "httpx-parse", addresses)
    first = _run(root)
    _floor(tools, "httpx-store", addresses, root / "floor.db")
    bare = _floor(tools, "httpx-store", addresses, root / "floor.db")
    _report("first refresh", first)
    print(f"{'':>32} headlines {first.headlines / floor:.2f} × a bare loop that reads them ({floor:.2f} s)")
    unchanged = _run(root)
    _report("unchanged", unchanged)
    print(f"{'':>32} {unchanged.whole / bare:.2f} × the bare answers ({bare:.2f} s)")


def _floor(tools: Path, mode: str, addresses: Path, *database: Path) -> float:
    command = [sys.executable, str(tools / "floor_fetch.py"), mode, str(addresses), *map(str, database)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"inner_s=([\d.]+)", told)
    assert found, told
    return float(found[1])


def _run(root: Path) -> Run:
    command = [sys.executable, "-m", "tests.benchmarks.refresh", "--run", str(root)]
    return msgspec.json.decode(subprocess.run(command, capture_output=True, check=True).stdout, type=Run)


async def _refresh(home: Home) -> Run:
    library = Library.open(home, now=lambda: datetime.now(UTC))
    took = Run()
    started, worked = time.perf_counter(), time.process_time()
    async for event in library.refresh(force=True):
        if isinstance(event, Arrived):
            took.headlines = time.perf_counter() - started
            took.new += event.new
        if isinstance(event, Finished):
            took.requests = event.receipt.requests
            took.megabytes = event.receipt.bytes / 1e6
    took.whole, took.work = time.perf_counter() - started, time.process_time() - worked
    await library.disconnect()
    library.close()
    return took


def _report(name: str, took: Run) -> None:
    print(
        f"{name:>32} {took.new} new headlines in {took.headlines:.2f} s, all in {took.whole:.2f} s"
        f" ({took.work:.2f} s of work), {took.requests} requests, {took.megabytes:.1f} MB"
    )


if __name__ == "__main__":
    main()
