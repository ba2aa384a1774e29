"""How long a key waits while the paper is taken away, and how long when nothing is.

    python -m tests.benchmarks.keys [--stories 200]

Three processes, as in life: the screen, the bureau that fetches for it, and the web on loopback. Keys are pressed one
after the other until the receipt comes; each is timed until the screen has taken it in. "work" is the processor time
of the screen's own thread meanwhile, which a busy machine does not lengthen.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from PIL import Image

from newsreader.cli.bureau import command
from newsreader.library import Library
from newsreader.ui.app import NewsApp, settle
from tests.newsroom import Newsroom
from tests.ui.press import SENTENCE, home_below, now
from tests.ui.test_refreshing import feed

AT_REST = 15
"""How often all keys are pressed before the download."""

KEYS = ("j", "j", "k", "enter", "space", "h", "s", "n", "u", "g", "g")


class Press(NamedTuple):
    """A key: how long until it was taken in, and how long the screen worked meanwhile, in seconds."""

    wait: float
    work: float


def main() -> None:
    """Play a paper, take it away, and print how long keys waited."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--stories", type=int, default=200)
    words.add_argument("--play", action="store_true", help="be the web, until standard input ends")
    given = words.parse_args()
    if given.play:
        _play(given.stories)
        return
    with tempfile.TemporaryDirectory() as folder, _web(given.stories) as base:
        settle()
        rest, busy = asyncio.run(_press(Path(folder), base))
    print(f"{given.stories} stories with a picture each, milliseconds:")
    print(f"{'':>16} {'keys':>5} {'half':>7} {'95 %':>7} {'99 %':>7} {'all':>7}")
    for name, presses in (("at rest", rest), ("while they come", busy)):
        _report(name, [press.wait for press in presses])
        _report("work", [press.work for press in presses])


@contextmanager
def _web(stories: int) -> Iterator[str]:
    """The web in a process of its own; gives its address."""
    play = [sys.executable, "-m", "tests.benchmarks.keys", "--play", "--stories", str(stories)]
    with subprocess.Popen(play, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as web:
        assert web.stdin is not None
        assert web.stdout is not None
        yield web.stdout.readline().strip()
        web.stdin.close()


def _play(stories: int) -> None:
    with Newsroom() as web:
        _print(web, stories)
        print(web.url(""), flush=True)
        sys.stdin.read()


def _print(web: Newsroom, stories: int) -> None:
    titles = [f"story{number}" for number in range(stories)]
    for section in ("/river/国内.xml", "/river/国际.xml", "/hill/Local.xml"):
        web.page(quote(section), feed(web.url(""), *(titles if "国内" in section else ())))
    file = BytesIO()
    Image.effect_noise((1600, 1200), 60).convert("RGB").save(file, "JPEG")
    for title in titles:
        web.page(f"/pic/{title}.jpg", file.getvalue(), headers={"content-type": "image/jpeg"})
        body = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(20))
        picture = f'<p><img src="/pic/{title}.jpg" width="1600" height="1200"></p>'
        web.page(f"/story/{title}", f"<html><body><article><h1>{title}</h1>{picture}{body}</article></body></html>")


async def _press(folder: Path, base: str) -> tuple[list[Press], list[Press]]:
    """Press keys before and during a download."""
    home = home_below(folder, base=base)
    library = Library.open(home, now=now, bureau=command(home))
    app = NewsApp(library)
    async with app.run_test(size=(140, 40)):
        while not app.paper.spread.ids:
            await asyncio.sleep(0.05)
        await app.workers.wait_for_complete()
        rest = [await _press_one(app, key) for key in KEYS * AT_REST]
        app.simulate_key("D")
        while not _under_way(app):
            await asyncio.sleep(0.01)
        busy: list[Press] = []
        keys = cycle(KEYS)
        while _under_way(app):
            busy.append(await _press_one(app, next(keys)))
        await library.disconnect()
    library.close()
    return rest, busy


async def _press_one(app: NewsApp, key: str) -> Press:
    await asyncio.sleep(0.03)
    begun, worked = time.perf_counter(), time.thread_time()
    app.simulate_key(key)
    await _taken_in(app)
    return Press(time.perf_counter() - begun, time.thread_time() - worked)


def _under_way(app: NewsApp) -> bool:
    return app.paper.download.running


async def _taken_in(app: NewsApp) -> None:
    """Wait until everything that stood in line before now, for the application and its screen, was done."""
    for pump in (app, app.screen, app.focused or app.screen):
        done = asyncio.Event()
        pump.call_later(done.set)
        await done.wait()


def _report(name: str, times: Sequence[float]) -> None:
    ordered = sorted(times)
    shares = (ordered[min(len(ordered) - 1, int(share * len(ordered)))] for share in (0.5, 0.95, 0.99, 1.0))
    print(f"{name:>16} {len(ordered):>5}", *(f"{1000 * share:7.1f}" for share in shares))


if __name__ == "__main__":
    main()
