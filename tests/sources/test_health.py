"""How healthy a list is: how much it holds, how fresh it is, which hints have stopped matching."""

from __future__ import annotations

import pytest

from newsreader.errors import NotAFeed
from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.listing_hints import ListingHints
from newsreader.sources.definition import Definition, Follow, RankingDefinition, SectionDefinition
from newsreader.sources.health import check, check_article
from newsreader.sources.reports import CheckReport
from tests.sources.pages import NOW, feed, list_page, page, story

FEED = "http://post.example/feed.xml"
LIST = "http://post.example/list.htm"
SOURCE = Definition(
    id="post",
    name="Post",
    home="http://post.example/",
    sections=(
        SectionDefinition(name="News", url=FEED, kind="feed"),
        SectionDefinition(name="List", url=LIST, listing=ListingHints(rows=(".old-row", ".older"), time=(".gone",))),
    ),
    rankings=(RankingDefinition(name="Hot", url="http://post.example/hot.xml", kind="feed"),),
    follow=(Follow(page=r"/paper\.htm$", link=r"/page(\d)\.htm$", to=r"list\1.htm"),),
    article=ArticleHints(title=("h1",), body=(".body", ".gone"), credits=()),
)


def checked(url: str, text: str) -> CheckReport:
    return check(SOURCE, page(url, text), now=NOW)


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        (("Thu, 12 Mar 2026 08:00:00 GMT", "Mon, 01 Jan 2018 00:00:00 GMT"), "fresh"),
        (("Sun, 15 Jun 2025 08:00:00 GMT", "Sat, 14 Jun 2025 08:00:00 GMT"), "frozen"),
        (("", ""), "undated"),
    ],
)
def test_the_newest_item_says_whether_a_feed_is_alive(dates: tuple[str, ...], state: str) -> None:
    items = [(f"Story {number}", f"http://post.example/{number}", date) for number, date in enumerate(dates)]
    report = checked(FEED, feed(*items))
    assert (report.name, report.state, report.headlines) == ("News", state, 2)


def test_a_feed_that_answers_with_nothing_is_empty() -> None:
    assert checked(FEED, feed()).state == "empty"


def test_a_page_in_place_of_a_feed_is_told() -> None:
    with pytest.raises(NotAFeed):
        checked(FEED, "<html><body>Not here any more</body></html>")


def test_a_ranking_counts_its_places() -> None:
    report = checked(
        "http://post.example/hot.xml", feed(("A", "http://post.example/1", ""), ("B", "http://post.example/2", ""))
    )
    assert (report.name, report.headlines, report.state) == ("Hot", 2, "undated")


def test_hints_that_match_nothing_are_named_with_what_generic_reading_found() -> None:
    stories = [(f"The bridge of the village is mended, part {n}", f"/2026/03/12/bridge-{n}.html") for n in range(4)]
    report = checked(LIST, list_page(*stories))
    assert report.headlines == 4
    assert [(hint.field, hint.selectors, hint.instead) for hint in report.silent] == [
        ("listing.rows", (".old-row", ".older"), 4),
        ("listing.time", (".gone",), 4),
    ]


def test_a_hint_of_which_one_selector_matches_is_well() -> None:
    report = checked(
        LIST, list_page(extra='<div class="older"><a href="/2026/03/12/a-b-c.html">A bridge is mended</a></div>')
    )
    assert [hint.field for hint in report.silent] == ["listing.time"]


def test_a_page_that_leads_to_lists_counts_them() -> None:
    text = '<a href="page1.htm">One</a><a href="page2.htm">Two</a><a href="page1.pdf">PDF</a>'
    report = checked("http://post.example/paper.htm", text)
    assert (report.state, report.headlines) == ("leads on", 2)


def test_the_hints_for_articles_are_checked_on_an_article() -> None:
    silent = check_article(SOURCE, page("http://post.example/1", story()))
    assert [(hint.field, hint.selectors) for hint in silent] == [("article.body", (".body", ".gone"))]
