"""Pages that are no lists lead to them."""

from __future__ import annotations

from newsreader.sources.definition import Definition, Follow
from newsreader.sources.following import follow, lists_named
from tests.sources.pages import page

PAPER = Definition(
    id="p",
    name="P",
    home="http://p.example/",
    follow=(
        Follow(page=r"/contents\.htm$", link=r"/sheet_(\w\d\d)\.htm$", to=r"list_\1.htm"),
        Follow(page=r"/sheet_\w\d\d\.htm$", link=r"/list_\w\d\d\.htm$"),
    ),
)
CONTENTS = "http://p.example/2026/03/12/contents.htm"


def led(url: str, text: str) -> list[tuple[str, str]]:
    return [(link.name, link.url) for link in follow(PAPER, page(url, text))]


def test_each_page_of_the_paper_once_with_its_name() -> None:
    text = """
    <a href="a01.pdf"><img src="pdf.gif"></a> <a href="sheet_A01.htm">第A01版：要闻</a>
    <a href="sheet_A01.htm">再看一次</a> <a href="/elsewhere/sheet_A02.htm#top">第A02版：城事</a>
    <a href="http://[broken/sheet_A03.htm">坏的</a> <a href="javascript:sheet_A04.htm">假的</a>
    """
    assert led(CONTENTS, text) == [
        ("第A01版：要闻", "http://p.example/2026/03/12/list_A01.htm"),
        ("第A02版：城事", "http://p.example/elsewhere/list_A02.htm"),
    ]


def test_of_two_frames_the_one_with_the_list() -> None:
    frames = '<frameset><frame src="view_A01.htm"><frame src="list_A01.htm"></frameset>'
    url = "http://p.example/2026/03/12/sheet_A01.htm"
    assert led(url, f"<html>{frames}</html>") == [("", "http://p.example/2026/03/12/list_A01.htm")]
    assert lists_named(PAPER, frames, url) == ()


def test_the_picture_of_a_page_leads_on_by_its_areas() -> None:
    areas = '<map><area shape="rect" coords="0,0,9,9" href="list_B02.htm" alt=""></map>'
    assert led("http://p.example/2026/03/12/sheet_B02.htm", areas) == [("", "http://p.example/2026/03/12/list_B02.htm")]


def test_a_page_that_no_rule_is_for_leads_nowhere() -> None:
    assert led("http://p.example/story.htm", '<a href="sheet_A01.htm">第A01版</a>') == []
