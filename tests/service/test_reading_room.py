"""The process that reads pages for a download: it reads as the thread does, and nobody misses it when it dies."""

from __future__ import annotations

import multiprocessing
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from newsreader.errors import NotAnArticle
from newsreader.library import Library
from newsreader.model import Page
from newsreader.service.desk import Desk
from newsreader.service.reading_room import WORTH, ReadingRoom
from newsreader.sources import reading
from tests.service.conftest import MORNING, SENTENCES, Clock, story


def page(body: str) -> Page:
    return Page(
        url="http://news.example/city/content/2026-03/12/content_9100001.htm",
        requested="http://news.example/",
        status=200,
        headers={"content-type": "text/html; charset=utf-8"},
        body=body.encode(),
        fetched=datetime(2026, 3, 12, tzinfo=UTC),
    )


@pytest.fixture
async def room(library: Library, clock: Clock) -> AsyncIterator[ReadingRoom]:
    desk = Desk(library.catalogue.registry, library._background, user_agent="newsreader", now=clock)
    opened = ReadingRoom(desk)
    opened.open(WORTH)
    yield opened
    opened.close()


async def test_it_reads_as_the_program_itself_does(room: ReadingRoom) -> None:
    given = page(story(MORNING, *SENTENCES))
    assert await room.read(None, given) == reading.read_article(None, given)


async def test_what_is_no_article_says_so(room: ReadingRoom) -> None:
    with pytest.raises(NotAnArticle):
        await room.read(None, page("<html><title>404</title><body>404 Not Found</body></html>"))


async def test_a_page_that_kills_it_is_read_all_the_same(room: ReadingRoom) -> None:
    given = page(story(MORNING, *SENTENCES))
    await room.read(None, given)
    for process in multiprocessing.active_children():
        process.kill()
    assert await room.read(None, given) == reading.read_article(None, given)
