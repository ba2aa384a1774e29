"""Search finds what the reader means, in Chinese of any length, and no query is an error."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.model import Article, Headline, Paragraph, Picture
from newsreader.query import parse
from newsreader.store import Store
from tests.store.conftest import NOW, found, headline, later, place, story


def keep(store: Store, name: str, *paragraphs: str, caption: str | None = None, author: str = "") -> int:
    """Keep one article with this text."""
    [number] = place(store, "国内", headline(name))
    text = story(name, *paragraphs)
    picture = (Picture(url=f"http://paper.example/{name}.jpg", caption=caption),) if caption else ()
    whole = Article(
        url=text.url, title=text.title, authors=(author,) if author else (), blocks=(*text.blocks, *picture)
    )
    store.articles.save_article(number, whole, NOW)
    return number


@pytest.mark.parametrize(
    ("query", "what"),
    [
        ("鲲", "one character"),
        ("鲲鹏", "two"),
        ("鲲鹏计划", "four"),
        ("臺灣", "traditional for simplified"),
        ("台湾", "simplified for traditional"),
        ("ＡＩ芯片", "full width for half"),
        ("ai芯片", "half width, other case"),
        ("Market", "a Latin word"),
        ("ＭＡＲＫＥＴ", "a Latin word in full width"),
        ('"market crash"', "a phrase"),
        ("“market crash”", "a phrase in Chinese quotation marks"),
        ("＂market crash＂", "a phrase in full-width quotation marks"),
        ("「鲲鹏计划」", "a phrase in corner brackets"),
        ("market 芯片", "two words"),
        ("market -nothing", "a word that must not be there"),
        ("断桥残雪", "a caption"),
        ("何苏鸣", "an author"),
        ("标题whole", "the title"),
        ("3.5%", "a number"),
    ],
)
def test_it_is_found(store: Store, query: str, what: str) -> None:
    number = keep(
        store,
        "whole",
        "他说：「臺灣」鲲鹏计划，AI芯片上涨3.5%。",
        "The market crash of 1929.",
        caption="图为断桥残雪",
        author="何苏鸣",
    )
    keep(store, "other", "别的事情。")
    assert found(store, query) == [number], what


@pytest.mark.parametrize(
    "query",
    [
        "鹏鲲",
        "鲲划",
        "mark",
        '"crash market"',
        "market 月亮",
        "market -crash",
        "nowhere",
        "crash NOT market",
        "鲲，鹏",
    ],
)
def test_it_is_not_found(store: Store, query: str) -> None:
    keep(store, "whole", "鲲鹏计划。", "The market crash of 1929.")
    assert found(store, query) == []


def test_a_headline_is_found_before_its_text_is_here(store: Store) -> None:
    [a] = place(store, "国内", Headline(title="钱塘江大潮", url="http://paper.example/tide", summary="观潮的人很多"))
    assert found(store, "大潮") == [a]
    assert found(store, "观潮") == [a]


def test_what_a_text_no_longer_says_is_no_longer_found(store: Store) -> None:
    number = keep(store, "a", "旧的说法。")
    store.articles.save_article(number, story("a", "新的说法。"), NOW)
    assert found(store, "旧的") == []
    assert found(store, "新的说法") == [number]


def test_hits_stand_newest_first_whatever_arrived_first(store: Store) -> None:
    numbers = {}
    for hours in (5, 1, 9, 3):
        [numbers[hours]] = place(store, "国内", headline(f"同样{hours}", published=later(hours=-hours)))
    assert found(store, "同样") == [numbers[1], numbers[3], numbers[5], numbers[9]]
    assert list(store.search.find(parse("同样"), NOW, limit=2)) == [numbers[1], numbers[3]]


def test_hits_in_one_minute_stand_as_in_the_lists(store: Store) -> None:
    place(store, "国内", *[headline(f"同样{n}", published=later(seconds=-n)) for n in range(60)])
    assert found(store, "同样") == list(store.articles.order())


HAN = st.text(alphabet="鲲鹏新闻杭州西湖断桥", min_size=1, max_size=30)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=HAN, start=st.integers(0, 29), length=st.integers(1, 6))
def test_any_piece_of_a_chinese_text_finds_it(store: Store, text: str, start: int, length: int) -> None:
    piece = text[start : start + length] or text
    opened = store.articles.add(None, Headline(title="x", url=f"http://any.example/{hash(text)}"), NOW)
    store.articles.save_article(
        opened, Article(url="http://any.example/", title="x", blocks=(Paragraph(text=text),)), NOW
    )
    assert opened in found(store, piece)


@pytest.mark.parametrize("query", ["section:国际 同样", "source:wire 同样", "is:starred 同样", "section:国际 -同样"])
def test_a_narrow_list_is_searched_as_exactly(store: Store, query: str) -> None:
    numbers = place(store, "国内", *[headline(f"同样{n}") for n in range(5)])
    place(store, "国际", headline("同样3"), headline("别的"))
    place(store, "World", headline("同样4"), source="wire")
    store.marks.set(numbers[1:2], starred=True, now=NOW)
    expected = {"section:国际 同样": [3], "source:wire 同样": [4], "is:starred 同样": [1], "section:国际 -同样": []}
    others = [number for number in store.articles.order() if number not in numbers]
    wanted = [numbers[at] for at in expected[query]] or others
    assert found(store, query) == wanted
