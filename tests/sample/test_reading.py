"""The sample paper as the program reads it: over HTTP, with its own definition, compared with what was written."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newsreader.errors import NotAnArticle
from newsreader.extract import pages
from newsreader.model import Block, Link, Paragraph, Picture, Quote
from newsreader.sample.paper import Edition, Section, Story, load
from newsreader.sample.site import GONE
from newsreader.sources.definition import Definition
from newsreader.sources.reading import read_article, read_listing
from tests.sample.conftest import Reader

_STORIES = [pytest.param(section, story, id=str(story.id)) for section in load().sections for story in section.story]
_TITLES = ("记者", "記者", "通讯员", "实习记者")


@pytest.mark.parametrize(("section", "story"), _STORIES)
def test_an_article_is_read_as_it_was_written(
    section: Section, story: Story, edition: Edition, definition: Definition, reader: Reader
) -> None:
    article = read_article(definition, reader.page(edition.address(story, 0 if len(story.pages) > 1 else 1))).article
    assert article.title == story.title
    assert article.published is not None
    printed = edition.published(story)
    assert article.published == (printed.replace(second=0) if section.era == "node" else printed)
    assert article.blocks == _as_read(story.blocks, edition)
    assert article.authors == tuple(_name(author) for author in story.authors)
    assert article.source == story.source
    assert article.original_title == story.original
    assert article.completeness in ("full", "gallery")
    if section.era != "modern":
        assert article.editors == tuple(name for name in (story.editor, story.chief) if name)
        assert article.comments.count == story.comments
        assert article.section == section.name
        assert article.breadcrumb == ("青渡晚报", "新闻中心", section.title)
        assert article.language == ("zh-Hant" if story.hant else "zh-Hans")
    else:
        assert article.language == "en"


def test_an_article_of_three_pages_is_joined_from_its_pages(
    edition: Edition, definition: Definition, reader: Reader
) -> None:
    story = next(story for _, story in edition.paper.placed.values() if len(story.pages) == 3)
    read = [read_article(definition, reader.page(edition.address(story, page))) for page in (1, 2, 3)]
    assert read[0].next == edition.base + edition.address(story, 2)
    assert read[0].whole == edition.base + edition.address(story, 0)
    joined = pages.join(read)
    assert joined.pages == 3
    assert joined.completeness == "full"
    assert joined.blocks == _as_read(story.blocks, edition)


def test_a_page_that_says_not_found_is_no_article(definition: Definition, reader: Reader) -> None:
    with pytest.raises(NotAnArticle):
        read_article(definition, reader.page(GONE))


@pytest.mark.parametrize("section", [pytest.param(one, id=one.folder) for one in load().chinese()])
def test_a_section_lists_its_stories_newest_first(
    section: Section, edition: Edition, definition: Definition, reader: Reader
) -> None:
    listing = read_listing(definition, reader.page(section.index), "page")
    headlines = list(listing.headlines)
    if listing.next_page:
        more = read_listing(definition, reader.page(listing.next_page.removeprefix(edition.base)), "page")
        headlines += more.headlines
    printed = edition.printed(section)
    assert [one.title for one in headlines] == [story.title for story in printed]
    assert [one.url for one in headlines] == [edition.base + edition.address(story) for story in printed]
    assert [one.published for one in headlines] == [edition.published(story).replace(second=0) for story in printed]


def test_the_front_page_has_all_that_stands_beside_the_stories(
    edition: Edition, definition: Definition, reader: Reader
) -> None:
    listing = read_listing(definition, reader.page("/index.htm"), "page")
    names = ["新闻首页", "国内", "国际", "经济", "社会", "体育", "文娱", "时评", "图片"]
    assert [section.name for section in listing.sections] == names
    (hot,) = listing.rankings
    assert hot.name == "热门点击"
    assert [item.title for item in hot.items] == [story.title for story in _popular(edition)[:8]]
    assert [topic.title for topic in listing.topics] == [topic.title for topic in edition.paper.topics]
    assert len(listing.pictures) == 6
    assert all(picture.caption and picture.story for picture in listing.pictures)
    assert len(listing.headlines) >= 30


def test_the_english_desk_is_read_from_its_feed_with_whole_texts(
    edition: Edition, definition: Definition, reader: Reader
) -> None:
    listing = read_listing(definition, reader.page("/en/rss.xml"))
    stories = edition.printed(*edition.paper.english())
    assert [one.title for one in listing.headlines] == [story.title for story in stories]
    for headline, story in zip(listing.headlines, stories, strict=True):
        assert headline.published == edition.published(story)
        assert headline.article is not None
        assert headline.article.authors == story.authors
        assert headline.article.blocks == _as_read(story.blocks, edition)


def test_the_atom_feed_announces_the_newest_chinese_stories(
    edition: Edition, definition: Definition, reader: Reader
) -> None:
    listing = read_listing(definition, reader.page("/atom.xml"), "feed")
    stories = edition.printed(*edition.paper.chinese())[:30]
    assert [(one.title, one.published) for one in listing.headlines] == [
        (story.title, edition.published(story)) for story in stories
    ]


@pytest.mark.parametrize("section", [pytest.param(one, id=one.folder) for one in load().english()])
def test_a_section_of_the_english_desk_can_be_read_as_a_page(
    section: Section, edition: Edition, definition: Definition, reader: Reader
) -> None:
    listing = read_listing(definition, reader.page(section.index), "page")
    printed = edition.printed(section)
    assert [(one.title, one.published) for one in listing.headlines] == [
        (story.title, edition.published(story)) for story in printed
    ]
    assert listing.language == "en"
    assert [feed.url for feed in listing.feeds] == [edition.base + "/en/rss.xml"]


def test_english_readers_click_too(edition: Edition, definition: Definition, reader: Reader) -> None:
    (ranking,) = read_listing(definition, reader.page("/en/")).rankings
    titles = [story.title for story in edition.popular(*edition.paper.english())[:6]]
    assert (ranking.name, [item.title for item in ranking.items]) == ("Most read", titles)


def _popular(edition: Edition) -> list[Story]:
    return edition.popular(*edition.paper.chinese())


def _name(author: str) -> str:
    return author.removeprefix("实习").split(" ", 1)[1] if author.startswith(_TITLES) else author


def _as_read(blocks: Sequence[Block], edition: Edition) -> tuple[Block, ...]:
    return tuple(_absolute(block, edition) for block in blocks)


def _absolute(block: Block, edition: Edition) -> Block:
    """The block with the addresses that a reader sees."""
    if isinstance(block, Picture):
        url = f"{edition.base}/pictures/{block.url}"
        return Picture(url=url, caption=block.caption, credit=block.credit, width=block.width, height=block.height)
    if isinstance(block, Paragraph):
        return Paragraph(text=block.text, links=tuple(_link(link, edition) for link in block.links))
    if isinstance(block, Quote):
        return Quote(text=block.text)
    return block


def _link(link: Link, edition: Edition) -> Link:
    _, story = edition.paper.placed[int(link.url)]
    return Link(start=link.start, end=link.end, url=edition.base + edition.address(story))
