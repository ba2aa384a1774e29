"""Taking the paper away with one key: what is said meanwhile, how it stops, and the receipt at the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from newsreader.errors import FetchError, Offline
from newsreader.library import Library
from newsreader.model import ArticleCounts, Failure, PictureCounts, Progress, Receipt, SourceReceipt
from newsreader.service.reading_room import WORTH
from newsreader.settings import Home
from newsreader.ui.commands.reading import how_to_get
from newsreader.ui.screens.receipt import ReceiptScreen, receipt_lines
from newsreader.ui.words import progress_line, receipt_line
from tests.newsroom import Newsroom
from tests.ui.opened import Opened, opened
from tests.ui.press import NOW, home_below, now
from tests.ui.test_refreshing import feed, page

SECTIONS = ("/river/国内.xml", "/river/国际.xml", "/hill/Local.xml")
TITLES = ("one", "two", "three", "four")


@pytest.fixture
def home(tmp_path: Path, newsroom: Newsroom) -> Home:
    """A home whose paper has four stories, all of them on loopback."""
    home = home_below(tmp_path, base=newsroom.url(""))
    for section in SECTIONS:
        newsroom.page(quote(section), feed(newsroom.url(""), *(TITLES if "国内" in section else ())))
    for title in TITLES:
        newsroom.page(f"/story/{title}", page(title))
    return home


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    library = Library.open(home, now=now)
    yield library
    library.close()


async def here(paper: Opened) -> None:
    """Wait until the headlines are in."""
    await paper.until(lambda: "4 unread of 4" in paper.text)


def received(paper: Opened) -> bool:
    """The receipt lies over the paper."""
    return isinstance(paper.app.screen, ReceiptScreen) and "stories whole" in paper.text


@pytest.mark.parametrize("size", [(40, 12), (120, 40)])
async def test_one_key_takes_the_paper_away_and_ends_with_a_receipt(library: Library, size: tuple[int, int]) -> None:
    async with opened(library, size) as paper:
        await here(paper)
        await paper.press("D")
        await paper.until(lambda: received(paper))
        assert "The edition of Tuesday 2026-11-24" in paper.text
        assert "4 of 4 stories whole" in paper.text
        assert "Nothing is missing." in paper.text
        await paper.press("escape")
        assert paper.at_front
        assert "≡" in paper.text
        assert all(library.stored(article).article for article in library.order())


async def test_reading_goes_on_while_it_runs(library: Library, newsroom: Newsroom) -> None:
    gate = threading.Event()
    newsroom.page("/story/two", page("two"), hold=gate)
    async with opened(library, (120, 40)) as paper:
        await here(paper)
        await paper.pilot.press("D")
        await paper.until(lambda: "D stops" in paper.foot and "stories" in paper.foot)
        before = paper.headlines.cursor
        for key in ("j", "j", "k", "s", "tab", "h"):
            await paper.pilot.press(key)
        assert paper.headlines.cursor != before
        assert paper.app.paper.download.running
        gate.set()
        await paper.until(lambda: received(paper))


@pytest.mark.parametrize("key", ["escape", "D"])
async def test_what_is_going_on_takes_the_place_of_what_was_said_before(
    library: Library, newsroom: Newsroom, key: str
) -> None:
    newsroom.page("/story/two", page("two"), hold=threading.Event())
    async with opened(library, (80, 24)) as paper:
        await here(paper)
        paper.front.say("51 new stories.")
        await paper.pilot.press("D")
        assert "Taking away" in paper.foot
        await paper.until(lambda: bool(newsroom.asked_for("/story/two")))
        paper.front.say("51 new stories.")
        await paper.pilot.press(key)
        assert "Stopping" in paper.foot or received(paper)
        await paper.until(lambda: received(paper))


@pytest.mark.parametrize("key", ["escape", "D"])
async def test_it_stops_when_it_is_told_to_and_the_receipt_says_what_is_there(
    library: Library, newsroom: Newsroom, key: str
) -> None:
    newsroom.page("/story/three", page("three"), hold=threading.Event())
    async with opened(library, (120, 40)) as paper:
        await here(paper)
        await paper.pilot.press("D")
        await paper.until(lambda: "2/4 stories" in paper.foot or bool(newsroom.asked_for("/story/three")))
        await paper.pilot.press(key)
        await paper.until(lambda: received(paper))
        assert "It was stopped." in paper.text
        assert "not asked for" in paper.text
        assert "Nothing is missing" not in paper.text
        assert library.archive.editions()[0].receipt.stopped


async def test_escape_in_a_story_goes_back_and_stops_nothing(library: Library, newsroom: Newsroom) -> None:
    gate = threading.Event()
    newsroom.page("/story/two", page("two"), hold=gate)
    async with opened(library, (40, 12)) as paper:
        await here(paper)
        await paper.pilot.press("D", "enter", "escape")
        assert paper.focused.id == "headlines"
        assert paper.app.paper.download.running
        gate.set()
        await paper.until(lambda: received(paper))
        assert "4 of 4" in paper.text


async def test_what_is_missing_is_named_with_why(library: Library, newsroom: Newsroom) -> None:
    newsroom.page("/story/two", "gone", status=404)
    async with opened(library, (120, 40)) as paper:
        await here(paper)
        await paper.press("D")
        await paper.until(lambda: received(paper))
        assert "3 of 4 stories whole, 1 failed" in paper.text
        assert "Could not be had from river · 1" in paper.text
        assert "two: " in paper.text
        assert "404" in paper.text


async def test_a_paper_of_many_stories_is_taken_as_well(library: Library, newsroom: Newsroom) -> None:
    titles = [f"story{number}" for number in range(WORTH)]
    newsroom.page(quote(SECTIONS[0]), feed(newsroom.url(""), *titles))
    for title in titles:
        newsroom.page(f"/story/{title}", page(title))
    async with opened(library, (120, 40)) as paper:
        await paper.until(lambda: f"{WORTH} unread of {WORTH}" in paper.text)
        await paper.press("D")
        await paper.until(lambda: received(paper))
        assert f"{WORTH} of {WORTH} stories whole" in paper.text


async def test_run_again_it_fetches_nothing_twice(library: Library, newsroom: Newsroom) -> None:
    async with opened(library, (120, 40)) as paper:
        await here(paper)
        for _ in range(2):
            await paper.press("D")
            await paper.until(lambda: received(paper))
            await paper.press("escape")
        stories = [asked.target for asked in newsroom.asked if asked.target.startswith("/story/")]
        assert sorted(stories) == sorted(f"/story/{title}" for title in TITLES)


async def test_who_types_is_not_interrupted(library: Library, newsroom: Newsroom) -> None:
    gate = threading.Event()
    newsroom.page("/story/two", page("two"), hold=gate)
    async with opened(library, (120, 40)) as paper:
        await here(paper)
        await paper.pilot.press("D", "slash", "o")
        gate.set()
        await paper.until(lambda: "4 of 4 stories whole" in paper.foot)
        assert not received(paper)


async def test_putting_the_paper_down_keeps_what_is_there(library: Library, newsroom: Newsroom) -> None:
    newsroom.page("/story/three", page("three"), hold=threading.Event())
    async with opened(library, (120, 40)) as paper:
        await here(paper)
        await paper.pilot.press("D")
        await paper.until(lambda: bool(newsroom.asked_for("/story/three")))
        await paper.pilot.press("q")
        await paper.until(lambda: not paper.app.is_running or bool(library.archive.editions()))
    assert library.archive.editions()[0].whole == 2


# --- the words ----------------------------------------------------------------------------------------------------


def test_progress_is_a_line() -> None:
    progress = Progress(
        articles_done=12, articles_left=28, pictures_done=3, pictures_left=17, bytes=4_100_000, seconds_left=130.4
    )
    assert progress_line(progress) == "Taking away · 12/40 stories · 3/20 pictures · 4.1 MB · 2 min 10 s left"


def test_a_receipt_is_a_sentence_and_names_what_is_missing() -> None:
    receipt = Receipt(
        started=NOW,
        finished=NOW.replace(minute=33, second=12),
        articles=ArticleCounts(wanted=320, full=318, teaser=1, failed=1),
        pictures=PictureCounts(wanted=618, saved=611, failed=7),
        bytes=41_000_000,
        teasers=(Failure(url="http://a.example/1", reason="灯塔: the rest of it has to be paid for"),),
        sources=(SourceReceipt(id="river", failed=(Failure(url="http://b.example/2", reason="it is gone"),)),),
        edition=NOW.date(),
    )
    assert receipt_line(receipt) == (
        "318 of 320 stories whole, 1 in part, 1 failed, 611 of 618 pictures, 41 MB, 3 min 12 s"
    )
    lines = [line.text for line in receipt_lines(receipt, {"http://b.example/2": "老桥"}, 60)]
    assert "灯塔: the rest of it has to be paid for" in lines
    assert "老桥: it is gone" in lines
    assert "Nothing is missing." not in lines


def test_a_story_that_was_not_taken_says_so_and_how_to_get_it() -> None:
    assert how_to_get(Offline("there is no network")) == (
        "Not taken along, and there is no network. With one: Enter fetches it, D the whole paper."
    )
    assert how_to_get(FetchError("a.example is down.")).startswith("a.example is down. Press Enter to try again")
