from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from newsreader.errors import FetchError
from newsreader.fetch.client import Client, Request
from newsreader.fetch.freshness import visited
from tests.fetch.desk import NOW, desk
from tests.newsroom import Newsroom


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with desk() as client:
        yield client


async def test_a_page_comes_back_as_the_server_gave_it(client: Client, newsroom: Newsroom) -> None:
    url = newsroom.page("/a.htm", "<h1>杭州</h1>", gzip=True)
    page = await client.get(Request(url, trusted=True))
    assert page.body.decode() == "<h1>杭州</h1>"
    assert (page.status, page.url, page.fetched) == (200, url, NOW)
    assert newsroom.asked[0].headers["user-agent"] == "newsreader/1 (+mailto:desk@example.org)"
    assert newsroom.asked[0].headers["accept-encoding"] == "gzip"


async def test_a_second_visit_asks_only_for_news(client: Client, newsroom: Newsroom) -> None:
    url = newsroom.page("/a.htm", "paper", etag='W/"ü"', last_modified="Fri, 12 Jan 2018 07:12:16 GMT")
    visit = visited(None, await client.get(Request(url, trusted=True)), NOW)
    page = await client.get(Request(url, visit, trusted=True))
    assert (page.status, page.body) == (304, b"")
    assert client.not_modified == 1
    assert newsroom.asked[1].headers["if-none-match"] == 'W/"ü"'
    assert newsroom.asked[1].headers["if-modified-since"] == "Fri, 12 Jan 2018 07:12:16 GMT"
    assert newsroom.asked[1].connection == 1


async def test_a_missing_page_is_said_in_words(client: Client, newsroom: Newsroom) -> None:
    with pytest.raises(FetchError, match=r"127\.0\.0\.1 has no such page") as error:
        await client.get(Request(newsroom.url("/none.htm"), trusted=True))
    assert error.value.status == 404
