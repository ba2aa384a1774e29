"""What the network does to a reader, and the sentence that is said about it."""

from __future__ import annotations

import asyncio
import errno
import shutil
import socket
import ssl
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import httpcore
import pytest
import trustme

from newsreader.errors import FetchError, Offline, Refused
from newsreader.fetch.client import Request
from newsreader.fetch.lookup import look_up
from newsreader.fetch.troubles import in_words
from tests.fetch.desk import desk, proof
from tests.newsroom import Newsroom, Reply, Wire

SILENT_END = Wire(lambda: ())
RESET = Wire(lambda: (), reset=True)
PAGE = Reply(b"paper")


async def said(url: str, *, deadline: float = 30.0, addresses: tuple[str, ...] = ("127.0.0.1",)) -> str:
    """Return the sentence for an address that cannot be had; every name leads to loopback."""

    async def resolve(host: str, port: int) -> list[str]:
        return list(addresses)

    async with desk(deadline=deadline, resolve=resolve) as client:
        with pytest.raises(FetchError) as error:
            await client.get(Request(url, trusted=True))
    assert str(error.value).isprintable()
    return str(error.value)


# --- names and addresses -----------------------------------------------------------------------------------------


async def test_a_name_that_does_not_exist() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    async with desk(resolve=resolve) as client:
        with pytest.raises(FetchError, match="no such host: check the address or your connection") as error:
            await client.get(Request("http://nowhere.example/"))
    assert not isinstance(error.value, Offline)


async def test_no_name_can_be_looked_up() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    async with desk(resolve=resolve) as client:
        with pytest.raises(Offline, match="is there a network"):
            await client.get(Request("http://news.example.cn/"))


async def test_without_a_network_nobody_waits_to_hear_the_same() -> None:
    looked_up = []

    async def resolve(host: str, port: int) -> list[str]:
        looked_up.append(host)
        await asyncio.sleep(0)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    async with desk(resolve=resolve) as client:
        with pytest.raises(Offline):
            await client.get(Request("http://elsewhere.example.org/"))
        urls = [f"http://news.example.cn/{number}" for number in range(50)]
        results = await asyncio.gather(*(client.get(Request(url)) for url in urls), return_exceptions=True)
    assert {type(result) for result in results} == {Offline}
    assert looked_up == ["elsewhere.example.org", "news.example.cn"]


async def test_a_name_server_that_does_not_answer() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return await asyncio.Future()

    async with desk(resolve=resolve, deadline=0.05) as client:
        with pytest.raises(FetchError, match=r"news\.example\.cn did not answer within 0\.05 seconds"):
            await client.get(Request("http://news.example.cn/"))


async def test_the_system_is_asked_for_names_and_reads_odd_addresses() -> None:
    assert "127.0.0.1" in await look_up("localhost", 80)
    assert await look_up("127.1", 80) == ["127.0.0.1"]
    assert await look_up("::1", 80) == ["::1"]
    with pytest.raises((socket.gaierror, UnicodeError)):
        await look_up("a" * 70 + ".invalid", 80)


@pytest.mark.skipif(not shutil.which("unshare"), reason="needs unshare to take the network away")
def test_no_network_at_all() -> None:
    root = Path(__file__).parents[2]
    script = ["unshare", "-rn", sys.executable, "-m", "tests.fetch.offline_script"]  # no network, not even loopback
    run = subprocess.run(script, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    if "unshare" in run.stderr:
        pytest.skip("this machine does not let us take the network away")
    assert run.stdout.splitlines() == ["Offline: there is no network: the stored paper can be read all the same"] * 2


async def test_a_name_that_turns_private_is_caught_at_the_connection(newsroom: Newsroom) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.1", "::1", "10.0.0.1"]

    async with desk(resolve=resolve) as client:
        with pytest.raises(Refused, match=r"news\.example\.cn is an address of a private network"):
            await client.get(Request(f"http://news.example.cn:{newsroom.port}/"))
        with pytest.raises(Refused, match="private network"):
            await client.get(Request(newsroom.page("/a.png", "x"), kind="picture"))
    assert newsroom.connections == 0


async def test_a_name_is_looked_up_once_and_that_address_is_connected(newsroom: Newsroom) -> None:
    looked_up = []

    async def resolve(host: str, port: int) -> list[str]:
        looked_up.append((host, port))
        return ["127.0.0.1"] if len(looked_up) == 1 else ["192.0.2.1"]

    newsroom.page("/", "paper")
    async with desk(resolve=resolve) as client:
        for _ in range(2):
            await client.get(Request(f"http://news.example.cn:{newsroom.port}/", trusted=True, pace=0))
    assert looked_up == [("news.example.cn", newsroom.port)]
    assert newsroom.asked[0].headers["host"] == f"news.example.cn:{newsroom.port}"


async def test_an_open_connection_to_a_private_address_serves_only_the_trusted(newsroom: Newsroom) -> None:
    url = newsroom.page("/", "paper")
    async with desk() as client:
        await client.get(Request(url, trusted=True))
        with pytest.raises(Refused):
            await client.get(Request(url))


async def test_the_next_address_is_tried_when_the_first_is_dead(newsroom: Newsroom) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return ["::1", "127.0.0.1"]

    newsroom.page("/", "paper")
    async with desk(resolve=resolve) as client:
        page = await client.get(Request(f"http://news.example.cn:{newsroom.port}/", trusted=True))
    assert page.body == b"paper"


# --- connections -------------------------------------------------------------------------------------------------


async def test_a_host_that_refuses() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    assert await said(f"http://news.example.cn:{port}/") == "news.example.cn refuses connections: it may be down"


async def test_a_host_that_hangs_up_is_asked_once_more(newsroom: Newsroom) -> None:
    assert await said(newsroom.plan("/end", SILENT_END)) == "127.0.0.1 closed the connection without an answer"
    assert await said(newsroom.plan("/reset", RESET)) == "127.0.0.1 broke off the connection"
    assert [len(newsroom.asked_for(path)) for path in ("/end", "/reset")] == [2, 2]


@pytest.mark.parametrize("fault", [SILENT_END, RESET])
async def test_the_second_try_serves(newsroom: Newsroom, fault: Wire) -> None:
    url = newsroom.plan("/", fault, PAGE)
    async with desk() as client:
        assert (await client.get(Request(url, trusted=True))).body == b"paper"
        assert client.requests == 2


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (OSError(errno.ENETUNREACH, "Network is unreachable"), "there is no network"),
        (OSError(errno.EHOSTUNREACH, "No route to host"), "no way to news.example.cn"),
        (OSError(errno.ECONNRESET, "Connection reset by peer"), "news.example.cn broke off"),
        (OSError(errno.ETIMEDOUT, "Connection timed out"), "news.example.cn does not answer"),
        (httpcore.ConnectTimeout(), "news.example.cn does not answer"),
        (OSError(errno.EIO, "Input/output error"), "could not be reached: Input/output error"),
        (OSError("\x1b]0;title\x07 odd"), "could not be reached: "),
        (httpcore.ReadError(), "could not be reached: ReadError"),
        (ssl.SSLError(1, "[SSL: TLSV1_ALERT_INTERNAL_ERROR] x"), "no secure connection to news.example.cn"),
    ],
)
def test_every_trouble_has_words(trouble: Exception, words: str) -> None:
    said = str(in_words(trouble, "news.example.cn"))
    assert words in said
    assert said.isprintable()
    assert "Errno" not in said


