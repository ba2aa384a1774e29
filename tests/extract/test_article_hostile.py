"""Nothing that a page holds crashes the reader, keeps it busy or gets past the gate (HOSTILE T, U and X rows)."""

from __future__ import annotations

import pytest

from newsreader.errors import NotAnArticle
from newsreader.extract.tree import MAX_DEPTH, parse
from newsreader.model import Paragraph
from tests.extract.article_page import FIRST, SECOND, THIRD, page, pictures, read, said

MANY = 20_000


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * MANY + FIRST,
        "<table><tr><td>" * MANY + FIRST,
        "<ul><li>" * MANY + FIRST,
        "<blockquote>" * MANY + FIRST,
        "<b>" * MANY + FIRST,
        "<a href=x>" * MANY + FIRST,
        f"<p>{FIRST}" * MANY,
        f"<p>{FIRST}<br>" * MANY,
        "<p>x<img src=a.jpg>" * MANY,
        "<figure><img src=a.jpg><figcaption>c</figcaption></figure>" * MANY,
        "<noscript><img src=a.jpg>" * MANY,
        "<div " + " ".join(f"a{n}=1" for n in range(MANY)) + ">" + FIRST,
        "<img srcset='" + "a.jpg 1w, " * MANY + "'>" + FIRST,
        "<title>" + "x - " * MANY + "</title>" + FIRST,
        "<script type=application/ld+json>" + "[" * MANY + "</script>" + FIRST,
        "<p>" + " " * 500_000,
        "<p>" + "a@" * 100_000,
        "<p>" + "（" * 100_000,
        "<p>" + "记者：" * MANY,
        "<p>" + "2018-01-" * MANY,
        f"<p>{FIRST}</p><div><img src=a.jpg><p>One line.</p></div>" * (MANY // 4),
        "<form><input type=email>" * MANY + FIRST,
        "<a href=/author/x>Ann Roe</a>" * MANY + FIRST,
        "<span class=x><img src=a.jpg></span>" * MANY + FIRST,
        "<span class=x>" * MANY + "<img src=a.jpg>" + FIRST,
        "<h1>" + "<span>x</span>" * MANY + "</h1>" + FIRST,
        "<p>By " + "1 2 March " * MANY,
        "<p>" + "(A " * 100_000,
        "<p>" + "\u200b\ufeff\u2060" * 300_000,
        "<title>" + "x" * 5_000_000 + "</title>" + FIRST,
        "<" * 200_000,
        "\0" * 1_000,
        "",
    ],
    ids=lambda text: text[:24],
)
def test_a_flood_is_read_or_refused(text: str) -> None:
    try:
        read(text)
    except NotAnArticle as error:
        assert "No article was found" in str(error)  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize(
    "stated", ["0001-01-01T00:00:00+99:99", "10000-01-01", "2026-02-31 25:61", "12 March 99999", "1e400", "9" * 5_000]
)
def test_a_day_that_cannot_be_is_no_day(stated: str) -> None:
    article = read(page(before=f"<p>{stated[:80]}</p>", head=f"<meta name=date content='{stated}'>"))
    assert article.published is None or article.published.year == 2026


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "java\nscript:x", "file:///etc/passwd"])
def test_a_link_leads_nowhere_but_to_the_web(address: str) -> None:
    article = read(page(f'<p>{FIRST} <a href="{address}">Read it</a></p><p>{SECOND}</p><p>{THIRD}</p>'))
    first = article.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.links == ()


def test_a_tree_is_never_deeper_than_python_may_walk() -> None:
    deepest = max(sum(1 for _ in element.iterancestors()) for element in parse("<div>" * MANY + "<p>text").iter())
    assert deepest <= MAX_DEPTH + 10


def test_the_text_below_a_flood_of_boxes_is_still_read() -> None:
    assert said(read(page("<div>" * 400 + f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")))[0] == FIRST


def test_scripts_styles_and_frames_leave_no_text() -> None:
    silent = "<script>alert('one, two.')</script><style>p { color: red }</style><template><p>no</p></template>"
    body = f"<p>{FIRST}{silent}</p>{silent}<p>{SECOND}</p>{silent}<p>{THIRD}</p>"
    assert said(read(page(body))) == [FIRST, SECOND, THIRD]


def test_control_characters_and_reversed_text_do_not_pass() -> None:
    body = f"<p>One \x1b]0;PWN\x1b\\ two \u202egpj.exe\u202c three\x9b, four.</p><p>{FIRST}</p><p>{SECOND}</p>"
    article = read(page(body, head="<meta name=author content='Ann\x1b[31m Roe'>"))
    first = article.blocks[0]
    assert isinstance(first, Paragraph)
    shown = first.text + "".join(article.authors)
    assert not any(char < " " or "\x7f" <= char <= "\x9f" or char in "\u202e\u202c" for char in shown)


@pytest.mark.parametrize("base", ["file:///etc/", "javascript:alert(1)//", "//evil.example/"])
def test_a_hostile_base_leads_nowhere_but_the_web(base: str) -> None:
    article = read(
        page(f"<p>{FIRST}</p><p><img src=pier.jpg></p><p>{SECOND}</p><p>{THIRD}</p>", head=f"<base href='{base}'>")
    )
    assert all(picture.url.startswith("https://") for picture in pictures(article))


def test_a_picture_address_with_a_password_is_stripped() -> None:
    body = f"<p>{FIRST}</p><p><img src='https://user:secret@news.example.com/a.jpg'></p><p>{SECOND}</p><p>{THIRD}</p>"
    assert [picture.url for picture in pictures(read(page(body)))] == ["https://news.example.com/a.jpg"]
