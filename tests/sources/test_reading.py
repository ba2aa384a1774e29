"""What a definition adds to what its pages say."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from newsreader.errors import NotAFeed, NotAnArticle
from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.json_mapping import JsonMapping
from newsreader.extract.listing_hints import ListingHints
from newsreader.sources.definition import Definition, Navigation, RankingDefinition, SectionDefinition
from newsreader.sources.reading import read_any, read_article, read_listing
from tests.sources.pages import feed, list_page, page, story

HOME = "http://post.example/"
SOURCE = Definition(
    id="post",
    name="桥报",
    home=HOME,
    language="zh-Hans",
    zone="+08:00",
    hosts=("post.example",),
    articles=(r"/story/\d+",),
    nav=Navigation(url=HOME, names=("国内", "体育")),
    sections=(
        SectionDefinition(name="国内", url="http://post.example/gn/index.htm"),
        SectionDefinition(name="城事", url="http://post.example/gn/city/index.htm", source="桥报城市版"),
        SectionDefinition(name="快讯", url="http://post.example/feed.xml", kind="feed"),
        SectionDefinition(
            name="数据",
            url="http://post.example/list.json",
            kind="json",
            json=JsonMapping(items="rows", title="t", url="u"),
        ),
    ),
    rankings=(
        RankingDefinition(name="点击榜", url="http://post.example/hot.htm", heading="本周点击排行"),
        RankingDefinition(name="最热", url="http://post.example/hot.xml", kind="feed"),
    ),
    article=ArticleHints(gone_titles=("没有这一页",)),
)
STORIES = (
    ("修桥的人回来了，河两岸都来看", "/2026/03/12/story/1"),
    ("渡口今天最后一班船，船夫请大家喝茶", "/2026/03/12/story/2"),
    ("桥头的面馆重新开张，老板没有换", "http://news.post.example/2026/03/12/story/3"),
    ("别处的一条广告，字也写得很长很长", "http://shop.example/2026/03/12/story/9"),
)


def titles(text: str, url: str = "http://post.example/gn/index.htm", source: Definition = SOURCE) -> list[str]:
    return [headline.title for headline in read_listing(source, page(url, text)).headlines]


def test_only_addresses_of_the_source_are_its_headlines() -> None:
    assert titles(list_page(*STORIES)) == [title for title, _ in STORIES[:3]]


def test_when_no_address_is_of_the_source_the_hosts_are_out_of_date() -> None:
    moved = replace(SOURCE, hosts=("old.example",))
    assert len(titles(list_page(*STORIES[:3]), source=moved)) == 3


def test_when_no_address_looks_like_an_article_the_pattern_is_out_of_date() -> None:
    moved = replace(SOURCE, articles=(r"/old/\d+",))
    assert len(titles(list_page(*STORIES[:3]), source=moved)) == 3


def test_only_the_wanted_sections_of_the_row_are_sections() -> None:
    row = "".join(f'<a href="/{name}/">{name}</a> ' for name in ("国内", "国际", "经济", "体育", "广告服务"))
    listing = read_listing(SOURCE, page(HOME, list_page(*STORIES, extra=f"<nav>{row}</nav>")))
    assert [section.name for section in listing.sections] == ["国内", "体育"]


def test_the_hints_of_a_list_go_before_those_of_its_source() -> None:
    boxes = "".join(
        f'<div class="{name}"><a href="/story/{number}">{name}栏目里的一条长长的新闻标题</a></div>'
        for name, number in (("a", 7), ("b", 8))
    )
    section = replace(SOURCE.sections[0], listing=ListingHints(rows=(".b",), article=(r"/story/8",)))
    hinted = replace(SOURCE, sections=(section,), listing=ListingHints(rows=(".a",)))
    assert titles(list_page(extra=boxes), source=hinted) == ["b栏目里的一条长长的新闻标题"]


def test_a_feed_without_zone_and_language_has_those_of_its_source() -> None:
    text = feed(("修桥的人回来了", "http://post.example/story/1", "2026-03-12 10:00:00"))
    listing = read_listing(SOURCE, page("http://post.example/feed.xml", text))
    assert listing.language == "zh-Hans"
    assert [str(headline.published) for headline in listing.headlines] == ["2026-03-12 10:00:00+08:00"]


def test_data_is_read_by_its_mapping() -> None:
    text = '{"rows": [{"t": "修桥的人回来了", "u": "/story/1"}]}'
    assert titles(text, "http://post.example/list.json") == ["修桥的人回来了"]


def test_data_that_nobody_described_is_told() -> None:
    with pytest.raises(NotAFeed, match="nothing in the definition of 桥报 says how"):
        read_listing(SOURCE, page("http://post.example/other.json", "{}"), "json")


def test_a_feed_that_is_none_is_told() -> None:
    with pytest.raises(NotAFeed):
        read_listing(SOURCE, page("http://post.example/feed.xml", "<html><body><p>404</p></body></html>"))


def test_a_feed_of_a_ranking_is_a_ranking_in_its_order() -> None:
    text = feed(("二", "http://post.example/story/2", ""), ("一", "http://post.example/story/1", ""))
    listing = read_listing(SOURCE, page("http://post.example/hot.xml", text))
    assert listing.headlines == ()
    assert [(one.name, [(item.rank, item.title) for item in one.items]) for one in listing.rankings] == [
        ("最热", [(1, "二"), (2, "一")])
    ]


def test_a_page_of_rankings_gives_the_one_with_the_heading() -> None:
    def block(heading: str, number: int) -> str:
        rows = "".join(f'<li><a href="/story/{number}{i}">第{number}榜第{i}名的新闻标题</a></li>' for i in (1, 2, 3))
        return f"<div><h3>{heading}</h3><ol>{rows}</ol></div>"

    text = list_page(extra=block("今日点击排行", 1) + block("本周点击排行", 2))
    listing = read_listing(SOURCE, page("http://post.example/hot.htm", text))
    assert [(one.name, one.items[0].title) for one in listing.rankings] == [("点击榜", "第2榜第1名的新闻标题")]


def test_a_document_of_any_kind_is_read_as_it_looks() -> None:
    rss = feed(("修桥的人回来了", "http://b.example/1", ""))
    assert [one.title for one in read_any(None, page("http://b.example/", rss)).headlines] == ["修桥的人回来了"]
    xhtml = '<?xml version="1.0"?>' + list_page(*STORIES)
    assert len(read_any(None, page("http://b.example/", xhtml)).headlines) == 4
    assert read_any(SOURCE, page("http://post.example/list.json", '{"rows": []}')).headlines == ()


@pytest.mark.parametrize(
    ("url", "crumb", "section", "source"),
    [
        ("http://post.example/gn/story/1", "", "国内", "桥报"),
        ("https://www.post.example/gn/city/story/1", "", "城事", "桥报城市版"),
        (
            "http://post.example/ty/story/1",
            "您所在的位置：<a href='/'>桥报</a> &gt; <a href='/ty/'>体育新闻</a>",
            "体育",
            "桥报",
        ),
        ("http://post.example/gnx/story/1", "", None, "桥报"),
    ],
)
def test_an_article_belongs_where_its_address_or_its_breadcrumb_says(
    url: str, crumb: str, section: str | None, source: str
) -> None:
    article = read_article(SOURCE, page(url, story(crumb=f"<div class='crumb'>{crumb}</div>" if crumb else ""))).article
    assert (article.section, article.source, article.language) == (section, source, "zh-Hans")


def test_an_article_of_no_source_is_read_all_the_same() -> None:
    article = read_article(None, page("http://b.example/1", story())).article
    assert article.title == "修桥的人回来了"
    assert article.source is None
    assert article.section is None


def test_a_page_that_says_it_is_gone_is_no_article() -> None:
    with pytest.raises(NotAnArticle):
        read_article(SOURCE, page("http://post.example/gn/story/1", story("没有这一页")))
