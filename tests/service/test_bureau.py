"""The network's part in a process of its own: the same answers, the same errors, and an end without being asked."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsreader.cli.bureau import command
from newsreader.errors import FetchError, Interrupted, NotAnArticle, Postponed, Refused, StoreError, UnknownSource
from newsreader.library import Library
from newsreader.model import Arrived, Bounds, Finished, Started
from newsreader.service.bureau.frames import error_of, trouble
from newsreader.settings import Home
from newsreader.sources.definition import Definition
from tests.newsroom import Newsroom
from tests.processes import bureaus, is_running, kill, needs_proc, wait_for_end
from tests.service.conftest import EVENING, MORNING, NOON, SENTENCES, Clock, front, receipt_of, story

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows hands no socket to a process")


@pytest.fixture
async def library(home: Home, clock: Clock) -> AsyncIterator[Library]:
    """A library whose network's part is done apart."""
    opened = Library.open(home, now=clock, bureau=command(home))
    yield opened
    await opened.disconnect()
    opened.close()


@pytest.fixture
def printed(newsroom: Newsroom) -> Newsroom:
    """The web with three stories in a list."""
    newsroom.page("/city/index.htm", front(MORNING, NOON, EVENING))
    for number, title in enumerate((MORNING, NOON, EVENING), start=1):
        newsroom.page(f"/city/content/2026-03/12/content_910000{number}.htm", story(title, *SENTENCES))
    return newsroom


async def test_news_comes_into_the_store_and_is_told(paper: Library, printed: Newsroom) -> None:
    events = [event async for event in paper.refresh(force=True)]
    (section,) = paper.sections()
    assert events[:2] == [Started(source="city", steps=1), Arrived(source="city", section=section.id, new=3)]
    assert isinstance(events[2], Finished)
    assert events[2].receipt.requests == 1
    assert [row.title for row in paper.rows(paper.order())] == [EVENING, NOON, MORNING]


async def test_a_story_is_fetched_by_its_number_and_by_its_address(paper: Library, printed: Newsroom) -> None:
    await receipt_of(paper.refresh(force=True))
    stored = await paper.open_article(paper.order()[0])
    assert stored.article
    assert stored.article.title == EVENING
    other = printed.page(
        "/city/content/2026-03/11/content_9100009.htm", story("江边的旧书摊今天搬进了新的屋子", *SENTENCES)
    )
    assert paper.stored(await paper.open_url(other)).article


async def test_the_paper_is_taken_away_and_its_receipt_comes_back(paper: Library, printed: Newsroom) -> None:
    receipt = await receipt_of(paper.archive.download())
    assert (receipt.articles.wanted, receipt.articles.full) == (3, 3)
    assert paper.archive.editions()[0].receipt == receipt


async def test_bounds_go_over_the_line(paper: Library, printed: Newsroom) -> None:
    receipt = await receipt_of(paper.archive.download(bounds=Bounds(limit=1)))
    assert receipt.articles.wanted == 1
    assert receipt.notes == ("2 stories left out: beyond the limit of 1",)


async def test_a_site_is_looked_at_and_checked(paper: Library, printed: Newsroom, city: Definition) -> None:
    found = await paper.catalogue.look_at(printed.url("/city/index.htm"))
    assert found.headlines == 3
    assert found.definition.sections
    (checked,) = [checked async for checked in paper.catalogue.check("city")]
    assert checked.report
    assert checked.report.headlines == 3


async def test_stopping_ends_with_a_receipt(paper: Library, printed: Newsroom) -> None:
    stop = asyncio.Event()
    printed.page("/city/content/2026-03/12/content_9100002.htm", story(NOON, *SENTENCES), hold=threading.Event())
    receipt = None
    async for event in paper.archive.download(stop=stop):
        if isinstance(event, Arrived) and event.article is not None:
            stop.set()
        if isinstance(event, Finished):
            receipt = event.receipt
    assert receipt
    assert receipt.stopped
    assert receipt.articles.full == 1


async def test_who_stops_listening_stops_the_work_and_may_ask_again(paper: Library, printed: Newsroom) -> None:
    held = threading.Event()
    printed.page("/city/index.htm", front(MORNING), hold=held)
    async for _ in paper.refresh(force=True):
        break
    held.set()
    printed.page("/city/index.htm", front(MORNING, NOON))
    assert (await receipt_of(paper.refresh(force=True))).sources[0].new == 2


