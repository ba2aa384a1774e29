"""An article in several pages is known as one, and its pages make one article: once, in order, without repeats."""

from __future__ import annotations

import msgspec
import pytest

from newsreader.extract.article import ArticlePage, read_article
from newsreader.extract.article_hints import ArticleHints
from newsreader.extract.completeness import completeness_of
from newsreader.extract.pages import join
from newsreader.model import Block, Link, Paragraph, Picture
from tests.extract.article_page import FIRST, SECOND, STORY, THIRD, page, paragraphs, said

STEM = "https://news.example.com/town/content_44600"
PAGER = (
    "<div class=pages>1 <a href=content_44600_2.htm>2</a> <a href=content_44600_3.htm>3</a>"
    " <a href=content_44600_2.htm>下一页</a></div>"
)


def part(number: int, *texts: str, pager: str = PAGER, after: str = "") -> ArticlePage:
    url = f"{STEM}.htm" if number == 1 else f"{STEM}_{number}.htm"
    return read_article(page(paragraphs(*texts), after=pager + after), url)


def test_a_page_tells_where_the_others_are() -> None:
    first = part(1, FIRST, SECOND)
    assert (first.number, first.next, first.others) == (1, f"{STEM}_2.htm", (f"{STEM}_2.htm", f"{STEM}_3.htm"))
    assert (first.article.pages, first.article.completeness) == (3, "teaser")


def test_the_whole_article_is_known_by_its_words_or_its_number() -> None:
    link = "<ul class=pages><li><a href=content_44600_0.htm>阅读全文</a></li></ul>"
    assert part(1, FIRST, SECOND, pager=PAGER + link).whole == f"{STEM}_0.htm"
    whole = read_article(page(after=PAGER), f"{STEM}_0.htm")
    assert (whole.number, whole.article.pages, whole.article.completeness) == (0, 1, "full")


def test_pages_in_the_query_and_by_rel_next() -> None:
    pager = "<a href='?page=1'>1</a> <a href='?page=2'>2</a><link rel=next href='/story?page=2'>"
    found = read_article(page(after=pager), "https://news.example.com/story")
    assert (found.number, found.next) == (1, "https://news.example.com/story?page=2")


def test_the_pager_of_another_list_is_not_ours() -> None:
    found = read_article(page(after="<a href=/list_2.htm>2</a> <a href=/list_2.htm>Next</a>"), f"{STEM}.htm")
    assert (found.number, found.next, found.others, found.article.pages) == (0, None, (), 1)


def test_a_source_may_say_where_its_pages_are() -> None:
    hints = ArticleHints(next=("a.on",), whole=("a.all",))
    links = "<a class=on href=content_44600_2.htm>Onwards</a><a class=all href=content_44600_0.htm>In one piece</a>"
    found = read_article(page(after=links), f"{STEM}.htm", hints)
    assert (found.next, found.whole) == (f"{STEM}_2.htm", f"{STEM}_0.htm")


def test_pages_are_joined_once_and_in_order() -> None:
    first, second, third = part(1, FIRST), part(2, FIRST, SECOND), part(3, THIRD)
    for pages in ([first, second, third], [third, first, second, first]):
        article = join(pages)
        assert said(article) == [FIRST, SECOND, THIRD]
        assert (article.pages, article.completeness, article.url) == (3, "full", f"{STEM}.htm")


def test_a_missing_page_is_said() -> None:
    assert join([part(1, FIRST), part(3, THIRD)]).completeness == "teaser"
    assert join([part(1, FIRST)]).completeness == "teaser"


def test_the_whole_page_wins_over_its_parts() -> None:
    whole = read_article(page(after=PAGER), f"{STEM}_0.htm")
    article = join([part(1, FIRST), whole])
    assert (said(article), article.pages, article.completeness) == ([FIRST, SECOND, THIRD], 3, "full")


def test_credits_under_the_last_page_are_the_articles() -> None:
    last = part(3, THIRD, after="<p>来源：都市快报 责任编辑：方以南</p>")
    article = join([part(1, FIRST), part(2, SECOND), last])
    assert (article.source, article.editors) == ("都市快报", ("方以南",))


def test_nothing_joined_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one"):
        join([])


WORDS = Paragraph(text="There is a ferry, and it sails when the lamps are lit. " * 12)
SHOT = Picture(url="https://news.example.com/a.jpg")


@pytest.mark.parametrize(
    ("blocks", "free", "judged"),
    [
        ((WORDS,), None, "full"),
        ((WORDS,), True, "full"),
        ((Paragraph(text=FIRST),), False, "paywalled"),
        ((*(WORDS for _ in range(6)),), False, "full"),
        ((Paragraph(text=FIRST + " The rest of the story…"),), None, "teaser"),
        ((SHOT, SHOT, SHOT), None, "gallery"),
        ((SHOT, SHOT, SHOT, WORDS), None, "full"),
        ((), None, "suspect"),
        ((Paragraph(text="Menu"),), None, "suspect"),
        ((msgspec.structs.replace(WORDS, links=(Link(start=0, end=500, url="https://a.example/"),)),), None, "suspect"),
    ],
)
def test_completeness_is_judged_by_the_written_rules(blocks: tuple[Block, ...], free: bool | None, judged: str) -> None:
    assert completeness_of(blocks, number=0, pages=1, free=free, walled=False) == judged


@pytest.mark.parametrize(
    "wall", ["Subscribe to continue reading", "Weiterlesen mit dem Abo", "登录后阅读全文", "この記事は会員限定です"]
)
def test_a_wall_that_stands_where_the_story_breaks_off(wall: str) -> None:
    found = read_article(page(paragraphs(FIRST, SECOND), after=f"<div class=wall><p>{wall}</p></div>"), f"{STEM}.htm")
    assert (found.article.completeness, said(found.article)) == ("paywalled", [FIRST, SECOND])


def test_a_page_that_says_it_is_not_free() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
    found = read_article(page(STORY, head=head), f"{STEM}.htm")
    assert found.article.completeness == "paywalled"
    assert join([found]).completeness == "paywalled"
