"""What a network and its servers do to a whole paper: login portals, hosts that hang, keys in addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.errors import FetchError, Refused
from newsreader.library import Library
from newsreader.model import Receipt
from newsreader.sources.definition import Definition, SectionDefinition
from tests.cli.conftest import Shell
from tests.newsroom import Newsroom, Reply
from tests.service.conftest import EVENING, MORNING, NOON, Clock, front, receipt_of
from tests.service.conftest import clock as clock
from tests.service.conftest import home as home
from tests.service.conftest import library as library

PORTAL = "<html><title>Welcome</title><body><form>Log in to this network <input type=password></form></body></html>"
FEED = (
    "<rss><channel><title>t</title><item><title>{title}</title>"
    "<link>https://paper.example/{path}</link></item></channel></rss>"
)
FEW = 20


def paths(number: int) -> tuple[str, str]:
    """A source's own list: every other is a feed."""
    return f"/{number}/index.htm", f"/{number}/feed.xml"


def subscribe(library: Library, newsroom: Newsroom, *, feed: bool, number: int) -> None:
    path = paths(number)[feed]
    section = SectionDefinition(name=f"城市{number}", url=newsroom.url(path), kind="feed" if feed else "page")
    library.catalogue.add(
        Definition(id=f"s{number}", name=f"新闻{number}", home=newsroom.url("/"), pace=0, sections=(section,))
    )


def serve(newsroom: Newsroom) -> None:
    for number in range(FEW):
        newsroom.page(paths(number)[0], front(f"{MORNING}{number}", f"{NOON}{number}"), etag=f'"{number}"')
        newsroom.page(paths(number)[1], FEED.format(title=f"{EVENING}{number}", path=number))


@pytest.fixture
def twenty(library: Library, newsroom: Newsroom) -> Library:
    """A paper of twenty sources, lists and feeds by turns, read once."""
    library.catalogue.disable("hangzhou")
    for number in range(FEW):
        subscribe(library, newsroom, feed=number % 2 == 1, number=number)
    serve(newsroom)
    return library


@pytest.mark.parametrize("way", ["page", "redirect"])
async def test_a_login_portal_changes_nothing_and_is_known_for_what_it_is(
    twenty: Library, newsroom: Newsroom, clock: Clock, way: str
) -> None:
    await receipt_of(twenty.refresh(force=True))
    before = [(row.id, row.title) for row in twenty.rows(twenty.order())]
    sections = [(one.id, one.total, one.url) for one in twenty.sections()]
    portal = newsroom.page("/portal", PORTAL)
    for number in range(FEW):
        for path in paths(number):
            if way == "page":
                newsroom.page(path, PORTAL, etag='"portal"')
            else:
                newsroom.redirect(path, portal, status=301)
    clock.advance(hours=3)
    receipt: Receipt = await receipt_of(twenty.refresh(force=True))
    assert [note for note in receipt.notes if "looks like a login portal" in note and f"{FEW} sources" in note]
    assert [(row.id, row.title) for row in twenty.rows(twenty.order())] == before
    assert [(one.id, one.total, one.url) for one in twenty.sections()] == sections
    serve(newsroom)
    newsroom.asked.clear()
    clock.advance(hours=3)
    after = await receipt_of(twenty.refresh(force=True))
    assert not after.notes
    assert not any(source.failed for source in after.sources)
    assert '"portal"' not in [asked.headers.get("if-none-match") for asked in newsroom.asked]


async def test_one_site_in_maintenance_is_no_portal(twenty: Library, newsroom: Newsroom) -> None:
    await receipt_of(twenty.refresh(force=True))
    newsroom.page(paths(0)[0], PORTAL)
    receipt = await receipt_of(twenty.refresh(force=True))
    assert receipt.notes == ()
    assert [f.reason for source in receipt.sources for f in source.failed] == [
        "127.0.0.1 shows a page without any headline here"
    ]


