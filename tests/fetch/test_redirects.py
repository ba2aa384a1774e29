"""Redirects are followed by hand: up to five, to web addresses only, and nothing of one host travels to another."""

from __future__ import annotations

import pytest

from newsreader.errors import FetchError, Refused
from newsreader.fetch.client import Request
from newsreader.model import Visit
from tests.fetch.desk import desk
from tests.newsroom import Newsroom, Reply

VISIT = Visit(url="", etag='"1"', last_modified="Fri, 12 Jan 2018 07:12:16 GMT")
SECRET = (("x-api-key", "secret"), ("authorization", "Basic c2VjcmV0"))


@pytest.fixture
def web(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """The newsroom as the proxy through which every public host is reached."""
    monkeypatch.setenv("http_proxy", newsroom.proxy)
    return newsroom


def in_bytes(location: str) -> str:
    """Write an address as servers do that know no escapes: in raw UTF-8."""
    return location.encode().decode("latin-1")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_moved_page_is_found(newsroom: Newsroom, status: int) -> None:
    url = newsroom.redirect("/old.htm", "new.htm?a=1#top", status)
    newsroom.page("/new.htm?a=1", "here")
    async with desk() as client:
        page = await client.get(Request(url, trusted=True))
    assert (page.body, page.requested) == (b"here", url)
    assert page.url == newsroom.url("/new.htm?a=1")


async def test_five_redirects_are_followed_and_six_are_not(newsroom: Newsroom) -> None:
    for number in range(6):
        newsroom.redirect(f"/{number}", f"/{number + 1}")
    newsroom.page("/6", "at last")
    async with desk() as client:
        assert (await client.get(Request(newsroom.url("/1"), trusted=True))).body == b"at last"
        with pytest.raises(FetchError, match="on and on: more than 5 redirects"):
            await client.get(Request(newsroom.url("/0"), trusted=True))


async def test_a_redirect_to_itself_ends(newsroom: Newsroom) -> None:
    async with desk() as client:
        with pytest.raises(FetchError, match="on and on"):
            await client.get(Request(newsroom.redirect("/loop", "/loop"), trusted=True))
    assert len(newsroom.asked) == 6


async def test_a_redirect_without_a_target_is_an_error(newsroom: Newsroom) -> None:
    async with desk() as client:
        with pytest.raises(FetchError, match="without saying where to"):
            await client.get(Request(newsroom.page("/", "", status=302), trusted=True))


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "gopher://example.org/",
        "data:text/html,hello",
        "javascript:alert(1)",
        "http://[::1",
        "http://[::zz]/",
        "http://example.org:99999/",
        "http://exa\x00mple.org/",
        "http://a b/",
    ],
)
async def test_a_target_that_is_no_web_address_is_refused(newsroom: Newsroom, location: str) -> None:
    url = newsroom.redirect("/", location)
    async with desk() as client:
        with pytest.raises(FetchError, match=r"(no web address|not proper HTTP)"):
            await client.get(Request(url, trusted=True))
    assert len(newsroom.asked) == 1


@pytest.mark.parametrize(
    "target",
    [
        "127.0.0.1",
        "localhost",
        "127.1",
        "0",
        "0x7f.1",
        "2130706433",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "127。0。0。1",
        "10.0.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "[fc00::1]",
        "printer.local",
        "intranet",
    ],
)
async def test_the_web_cannot_send_us_into_a_private_network(web: Newsroom, target: str) -> None:
    web.page("/admin", "secret")
    url = web.redirect("http://news.example.cn/", in_bytes(f"http://{target}:{web.port}/admin"))
    async with desk() as client:
        with pytest.raises(Refused, match="private network"):
            await client.get(Request(url))
    assert [asked.target for asked in web.asked] == [url]


async def test_a_trusted_source_may_be_private_but_not_send_us_elsewhere_in_private(newsroom: Newsroom) -> None:
    with Newsroom(name="localhost") as other:
        url = newsroom.redirect("/", other.page("/admin", "secret"))
        async with desk() as client:
            with pytest.raises(Refused, match="localhost is an address of a private network"):
                await client.get(Request(url, trusted=True))
        assert other.asked == []


async def test_validators_and_secrets_stay_with_their_host(web: Newsroom) -> None:
    start = web.redirect("http://news.example.cn/", "http://news.example.cn/a")
    web.redirect("http://news.example.cn/a", "http://elsewhere.example.org/b")
    web.redirect("http://elsewhere.example.org/b", "http://news.example.cn/c")
    web.page("http://news.example.cn/c", "paper")
    async with desk() as client:
        await client.get(Request(start, VISIT, headers=SECRET))
    private = {"x-api-key", "authorization", "if-none-match", "if-modified-since"}
    assert [private <= asked.headers.keys() for asked in web.asked] == [True, True, False, False]
    assert not any(private & asked.headers.keys() for asked in web.asked[2:])
    assert not any({"referer", "cookie"} & asked.headers.keys() for asked in web.asked)


async def test_a_304_is_no_answer_after_a_change_of_host(web: Newsroom) -> None:
    start = web.redirect("http://news.example.cn/", "http://elsewhere.example.org/b")
    web.page("http://elsewhere.example.org/b", "", status=304)
    async with desk() as client:
        with pytest.raises(Refused, match=r"elsewhere\.example\.org says that nothing changed, but we never had"):
            await client.get(Request(start, VISIT))


async def test_a_name_and_password_in_a_target_are_not_used(web: Newsroom) -> None:
    start = web.redirect("http://news.example.cn/", "http://user:secret@elsewhere.example.org/b")
    web.page("http://elsewhere.example.org/b", "paper")
    async with desk() as client:
        page = await client.get(Request(start))
    assert page.url == "http://elsewhere.example.org/b"
    assert "authorization" not in web.asked[1].headers


async def test_a_target_in_raw_bytes_is_escaped(newsroom: Newsroom) -> None:
    url = newsroom.redirect("/", in_bytes("/国内"))
    newsroom.page("/%E5%9B%BD%E5%86%85", "here")
    async with desk() as client:
        assert (await client.get(Request(url, trusted=True))).body == b"here"


async def test_a_cookie_lives_for_one_way_on_one_host(web: Newsroom) -> None:
    url = "http://news.example.cn/"
    cookie = {"set-cookie": "seen=1; Path=/; Domain=.example.cn"}
    web.plan(url, Reply(status=302, headers={"location": url, **cookie}), Reply(b"paper", headers=cookie))
    async with desk() as client:
        assert (await client.get(Request(url))).body == b"paper"
        await client.get(Request(url, pace=0))
    assert [asked.headers.get("cookie") for asked in web.asked] == [None, "seen=1", None]


async def test_a_cookie_is_not_carried_to_another_host(web: Newsroom) -> None:
    cookie = {"set-cookie": "seen=1; Domain=example.cn"}
    start = web.redirect("http://news.example.cn/", "http://www.example.cn/", headers=cookie)
    web.page("http://www.example.cn/", "paper")
    async with desk() as client:
        await client.get(Request(start))
    assert "cookie" not in web.asked[1].headers
