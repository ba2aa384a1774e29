"""Bodies are bounded while they stream, inside the decompressor, and what is damaged never counts as a page."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest

from newsreader.errors import FetchError, Refused
from newsreader.fetch.client import Request
from newsreader.fetch.decoding import Body
from tests.fetch.desk import desk
from tests.newsroom import Newsroom

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
STORY = gzip.compress(b"<h1>story</h1>" * 100, mtime=0)


def answer(body: bytes, *headers: bytes) -> bytes:
    """Write an answer as it goes over the wire."""
    lines = b"".join(line + b"\r\n" for line in (*headers, b"Content-Length: %d" % len(body)))
    return HEAD + lines + b"\r\n" + body


async def fetched(newsroom: Newsroom, wire: bytes) -> bytes:
    async with desk() as client:
        return (await client.get(Request(newsroom.wire("/", wire), trusted=True))).body


async def refusal(newsroom: Newsroom, wire: bytes) -> str:
    with pytest.raises(FetchError) as error:
        await fetched(newsroom, wire)
    return str(error.value)


def bomb(megabytes: int) -> bytes:
    """Compress so many megabytes of nothing."""
    packer = zlib.compressobj(wbits=31)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(megabytes)) + packer.flush()


async def test_a_bomb_is_stopped_at_the_limit(newsroom: Newsroom) -> None:
    said = await refusal(newsroom, answer(bomb(64), b"Content-Encoding: gzip"))
    assert said == "127.0.0.1 sent more than 8 MB for one page: it was not read"


def test_a_bomb_never_grows_in_memory() -> None:
    packed = bomb(200)
    body = Body("news.example.cn", "gzip", 8_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(Refused, match="more than 8 MB"):
            body.feed(packed)
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


def test_a_body_of_exactly_the_limit_is_read() -> None:
    for coding, wire in (("", b"x" * 1000), ("gzip", gzip.compress(b"x" * 1000))):
        whole, short = Body("a.cn", coding, 1000), Body("a.cn", coding, 999)
        whole.feed(wire)
        assert whole.end() == b"x" * 1000
        with pytest.raises(Refused):
            short.feed(wire)


async def test_an_endless_body_is_stopped(newsroom: Newsroom) -> None:
    url = newsroom.endless("/", HEAD + b"\r\n", b"<p>more</p>" * 10_000)
    async with desk() as client:
        with pytest.raises(Refused, match="more than 8 MB"):
            await client.get(Request(url, trusted=True))


async def test_a_giant_is_refused_by_its_announcement(newsroom: Newsroom) -> None:
    url = newsroom.wire("/", HEAD + b"Content-Length: 1000000000000000\r\n\r\n", keep=True)
    async with desk() as client:
        with pytest.raises(Refused, match="more than 8 MB"):
            await client.get(Request(url, trusted=True))


async def test_a_picture_may_be_larger_than_a_page(newsroom: Newsroom) -> None:
    url = newsroom.page("/a.png", bytes(9_000_000))
    async with desk() as client:
        page = await client.get(Request(url, kind="picture", trusted=True))
        assert len(page.body) == 9_000_000
        assert client.received == 9_000_000


@pytest.mark.parametrize(
    "headers",
    [
        [b"Content-Encoding: gzip, gzip"],
        [b"Content-Encoding: gzip"] * 8,
        [b"Content-Encoding: br"],
        [b"Content-Encoding: zstd"],
        [b"Content-Encoding: deflate"],
        [b"Content-Encoding: aes128gcm"],
        [b"Content-Encoding: \x1b]0;title\x07"],
    ],
)
async def test_a_compression_that_was_not_asked_for_is_refused(newsroom: Newsroom, headers: list[bytes]) -> None:
    said = await refusal(newsroom, answer(STORY, *headers))
    assert "did not ask for" in said or "not proper HTTP" in said
    assert "\x1b" not in said


@pytest.mark.parametrize("coding", [b"gzip", b"x-gzip", b"GZIP"])
async def test_gzip_is_read(newsroom: Newsroom, coding: bytes) -> None:
    assert await fetched(newsroom, answer(STORY, b"Content-Encoding: " + coding)) == b"<h1>story</h1>" * 100


async def test_gzip_files_in_a_row_are_one_body(newsroom: Newsroom) -> None:
    wire = gzip.compress(b"one ") + gzip.compress(b"two")
    assert await fetched(newsroom, answer(wire, b"Content-Encoding: gzip")) == b"one two"


@pytest.mark.parametrize(
    ("wire", "said"),
    [
        (b"<h1>not packed at all</h1>", "damaged compression"),
        (STORY[:10] + b"garbage" * 9, "damaged compression"),
        (STORY + b"trailing garbage", "damaged compression"),
        (STORY[:-1], "breaks off"),
        (STORY[:20], "breaks off"),
        (STORY[:-8] + bytes(8), "damaged compression"),
        (gzip.compress(b"", mtime=0) * 1000, "too many pieces"),
        (gzip.compress(b"", mtime=0), "empty page"),
        (b"", "empty page"),
    ],
    ids=["plain", "garbled", "trailing", "cut", "short", "checksum", "pieces", "hollow", "nothing"],
)
async def test_damaged_compression_is_no_page(newsroom: Newsroom, wire: bytes, said: str) -> None:
    assert said in await refusal(newsroom, answer(wire, b"Content-Encoding: gzip"))


@pytest.mark.parametrize(
    "wire",
    [
        HEAD + b"Content-Length: 100\r\n\r\nhalf a page",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n400\r\nhalf",
    ],
)
async def test_a_body_that_breaks_off_is_no_page(newsroom: Newsroom, wire: bytes) -> None:
    assert await refusal(newsroom, wire) == "127.0.0.1 broke off in the middle of the page"


@pytest.mark.parametrize(
    "wire",
    [
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n0\r\n\r\n",
        HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        HEAD + b"Content-Length: -5\r\n\r\nhello",
        b"\x1b]0;title\x07 what is this\r\n\r\n",
        b"HTTP/1.1 404 \x1b[31mNo\r\nX-Tricks: \x9b2J\r\n\r\nhello",
        HEAD + b"X-Long: " + b"x" * 2_000_000 + b"\r\n\r\nhello",
        HEAD + b"X-Many: x\r\n" * 20_000 + b"\r\nhello",
    ],
)
async def test_broken_http_is_said_in_words_without_its_bytes(newsroom: Newsroom, wire: bytes) -> None:
    said = await refusal(newsroom, wire)
    assert said.startswith("127.0.0.1 ")
    assert said.isprintable()
    assert len(said) < 300


async def test_what_comes_after_the_body_is_not_read(newsroom: Newsroom) -> None:
    assert await fetched(newsroom, HEAD + b"Content-Length: 5\r\n\r\nhello and more") == b"hello"


async def test_a_body_that_ends_with_its_connection_is_read(newsroom: Newsroom) -> None:
    assert await fetched(newsroom, HEAD + b"\r\nhello") == b"hello"


async def test_a_thousand_interim_answers_do_no_harm(newsroom: Newsroom) -> None:
    assert await fetched(newsroom, b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000 + answer(b"hello")) == b"hello"