@pytest.mark.parametrize(
    "reply",
    [Reply(status=304), Reply(b"<html>part", status=206), Reply(status=204), Reply()],
    ids=["304", "206", "204", "empty"],
)
async def test_an_answer_that_says_nothing_never_empties_a_paper(
    twenty: Library, newsroom: Newsroom, clock: Clock, reply: Reply
) -> None:
    await receipt_of(twenty.refresh(force=True))
    before = [(row.id, row.title) for row in twenty.rows(twenty.order())]
    for number in range(FEW):
        for path in paths(number):
            newsroom.plan(path, reply)
    await receipt_of(twenty.refresh(force=True))
    assert [(row.id, row.title) for row in twenty.rows(twenty.order())] == before


async def test_many_sources_of_one_host_are_asked_over_two_connections_at_most(
    twenty: Library, newsroom: Newsroom
) -> None:
    await receipt_of(twenty.refresh(force=True))
    assert newsroom.connections <= 2
    assert newsroom.busiest == 1


async def test_a_pause_of_a_host_holds_after_a_restart_for_all_its_sources(
    twenty: Library, newsroom: Newsroom, clock: Clock
) -> None:
    for number in range(FEW):
        for path in paths(number):
            newsroom.plan(path, Reply(status=429, headers={"retry-after": "7200"}))
    await receipt_of(twenty.refresh(force=True))
    assert len(newsroom.asked) <= 2
    asked = len(newsroom.asked)
    again = Library.open(twenty.home, now=clock)
    receipt = await receipt_of(again.refresh(force=True))
    await again.disconnect()
    again.close()
    assert len(newsroom.asked) == asked
    assert "asked to be left alone until" in receipt.sources[0].failed[0].reason


PRIVATE = (
    "127.0.0.1", "127.1", "0", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "127。0。0。1", "１２７.0.0.1",
    "10.0.0.1", "192.168.0.1", "169.254.169.254", "[fc00::1]", "[64:ff9b::7f00:1]", "printer.local", "x.localhost",
)  # fmt: skip


@pytest.mark.parametrize("host", [*PRIVATE, "localhost"])
async def test_a_picture_of_the_web_never_lies_in_a_private_network(
    library: Library, newsroom: Newsroom, host: str
) -> None:
    with pytest.raises(Refused, match="private network"):
        await library.archive.fetch_picture(f"http://{host}:{newsroom.port}/a.png")
    assert newsroom.asked == []


async def test_a_story_of_a_feed_never_lies_in_a_private_network(library: Library) -> None:
    with Newsroom(name="localhost") as web, Newsroom() as inside:
        addresses = [f"http://{host}:{inside.port}/admin/{number}" for number, host in enumerate(PRIVATE)]
        items = "".join(f"<item><title>{url[-9:]}</title><link>{url}</link></item>" for url in addresses)
        web.page(paths(1)[1], f"<rss><channel><title>t</title>{items}</channel></rss>")
        library.catalogue.disable("hangzhou")
        subscribe(library, web, feed=True, number=1)
        await receipt_of(library.refresh(force=True))
        assert len(library.order()) == len(PRIVATE)
        for article in library.order():
            with pytest.raises(FetchError, match=r"private network"):
                await library.open_article(article)
        assert inside.asked == []


def test_a_key_in_an_address_is_shown_to_nobody(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home")
    with Newsroom() as web:
        feed = web.page("/rss?key=s3cret&page=1", FEED.format(title=MORNING, path="1"))
        assert shell("sources", "add", feed, "--name", "Mine").returncode == 0
        shell("sources", "remove", "hangzhou")
        web.page("/rss?key=s3cret&page=1", "gone", status=500)
        done, receipt = shell("fetch"), shell("fetch", "--json")
        exported = shell("export", "--opml")
    assert (done.returncode, receipt.returncode) == (1, 1)
    assert "key=…&page=1" in done.stderr
    assert "s3cret" not in done.stdout + done.stderr + receipt.stdout + receipt.stderr
    assert "holds a key of yours" in exported.stderr
    assert not any("s3cret" in file.read_text("utf-8", "replace") for file in shell.root.rglob("*.log"))
    assert not any("referer" in asked.headers or "s3cret" in asked.headers["user-agent"] for asked in web.asked)
