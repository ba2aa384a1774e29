"""What a host sees of us: one request at a time, pauses kept, nobody asked again who said later."""

from __future__ import annotations

import asyncio
import threading
from datetime import datetime, timedelta

import pytest

from newsreader.errors import FetchError, Postponed, Refused
from newsreader.fetch.client import Request
from newsreader.fetch.turns import Turns
from newsreader.model import Visit
from tests.fetch.desk import NOW, desk
from tests.newsroom import Newsroom


async def test_many_feeds_of_one_host_are_asked_one_by_one_on_one_connection(newsroom: Newsroom) -> None:
    urls = [newsroom.page(f"/{number}.xml", "feed", latency=0.002) for number in range(40)]
    async with desk() as client:
        await asyncio.gather(*(client.get(Request(url, kind="feed", trusted=True)) for url in urls))
        assert client.requests == 40
    assert newsroom.busiest == 1
    assert newsroom.connections == 1
    assert [asked.target for asked in newsroom.asked] == [f"/{number}.xml" for number in range(40)]


async def test_pictures_of_one_host_come_two_by_two(newsroom: Newsroom) -> None:
    gate = threading.Event()
    urls = [newsroom.page(f"/{number}.jpg", "picture", hold=gate) for number in range(6)]
    async with desk() as client:
        tasks = [asyncio.create_task(client.get(Request(url, kind="picture", trusted=True))) for url in urls]
        await asyncio.to_thread(newsroom.wait_for, 2)
        gate.set()
        await asyncio.gather(*tasks)
    assert newsroom.busiest == 2


async def test_a_page_that_the_reader_waits_for_goes_first(newsroom: Newsroom) -> None:
    gate = threading.Event()
    first = newsroom.page("/first", "paper", hold=gate)
    others = [newsroom.page(f"/{number}", "paper") for number in range(5)]
    wanted = newsroom.page("/wanted", "paper")
    async with desk() as client:
        tasks = [asyncio.create_task(client.get(Request(url, trusted=True))) for url in (first, *others)]
        await asyncio.to_thread(newsroom.wait_for, 1)
        tasks.append(asyncio.create_task(client.get(Request(wanted, trusted=True, urgent=True))))
        await asyncio.sleep(0)
        gate.set()
        await asyncio.gather(*tasks)
    assert [asked.target for asked in newsroom.asked[:2]] == ["/first", "/wanted"]


async def test_a_cancelled_request_gives_its_turn_back(newsroom: Newsroom) -> None:
    hanging = newsroom.wire("/hanging", keep=True)
    page = newsroom.page("/", "paper")
    async with desk() as client:
        task = asyncio.create_task(client.get(Request(hanging, trusted=True)))
        await asyncio.to_thread(newsroom.wait_for, 1)
        waiting = asyncio.create_task(client.get(Request(page, trusted=True)))
        queued = asyncio.create_task(client.get(Request(page, trusted=True)))
        await asyncio.sleep(0)
        queued.cancel()
        task.cancel()
        assert (await waiting).body == b"paper"
        assert (await client.get(Request(page, trusted=True))).body == b"paper"
    assert len(newsroom.asked) == 3


@pytest.mark.parametrize(("status", "value"), [(429, "120"), (503, "Tue, 24 Nov 2026 09:02:00 GMT")])
async def test_a_host_that_asks_for_a_pause_is_left_alone(newsroom: Newsroom, status: int, value: str) -> None:
    busy = newsroom.page("/busy", "", status=status, headers={"retry-after": value})
    page = newsroom.page("/page", "paper")
    pauses: list[tuple[str, datetime]] = []
    async with desk(on_pause=lambda host, until: pauses.append((host, until))) as client:
        tasks = [asyncio.create_task(client.get(Request(url, trusted=True))) for url in (busy, page, page)]
        for result in await asyncio.gather(*tasks, return_exceptions=True):
            assert isinstance(result, Postponed)
            assert str(result) == "127.0.0.1 asked to be left alone until 09:02"
            assert result.until == NOW + timedelta(minutes=2)
    assert pauses == [("127.0.0.1", NOW + timedelta(minutes=2))]
    assert [asked.target for asked in newsroom.asked] == ["/busy"]


async def test_a_pause_survives_a_restart_and_ends(newsroom: Newsroom) -> None:
    page = newsroom.page("/", "paper")
    async with desk(paused={"127.0.0.1": NOW + timedelta(days=1)}) as client:
        with pytest.raises(Postponed, match="until 2026-11-25 09:00"):
            await client.get(Request(page, trusted=True))
    assert newsroom.connections == 0
    async with desk(paused={"127.0.0.1": NOW}) as client:
        assert (await client.get(Request(page, trusted=True))).status == 200


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "wants a name and a password"),
        (403, "does not let us read"),
        (404, "has no such page"),
        (410, "has removed this page for good"),
        (418, "answered with status 418"),
        (500, "has trouble of its own (500)"),
        (503, "has trouble of its own (503)"),
        (204, "sent an empty page"),
        (205, "sent an empty page"),
        (206, "sent only a part"),
        (300, "answered with status 300"),
        (304, "says that nothing changed, but we never had the page"),
    ],
)
async def test_every_status_has_its_words(newsroom: Newsroom, status: int, said: str) -> None:
    url = newsroom.page("/", "" if status in (204, 205, 304) else "text", status=status)
    async with desk() as client:
        with pytest.raises(FetchError) as error:
            await client.get(Request(url, trusted=True))
    assert said in str(error.value)
    assert error.value.status == status


async def test_an_empty_page_never_replaces_a_full_one(newsroom: Newsroom) -> None:
    async with desk() as client:
        with pytest.raises(Refused, match="sent an empty page"):
            await client.get(Request(newsroom.page("/", ""), trusted=True))


async def test_a_lying_304_is_seen_through_when_nothing_was_remembered(newsroom: Newsroom) -> None:
    url = newsroom.page("/", "", status=304)
    async with desk() as client:
        with pytest.raises(Refused, match="never had the page"):
            await client.get(Request(url, Visit(url=url, fetched=NOW), trusted=True))


@pytest.mark.parametrize("url", ["ftp://a.cn/", "file:///etc/passwd", "javascript:x", "杭州", "http://", "-x", ""])
async def test_only_web_addresses_are_fetched(url: str) -> None:
    async with desk() as client:
        with pytest.raises(Refused, match="no web address"):
            await client.get(Request(url))


async def test_an_error_never_shows_the_secret_in_an_address(newsroom: Newsroom) -> None:
    async with desk() as client:
        with pytest.raises(FetchError) as error:
            await client.get(Request(newsroom.url("/feed?key=s3cret"), trusted=True))
    assert "s3cret" not in str(error.value)


async def test_a_pause_lies_between_two_pages_of_one_host() -> None:
    loop = asyncio.get_running_loop()
    turns = Turns()
    async with turns.turn("news.example.cn", "page", 0.05):
        pass
    left = loop.time()
    async with turns.turn("elsewhere.example.org", "page", 60.0):
        pass
    async with turns.turn("news.example.cn", "page", 0.05):
        assert loop.time() >= left + 0.05