async def test_our_errors_come_over_as_themselves(paper: Library, printed: Newsroom) -> None:
    with pytest.raises(FetchError) as gone:
        await paper.open_url(printed.url("/nothing.htm"))
    assert gone.value.status == 404
    printed.page("/empty.htm", "<html><body></body></html>")
    with pytest.raises(NotAnArticle):
        await paper.open_url(printed.url("/empty.htm"))
    with pytest.raises(UnknownSource):
        await receipt_of(paper.refresh(sources=["nowhere"]))


@pytest.mark.parametrize(
    "error",
    [
        FetchError("a.example answered 503", 503),
        Refused("ftp is not fetched"),
        Postponed("a.example wants to be left alone", datetime(2026, 3, 12, 9, 0, tzinfo=UTC)),
        StoreError("the disk is full"),
    ],
)
def test_an_error_loses_nothing_on_the_way(error: Exception) -> None:
    came = error_of(trouble(1, error))
    assert (type(came), str(came), vars(came)) == (type(error), str(error), vars(error))


def test_what_should_never_happen_is_said_as_well() -> None:
    assert str(error_of(trouble(1, KeyError("pages")))) == "KeyError: 'pages'"


# --- how it begins and ends ---------------------------------------------------------------------------------------


@needs_proc
async def test_nothing_is_started_before_the_first_wish_and_everything_ends_with_the_library(
    paper: Library, printed: Newsroom
) -> None:
    assert bureaus() == []
    await receipt_of(paper.refresh(force=True))
    (bureau,) = bureaus()
    assert os.getpriority(os.PRIO_PROCESS, bureau) > os.getpriority(os.PRIO_PROCESS, 0)
    await paper.disconnect()
    assert not is_running(bureau)


@needs_proc
async def test_one_that_was_killed_is_told_of_and_the_next_wish_starts_another(
    paper: Library, printed: Newsroom
) -> None:
    printed.page("/city/content/2026-03/12/content_9100003.htm", story(EVENING, *SENTENCES), hold=threading.Event())
    download = paper.archive.download()
    async for event in download:
        if isinstance(event, Arrived) and event.article is not None:
            break
    kill(bureaus()[0])
    with pytest.raises(Interrupted, match="SIGKILL"):
        await receipt_of(download)
    printed.page("/city/content/2026-03/12/content_9100003.htm", story(EVENING, *SENTENCES))
    receipt = await receipt_of(paper.archive.download())
    assert receipt.articles.full == 3


@pytest.mark.parametrize("hang_up", [True, False])
def test_it_ends_by_itself_when_the_line_does_and_when_it_is_told_to(home: Home, hang_up: bool) -> None:
    Library.open(home, now=lambda: datetime.now(UTC)).close()
    ours, theirs = socket.socketpair()
    with ours, theirs, subprocess.Popen(command(home), stdin=theirs.fileno()) as bureau:
        theirs.close()
        ours.sendall(
            b'{"type":"Asked","number":1,"wish":{"type":"LookAt","url":"http://127.0.0.1:9/","pages":false}}\n'
        )
        assert b"Trouble" in ours.recv(65_536)
        if hang_up:
            ours.close()
        else:
            bureau.send_signal(signal.SIGTERM)
        assert bureau.wait(30) == 0


SCREEN = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from newsreader.cli.bureau import command
from newsreader.library import Library
from newsreader.settings import Home
from tests.processes import bureaus

async def main():
    home = Home.below(Path(sys.argv[1]))
    paper = Library.open(home, now=lambda: datetime.now(UTC), bureau=command(home))
    async for event in paper.refresh(force=True):
        print(*bureaus(), flush=True)

asyncio.run(main())
"""


@needs_proc
def test_it_ends_when_the_screen_is_killed(home: Home, city: Definition, newsroom: Newsroom) -> None:
    newsroom.page("/city/index.htm", front(MORNING), hold=threading.Event())
    library = Library.open(home, now=lambda: datetime.now(UTC))
    library.catalogue.add(city)
    library.catalogue.disable("hangzhou")
    library.close()
    words = [sys.executable, "-c", SCREEN, str(home.config.parent)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as screen:
        assert screen.stdout
        bureau = int(screen.stdout.readline())
        assert is_running(bureau)
        screen.kill()
    wait_for_end(bureau)
