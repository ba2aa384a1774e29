"""The proxy of the environment is used, and says so when it does not let us through."""

from __future__ import annotations

import pytest

from newsreader.errors import FetchError, Refused
from newsreader.fetch.client import Request
from newsreader.fetch.proxies import Proxies
from tests.fetch.desk import desk
from tests.newsroom import Newsroom


async def test_a_page_comes_through_the_proxy(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", newsroom.proxy)
    url = newsroom.page("http://news.example.cn/gnxw/index.htm", "paper")
    async with desk() as client:
        page = await client.get(Request(url))
    assert (page.body, page.url) == (b"paper", url)


async def test_a_host_that_this_machine_plays_is_not_given_a_pause(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", newsroom.proxy)
    url = newsroom.page("http://news.example.cn/", "paper")
    async with desk() as client:
        for _ in range(3):
            assert (await client.get(Request(url, pace=3600))).status == 200


async def test_a_private_host_is_not_asked_for_through_a_proxy(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", newsroom.proxy)
    url = newsroom.page("http://192.168.1.1/", "router")
    async with desk() as client:
        with pytest.raises(Refused, match="private network"):
            await client.get(Request(url))
        assert newsroom.asked == []
        assert (await client.get(Request(url, trusted=True))).body == b"router"


async def test_a_proxy_that_does_not_let_us_through(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", newsroom.proxy)
    newsroom.page("news.example.cn:443", "", status=403)
    async with desk() as client:
        with pytest.raises(FetchError, match=r"the proxy does not let us through to news\.example\.cn: 403"):
            await client.get(Request("https://news.example.cn/"))


async def test_a_secure_page_comes_through_the_proxy_sealed(
    newsroom: Newsroom, secure: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", newsroom.proxy)
    newsroom.tunnel("news.example.cn", secure)
    secure.page("/", "paper")
    async with desk() as client:
        page = await client.get(Request("https://news.example.cn/"))
    assert page.body == b"paper"
    assert newsroom.asked[0].method == "CONNECT"
    assert secure.asked[0].headers["host"] == "news.example.cn"


async def test_a_proxy_cannot_put_another_host_in_its_place(
    newsroom: Newsroom, secure: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", newsroom.proxy)
    newsroom.tunnel("elsewhere.example.org", secure)
    async with desk() as client:
        with pytest.raises(FetchError, match=r"elsewhere\.example\.org cannot prove who it is"):
            await client.get(Request("https://elsewhere.example.org/"))
    assert secure.asked == []


async def test_a_proxy_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with Newsroom() as gone:
        monkeypatch.setenv("http_proxy", gone.proxy)
    async with desk() as client:
        with pytest.raises(FetchError, match=r"the proxy 127\.0\.0\.1 refuses connections"):
            await client.get(Request("http://news.example.cn/"))


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "nonsense://x", "http://[::1"])
async def test_a_proxy_that_we_cannot_speak_to(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", proxy)
    async with desk() as client:
        with pytest.raises(FetchError, match="proxy"):
            await client.get(Request("http://news.example.cn/"))


def test_the_environment_says_which_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "proxy.example.org:3128")
    monkeypatch.setenv("all_proxy", "http://other.example.org:8080")
    monkeypatch.setenv("no_proxy", "example.cn, .corp.example.org")
    proxies = Proxies()
    assert proxies.of("http", "news.example.com") == "http://proxy.example.org:3128"
    assert proxies.of("https", "news.example.com") == "http://other.example.org:8080"
    assert proxies.of("http", "news.example.cn") is None
    assert proxies.of("http", "127.0.0.1") is None
    assert proxies.of("http", "localhost") is None
    assert not proxies.played("http", "news.example.com")