def test_a_host_that_is_down_is_not_taken_for_a_missing_network() -> None:
    """A machine without IPv6 has no way to a host's other address; that alone is no news."""
    failures = [OSError(errno.ENETUNREACH, "no IPv6"), OSError(errno.ECONNREFUSED, "refused")]
    words = in_words(ExceptionGroup("no address answers", failures), "news.example.cn")
    assert not isinstance(words, Offline)
    assert "refuses connections" in str(words)


# --- slowness ----------------------------------------------------------------------------------------------------


async def test_a_silent_server_ends_at_the_deadline_and_stops_nobody(newsroom: Newsroom) -> None:
    silent = newsroom.wire("/silent", keep=True)
    with Newsroom(name="localhost") as other:
        page = other.page("/", "paper")
        async with desk(deadline=0.5) as client:
            hanging = asyncio.create_task(client.get(Request(silent, trusted=True)))
            assert (await client.get(Request(page, trusted=True))).body == b"paper"
            with pytest.raises(FetchError, match=r"^127\.0\.0\.1 did not answer within 0\.5 seconds$"):
                await hanging


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"])
async def test_a_dripping_server_ends_at_the_deadline(newsroom: Newsroom, head: bytes) -> None:
    url = newsroom.endless("/", head, b"X-A: b\r\n", pause=0.05)
    assert await said(url, deadline=0.4) == "127.0.0.1 did not answer within 0.4 seconds"


async def test_the_deadline_holds_over_all_redirects(newsroom: Newsroom) -> None:
    url = newsroom.plan("/", Reply(status=302, headers={"location": "/"}, latency=0.15))
    assert await said(url, deadline=0.4) == "127.0.0.1 did not answer within 0.4 seconds"
    assert len(newsroom.asked) < 5


# --- https -------------------------------------------------------------------------------------------------------


async def loopback(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


async def test_https_speaks_to_the_host_by_its_name(secure: Newsroom) -> None:
    async with desk(resolve=loopback) as client:
        page = await client.get(Request(secure.page("/", "paper"), trusted=True))
    assert page.body == b"paper"
    assert secure.asked[0].headers["host"] == f"news.example.cn:{secure.port}"


async def test_a_stranger_cannot_prove_a_name(authority: trustme.CA) -> None:
    strangers = {
        "unable to get local issuer certificate": proof(trustme.CA()),
        "Hostname mismatch": proof(authority, "elsewhere.example.org"),
        "certificate has expired": proof(authority, until=datetime(2020, 1, 1, tzinfo=UTC)),
    }
    for reason, tls in strangers.items():
        with Newsroom(tls=tls, name="news.example.cn") as web:
            words = await said(web.page("/", "paper"))
        assert words.startswith("news.example.cn cannot prove who it is: ")
        assert reason in words
        assert web.asked == []


async def test_a_host_that_does_not_speak_https(newsroom: Newsroom) -> None:
    words = await said(f"https://news.example.cn:{newsroom.port}/")
    assert words == "news.example.cn does not speak https at this address"


async def test_a_secure_page_does_not_send_us_to_an_insecure_one(secure: Newsroom, newsroom: Newsroom) -> None:
    words = await said(secure.redirect("/", f"http://news.example.cn:{newsroom.port}/"))
    assert words == "news.example.cn sends us from a secure address to an insecure one, which we do not follow"
    assert newsroom.connections == 0


async def test_an_insecure_page_may_send_us_to_a_secure_one(secure: Newsroom, newsroom: Newsroom) -> None:
    newsroom.redirect("/", secure.page("/", "paper"))
    async with desk(resolve=loopback) as client:
        page = await client.get(Request(f"http://news.example.cn:{newsroom.port}/", trusted=True, pace=0))
    assert page.url == secure.url("/")
