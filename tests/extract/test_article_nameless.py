"""What a page says by its structure alone: the rules that hold on sites whose class names say nothing."""

from __future__ import annotations

import pytest

from newsreader.model import Heading
from tests.extract.article_page import FIRST, HEADLINE, SECOND, STORY, THIRD, page, paragraphs, pictures, read, said

CAPTION = (
    "From left, Ann Roe of the pier trust, Bob Poe of the crew and the harbour master with the cake that was sent."
)


def between(markup: str) -> str:
    return f"<p>{FIRST}</p>{markup}<p>{SECOND}</p><p>{THIRD}</p>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=x1><a href=/pier.jpg><img src=/pier.jpg></a><p class=x2>{CAPTION}</p></div>",
        f"<div class=x1><span class=x3><img src=/pier.jpg></span><p><span>{CAPTION}</span></p></div>",
        f"<section><img src=/pier.jpg><p>{CAPTION}</p><p>Image: Ann Roe</p></section>",
    ],
)
def test_a_line_in_a_box_with_one_picture_among_paragraphs_is_its_caption(box: str) -> None:
    article = read(page(between(box)))
    assert [picture.caption for picture in pictures(article)] == [CAPTION]
    assert said(article) == [FIRST, SECOND, THIRD]


def test_paragraphs_that_each_bring_a_picture_are_no_captions() -> None:
    rows = "".join(f"<div><img src=/{n}.jpg><p>{text}</p></div>" for n, text in enumerate((FIRST, SECOND, THIRD)))
    assert said(read(page(rows))) == [FIRST, SECOND, THIRD]


def test_a_box_with_a_field_to_fill_in_asks_and_tells_nothing() -> None:
    box = (
        "<div class=x1><h3>The morning boat</h3><p>Every day at six, the three things to know of the river.</p>"
        "<div><input type=email placeholder=you><button>Send</button></div></div>"
    )
    assert said(read(page(between(box)))) == [FIRST, SECOND, THIRD]


def test_a_story_inside_a_form_stays() -> None:
    assert said(read(page(f"<form><input name=q>{STORY}</form>"))) == [FIRST, SECOND, THIRD]


def test_a_line_that_says_a_caption_again_goes() -> None:
    body = between(f"<figure><img src=/pier.jpg><figcaption>{CAPTION}</figcaption></figure><p>{CAPTION}</p>")
    assert said(read(page(body))) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("tool", ["<span>[<a href=/edit>edit</a>]</span>", "<span>[编辑]</span>", "<a href=#x>¶</a>"])
def test_the_tools_of_a_heading_are_not_read(tool: str) -> None:
    article = read(page(f"{paragraphs(FIRST)}<h2>The engine{tool}</h2>{paragraphs(SECOND, THIRD)}"))
    assert [block.text for block in article.blocks if isinstance(block, Heading)] == ["The engine"]


def test_words_that_are_not_shown_are_not_read() -> None:
    hidden = FIRST.replace("half past ten", 'half past ten<span style="display: none"> (22:30)</span>')
    assert said(read(page(paragraphs(hidden, SECOND, THIRD)))) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("before", "head"),
    [
        ("<div><a href=/author/ann-roe>Ann Roe</a> <a href=/autor/bob-poe/>Bob Poe</a></div>", ""),
        ("<p>By Ann Roe and Bob Poe 12 March 2026, 10:20 AM</p>", ""),
        ("", "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ann Roe, Bob Poe'>"),
        (
            "",
            '<script type="application/ld+json">{"@graph":['
            '{"@type":"NewsArticle","author":[{"@id":"#1"},{"@id":"#2"}]},'
            '{"@type":"Person","@id":"#1","name":"Ann Roe"},{"@type":"Person","@id":"#2","name":"Bob Poe"}]}</script>',
        ),
    ],
)
def test_authors_are_found_without_names_of_classes(before: str, head: str) -> None:
    assert read(page(before=before, head=head)).authors == ("Ann Roe", "Bob Poe")


def test_a_link_to_a_profile_elsewhere_names_no_author() -> None:
    assert read(page(before="<a href=https://clips.example/@pier>Clips</a>")).authors == ()


