"""The fields around a story: headline, names, sources, times, sections, comments."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.extract.article_hints import ArticleHints
from newsreader.model import Comments
from tests.extract.article_page import HEADLINE, STORY, URL, page, paragraphs, read, said

CHINA = timezone(timedelta(hours=8))
ZH = paragraphs(
    "清晨的运河水汽还没有散，伞面上凝着细细的一层水珠，小河直街的尽头已经有了人声。",
    "做一把油纸伞要用七十多道工序，劈骨、钻孔、穿线、糊纸、上油，哪一道急了都不行。",
)


def linked(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("head", "before", "authors"),
    [
        (
            linked(author=[{"@type": "Person", "name": "Ann Roe"}, {"@type": "Person", "name": "Bob Poe"}]),
            "",
            ("Ann Roe", "Bob Poe"),
        ),
        ("<meta name=author content='Ann Roe and Bob Poe'>", "", ("Ann Roe", "Bob Poe")),
        ("", "<p>By Ann Roe, Senior Correspondent</p>", ("Ann Roe",)),
        ("", "<p class=byline>Von <a href=/ann>Ann Roe</a> und <a href=/bob>Bob Poe</a></p>", ("Ann Roe", "Bob Poe")),
        ("", "<a rel=author href=/ann>Ann Roe</a>", ("Ann Roe",)),
        (linked(author={"@type": "Organization", "name": "Example News"}), "<p>By Ann Roe</p>", ("Ann Roe",)),
        (linked(author={"@type": "Organization", "name": "Example News"}), "", ("Example News",)),
        ("<meta name=author content='admin'>", "", ()),
        ("", "<p class=by>Ann Roe <time>March 12</time></p>", ("Ann Roe",)),
        ("", "<div class=author><span>Haber: Ann Roe</span></div>", ("Ann Roe",)),
        (
            "",
            "<div>Door <a class=x href=/ann>Ann Roe</a><span class=y>woensdag 12 augustus 2026</span></div>",
            ("Ann Roe",),
        ),
        ("<meta name=author content='https://facebook.com/example'>", "", ()),
        (
            linked(author={"@type": "Organization", "name": "Contributors to the Example"}),
            "",
            ("Contributors to the Example",),
        ),
        ("<meta property='dc:creator example:by' content='Ann Roe'>", "", ("Ann Roe",)),
        ("", "<p class=byline>Photograph by Ann Roe</p>", ()),
        ("", "<p class=author>Ann Roe 著、水瀬 しおり 監訳、青葉 健 訳</p>", ("Ann Roe", "水瀬 しおり", "青葉 健")),
    ],
)
def test_authors(head: str, before: str, authors: tuple[str, ...]) -> None:
    article = read(page(head=head, before=before))
    assert article.authors == authors
    assert said(article)[0].startswith("After two winters")


@pytest.mark.parametrize(
    ("line", "authors", "editors", "source"),
    [
        (
            "来源：都市快报&nbsp;&nbsp;作者：记者 何青禾&nbsp;&nbsp;编辑：陆听澜&nbsp;&nbsp;责任编辑：方以南",
            ("何青禾",),
            ("陆听澜", "方以南"),
            "都市快报",
        ),
        ("来源:新华社 责任编辑:方以南", (), ("方以南",), "新华社"),
        ("（本报记者 何青禾 通讯员 汤予安）", ("何青禾", "汤予安"), (), "Example News"),
        ("【编辑：陆听澜】", (), ("陆听澜",), "Example News"),
        ("[责任编辑：方以南]", (), ("方以南",), "Example News"),
        ("稿件来源：杭州网", (), (), "杭州网"),
        ("<span class=a>来源：云溪晚报</span><span class=b>编辑：裴秋_S012</span>", (), ("裴秋",), "云溪晚报"),
        ("来源：云溪晚报作者：顾小荷编辑：裴秋", ("顾小荷",), ("裴秋",), "云溪晚报"),
        ("作者：顾小荷 来源：云溪晚报 发布日期：2026-3-12 8:42", ("顾小荷",), (), "云溪晚报"),
        ('作者： size="20" 来源： size="20" 发布日期： 3/12/2026 8:42:00 AM', (), (), "Example News"),
        ("发信人：顾小荷 信区：伞", ("顾小荷",), (), "Example News"),
        ("顾小荷、风清禾", ("顾小荷", "风清禾"), (), "Example News"),
    ],
)
def test_chinese_credits_are_fields_and_no_text(
    line: str, authors: tuple[str, ...], editors: tuple[str, ...], source: str
) -> None:
    article = read(page(ZH + f"<p>{line}</p>", head="<meta property=og:site_name content='Example News'>", lang="zh"))
    assert (article.authors, article.editors, article.source) == (authors, editors, source)
    assert len(said(article)) == 2


def test_a_byline_in_brackets_closes_a_story() -> None:
    ended = ZH.removesuffix("</p>") + "（本报记者 顾小荷）</p>"
    assert read(page(ended, lang="zh")).authors == ("顾小荷",)
    assert read(page(ended + ZH.replace("伞", "扇"), lang="zh")).authors == ()


def test_the_office_that_signs_a_notice_is_its_author() -> None:
    assert read(page(ZH + paragraphs("云溪市人民政府", "2026年3月12日"), lang="zh")).authors == ("云溪市人民政府",)


def test_a_house_that_plays_tricks_is_an_inert_name() -> None:
    article = read(page(head=linked(author={"@type": "Organization", "name": "Contributors\x1b[2J to\u202e it"})))
    assert article.authors
    assert not {"\x1b", "\u202e"} & set(article.authors[0])


def test_a_byline_in_brackets_opens_a_story() -> None:
    opened = ZH.replace("<p>", "<p>〔記者顧小荷∕云溪報導〕", 1)
    assert read(page(opened, lang="zh")).authors == ("顧小荷",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("顾小荷 云溪晚报 2026-03-12 08:42", ("顾小荷",)),
        ("顾小荷 2026-03-12", ("顾小荷",)),
        ("金华网 2026-03-12 08:42", ()),
    ],
)
def test_a_dateline_may_begin_with_a_name(line: str, authors: tuple[str, ...]) -> None:
    assert read(page(ZH, before=f"<div>{line}</div>", lang="zh")).authors == authors


@pytest.mark.parametrize(
    "line", ["本帖由顾小荷于2026年3月12日08:42:00在〖伞坊〗发表", "云溪论坛 发布时间 2026/03/12 08:42:00 by 顾小荷"]
)
def test_a_line_of_a_forum_names_who_posted(line: str) -> None:
    assert read(page(ZH, after=f"<p>{line}</p>", lang="zh")).authors == ("顾小荷",)


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("12 March 2026 07:42 AM", "en"),
        ("12.03.2026 07:42 Uhr", "de"),
        ("12/03/2026 07:42 CET", "es"),
        ("2026-03-12 08:42 发布", "zh"),
        ("2026-03-12 08:42 信息公开专栏", "zh"),
    ],
)
def test_a_word_beside_the_time_is_no_source(line: str, lang: str) -> None:
    head = "<meta property=og:site_name content='Example News'>"
    assert read(page(head=head, before=f"<p>{line}</p>", lang=lang)).source == "Example News"


def test_a_line_of_credits_that_a_source_names_is_read_once() -> None:
    line = "<p class=credits>编辑：陆听澜 责任编辑：方以南</p>"
    article = read(page(ZH + line, lang="zh"), hints=ArticleHints(credits=(".credits",)))
    assert article.editors == ("陆听澜", "方以南")


def test_the_original_title_is_a_field() -> None:
    article = read(page(ZH + "<p>（原标题：三代人的一把油纸伞）</p>", lang="zh"))
    assert article.original_title == "三代人的一把油纸伞"
    assert len(said(article)) == 2


def test_an_interviewers_question_is_no_credit() -> None:
    asked = "记者：你做这把伞用了多少天？"
    assert asked in said(
        read(page(ZH + paragraphs(asked, "老沈：整整一个月，一天也没有停过，手上都起了茧子。"), lang="zh"))
    )


@pytest.mark.parametrize(
    ("head", "before", "published"),
    [
        (
            linked(datePublished="2026-03-12T08:42:00+01:00"),
            "",
            datetime(2026, 3, 12, 8, 42, tzinfo=timezone(timedelta(hours=1))),
        ),
        (
            "<meta property=article:published_time content=2026-03-12T07:42:00Z>",
            "",
            datetime(2026, 3, 12, 7, 42, tzinfo=UTC),
        ),
        (
            "<meta property=article:published_time content='Thu Mar 12 07:42:00 EDT 2026'>",
            "",
            datetime(2026, 3, 12, 7, 42, tzinfo=timezone(timedelta(hours=-4))),
        ),
        (
            "",
            "<p>Issued: <b itemprop=datePublished content=2026-03-11>March</b></p>",
            datetime(2026, 3, 11, tzinfo=UTC),
        ),
        ("", "<time datetime=2026-03-12T07:42>12 March</time>", datetime(2026, 3, 12, 7, 42, tzinfo=UTC)),
        ("", "<p>March 12, 2026 7:42 pm</p>", datetime(2026, 3, 12, 19, 42, tzinfo=UTC)),
        ("", "<p>12. März 2026, 07:42 Uhr</p>", datetime(2026, 3, 12, 7, 42, tzinfo=UTC)),
        ("", "<p>12 de marzo de 2026</p>", datetime(2026, 3, 12, tzinfo=UTC)),
        ("", "", datetime(2026, 3, 12, tzinfo=UTC)),
    ],
)
def test_published(head: str, before: str, published: datetime) -> None:
    assert read(page(head=head, before=before)).published == published


def test_a_moment_claimed_in_utc_is_told_on_the_clock_that_the_page_prints() -> None:
    head = linked(datePublished="2026-03-12T00:47:31Z")
    published = read(page(head=head, before="<p>March 11, 2026 at 6:47 PM</p>")).published
    assert published is not None
    assert published.isoformat() == "2026-03-11T18:47:31-06:00"
    other = read(page(head=head, before="<p>Updated March 12, 2026 at 9:03 AM</p>")).published
    assert other == datetime(2026, 3, 12, 0, 47, 31, tzinfo=UTC)


@pytest.mark.parametrize("line", ["2026-03-12 08:42:00 杭州网", "2026年3月12日 08:42", "发布时间：2026/3/12 上午8:42"])
def test_a_chinese_clock_is_eight_hours_ahead(line: str) -> None:
    assert read(page(ZH, before=f"<p>{line}</p>", lang="zh")).published == datetime(2026, 3, 12, 8, 42, tzinfo=CHINA)


def test_a_source_may_say_its_zone() -> None:
    article = read(page(before="<p>12 March 2026, 07:42</p>"), hints=ArticleHints(zone="+02:00"))
    assert article.published == datetime(2026, 3, 12, 5, 42, tzinfo=UTC)


@pytest.mark.parametrize(
    "date", ["0001-01-01", "9999-12-31", "31.02.2026", "2026-13-40T99:99", "+9999", "x" * 100_000, ""]
)
def test_a_day_that_cannot_be_is_no_day(date: str) -> None:
    assert read(page(head=f"<meta name=pubdate content='{date}'>"), url="https://news.example.com/a").published is None


@pytest.mark.parametrize(
    ("title", "heading", "found"),
    [
        ("The ferry sails | Example News", "The ferry sails", "The ferry sails"),
        ("The ferry sails - Town - Example News", "", "The ferry sails"),
        ("油纸伞的手艺_城市新闻_杭州网", "", "油纸伞的手艺"),
        ("Example News", "The ferry sails", "The ferry sails"),
        ("The ferry sails", "Example News", "The ferry sails"),
    ],
)
def test_the_headline_without_the_name_of_the_site(title: str, heading: str, found: str) -> None:
    text = f"<title>{title}</title><h1>{heading}</h1><article>{STORY}</article>"
    assert read(text, url="https://www.examplenews.com/a").title == found


def test_a_headline_that_only_stands_over_the_dateline() -> None:
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in ("油纸伞的手艺", "2018-01-12 15:12", ZH))
    assert read(f"<title>杭州网</title><table>{rows}</table>").title == "油纸伞的手艺"


def test_a_headline_that_only_stands_under_the_breadcrumb() -> None:
    crumbs = "<a href=/>云溪论坛</a> &gt; <a href=/s>手艺</a> &gt; <a href=/s/2>油伞</a>"
    rows = "".join(f"<div>{cell}</div>" for cell in (crumbs, "<a href=/rules>版规</a>", "一把油纸伞的七十道工序", ZH))
    assert (
        read(f"<title>云溪论坛欢迎您</title>{rows}", url="https://news.example.com/a").title == "一把油纸伞的七十道工序"
    )


def test_a_line_of_credits_over_the_dateline_is_no_headline() -> None:
    rows = "".join(f"<div>{cell}</div>" for cell in ("油纸伞的手艺", "发信人: shanlu, 信区: Crafts", "2018-01-12", ZH))
    assert read(f"<title>云溪论坛 - 手艺 - 油纸伞的手艺</title>{rows}").title == "油纸伞的手艺"


@pytest.mark.parametrize(
    ("title", "heading", "found"),
    [
        ("The ferry sails (video)", "The <i>ferry</i> sails<br>Ann Roe, editor", "The ferry sails"),
        ("The ferry sails again", "The ferry sails<br>again", "The ferry sails again"),
        ("The ferry sails aga…", "The ferry sails<br>again", "The ferry sails again"),
    ],
)
def test_a_byline_inside_the_heading_is_no_part_of_it(title: str, heading: str, found: str) -> None:
    head = f"<title>The ferry | Example News</title><meta property=og:title content='{title}'>"
    assert read(f"{head}<h1>{heading}</h1><article>{STORY}</article>").title == found


def test_a_headline_in_two_lines() -> None:
    rows = "".join(
        f"<div>{cell}</div>" for cell in ("一把油纸伞", "——写在手艺展前", "云溪晚报 www.example.com", "2018-01-12", ZH)
    )
    assert read(f"<title>一把油纸伞——写在手艺展前_云溪网</title>{rows}").title == "一把油纸伞——写在手艺展前"


def test_the_breadcrumb_leads_from_the_front_page() -> None:
    crumbs = "<div>您所在的位置：<a href=/>杭州网</a>&gt;<a href=/news/>新闻中心</a>&gt;<a href=/zj/>浙江新闻</a></div>"
    assert read(page(ZH, before=crumbs, lang="zh")).breadcrumb == ("杭州网", "新闻中心", "浙江新闻")
    trail = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"name": "Front"}, {"item": {"name": "Town"}}, {"name": HEADLINE}],
    }
    head = f'<script type="application/ld+json">{json.dumps(trail)}</script>'
    assert read(page(head=head)).breadcrumb == ("Front", "Town")


def test_the_section_by_table_claim_or_nav_row() -> None:
    hints = ArticleHints(section_by_path={"example.com/": "Everything", "example.com/town/": "The town"})
    assert read(page(), hints=hints).section == "The town"
    assert read(page(head=linked(articleSection="Harbour"))).section == "Harbour"
    assert read(page()).section == "Town"


def test_comments_are_counted_and_found() -> None:
    row = "<div>我也来说两句：<span>12</span>条评论 <a href=/comments/7>查看评论</a></div>"
    found = read(page(ZH, after=row, lang="zh")).comments
    assert found == Comments(count=12, url="https://news.example.com/comments/7")
    assert read(page(head=linked(commentCount=3))).comments.count == 3
    assert read(page()).comments == Comments()


def test_a_subtitle_stands_right_under_the_headline() -> None:
    text = f"<title>{HEADLINE}</title><div><h1>{HEADLINE}</h1><h2>And there was cake</h2><div>{STORY}</div></div>"
    assert read(text).subtitle == "And there was cake"
    assert read(f"<title>{HEADLINE}</title><h1>{HEADLINE}</h1><h2>First chapter</h2>{STORY}").subtitle is None


def test_json_of_a_careless_publisher_is_read_all_the_same() -> None:
    broken = '//<![CDATA[\n{"@type": "NewsArticle", "author": {"name": "Ann\tRoe"},}\n//]]>'
    assert read(page(head=f'<script type="application/ld+json">{broken}</script>')).authors == ("Ann Roe",)


def test_the_fields_of_the_founder_system() -> None:
    comment = (
        "<!--enpproperty <articleid>7</articleid><date>2026-03-12 08:42:00.0</date><title>油纸伞</title>/enpproperty-->"
    )
    article = read(page(ZH, head=comment, lang="zh"), url=URL)
    assert article.published == datetime(2026, 3, 12, 8, 42, tzinfo=CHINA)
