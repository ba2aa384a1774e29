"""The site that the benchmarks fetch from: `fixture_site.py`, played in a process of its own, with many hosts."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from newsreader.settings import Home
from newsreader.sources.definition import Definition, SectionDefinition
from newsreader.sources.registry import Registry

TOOLS = Path(__file__).parents[3] / "shared" / "bench"
"""Where the site and the floors are, unless a benchmark is told otherwise."""


@contextmanager
def playing(site: Path, *, feeds: int, hosts: int, items: int, body: Literal["full", "summary"]) -> Iterator[int]:
    """Play so many feeds of so many items, spread over hosts, each with the `body` of its items; gives the port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    words = ["--feeds", str(feeds), "--hosts", str(hosts), "--items", str(items), "--port", str(port)]
    command = [sys.executable, str(site), "serve", *words, "--body", body, "--parent", str(os.getpid())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        server.stdout.readline()
        try:
            yield port
        finally:
            server.terminate()


def control(port: int, word: str) -> None:
    """Tell the site something: how long it waits before it answers, or that there is news."""
    urllib.request.urlopen(f"http://127.0.0.1:{port}/-/{word}").close()


def address(feed: int, hosts: int, port: int) -> str:
    """Where a feed of the site is."""
    return f"http://127.0.0.{1 + feed % hosts}:{port}/feed/{feed:04d}.xml"


def subscribe(home: Home, feeds: int, hosts: int, port: int) -> None:
    """Make every feed of the site a source of a home, and nothing else."""
    registry = Registry(home.config)
    for number in range(feeds):
        url = address(number, hosts, port)
        feed = SectionDefinition(name="feed", url=url, kind="feed")
        name = f"site{number}"
        registry.save(
            Definition(
                id=name, name=name, language="zh-Hans", home=url.rpartition("/feed/")[0], pace=0, sections=(feed,)
            )
        )
        registry.enable(name)
    registry.disable("hangzhou")
