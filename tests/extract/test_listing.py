"""What a reader sees of a list page or a front: headlines in order, with time, teaser and picture, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.extract.listing import read_listing
from newsreader.extract.listing_hints import ListingHints
from tests.extract.pages import EN_STORIES, NAV, STORIES, block, cards, nav_row, node_list, page, table_list

URL = "http://paper.example/city/index.htm"
CHINA = timezone(timedelta(hours=8))


def shown(text: str, hints: ListingHints = ListingHints(), url: str = URL) -> list[str]:  # noqa: B008 - frozen
    return [headline.title for headline in read_listing(text, url, hints).headlines]


def test_a_table_list_of_old_gives_titles_and_times() -> None:
    rows = [(url, title, f"2026-03-12 1{n}:30") for n, (url, title) in enumerate(STORIES)]
    listing = read_listing(page(nav_row() + table_list(rows)), URL)
    assert [h.title for h in listing.headlines] == [title for _, title in STORIES]
    assert listing.headlines[0].published == datetime(2026, 3, 12, 10, 30, tzinfo=CHINA)
    assert listing.headlines[0].url == "http://paper.example/a/2026-03/12/content_101.htm"
    assert listing.title == "城事_晨报网"
    assert listing.language == "zh-Hans"


def test_a_cut_title_is_whole_where_the_page_has_it_whole() -> None:
    rows = [(url, title, title[:8] + "…", "2026-03-12") for url, title in STORIES]
    assert shown(page(node_list(rows))) == [title for _, title in STORIES]


def test_a_title_attribute_that_says_something_else_is_not_the_title() -> None:
    rows = [(url, "点击查看这篇报道的全部内容", title, "2026-03-12") for url, title in STORIES]
    assert shown(page(node_list(rows))) == [title for _, title in STORIES]


def test_a_row_without_a_time_takes_the_day_in_its_address() -> None:
    rows = [(url, title, "") for url, title in STORIES]
    listing = read_listing(page(table_list(rows)), URL)
    assert [h.published for h in listing.headlines][2] == datetime(2026, 3, 11, tzinfo=CHINA)


def test_month_and_day_take_the_year_from_the_address_and_never_from_today() -> None:
    rows = [(url, title, "03-09 08:15") for url, title in STORIES]
    assert read_listing(page(table_list(rows)), URL).headlines[0].published == datetime(2026, 3, 9, 8, 15, tzinfo=CHINA)
    undated = [(f"/a/{n}/content_{n}0001.htm", title, "03-09 08:15") for n, (_, title) in enumerate(STORIES)]
    assert read_listing(page(table_list(undated)), URL).headlines[0].published is None


@pytest.mark.parametrize(
    ("age", "when"),
    [
        ("30分钟前", datetime(2026, 3, 12, 7, 30, tzinfo=UTC)),
        ("3小時前", datetime(2026, 3, 12, 5, 0, tzinfo=UTC)),
        ("2 hours ago", datetime(2026, 3, 12, 6, 0, tzinfo=UTC)),
        ("an hour ago", datetime(2026, 3, 12, 7, 0, tzinfo=UTC)),
        ("4 days ago", datetime(2026, 3, 8, 8, 0, tzinfo=UTC)),
    ],
)
def test_an_age_is_a_time_when_it_is_known_when_the_page_was_fetched(age: str, when: datetime) -> None:
    text = page(table_list([(url, title, age) for url, title in EN_STORIES]), lang="en")
    now = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)
    assert read_listing(text, URL, now=now).headlines[0].published == when
    assert read_listing(text, URL).headlines[0].published is None


def test_a_time_for_machines_is_read_wherever_it_stands() -> None:
    rows = "".join(
        f'<div class="item" data-posted-date-timestamp="1773302520518"><h3><a href="{url}">{title}</a></h3></div>'
        for url, title in EN_STORIES
    )
    published = read_listing(page(rows, lang="en"), URL).headlines[0].published
    assert published == datetime(2026, 3, 12, 8, 2, tzinfo=UTC)


def test_a_date_inside_a_teaser_belongs_to_the_story() -> None:
    rows = [
        (url, title, "It began on 3 March 1998, when the first of the old ferries went down in the storm.", "")
        for url, title in EN_STORIES
    ]
    assert read_listing(page(cards(rows), lang="en"), URL).headlines[0].published is None


def test_cards_give_teaser_and_picture_and_are_one_headline_each() -> None:
    rows = [
        (url, title, "What it means for those who live on the other side of the water.", "2026-03-12T08:42:00+01:00")
        for url, title in EN_STORIES
    ]
    listing = read_listing(page(cards(rows), lang="en"), "https://paper.example/")
    assert [h.title for h in listing.headlines] == [title for _, title in EN_STORIES]
    first = listing.headlines[0]
    assert first.summary == "What it means for those who live on the other side of the water."
    assert first.picture == "https://paper.example/img/news/the-ferry-returns-after-nine-years.jpg"
    assert first.published == datetime(2026, 3, 12, 7, 42, tzinfo=UTC)


def test_short_titles_among_long_ones_are_headlines_too() -> None:
    titles = ["Juliabox", "Stop and seize", *(title for _, title in EN_STORIES), "How to sail a very small boat home"]
    rows = "".join(
        f'<tr class="row"><td class="title"><a href="https://s{n}.example/x">{title}</a></td></tr>'
        f'<tr><td class="sub"><a href="/item?id={n}00">{n} comments</a> <a href="/user?id=u{n}">user{n}</a></td></tr>'
        for n, title in enumerate(titles)
    )
    assert shown(page(f"<table>{rows}</table>", lang="en")) == titles


def test_menus_footers_and_services_are_no_headlines() -> None:
    rows = [(url, title, "2026-03-12") for url, title in STORIES]
    footer = (
        '<div class="footer"><a href="/about">关于我们</a><a href="/icp">浙ICP备10000001号 增值电信业务许可</a></div>'
    )
    more = '<a href="/more/index.htm">更多&gt;&gt;</a><a href="/login">登录</a>'
    assert shown(page(nav_row() + table_list(rows) + more + footer)) == [title for _, title in STORIES]


def test_words_of_services_inside_a_headline_are_just_words() -> None:
    rows = [
        ("/a/2026-03/12/content_1.htm", "纽约街头铜牛又被砸 引来更多围观的人", ""),
        ("/a/2026-03/12/content_2.htm", "举报油烟扰民三年 老街终于装上净化器", ""),
    ]
    assert len(shown(page(table_list(rows)))) == 2


def test_links_inside_sentences_are_no_headlines() -> None:
    text = (
        "<p>昨天上午，记者来到江边，看到<a href='/a/2026-03/10/content_7.htm'>今年第一批春茶已经开采上市</a>，"
        "茶农们说，今年的雨水比往年多，采茶的日子提前了五天。</p>"
    )
    assert shown(page(text)) == []


def test_a_heading_whose_only_link_says_read_more_is_the_title() -> None:
    rows = "".join(
        f'<div class="post"><h2>{title}</h2><p>Some words of the story.</p><a href="{url}">Read more</a></div>'
        for url, title in EN_STORIES
    )
    assert shown(page(rows, lang="en")) == [title for _, title in EN_STORIES]


def test_a_pattern_of_the_source_decides_where_it_matches() -> None:
    rows = [(url, title, "") for url, title in STORIES]
    other = '<a href="/other/thing-about-a-very-long-story.html">这是别的栏目的一条很长很长的推广链接</a>'
    hints = ListingHints(article=(r"/content_\d+\.htm$",))
    assert shown(page(table_list(rows) + other), hints) == [title for _, title in STORIES]


def test_a_pattern_that_matches_nothing_any_more_does_no_harm() -> None:
    rows = [(url, title, "") for url, title in STORIES]
    hints = ListingHints(article=(r"/no-such-address/",), rows=("div.gone",), next=("a.gone",), nav=("div.gone",))
    assert shown(page(table_list(rows)), hints) == [title for _, title in STORIES]


def test_a_pattern_that_knows_only_some_hides_nothing() -> None:
    rows = [(url, title, "") for url, title in STORIES]
    more = [(f"/photos/2026-03-12/{n}.html", f"{title} 高清图集", "") for n, (_, title) in enumerate(STORIES)]
    hints = ListingHints(article=(r"/content_\d+\.htm$",))
    assert len(shown(page(table_list(rows + more)), hints)) == 2 * len(STORIES)


def test_rows_of_the_source_need_no_further_proof() -> None:
    text = page('<div class="x"><a href="/q1">Fog</a></div><div class="x"><a href="/q2">Tide</a></div>', lang="en")
    assert shown(text, ListingHints(rows=("div.x",))) == ["Fog", "Tide"]


def test_what_the_source_skips_is_not_there() -> None:
    rows = [(url, title, "") for url, title in STORIES]
    text = page(f'<div class="ad">{table_list(rows[:1])}</div>{table_list(rows[1:])}')
    assert shown(text, ListingHints(skip=("div.ad",))) == [title for _, title in STORIES[1:]]


def test_the_zone_of_the_source_is_the_zone_of_its_times() -> None:
    rows = [(url, title, "2026-03-12 09:00") for url, title in STORIES]
    listing = read_listing(page(table_list(rows)), URL, ListingHints(zone="+09:00"))
    assert listing.headlines[0].published == datetime(2026, 3, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize("names", [NAV, ("要聞", "國內", "國際", "財經"), ("World", "Business", "Sport", "Opinion")])
def test_sections_are_the_row_that_names_them(names: tuple[str, ...]) -> None:
    listing = read_listing(page(nav_row(names) + table_list([(u, t, "") for u, t in STORIES])), URL)
    assert [section.name for section in listing.sections] == list(names)
    assert listing.sections[1].url == "http://paper.example/s1/index.htm"


def test_the_pages_of_a_printed_paper_are_its_sections() -> None:
    text = page(
        '<ul><li><a href="a01.pdf"><img src="pdf.gif"></a> <a href="page_A01.html">第A01版：要闻</a></li>'
        '<li><a href="a02.pdf"><img src="pdf.gif"></a> <a href="page_A02.html">第A02版：城事</a></li></ul>'
    )
    listing = read_listing(text, "http://paper.example/2026/03/12/list.html")
    assert [section.name for section in listing.sections] == ["第A01版：要闻", "第A02版：城事"]
    assert listing.headlines == ()


def test_a_page_of_frames_leads_to_the_frame_with_the_list() -> None:
    text = page('<iframe src="page_view_1.html"></iframe><iframe src="article_list_1.html"></iframe>')
    listing = read_listing(text, "http://paper.example/2026/03/12/page_1.html")
    assert listing.next_page == "http://paper.example/2026/03/12/article_list_1.html"


def test_a_block_of_pictures_gives_captions_and_stories() -> None:
    cells = "".join(
        f'<td><a href="{url}"><img src="/p{n}.jpg" width="130" height="95"></a><br><a href="{url}">{title}</a></td>'
        for n, (url, title) in enumerate(STORIES)
    )
    text = page(f"<table><tr><td>图片新闻</td></tr><tr><td><table><tr>{cells}</tr></table></td></tr></table>")
    listing = read_listing(text, URL)
    assert [(p.caption, p.story) for p in listing.pictures] == [(t, f"http://paper.example{u}") for u, t in STORIES]
    assert listing.headlines == ()


def test_a_block_of_pictures_without_pictures_is_a_list_of_headlines() -> None:
    listing = read_listing(page(block("图片", STORIES)), URL)
    assert listing.pictures == ()
    assert [h.title for h in listing.headlines] == [title for _, title in STORIES]


def test_the_title_of_a_card_is_told_from_its_teaser() -> None:
    titles = ["Mayor quits", *(title for _, title in EN_STORIES)]
    teaser = "A teaser that says what it is all about."
    cells = "".join(
        f'<a href="/p/{n}a8f7b6c5d"><div>WORLD</div><div>{title}</div><div>{teaser}</div></a>'
        for n, title in enumerate(titles)
    )
    assert shown(page(cells, lang="en")) == titles


def test_topics_open_as_sections_and_are_no_headlines() -> None:
    topics = [(f"/z/2026/t{n}/index.htm", f"春天里的第{n}个专题报道") for n in range(1, 5)]
    listing = read_listing(page(table_list([(u, t, "") for u, t in STORIES]) + block("热点专题", topics)), URL)
    assert [topic.title for topic in listing.topics] == [title for _, title in topics]
    assert [h.title for h in listing.headlines] == [title for _, title in STORIES]


def test_feeds_that_the_page_names_are_told() -> None:
    head = '<link rel="alternate" type="application/rss+xml" title="城事" href="/rss/city.xml">'
    (feed,) = read_listing(page("", head=head), URL).feeds
    assert (feed.title, feed.url) == ("城事", "http://paper.example/rss/city.xml")


@pytest.mark.parametrize(
    "text", ["", "<", "<html>", "plain words", "<a>" * 50_000, "<div>" * 100_000 + "<a href=/x>y</a>"]
)
def test_a_page_that_says_nothing_gives_an_empty_listing(text: str) -> None:
    assert read_listing(text, URL).headlines == ()


def test_nothing_hostile_gets_through() -> None:
    bad = "javascript:alert(1)"
    rows = [
        (bad, "这一条的地址会运行一段脚本程序", ""),
        ("//evil\\x", "这一条的地址用了反斜杠和双斜杠", ""),
        *((u, t, "") for u, t in STORIES),
    ]
    listing = read_listing(page(table_list(rows).replace("江边", "江\x1b[2J\u202e边")), URL)
    assert all(h.url.startswith("http") for h in listing.headlines)
    assert not any("\x1b" in h.title or "\u202e" in h.title for h in listing.headlines)
    assert "脚本" not in "".join(h.title for h in listing.headlines)
