"""The screen and the bureau: what the screen does without, and what it says when the bureau ends."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from newsreader.cli.bureau import command
from newsreader.library import Library
from newsreader.settings import Home
from newsreader.ui.screens.receipt import ReceiptScreen
from tests.newsroom import Newsroom
from tests.processes import bureaus, kill, needs_proc
from tests.ui.opened import opened
from tests.ui.press import home_below, now
from tests.ui.test_refreshing import feed, page

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows hands no socket to a process")

TITLES = ("one", "two", "three")


@pytest.fixture
def home(tmp_path: Path, newsroom: Newsroom) -> Home:
    """A home whose paper has three stories, all of them on loopback."""
    home = home_below(tmp_path, base=newsroom.url(""))
    for section in ("/river/国内.xml", "/river/国际.xml", "/hill/Local.xml"):
        newsroom.page(quote(section), feed(newsroom.url(""), *(TITLES if "国内" in section else ())))
    for title in TITLES:
        newsroom.page(f"/story/{title}", page(title))
    return home


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    library = Library.open(home, now=now, bureau=command(home))
    yield library
    library.close()


MORNING = """
import asyncio, sys
from pathlib import Path
from newsreader.cli.bureau import command
from newsreader.library import Library
from newsreader.settings import Home
from newsreader.ui.screens.receipt import ReceiptScreen
from tests.ui.opened import opened
from tests.ui.press import now

async def main():
    home = Home.below(Path(sys.argv[1]))
    library = Library.open(home, now=now, bureau=command(home))
    async with opened(library) as paper:
        await paper.until(lambda: "3 unread of 3" in paper.text)
        await paper.press("enter", "space", "escape", "D")
        await paper.until(lambda: isinstance(paper.app.screen, ReceiptScreen))
        assert "3 of 3 stories whole" in paper.text
    library.close()

asyncio.run(main())
heavy = {"httpx", "httpcore", "lxml", "feedparser", "trafilatura", "protego", "PIL", "multiprocessing"}
print(sorted(heavy & sys.modules.keys()))
"""


def test_refreshing_reading_and_taking_away_load_nothing_heavy_into_the_screen(home: Home) -> None:
    words = [sys.executable, "-c", MORNING, str(home.config.parent)]
    run = subprocess.run(words, capture_output=True, text=True, timeout=120, cwd=Path(__file__).parents[2], check=False)
    assert run.stdout == "[]\n", run.stderr


@needs_proc
async def test_a_bureau_that_died_is_told_of_and_the_next_key_starts_another(
    library: Library, newsroom: Newsroom
) -> None:
    newsroom.page("/story/two", page("two"), hold=threading.Event())
    async with opened(library) as paper:
        await paper.until(lambda: "3 unread of 3" in paper.text)
        await paper.pilot.press("D")
        await paper.until(lambda: bool(newsroom.asked_for("/story/two")))
        kill(bureaus()[0])
        await paper.until(lambda: "has ended (SIGKILL)" in paper.foot)
        newsroom.page("/story/two", page("two"))
        await paper.pilot.press("D")
        await paper.until(lambda: isinstance(paper.app.screen, ReceiptScreen))
        await paper.until(lambda: "3 of 3 stories whole" in paper.text)
