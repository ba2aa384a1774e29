"""Taking the paper away, over real HTTP into a real store: what comes, in which order, and what the receipt says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from newsreader.library import Library
from newsreader.model import Arrived, Bounds, Event, Failed, Finished, Progress, Receipt
from newsreader.sources.definition import Definition
from tests.newsroom import Newsroom
from tests.service.conftest import EVENING, MORNING, NOON, SENTENCES, Clock, front, receipt_of, story

LIST = "/city/index.htm"
TITLES = (MORNING, NOON, EVENING)


def address(number: int) -> str:
    return f"/city/content/2026-03/12/content_910000{number}.htm"


def photograph(colour: str = "teal") -> bytes:
    file = BytesIO()
    Image.new("RGB", (320, 200), colour).save(file, "JPEG")
    return file.getvalue()


def figures(title: str) -> str:
    """Figures of its own, by which a story is not the one beside it that has the same words."""
    return "、".join(str(ord(sign)) for sign in title)


def print_paper(newsroom: Newsroom, *titles: str) -> None:
    """Put the list, a story for each title, and a picture in each story on the web."""
    newsroom.page(LIST, front(*titles))
    for number, title in enumerate(titles, start=1):
        photo = f"/pic/{number}.jpg"
        newsroom.page(
            address(number),
            story(title, *SENTENCES, figures(title)).replace("</p>", f'</p><p><img src="{photo}"></p>', 1),
        )
        newsroom.page(photo, photograph(("teal", "navy", "brown")[number - 1]), headers={"content-type": "image/jpeg"})


def asked_for(newsroom: Newsroom) -> list[str]:
    return [asked.target for asked in newsroom.asked]


async def test_the_whole_paper_is_taken(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, *TITLES)
    receipt = await receipt_of(paper.archive.download())
    assert (receipt.articles.wanted, receipt.articles.full) == (3, 3)
    assert (receipt.pictures.wanted, receipt.pictures.saved) == (3, 3)
    assert not receipt.stopped
    file = paper.archive.picture(newsroom.url("/pic/1.jpg"))
    assert file is not None
    with Image.open(file) as image:
        assert image.size == (320, 200)


async def test_nothing_is_fetched_twice(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, *TITLES)
    first = await receipt_of(paper.archive.download())
    before = len(newsroom.asked)
    second = await receipt_of(paper.archive.download())
    assert asked_for(newsroom)[before:] == [LIST]
    assert (second.articles, second.pictures) == (first.articles, first.pictures)


async def test_what_is_gone_is_named_and_asked_again_only_when_due(
    paper: Library, newsroom: Newsroom, clock: Clock
) -> None:
    print_paper(newsroom, MORNING, NOON)
    newsroom.page(address(2), "gone", status=404)
    newsroom.page("/pic/1.jpg", "gone", status=404)
    receipt = await receipt_of(paper.archive.download())
    assert (receipt.articles.full, receipt.articles.failed) == (1, 1)
    assert (receipt.pictures.saved, receipt.pictures.failed) == (0, 1)
    assert sorted(failed.url for failed in receipt.sources[0].failed) == sorted(
        [newsroom.url(address(2)), newsroom.url("/pic/1.jpg")]
    )
    before = len(newsroom.asked)
    again = await receipt_of(paper.archive.download())
    assert asked_for(newsroom)[before:] == [LIST]
    assert (again.articles, again.pictures) == (receipt.articles, receipt.pictures)
    clock.advance(days=1)
    print_paper(newsroom, MORNING, NOON)
    healed = await receipt_of(paper.archive.download())
    assert (healed.articles.full, healed.pictures.saved) == (2, 2)


async def test_a_story_in_part_is_never_counted_as_whole(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING)
    pager = f'<div class="pager"><a href="{address(1)}">1</a> <a href="{address(1)[:-4]}_2.htm">2</a></div>'
    newsroom.page(address(1), story(MORNING, *SENTENCES, more=pager))
    receipt = await receipt_of(paper.archive.download())
    assert (receipt.articles.full, receipt.articles.teaser) == (0, 1)
    (teaser,) = receipt.teasers
    assert teaser.url == newsroom.url(address(1))
    assert MORNING in teaser.reason


async def test_the_most_wanted_come_first_and_the_rest_is_said(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, *TITLES)
    await receipt_of(paper.refresh(force=True))
    read = next(row.id for row in paper.rows(paper.order()) if row.title == MORNING)
    await paper.mark([read], read=True, name="1 read")
    receipt = await receipt_of(paper.archive.download(bounds=Bounds(limit=2), pictures=False))
    assert (receipt.articles.wanted, receipt.articles.full) == (2, 2)
    assert receipt.notes == ("1 story left out: beyond the limit of 2",)
    assert address(1) not in asked_for(newsroom)


async def test_older_stories_stay_behind(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    print_paper(newsroom, *TITLES)
    clock.advance(days=3)
    receipt = await receipt_of(paper.archive.download(bounds=Bounds(newer=timedelta(days=2))))
    assert receipt.articles.wanted == 0
    assert receipt.notes == ("3 stories left out: older than 2 days",)


async def test_a_budget_is_kept(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, *TITLES)
    receipt = await receipt_of(paper.archive.download(bounds=Bounds(budget=4_000)))
    assert receipt.bytes <= 4_000
    assert receipt.stopped
    assert receipt.articles.left > 0
    assert "budget" in receipt.notes[-1]


@pytest.mark.parametrize("declared", [True, False])
async def test_large_pictures_do_not_go_beyond_a_budget(paper: Library, newsroom: Newsroom, *, declared: bool) -> None:
    print_paper(newsroom, *TITLES)
    for number in range(1, 4):
        large = photograph() + bytes(300_000)
        if declared:
            newsroom.page(f"/pic/{number}.jpg", large)
        else:
            newsroom.wire(f"/pic/{number}.jpg", b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", large)
    bounds = Bounds(budget=500_000)
    receipt = await receipt_of(paper.archive.download(bounds=bounds))
    assert receipt.bytes <= 500_000
    assert receipt.stopped
    assert receipt.notes[-1] == "the budget of 0.5 MB was used up"
    assert receipt.pictures.failed == 0
    assert receipt.pictures.saved == 1 if declared else receipt.pictures.saved <= 1
    assert receipt.pictures.left == receipt.pictures.wanted - receipt.pictures.saved > 0
    rest = await receipt_of(paper.archive.download())
    assert rest.pictures.saved == 3


async def test_it_ends_when_its_time_is_over(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING)
    newsroom.wire(address(1), keep=True)
    receipt = await receipt_of(paper.archive.download(bounds=Bounds(time=timedelta(seconds=0.5))))
    assert receipt.stopped
    assert receipt.articles.left == 1


async def test_stopping_gives_a_receipt_of_what_is_there_and_the_next_run_goes_on(
    paper: Library, newsroom: Newsroom
) -> None:
    print_paper(newsroom, *TITLES)
    stop = asyncio.Event()
    receipt = await _until(paper.archive.download(stop=stop), _whole, stop)
    assert receipt.stopped
    assert receipt.articles.full >= 1
    assert receipt.articles.full + receipt.articles.left == 3
    before = asked_for(newsroom)
    rest = await receipt_of(paper.archive.download())
    assert (rest.articles.full, rest.pictures.saved) == (3, 3)
    stories = [target for target in asked_for(newsroom)[len(before) :] if "content_" in target]
    assert len(stories) == 3 - receipt.articles.full


async def test_it_tells_how_far_it_is(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, *TITLES)
    told = [event async for event in paper.archive.download() if isinstance(event, Progress)]
    assert (told[-1].articles_done, told[-1].articles_left) == (3, 0)
    assert (told[-1].pictures_done, told[-1].pictures_left) == (3, 0)
    assert told[-1].bytes > 0
    assert told[-1].seconds_left == 0


async def test_robots_txt_is_honoured_and_asked_once(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, *TITLES)
    newsroom.page("/robots.txt", f"User-agent: *\nDisallow: {address(2)}\n", headers={"content-type": "text/plain"})
    receipt = await receipt_of(paper.archive.download())
    assert (receipt.articles.full, receipt.articles.failed) == (2, 1)
    assert "robots.txt" in receipt.sources[0].failed[0].reason
    assert address(2) not in asked_for(newsroom)
    assert len(newsroom.asked_for("/robots.txt")) == 1


async def test_a_site_that_cannot_show_its_robots_txt_is_left_alone(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING)
    newsroom.page("/robots.txt", "broken", status=503)
    receipt = await receipt_of(paper.archive.download())
    assert receipt.articles.failed == 1
    assert address(1) not in asked_for(newsroom)


async def test_what_others_click_on_is_taken_too(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING)
    titles = [f"{place}号渡口的灯塔今夜重新点亮" for place in range(1, 7)]
    rows = "".join(f'<li><a href="{address(number)}">{title}</a></li>' for number, title in enumerate(titles, start=2))
    newsroom.page(LIST, front(MORNING, extra=f'<div class="hot"><h3>热门点击</h3><ol>{rows}</ol></div>'))
    for number, title in enumerate(titles, start=2):
        newsroom.page(address(number), story(title, *SENTENCES))
    receipt = await receipt_of(paper.archive.download())
    assert (receipt.articles.wanted, receipt.articles.full) == (7, 7)
    (issue,) = paper.archive.editions()
    (ranking,) = paper.archive.open(issue.day).hot()
    assert [item.title for item in ranking.items] == titles


async def test_a_page_that_is_no_picture_fails_in_words_and_stops_nobody(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING, NOON)
    newsroom.page("/pic/1.jpg", "<html>not here</html>", headers={"content-type": "image/jpeg"})
    events = [event async for event in paper.archive.download()]
    (failed,) = [event for event in events if isinstance(event, Failed)]
    assert failed.reason == "no JPEG, PNG, GIF or WebP picture"
    receipt = _last(events)
    assert (receipt.pictures.saved, receipt.pictures.failed) == (1, 1)


async def test_a_picture_that_went_from_the_disk_is_not_counted(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING)
    await receipt_of(paper.archive.download())
    file = paper.archive.picture(newsroom.url("/pic/1.jpg"))
    assert file is not None
    file.unlink()
    newsroom.page("/pic/1.jpg", "gone", status=404)
    receipt = await receipt_of(paper.archive.download())
    assert (receipt.pictures.saved, receipt.pictures.failed) == (0, 1)


async def test_the_same_picture_lies_on_disk_once(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING, NOON)
    for number in (1, 2):
        newsroom.page(f"/pic/{number}.jpg", photograph("navy"))
    await receipt_of(paper.archive.download())
    files = {paper.archive.picture(newsroom.url(f"/pic/{number}.jpg")) for number in (1, 2)}
    assert len(files) == 1
    assert None not in files


async def test_without_a_network_everything_that_was_taken_is_there(
    library: Library, city: Definition, newsroom: Newsroom, clock: Clock
) -> None:
    library.catalogue.add(replace(city, pace=0))
    library.catalogue.disable("hangzhou")
    print_paper(newsroom, *TITLES)
    await receipt_of(library.archive.download())
    newsroom.close()
    clock.advance(days=1)
    receipt = await receipt_of(library.archive.download())
    assert (receipt.articles.full, receipt.pictures.saved) == (3, 3)
    assert receipt.edition is None  # these are the lists of yesterday
    assert len(library.archive.editions()) == 1
    for article in library.order():
        assert (await library.open_article(article)).article is not None


def _whole(event: Event) -> bool:
    return isinstance(event, Arrived) and event.article is not None


def _last(events: list[Event]) -> Receipt:
    assert isinstance(events[-1], Finished)
    return events[-1].receipt


async def _until(events: AsyncIterator[Event], when: Callable[[Event], bool], stop: asyncio.Event) -> Receipt:
    async for event in events:
        if when(event):
            stop.set()
        if isinstance(event, Finished):
            return event.receipt
    raise AssertionError("a download ends with its receipt")
