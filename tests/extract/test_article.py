"""A page is read into its story: whole, in order, typed, and nothing but the story."""

from __future__ import annotations

import json

import pytest

from newsreader.errors import NotAnArticle
from newsreader.extract.article import read_article
from newsreader.extract.article_hints import ArticleHints
from newsreader.model import Code, Embed, Heading, Link, List, Paragraph, Picture, Quote, Table
from tests.extract.article_page import FIRST, HEADLINE, SECOND, STORY, THIRD, URL, page, paragraphs, read, said


def test_the_story_and_nothing_else() -> None:
    article = read(page())
    assert article.title == HEADLINE
    assert said(article) == [FIRST, SECOND, THIRD]
    assert (article.language, article.pages, article.completeness) == ("en", 1, "full")


def test_blocks_keep_their_kind_and_their_order() -> None:
    body = (
        f"<p>{FIRST}</p><h2>What it cost</h2>"
        "<figure><img src=/ferry.jpg width=800 height=500><figcaption>The pier.</figcaption></figure>"
        f"<p>{SECOND}</p><blockquote><p>It floats.</p></blockquote><ol><li>Pay</li><li>Board</li></ol>"
        "<table><tr><th>Year</th><th>Trips</th></tr><tr><td>2024</td><td>0</td></tr></table>"
        "<pre>10:30  pier\n11:00  town</pre>"
        f"<iframe src='https://films.example.org/7' title='The film'></iframe><p>{THIRD}</p>"
    )
    assert read(page(body)).blocks == (
        Paragraph(text=FIRST),
        Heading(level=2, text="What it cost"),
        Picture(url="https://news.example.com/ferry.jpg", caption="The pier.", width=800, height=500),
        Paragraph(text=SECOND),
        Quote(text="It floats."),
        List(ordered=True, items=("Pay", "Board")),
        Table(rows=(("Year", "Trips"), ("2024", "0"))),
        Code(text="10:30  pier\n11:00  town"),
        Embed(url="https://films.example.org/7", title="The film"),
        Paragraph(text=THIRD),
    )


def test_links_are_offsets_in_code_points() -> None:
    line = "<p>𠮷先生 took <b>the <a href='../tickets?a=1&b=2'>first  ticket</a></b>, and kept it for his children.</p>"
    first = read(page(line + STORY)).blocks[0]
    assert isinstance(first, Paragraph)
    (link,) = first.links
    assert link == Link(start=13, end=25, url="https://news.example.com/town/2026/03/tickets?a=1&b=2")
    assert first.text[link.start : link.end] == "first ticket"


def test_a_link_that_nobody_may_follow_is_only_text() -> None:
    line = (
        "<p>Press <a href='javascript:alert(1)'>here</a> or <a href='data:text/html,x'>there</a> to see the list.</p>"
    )
    first = read(page(line + STORY)).blocks[0]
    assert first == Paragraph(text="Press here or there to see the list.")


def test_lines_parted_by_breaks_are_paragraphs() -> None:
    assert said(read(page(f"<p>{FIRST}<br><br>{SECOND}<br>{THIRD}</p>"))) == [FIRST, SECOND, THIRD]


def test_a_short_bold_line_is_a_sub_headline() -> None:
    article = read(page(f"<p>{FIRST}</p><p><strong>A new engine</strong></p><p>{SECOND}</p><p>{THIRD}</p>"))
    assert article.blocks[1] == Heading(level=2, text="A new engine")


@pytest.mark.parametrize(
    "frame",
    [
        "<div class='social-share'><span>Share</span> <a href=#>Twitter</a></div>",
        "<p>Sign up for our newsletter and get the best stories every morning.</p>",
        "<div class=related><h3>Related</h3><p>A bridge that nobody uses, and why the town built it.</p></div>",
        "<p>Read more: <a href=/bridge>The bridge that nobody uses</a></p>",
        "<p>ADVERTISEMENT</p>",
        "<aside><h3>The harbour</h3><ul><li><a href=/a>Timetable of the ferries</a></li></ul></aside>",
        "<p>责任编辑：方以南</p>",
        "<p>相关阅读：</p>",
        "<form><p>Enter your address here, and we will write to you every week.</p></form>",
        "<div style='display: none'><p>This text is for robots only, and no reader has ever seen it.</p></div>",
    ],
)
def test_the_publishers_frame_stays_outside(frame: str) -> None:
    assert said(read(page(STORY + frame))) == [FIRST, SECOND, THIRD]
    assert said(read(page(f"<p>{FIRST}</p>{frame}<p>{SECOND}</p><p>{THIRD}</p>"))) == [FIRST, SECOND, THIRD]


