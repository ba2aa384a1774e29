"""A refresh, over real HTTP into a real store: what arrives, what is asked again, and what a failure leaves alone."""

from __future__ import annotations

from newsreader.library import Library
from newsreader.model import Arrived, Failed
from newsreader.sources.definition import Definition, Navigation, SectionDefinition
from tests.newsroom import Newsroom
from tests.service.conftest import EVENING, MORNING, NOON, Clock, front, receipt_of

LIST = "/city/index.htm"


async def test_headlines_arrive_in_the_order_of_the_page(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(LIST, front(MORNING, NOON, EVENING))
    receipt = await receipt_of(paper.refresh(force=True))
    assert receipt.sources[0].new == 3
    (section,) = paper.sections()
    assert (section.unread, section.total) == (3, 3)
    assert [row.title for row in paper.rows(paper.order(section.id))] == [EVENING, NOON, MORNING]


async def test_nobody_is_asked_again_before_it_is_due(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    newsroom.page(LIST, front(MORNING), etag='"1"')
    await receipt_of(paper.refresh())
    await receipt_of(paper.refresh())
    assert len(newsroom.asked) == 1
    clock.advance(hours=2)
    receipt = await receipt_of(paper.refresh())
    assert newsroom.asked[1].headers["if-none-match"] == '"1"'
    assert receipt.not_modified == 1
    assert receipt.sources[0].new == 0


async def test_a_restart_asks_nobody_again(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    newsroom.page(LIST, front(MORNING))
    await receipt_of(paper.refresh())
    again = Library.open(paper.home, now=clock)
    await receipt_of(again.refresh())
    await again.disconnect()
    again.close()
    assert len(newsroom.asked) == 1


async def test_the_same_bytes_are_not_read_twice(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(LIST, front(MORNING))
    await receipt_of(paper.refresh(force=True))
    receipt = await receipt_of(paper.refresh(force=True))
    assert (receipt.sources[0].new, receipt.sources[0].unchanged) == (0, 1)


async def test_a_changed_title_keeps_number_and_marks(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(LIST, front(MORNING))
    await receipt_of(paper.refresh(force=True))
    (article,) = paper.order()
    await paper.mark([article], read=True, starred=True, name="1 read")
    newsroom.page(LIST, front(f"{MORNING}（更新）"))
    receipt = await receipt_of(paper.refresh(force=True))
    assert receipt.sources[0].changed == 1
    (row,) = paper.rows(paper.order())
    assert (row.id, row.title, row.read, row.starred) == (article, f"{MORNING}（更新）", True, True)


async def test_a_section_that_fails_says_why_and_stops_nobody(
    library: Library, city: Definition, newsroom: Newsroom
) -> None:
    from msgspec.structs import replace

    broken = SectionDefinition(name="体育", url=newsroom.url("/sport/index.htm"))
    library.catalogue.add(replace(city, sections=(broken, *city.sections)))
    library.catalogue.disable("hangzhou")
    newsroom.page(LIST, front(MORNING))
    newsroom.page("/sport/index.htm", "gone", status=503)
    events = [event async for event in library.refresh(force=True)]
    assert [event.url for event in events if isinstance(event, Failed)] == [broken.url]
    assert any(isinstance(event, Arrived) and event.new == 1 for event in events)
    sport, local = library.sections()
    assert "503" in (sport.problem or "")
    assert local.problem is None


async def test_offline_everything_stays(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(LIST, front(MORNING))
    await receipt_of(paper.refresh(force=True))
    newsroom.close()
    receipt = await receipt_of(paper.refresh(force=True))
    assert len(receipt.sources[0].failed) == 1
    assert [row.title for row in paper.rows(paper.order())] == [MORNING]


async def test_sections_are_found_on_the_nav_row(library: Library, city: Definition, newsroom: Newsroom) -> None:
    from msgspec.structs import replace

    row = " | ".join(
        f'<a href="{path}">{name}</a>'
        for name, path in (("城市", LIST), ("体育", "/s/index.htm"), ("文娱", "/e/index.htm"))
    )
    newsroom.page("/", f"<html><body><div class='nav'>{row}</div></body></html>")
    for path in (LIST, "/s/index.htm", "/e/index.htm"):
        newsroom.page(path, front(MORNING, NOON))
    nav = Navigation(url=newsroom.url("/"), names=("体育", "城市", "文娱"))
    library.catalogue.add(replace(city, nav=nav))
    library.catalogue.disable("hangzhou")
    await receipt_of(library.refresh(force=True))
    assert [(section.name, section.total) for section in library.sections()] == [("体育", 2), ("城市", 2), ("文娱", 2)]


async def test_a_refresh_that_is_left_stops_and_keeps_what_came(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(LIST, front(MORNING))
    events = paper.refresh(force=True)
    async for event in events:
        if isinstance(event, Arrived):
            break
    await events.aclose()
    assert len(paper.order()) == 1
