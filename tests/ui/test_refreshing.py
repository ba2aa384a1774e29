"""News arriving while the paper is open: from a real server, into the store, onto the screen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.model import Failure, Receipt, SourceReceipt
from newsreader.settings import Home
from newsreader.ui.refreshing import NOTHING_NEW, summary
from tests.newsroom import Newsroom
from tests.ui.opened import opened
from tests.ui.press import NOW, SENTENCE, home_below, now, print_paper


def feed(base: str, *titles: str) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>{base}/story/{title}</link>"
        "<pubDate>Tue, 24 Nov 2026 09:29:00 +0800</pubDate></item>"
        for title in titles
    )
    return f'<rss version="2.0"><channel><title>河畔晚报</title>{items}</channel></rss>'


def page(title: str) -> str:
    body = "".join(f"<p>{SENTENCE}</p>" for _ in range(8))
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"


@pytest.fixture
def home(tmp_path: Path, newsroom: Newsroom) -> Home:
    """A home whose sources are on loopback."""
    home = home_below(tmp_path, base=newsroom.url(""))
    newsroom.page("/river/国内.xml", feed(newsroom.url(""), "新的戏台", "又一座桥"))
    return home


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    library = Library.open(home, now=now)
    yield library
    library.close()


async def test_the_first_start_fetches_what_is_due(library: Library, newsroom: Newsroom) -> None:
    newsroom.page("/river/%E5%9B%BD%E5%86%85.xml", feed(newsroom.url(""), "新的戏台", "又一座桥"))
    async with opened(library, (120, 40)) as paper:
        await paper.until(lambda: "新的戏台" in paper.text)
        assert "又一座桥" in paper.text
        assert "2 unread of 2" in paper.text


async def test_a_refresh_while_reading_moves_nothing(home: Home, newsroom: Newsroom) -> None:
    print_paper(home)
    newsroom.page("/river/%E5%9B%BD%E5%86%85.xml", feed(newsroom.url(""), "新的戏台", "又一座桥"))
    library = Library.open(home, now=now)
    async with opened(library, (120, 40)) as paper:
        await paper.press("j", "j", "enter", "pagedown")
        article, lines = paper.view.article, paper.text.split("\n")[5:20]
        await paper.press("r")
        await paper.until(lambda: "of 32" in paper.text)
        assert paper.view.article == article
        assert paper.headlines.article == article
        assert [line[52:95] for line in paper.text.split("\n")[5:20]] == [line[52:95] for line in lines]
        assert "2 new stories" in paper.foot or "Fetching" in paper.foot
    library.close()


async def test_what_fails_is_told_in_words_and_marked_at_its_section(library: Library, newsroom: Newsroom) -> None:
    async with opened(library, (120, 40)) as paper:
        await paper.press("R")
        await paper.until(lambda: "failed" in paper.foot)
        await paper.until(lambda: "!" in paper.text)
        await paper.press("h", "end")
        assert paper.foot.strip()


async def test_a_story_is_fetched_when_it_is_opened_and_the_screen_does_not_wait(
    library: Library, newsroom: Newsroom
) -> None:
    gate = threading.Event()
    newsroom.page("/river/%E5%9B%BD%E5%86%85.xml", feed(newsroom.url(""), "fair"))
    newsroom.page("/story/fair", page("fair"), hold=gate)
    async with opened(library, (120, 40)) as paper:
        await paper.until(lambda: "1 unread of 1" in paper.text)
        await paper.pilot.press("enter")
        await paper.until(lambda: "Fetching the story" in paper.text)
        await paper.pilot.press("h")
        assert paper.focused.id == "headlines"
        gate.set()
        await paper.until(lambda: "live" in paper.text)
        assert SENTENCE[:12] in paper.text


async def test_reading_on_fetches_the_next_story_ahead_and_each_story_once(
    library: Library, newsroom: Newsroom
) -> None:
    newsroom.page("/river/%E5%9B%BD%E5%86%85.xml", feed(newsroom.url(""), "one", "two", "three"))
    for title in ("one", "two", "three"):
        newsroom.page(f"/story/{title}", page(title))
    async with opened(library, (120, 40)) as paper:
        await paper.until(lambda: "3 unread of 3" in paper.text)
        await paper.press("enter", "u")
        asked = [asked.target for asked in newsroom.asked if asked.target.startswith("/story/")]
        assert asked == ["/story/one", "/story/two", "/story/three"]
        await paper.press("u")
        assert "from the store" in paper.text
        assert [asked.target for asked in newsroom.asked if asked.target.startswith("/story/")] == asked


async def test_a_story_that_cannot_be_had_says_why_and_what_to_do(library: Library, newsroom: Newsroom) -> None:
    newsroom.page("/river/%E5%9B%BD%E5%86%85.xml", feed(newsroom.url(""), "gone"))
    async with opened(library, (120, 40)) as paper:
        await paper.until(lambda: "1 unread of 1" in paper.text)
        await paper.press("enter")
        await paper.until(lambda: "try again" in paper.text)
        newsroom.page("/story/gone", page("gone"))
        await paper.press("enter")
        await paper.until(lambda: "live" in paper.text)
        assert "try again" not in paper.text


async def test_an_address_can_be_opened_at_the_start(home: Home, newsroom: Newsroom) -> None:
    print_paper(home)
    url = newsroom.page("/elsewhere", page("A story from elsewhere"))
    library = Library.open(home, now=now)
    async with opened(library, (120, 40), url=url) as paper:
        await paper.until(lambda: "A story from elsewhere" in paper.text)
    library.close()


def test_a_receipt_is_one_sentence() -> None:
    failed = (Failure(url="http://a", reason="a.example did not answer within 30 seconds"),)
    source = SourceReceipt(id="river", new=2, changed=1, failed=failed)
    assert summary(Receipt(started=NOW, finished=NOW, sources=(source,))) == (
        "2 new stories, 1 changed, 1 page failed: a.example did not answer within 30 seconds",
        True,
    )
    assert summary(Receipt(started=NOW, finished=NOW)) == (NOTHING_NEW, False)
