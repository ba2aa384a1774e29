"""A story that is marked while its page is on its way keeps the mark, and no other story gets it."""

from __future__ import annotations

import asyncio
import threading

from newsreader.library import Library
from tests.newsroom import Newsroom
from tests.service.conftest import MORNING, NOON, SENTENCES, city, clock, front, home, library, paper, receipt_of, story

__all__ = ["city", "clock", "home", "library", "paper"]


async def test_a_mark_made_while_the_page_is_fetched_is_of_that_story(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page("/city/index.htm", front(MORNING, NOON))
    await receipt_of(paper.refresh())
    first, second = paper.order()
    hold = threading.Event()
    path = paper.stored(second).row.url.removeprefix(newsroom.url("/").rstrip("/"))
    newsroom.page(path, story(NOON, *SENTENCES), hold=hold)
    opening = asyncio.create_task(paper.open_article(second))
    await asyncio.to_thread(newsroom.wait_for, len(newsroom.asked) + 1)
    await paper.mark([second], starred=True, read=True, name="starred")
    hold.set()
    assert (await opening).article
    assert (paper.stored(second).status.starred, paper.stored(first).status.starred) == (True, False)
    assert (paper.stored(second).status.read, paper.stored(first).status.read) == (True, False)
