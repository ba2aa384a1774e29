"""One story in every format, as somebody finds it who prints or keeps it."""

from __future__ import annotations

import re
from html import unescape
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from newsreader.model import Article, Heading, Paragraph, Picture
from newsreader.rendering import FORMATS, to_html, to_markdown, to_text
from newsreader.rendering.html import story_html
from newsreader.rendering.markdown import escape, escape_line
from newsreader.text.width import cells
from tests.rendering.stories import HOSTILE, PICTURE, STORY

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def read(markdown: str) -> str:
    """What a reader of Markdown sees, on one line."""
    plain = re.sub(r"<[^>]*>", " ", MARKDOWN.render(markdown).replace("<br />", " "))
    return " ".join(unescape(plain).split())


def test_text_stands_in_a_column_with_everything_that_the_page_says() -> None:
    text = to_text(STORY)
    assert "杭州网 > 新闻中心" in text
    assert "2026-11-24 09:12  钱江晚报  陈一、王二" in text
    assert "[昨夜的断桥。（李明 摄）]" in text
    assert "1. 先看灯\n2. 再看水" in text
    assert "时间  人数\n早    120\n晚" in text
    assert "原标题：断桥的一天\n稿件来源：钱江晚报\n作者：陈一, 王二\n编辑：周三\n网址：https://paper.example" in text
    assert all(cells(line) <= 76 for line in text.splitlines())


def test_markdown_is_read_back_as_the_same_story() -> None:
    html = MARKDOWN.render(to_markdown(STORY))
    assert "<h1>断桥夜色：一座桥的一天</h1>" in html
    assert '详见<a href="https://paper.example/notice">公告</a>' in html
    assert '<img src="https://paper.example/bridge.jpg" alt="一座桥" />' in html
    assert "<em>昨夜的断桥。（李明 摄）</em>" in html
    assert re.search(r"<ol>\s*<li>先看灯</li>\s*<li>再看水</li>\s*</ol>", html)
    assert re.search(r"<tr>\s*<td>晚</td>\s*<td></td>\s*</tr>", html)
    assert "<pre><code>灯 = 开\n  水 = 静\n</code></pre>" in html
    assert "<li>稿件来源：钱江晚报</li>" in html


def test_html_is_a_document_of_its_own() -> None:
    html = to_html(STORY)
    assert html.startswith('<!DOCTYPE html>\n<html lang="zh-Hans">')
    assert '<a href="https://paper.example/notice" rel="noreferrer">公告</a>' in html
    assert "<figcaption>昨夜的断桥。（李明 摄）</figcaption>" in html
    assert "稿件来源：钱江晚报" in html
    assert "default-src 'none'" in html


@pytest.mark.parametrize("form", FORMATS)
def test_the_source_line_is_never_left_out(form: str) -> None:
    nameless = Article(url="https://paper.example/a", title="A", blocks=(Paragraph(text="b"),))
    assert "paper.example" in FORMATS[form](nameless)
    assert ("Source: paper.example" in FORMATS[form](nameless)) or form == "markdown"
    assert "钱江晚报" in FORMATS[form](STORY)


@pytest.mark.parametrize("form", FORMATS)
def test_a_part_of_a_story_is_not_taken_for_the_whole(form: str) -> None:
    assert "篇幅" not in FORMATS[form](STORY)
    assert "篇幅：只有导语" in FORMATS[form](replace(STORY, completeness="teaser"))
    assert "only what is free to read" in FORMATS[form](replace(STORY, completeness="paywalled", language="en"))


def test_the_credit_is_bracketed_in_the_script_of_the_caption() -> None:
    english = Article(
        url="https://paper.example/a",
        title="A",
        blocks=(Picture(url="https://paper.example/p.jpg", caption="The bridge.", credit="A. Li"),),
    )
    assert "[The bridge. (A. Li)]" in to_text(english)


def test_a_picture_that_is_not_here_leaves_its_words_and_where_it_is() -> None:
    html = story_html(STORY, lambda picture: None)
    assert "<img" not in html
    assert f'<figcaption><a href="{PICTURE.url}" rel="noreferrer">昨夜的断桥。（李明 摄）</a></figcaption>' in html
    assert f"[昨夜的断桥。（李明 摄）]({PICTURE.url})" in to_markdown(STORY, lambda picture: None)


def test_html_runs_nothing() -> None:
    document = to_html(HOSTILE)
    assert "<script" not in document
    assert "javascript:" not in re.findall(r'(?:href|src)="([^"]*)"', document)
    root = ElementTree.fromstring(story_html(HOSTILE).replace("\x1b", "").replace("\x07", ""))
    for element in root.iter():
        assert element.tag in {
            *("article", "h1", "h6", "p", "em", "figure", "figcaption", "img", "a", "br", "blockquote", "ol", "li"),
            *("table", "tr", "td", "pre", "footer"),
        }
        assert set(element.attrib) <= {"class", "href", "src", "alt", "rel"}
        for name in ("href", "src"):
            assert element.get(name, "https://").startswith("https://")


def test_markdown_runs_nothing() -> None:
    html = MARKDOWN.render(to_markdown(HOSTILE))
    assert "<script" not in html
    for address in re.findall(r'(?:href|src)="([^"]*)"', html):
        assert address.startswith("https://")
    tags = set(re.findall(r"<(\w+)", html))
    assert tags <= {
        *("h1", "h6", "p", "em", "img", "a", "br", "blockquote", "ol", "ul", "li"),
        *("table", "thead", "tbody", "tr", "th", "td", "pre", "code"),
    }


@pytest.mark.parametrize(
    "text",
    [
        *(
            "# no heading",
            "- no item",
            "1. no item",
            "12) no item",
            "> no quote",
            "=== ===",
            "--- ---",
            "***",
            "a*b*c_d_",
        ),
        *("| a | b |", "    no code", "\tno code", "`code`", "~~~", "[a](b)", "![a](b)", "[a]: b", "<b>", "&amp; &lt;"),
        *(
            "a  ",
            "a\\",
            "C #",
            "C ##",
            "###",
            "=cmd()",
            "$x$",
            ":-",
            "http://a.example/b_c_d",
            "+ 1",
            "-1 ℃",
            "2026. 1",
        ),
    ],
)
def test_what_looks_like_a_sign_of_markdown_stays_text(text: str) -> None:
    plain = " ".join(text.split())
    assert read(escape(text)) == plain
    assert read(f"# {escape_line(text)}") == plain
    assert read(f"- {escape(text)}") == plain
    assert "<h" not in MARKDOWN.render(f"before\n{escape(text)}")
    assert "<table" not in MARKDOWN.render(f"before\n{escape(text)}")


signs = st.text(st.sampled_from("ab 1.)#+-=*_`~<>[]()!|\\&;:/\n\t$\"'中，"), max_size=24)


@settings(max_examples=400, deadline=None)
@given(signs, signs)
def test_any_text_is_read_as_it_was_written(title: str, text: str) -> None:
    article = Article(
        url="https://paper.example/a", title=title, blocks=(Heading(level=2, text="H"), Paragraph(text=text))
    )
    assert read(to_markdown(article)).startswith(" ".join(f"{title} H {text}".split()))
    ElementTree.fromstring(story_html(article))
