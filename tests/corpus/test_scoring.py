"""The scorer itself: what counts as right, and what does not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsreader.model import Article, Block, Headline, Listing, Paragraph, Picture, Ranking, RankingItem
from tests.corpus.comparing import agreement, alike, place, same_day, same_moment, same_picture
from tests.corpus.scoring import score
from tests.corpus.shelf import Kept, Score, TrueCaption, TrueFeed, TrueLink, TrueRanking, Truth

URL = "https://paper.example/a/"
WALK = "The first walkers cross the rebuilt footbridge."
STORY = "The bridge opened again on Saturday, five months after the river took it."


def scored(kind: str, truth: Truth, found: Article | Listing | None, following: str | None = None) -> Score:
    return score(Kept("page", Path("page.html"), URL, "en", kind, "en", "utf-8", truth), found, following)


def article(*blocks: Block, title: str = "The bridge is back", lead: str | None = None) -> Article:
    return Article(url=URL, title=title, blocks=blocks, lead_picture=lead)


def test_a_body_is_compared_by_rows_of_four_words() -> None:
    assert agreement("one two three four", "one two three four") == 1
    assert agreement("one two three five", "one two three four") == 0
    assert agreement("青石镇的桥", "青石镇的桥") == 1
    assert 0 < agreement("青石镇的桥开了", "青石镇的桥") < 1


def test_a_standfirst_may_be_there_or_not() -> None:
    assert agreement("a b c d\nand so it was", "a b c d", ["a b c d and so it was"]) == 1


def test_lines_are_alike_when_one_is_most_of_the_other() -> None:
    assert alike("“Bridge” opens!", "bridge opens")
    assert alike("Bridge opens - The Courier", "Bridge opens", 0.5)
    assert not alike("Bridge", "Bridge opens after a long winter")
    assert not alike("", "Bridge")


@pytest.mark.parametrize(
    "found",
    [
        "https://img.example/800/2026/bridge-north.jpg",
        "https://img.example/2026/bridge-north-300x200.jpg",
        "https://cut.example/w_400/https%3A%2F%2Fimg.example%2F2026%2Fbridge-north.jpg",
    ],
)
def test_a_picture_is_known_in_any_size(found: str) -> None:
    assert same_picture(found, ["https://img.example/2026/bridge-north.jpg"])
    assert not same_picture(found, ["https://img.example/2026/bridge-south.jpg"])


def test_addresses_are_compared_without_what_counts_visitors() -> None:
    assert place("/a/b/?utm_source=rss", URL) == place("http://www.paper.example/a/b")
    assert place("/a?id=1", URL) != place("/a?id=2", URL)


def test_a_day_is_right_by_the_clock_of_the_page_or_in_utc() -> None:
    late = datetime.fromisoformat("2026-03-15T01:00:00+08:00")
    assert same_day(late, "2026-03-15")
    assert same_day(late, "2026-03-14")
    assert not same_day(None, "2026-03-15")


def test_the_moment_of_an_entry_needs_its_zone() -> None:
    assert same_moment(datetime(2026, 3, 14, 9, 0, tzinfo=UTC), "2026-03-14T17:00:00+08:00")
    assert not same_moment(datetime(2026, 3, 14, 17, 0, tzinfo=UTC), "2026-03-14T17:00:00+08:00")
    assert same_moment(datetime(2026, 3, 14, 17, 0, tzinfo=UTC), "2026-03-14")


def test_a_caption_that_stands_in_the_body_is_not_apart() -> None:
    truth = Truth(body=STORY, captions=(TrueCaption(WALK, ("https://img.example/bridge-north.jpg",), "Ines Calloway"),))
    north = Picture(url="https://img.example/bridge-north.jpg", caption=WALK, credit="Photograph: Ines Calloway")
    right = scored("article", truth, article(north, Paragraph(text=STORY)))
    assert right == {"F1": 1, "captions": 1, "right": 1, "credits": 1, "apart": 1}
    leaked = scored("article", truth, article(Paragraph(text=WALK), Paragraph(text=STORY)))
    assert (leaked["captions"], leaked["credits"], leaked["apart"]) == (0, 0, 0)


def test_a_caption_under_another_picture_is_not_right() -> None:
    truth = Truth(captions=(TrueCaption(WALK, ("https://img.example/bridge-north.jpg",)),))
    south = Picture(url="https://img.example/bridge-south.jpg", caption=WALK)
    assert scored("article", truth, article(south)) == {"captions": 1, "right": 0}


def test_too_many_authors_cost_as_much_as_too_few() -> None:
    truth = Truth(authors=("Orla Penhallow", "Dev Marchbank"))
    one = Article(url=URL, title="", authors=("By Orla Penhallow",))
    four = Article(url=URL, title="", authors=("Orla Penhallow", "Dev Marchbank", "Read more", "Share"))
    assert scored("article", truth, one) == scored("article", truth, four) == {"authors": 0.5}


def test_a_page_that_was_not_read_is_right_in_nothing() -> None:
    truth = Truth(title="The bridge", body=STORY, must=("bridge opened",), must_not=("Share",), published="2026-03-14")
    assert set(scored("article", truth, None).values()) == {0}


def test_a_link_of_the_furniture_among_the_headlines_is_not_clean() -> None:
    truth = Truth(
        headlines=(TrueLink("The bridge is back", "/bridge"),),
        junk=(TrueLink("Terms of use", "/terms"), TrueLink("About this paper", "/about")),
    )
    heads = (Headline(title="The bridge is back", url="/bridge"), Headline(title="Terms of use", url="/terms"))
    assert scored("listing", truth, Listing(headlines=heads)) == {"headlines": 1, "clean": 0.5}


def test_a_ranking_is_compared_in_its_order() -> None:
    titles = ("one", "two", "three")
    truth = Truth(rankings=(TrueRanking("Most read", tuple(TrueLink(t, f"/{t}") for t in titles), frozen=False),))
    order = ("two", "one", "three")
    items = tuple(RankingItem(rank=n, title=t, url=f"/{t}") for n, t in enumerate(order, 1))
    found = Listing(rankings=(Ranking(name="Most read", items=items),))
    assert scored("listing", truth, found) == {"items": 1, "order": 0.5, "name": 1, "frozen": 1}


def test_a_feed_is_compared_by_its_number_and_its_first_entry() -> None:
    truth = Truth(feed=TrueFeed(2, "The bridge", "https://paper.example/bridge", None))
    first = Headline(title="The bridge", url="https://paper.example/bridge?utm_source=rss")
    assert scored("feed", truth, Listing(headlines=(first,))) == {"count": 0, "title": 1, "link": 1}