def test_the_authors_life_under_the_story_stays_outside() -> None:
    head = "<meta name=author content='Ann Roe'>"
    bio = "<p>Ann Roe is a reporter at the Example News, where she covers harbours, ropes and whatever floats.</p>"
    assert said(read(page(STORY + bio, head=head))) == [FIRST, SECOND, THIRD]
    assert len(said(read(page(bio + STORY, head=head)))) == 4


def test_rows_of_teasers_stay_outside_though_they_are_prose() -> None:
    cards = "".join(
        f"<div class=card><h3><a href=/story/{n}>A story about the number {n}</a></h3>"
        f"<p>Everything that is known about the number {n}, and a good deal that nobody ever wanted to know.</p></div>"
        for n in range(8)
    )
    assert said(read(page(after=f"<section>{cards}</section>"))) == [FIRST, SECOND, THIRD]


def test_the_comments_stay_outside() -> None:
    letters = paragraphs(
        *(f"I was on board number {n}, and I can only say that the cake was very good indeed." for n in range(30))
    )
    assert said(read(page(after=f"<h3>12 comments</h3><div class=box>{letters}</div>"))) == [FIRST, SECOND, THIRD]


def test_the_parts_of_a_story_in_several_boxes_are_joined() -> None:
    boxes = "".join(
        f"<div class=col><p>{text}</p></div><div class=ad>Buy rope</div>" for text in (FIRST, SECOND, THIRD)
    )
    assert said(read(page(boxes))) == [FIRST, SECOND, THIRD]


def test_text_behind_a_paywall_class_is_text() -> None:
    body = f"<p>{FIRST}</p><p class=paywall>{SECOND}</p><p class=paywall>{THIRD}</p>"
    assert said(read(page(body))) == [FIRST, SECOND, THIRD]


def told(text: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "articleBody": text})}</script>'


def test_a_text_that_only_stands_in_the_pages_data_is_read_from_there() -> None:
    whole = "\n".join([FIRST, SECOND, THIRD] * 2)
    article = read(
        page("<p>Please switch on scripts to read this page, or come back with another browser.</p>", head=told(whole))
    )
    assert said(article) == [FIRST, SECOND, THIRD] * 2


def test_prose_that_is_not_in_the_pages_own_data_is_not_the_story() -> None:
    other = paragraphs(
        *(f"There is a museum of rope in house number {n}, and it is open on Sundays from ten." for n in range(9))
    )
    text = page(STORY * 2, head=told("\n".join([FIRST, SECOND, THIRD] * 2)), before=f"<div class=column>{other}</div>")
    assert said(read(text)) == [FIRST, SECOND, THIRD] * 2


def test_a_hint_decides_where_the_story_is() -> None:
    body = f"<div class=long>{STORY * 4}</div><div id=notice><p>The office is closed on Monday.</p></div>"
    article = read(page(body), hints=ArticleHints(body=("#nothing", "#notice")))
    assert said(article) == ["The office is closed on Monday."]


def test_a_hint_that_matches_nothing_changes_nothing() -> None:
    assert said(read(page(), hints=ArticleHints(body=("td.old",), title=(".gone",)))) == [FIRST, SECOND, THIRD]


def test_a_page_without_a_story_is_no_article() -> None:
    with pytest.raises(NotAnArticle, match=r"news\.example\.com"):
        read_article("<html><body><a href=/a>One</a> <a href=/b>Two</a></body></html>", URL)
    with pytest.raises(NotAnArticle):
        read_article("", URL)


def test_a_few_words_in_a_box_for_stories_are_a_suspect_article() -> None:
    article = read(
        f"<title>{HEADLINE}</title>{'<a href=/>Front</a>' * 9}<article><h1>{HEADLINE}</h1><p>Sold out</p></article>"
    )
    assert (said(article), article.completeness) == (["Sold out"], "suspect")


def test_a_title_that_says_the_article_is_gone() -> None:
    with pytest.raises(NotAnArticle, match="any more"):
        read_article(
            "<title>404错误信息</title><p>您访问的页面不存在，请返回首页。</p>",
            URL,
            ArticleHints(gone_titles=("404错误信息",)),
        )


@pytest.mark.parametrize(
    ("text", "lang", "language"),
    [
        (STORY, "en-GB", "en"),
        (paragraphs("清晨，老沈把做好的伞挂到门口，伞面上凝着细细的一层水珠。" * 3), "en", "zh-Hans"),
        (paragraphs("清晨，老沈把做好的傘掛到門口，這時運河的水汽還沒有散。" * 3), "", "zh-Hant"),
        (paragraphs("朝の港に、新しい船が着きました。町の人たちは花を持って迎えました。" * 3), "", "ja"),
        (
            paragraphs("Am Abend fährt die letzte Fähre wieder, und der Hafenmeister freut sich darüber." * 2),
            "de-DE",
            "de",
        ),
    ],
)
def test_the_language_is_what_the_letters_show(text: str, lang: str, language: str) -> None:
    assert read(page(text, lang=lang)).language == language
