"""Feeds that carry whole stories: the headlines are there first, the stories follow, and no kill loses one."""

from __future__ import annotations

from html import escape

import pytest

from newsreader.library import Library
from newsreader.model import Arrived
from newsreader.service.parcels import AT_ONCE
from newsreader.sources.definition import Definition, SectionDefinition
from tests.newsroom import Newsroom
from tests.service.conftest import SENTENCES, receipt_of

FEED = "/city.xml"
MANY = 3 * AT_ONCE + 1


@pytest.fixture
def paper(library: Library, newsroom: Newsroom) -> Library:
    """A library whose only source is a feed."""
    section = SectionDefinition(name="城市", url=newsroom.url(FEED), kind="feed")
    city = Definition(id="city", name="江城", language="zh-Hans", home=newsroom.url("/"), pace=0, sections=(section,))
    library.catalogue.add(city)
    library.catalogue.disable("hangzhou")
    return library


def item(number: int, title: str = "", text: str = "") -> str:
    """An item with its whole story."""
    told = "".join(f"<p>{sentence}</p>" for sentence in (*SENTENCES, text or f"第{number}条到此为止。"))
    return (
        f"<item><title>{title or f'第{number}条：渡口的新桥'}</title><link>/story/{number}.html</link>"
        f"<guid>{number}</guid><description>提要{number}</description><content:encoded>{escape(told * 2)}"
        "</content:encoded></item>"
    )


def feed(*items: str) -> str:
    """A feed of these items."""
    names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<rss version="2.0" {names}><channel><title>江城</title>{"".join(items)}</channel></rss>'


def texts(paper: Library) -> list[bool]:
    """Which stories of the paper are here whole."""
    return [paper.stored(article).article is not None for article in paper.order()]


async def test_headlines_come_first_and_every_story_follows(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(FEED, feed(*map(item, range(MANY))), etag='"1"')
    here: list[bool] = []
    async for event in paper.refresh():
        if isinstance(event, Arrived):
            assert event.new == MANY
            here = texts(paper)
            assert len(paper.search.find("渡口的新桥")) == MANY
    assert len(here) == MANY
    assert not all(here)
    assert texts(paper) == [True] * MANY
    assert len(paper.search.find("到此为止")) == MANY
    assert len(newsroom.asked) == 1


async def test_a_refresh_that_is_cut_short_is_made_up_for_by_the_next(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(FEED, feed(*map(item, range(MANY))), etag='"1"')
    events = paper.refresh()
    async for event in events:
        if isinstance(event, Arrived):
            break
    await events.aclose()
    assert not all(texts(paper))
    receipt = await receipt_of(paper.refresh())
    assert (receipt.sources[0].new, receipt.not_modified) == (0, 0)
    assert texts(paper) == [True] * MANY
    assert len(paper.search.find("到此为止")) == MANY
    assert (await receipt_of(paper.refresh(force=True))).not_modified == 1


async def test_a_new_title_comes_with_its_new_text(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(FEED, feed(item(1), item(2)))
    await receipt_of(paper.refresh())
    newsroom.page(FEED, feed(item(1), item(2, title="更正：第2条", text="这一段是后来加上的。")))
    receipt = await receipt_of(paper.refresh(force=True))
    assert receipt.sources[0].changed == 1
    (found,) = paper.search.find("后来加上的")
    stored = paper.stored(found)
    assert stored.row.title == "更正：第2条"
    assert stored.article
    assert stored.article.title == "更正：第2条"


async def test_a_new_story_is_read_and_the_old_ones_are_left_alone(paper: Library, newsroom: Newsroom) -> None:
    newsroom.page(FEED, feed(item(1), item(2)))
    await receipt_of(paper.refresh())
    newsroom.page(FEED, feed(item(3), item(1, text="没有人要读的一段。"), item(2)))
    await receipt_of(paper.refresh(force=True))
    assert texts(paper) == [True] * 3
    assert list(paper.search.find("没有人要读的")) == []


async def test_what_is_no_whole_story_after_all_is_found_by_its_teaser(paper: Library, newsroom: Newsroom) -> None:
    teaser = "长话短说" * 200
    notice = f"<item><title>一则预告</title><link>/1.html</link><description>{teaser}</description></item>"
    newsroom.page(FEED, feed(notice))
    await receipt_of(paper.refresh())
    (found,) = paper.search.find("长话短说")
    assert paper.stored(found).article is None
