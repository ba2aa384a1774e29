"""`sources add URL`: feeds that a page names, feeds in the usual places, else sections and headlines; or a reason."""

from __future__ import annotations

import pytest

from newsreader.errors import FetchError, WorldError
from newsreader.library import Library
from tests.newsroom import Newsroom
from tests.service.conftest import EVENING, MORNING, NOON, front, receipt_of

ITEMS = "".join(
    f"<item><title>{title}</title><link>/a/{number}.html</link>"
    f"<pubDate>Thu, 12 Mar 2026 0{number}:00:00 +0800</pubDate></item>"
    for number, title in enumerate((MORNING, NOON, EVENING), start=1)
)
FEED = f'<?xml version="1.0"?><rss version="2.0"><channel><title>江城要闻</title>{ITEMS}</channel></rss>'


async def test_the_address_of_a_feed(library: Library, newsroom: Newsroom) -> None:
    found = await library.catalogue.look_at(
        newsroom.page("/rss.xml", FEED, headers={"content-type": "application/rss+xml"})
    )
    assert found.headlines == 3
    assert [(section.name, section.kind) for section in found.definition.sections] == [("江城要闻", "feed")]
    library.catalogue.add(found.definition)
    receipt = await receipt_of(library.refresh(sources=[found.definition.id]))
    assert receipt.sources[0].new == 3


async def test_the_feeds_that_a_page_names(library: Library, newsroom: Newsroom) -> None:
    newsroom.page("/news.xml", FEED)
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" title="要闻" href="{path}">'
        for path in ("/news.xml", "/gone.xml")
    )
    newsroom.page("/", f"<html><head><title>江城在线</title>{links}</head><body>欢迎</body></html>")
    found = await library.catalogue.look_at(newsroom.url("/"))
    assert [section.url for section in found.definition.sections] == [newsroom.url("/news.xml")]
    assert [failure.url for failure in found.failed] == [newsroom.url("/gone.xml")]
    assert found.definition.name == "江城在线"


async def test_a_feed_in_a_usual_place(library: Library, newsroom: Newsroom) -> None:
    newsroom.page("/", "<html><head><title>江城在线</title></head><body>欢迎</body></html>")
    newsroom.page("/feed", FEED)
    found = await library.catalogue.look_at(newsroom.url("/"))
    assert [section.url for section in found.definition.sections] == [newsroom.url("/feed")]


async def test_a_site_without_feeds_is_read_by_its_lists(library: Library, newsroom: Newsroom) -> None:
    row = " | ".join(
        f'<a href="/{path}/index.htm">{name}</a>'
        for name, path in (("国内", "gn"), ("国际", "gj"), ("体育", "ty"), ("文娱", "wy"))
    )
    newsroom.page("/", front(MORNING, NOON, EVENING, extra=f"<div class='nav'>{row}</div>"))
    found = await library.catalogue.look_at(newsroom.url("/"))
    assert [section.name for section in found.definition.sections] == ["国内", "国际", "体育", "文娱"]
    assert all(section.kind == "page" for section in found.definition.sections)
    assert found.headlines == 3


async def test_a_page_with_nothing_on_it_is_no_source(library: Library, newsroom: Newsroom) -> None:
    with pytest.raises(WorldError, match="neither a feed nor"):
        await library.catalogue.look_at(newsroom.page("/", "<html><body>欢迎</body></html>"))
    with pytest.raises(FetchError, match="404"):
        await library.catalogue.look_at(newsroom.url("/missing"))


async def test_two_sources_of_one_name_have_two_ids(library: Library, newsroom: Newsroom) -> None:
    for path in ("/1.xml", "/2.xml"):
        found = await library.catalogue.look_at(newsroom.page(path, FEED))
        library.catalogue.add(found.definition)
    ids = [definition.id for definition in library.catalogue.registry.enabled()]
    assert len(set(ids)) == len(ids) == 3