@pytest.mark.parametrize(
    ("heading", "head_title"),
    [
        (f"<h1><span>Harbour</span> <span>{HEADLINE}</span></h1>", f"{HEADLINE} | Town | Example News"),
        (
            f"<h1><a href=/tag/boats>[Boats]</a> <span>{HEADLINE}</span></h1>",
            f"{HEADLINE} - Boats - Example News - Board",
        ),
    ],
)
def test_the_headline_is_parted_from_its_kicker(heading: str, head_title: str) -> None:
    text = f"<html><head><title>{head_title}</title></head><body>{heading}<div>{STORY}</div></body></html>"
    article = read(text)
    assert article.title == HEADLINE
    assert said(article) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Roe is a reporter for the Example News. Story tips can be sent to her.",
        "A version of this article appears in print on March 13, with the headline: A ferry. Order Reprints",
        "<b>Ann Roe</b>",
        "Photo: Bob Poe",
        "View image in fullscreen",
    ],
)
def test_what_a_publisher_puts_at_the_end_is_not_of_the_story(line: str) -> None:
    assert said(read(page(paragraphs(FIRST, SECOND, THIRD, line)))) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("line", ["Read more", "Story continues below", "Lesen Sie auch:", "Leia também:", "相关阅读"])
def test_a_line_that_leads_elsewhere_in_the_middle_does_not_end_the_story(line: str) -> None:
    body = paragraphs(FIRST, SECOND, f"<b>{line}</b>") + "<p><a href=/other>Another story altogether</a></p>"
    assert said(read(page(body + paragraphs(THIRD)))) == [FIRST, SECOND, THIRD]


def test_a_line_that_names_what_follows_ends_the_story() -> None:
    notice = paragraphs("Rates may change on any day, and the bank answers for nothing.")
    rest = f"<h3>Related topics</h3><section>{notice}</section>"
    assert said(read(page(STORY + rest))) == [FIRST, SECOND, THIRD]


def test_a_list_of_facts_between_headline_and_text_is_told() -> None:
    facts = ["Length: 31 metres", "Built in: the year 1931", "Speed: 9 knots", "Crew: four and a dog"]
    assert said(read(page(before=paragraphs(*facts))))[:4] == facts


def test_a_short_chinese_sentence_is_no_label() -> None:
    text = "更多的年轻人回到家乡，在老街上开起了民宿和面馆。"
    long = "村里的老码头上，第一盏纸灯下了水，两岸站满了从各村赶来的乡亲，他们说这是六十年来的第一次。"
    assert text in said(read(page(paragraphs(long, text, long + "镇上的人都来了。"), lang="zh")))


def test_the_site_is_no_author_of_a_chinese_story() -> None:
    head = "<title>渡轮又开了_云溪财经</title><meta name=author content=云溪>"
    text = "村里的老码头上，末班渡轮又开了，两岸站满了从各村赶来的乡亲，他们说这是六十年来的第一次。"
    body = paragraphs(text, text + "镇上的人都来了。")
    assert (
        read(f"<html lang=zh><head>{head}</head><body><h1>渡轮又开了</h1><div>{body}</div></body></html>").authors == ()
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Bogna Jaworzec 12 sierpnia 2026, 7:40", "Bogna Jaworzec"),
        ("Haber: Defne Akçasu 12 Ağustos 2026 Çarşamba 10:30", "Defne Akçasu"),
        ("كتبت: ليان المرجاني 12 أغسطس 2026 شارك الخبر", "ليان المرجاني"),
        ("입력 : 2026-07-09 08:20 한가람 기자", "한가람"),
        ("【水瀬しおり】", "水瀬しおり"),
    ],
)
def test_a_dateline_may_name_the_author_in_any_language(line: str, name: str) -> None:
    assert read(page(before=f"<p>{line}</p>", lang="")).authors == (name,)


@pytest.mark.parametrize("line", ["Related Stories", "Monday 12 March 2026", "Town Hall opens again in 2027 for good"])
def test_other_lines_name_nobody(line: str) -> None:
    assert read(page(before=f"<p>{line}</p>")).authors == ()
