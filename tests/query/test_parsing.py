"""What the reader types is one tree, in ASCII and in Chinese signs alike, and what cannot be read says where."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.errors import QueryError
from newsreader.query import Query, explain, parse, show
from newsreader.query.fields import FIELDS
from newsreader.query.tree import (
    Ago,
    All,
    Any,
    Belongs,
    Date,
    Has,
    Is,
    Length,
    Named,
    Node,
    Not,
    When,
    Words,
    both,
    either,
)
from newsreader.text.width import cells

A, B, C = Words("a"), Words("b"), Words("c")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", All()),
        ("  \u3000\n", All()),
        ("中国", Words("中国")),
        ("a b", All((A, B))),
        ("a AND b", All((A, B))),
        ("a OR b c", Any((A, All((B, C))))),
        ("(a OR b) c", All((Any((A, B)), C))),
        ("（a OR b）c", All((Any((A, B)), C))),
        ("-a", Not(A)),
        ("NOT a", Not(A)),
        ("－a", Not(A)),
        ("--a", Not(A)),
        ("NOT -a", A),
        ("-(a b)", Not(All((A, B)))),
        ("(a b) c", All((A, B, C))),
        ('"a b"', Words("a b")),
        ('-"a b"', Not(Words("a b"))),
        ("“a b”", Words("a b")),
        ("「a b」", Words("a b")),
        ('"a  \n b"', Words("a b")),
        ("mark*", Words("mark", prefix=True)),
        ("mark＊", Words("mark", prefix=True)),
        ('"the mark"*', Words("the mark", prefix=True)),
        ("3.5%，", Words("3.5")),
        ('"3.5%"', Words("3.5%")),
        ("état", Words("état")),
        ("Beijing - Shanghai", All((Words("Beijing"), Words("Shanghai")))),
        ("12:30", Words("12:30")),
        ("https://a.example/b", Words("https://a.example/b")),
        ("外交部：回应", Words("外交部：回应")),
        ("他的回答是：不", Words("他的回答是：不")),
        ('"or" OR "OR"', Any((Words("or"), Words("OR")))),
    ],
)
def test_words_and_signs(text: str, tree: Node) -> None:
    assert parse(text) == Query(tree)


@pytest.mark.parametrize(
    ("text", "leaf"),
    [
        ("section:国内", Belongs("section", "国内")),
        ("栏目：国内", Belongs("section", "国内")),
        ("欄目：国内", Belongs("section", "国内")),
        ("SECTION:国内", Belongs("section", "国内")),
        ('source:"The Wire"', Belongs("source", "The Wire")),
        ("来源：杭州网", Belongs("source", "杭州网")),
        ("lang:zh", Belongs("lang", "zh")),
        ("author:何苏鸣", Words("何苏鸣", "author")),
        ("title:ai*", Words("ai", "title", prefix=True)),
        ("图说：“断桥 残雪”", Words("断桥 残雪", "caption")),
        ("is:unread", Is("unread")),
        ("是：未读", Is("unread")),
        ("是：未讀", Is("unread")),
        ("is:Changed", Is("changed")),
        ("has:picture", Has("picture")),
        ("有:图说", Has("caption")),
        ("newer:3d", When("newer", Ago(3, "day"))),
        ("newer:12h", When("newer", Ago(12, "hour"))),
        ('newer:"2 weeks"', When("newer", Ago(2, "week"))),
        ("最近：3天", When("newer", Ago(3, "day"))),
        ("older:2024-01-01", When("older", Date(2024, 1, 1))),
        ("older:2024", When("older", Date(2024))),
        ("on:2024-2", When("on", Date(2024, 2))),
        ("日期：2026年11月24日", When("on", Date(2026, 11, 24))),
        ("on:yesterday", When("on", Named("yesterday"))),
        ("on:昨天", When("on", Named("yesterday"))),
        ("on:周一", When("on", Named("monday"))),
        ("words:>800", Length(">", 800)),
        ("字数：＞＝８００", Length(">=", 800)),
        ("-has:comments", Not(Has("comments"))),
    ],
)
def test_fields(text: str, leaf: Node) -> None:
    assert parse(text) == Query(leaf)


def test_order_and_limit_are_of_the_whole_query() -> None:
    assert parse("sort:oldest a limit:20") == Query(A, "oldest", 20)
    assert parse("排序：相关 条数：５") == Query(All(), "relevance", 5)


@pytest.mark.parametrize(
    ("text", "under", "reason"),
    [
        ("(a OR b", "(", "never closed"),
        ("a) b", ")", "No bracket is open"),
        ('a "b', '"', "never closed"),
        ("a “b", "“", "never closed"),
        ("a OR", "OR", "both sides"),
        ("OR a", "OR", "both sides"),
        ("a OR OR b", "OR", "both sides"),
        ("a AND", "AND", "both sides"),
        ("AND", "AND", "both sides"),
        ("a NOT", "NOT", "should not be there"),
        ("-(", "(", "never closed"),
        ("()", "()", "nothing in these brackets"),
        ("autor:wang", "autor:", "Do you mean “author:”?"),
        ("foo:wang", "foo:", "There is no field “foo:”"),
        ("is:old", "old", "unread, read, starred"),
        ("section:", "section:", "right behind"),
        ("section: 国内", "section:", "right behind"),
        ("section:(国内)", "section:", "right behind"),
        ("title:，", "，", "no letter"),
        ('"%"', '"%"', "no letter"),
        ("，。！", "，。！", "no letter"),
        ("on:3d", "3d", "a day, a month or a year"),
        ("on:2026-02-30", "2026-02-30", "no such day"),
        ("newer:soon", "soon", "a span such as 3d"),
        ("words:800", "800", "words:>800"),
        ("limit:0", "0", "a number from 1 on"),
        ("limit:5 limit:6", "6", "said before"),
        ("sort:size", "size", "newest, oldest, relevance"),
        ("(a sort:oldest)", "oldest", "of the whole query"),
        ("-limit:5", "5", "of the whole query"),
    ],
)
def test_what_cannot_be_read_says_where(text: str, under: str, reason: str) -> None:
    with pytest.raises(QueryError, match=reason) as caught:
        parse(text)
    error = caught.value
    assert text[error.start : error.end] == under
    assert cells(error.caret) - error.caret.count("^") == cells(text[: error.start])
    assert error.caret.count("^") == cells(under)


def test_the_caret_stands_under_chinese_and_a_long_query_is_cut_around_it() -> None:
    with pytest.raises(QueryError) as caught:
        parse("渡船停航 is:旧")
    assert str(caught.value).splitlines()[1:] == ["  渡船停航 is:旧", "              ^^"]
    with pytest.raises(QueryError) as caught:
        parse("渡船 " * 50 + "is:旧")
    assert caught.value.caret.index("^") == cells(caught.value.line[: caught.value.line.index("旧")])


@pytest.mark.parametrize("text", ["a" * 2_001, "(" * 1_000, "NOT " * 400 + "a", "a " * 900, "-(" * 500])
def test_what_is_too_long_or_too_deep_is_refused(text: str) -> None:
    with pytest.raises(QueryError):
        parse(text)


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ('"a b', Words("a b")),
        ("(a OR (b", Any((A, B))),
        ("a “", A),
        ("title:“a", Words("a", "title")),
        ("mar", Words("mar", prefix=True)),
        ("mar ", Words("mar")),
        ("国", Words("国")),
    ],
)
def test_what_is_still_being_typed_may_lack_its_end(typed: str, tree: Node) -> None:
    assert parse(typed, unfinished=True).tree == tree


def test_there_is_an_example_of_every_field() -> None:
    for field in FIELDS:
        assert show(parse(field.example)) == field.example
        for name in field.chinese:
            assert parse(f"{name}：{field.example.partition(':')[2]}") == parse(field.example)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("is:unread section:国际 newer:3d", "unread, in 国际, newer than 3 days, newest first"),
        ("", "every story, newest first"),
        ("渡船 -title:ai* limit:1", "“渡船”, not “ai…” in the title, newest first, 1 story at most"),
        ("(a OR is:hot) on:2026-11", "(“a” or much read), of 2026-11, newest first"),
        ("words:<=1200 older:monday sort:oldest", "of 1,200 words or less, before Monday, oldest first"),
        ("author:何苏鸣 has:caption lang:en", "by “何苏鸣”, with a caption, in language en, newest first"),
    ],
)
def test_it_is_said_what_a_query_will_do(text: str, said: str) -> None:
    assert explain(parse(text)) == said


# --- any text, any tree -----------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    ["(", ")", "（", '"', "“", "」", "-", "NOT ", " OR ", " AND ", "*", ":", "：", ">", " ", "\u3000", "\0", "\ud800"]
    + [f"{name}:" for field in FIELDS for name in (field.name, *field.chinese)]
    + ["国内", "a", "b c", "é", "3d", "unread", "800", "2024-01-01", "yesterday", "newest", "，", "ﾞ", "①"]
)
TEXT = st.text(max_size=40) | st.lists(PIECES, max_size=30).map("".join)


@settings(max_examples=1_500, deadline=None)
@given(text=TEXT, unfinished=st.booleans())
def test_any_text_is_a_query_or_says_where_it_is_none(text: str, unfinished: bool) -> None:
    with suppress(QueryError):
        query = parse(text, unfinished=unfinished)
        assert parse(show(query)) == query
        assert explain(query)


PLAIN = st.text("abcé国内 .:-*'()", min_size=1, max_size=8).map(lambda text: f"x{' '.join(text.split())}y")
DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31)).map(lambda day: Date(day.year, day.month, day.day))
SPANS = st.builds(Ago, st.integers(0, 9_999), st.sampled_from(["hour", "day", "week", "month", "year"]))
LEAVES = st.one_of(
    st.builds(Words, PLAIN, st.sampled_from(["anywhere", "title", "text", "caption", "author"]), st.booleans()),
    st.builds(Belongs, st.sampled_from(["section", "source", "lang"]), PLAIN),
    st.builds(Is, st.sampled_from(["unread", "read", "starred", "hot", "saved", "whole", "teaser", "changed"])),
    st.builds(Has, st.sampled_from(["picture", "caption", "comments"])),
    st.builds(When, st.sampled_from(["newer", "older"]), SPANS | DAYS | st.just(Named("friday"))),
    st.builds(When, st.just("on"), DAYS | st.builds(Date, st.integers(1, 9_999))),
    st.builds(Length, st.sampled_from([">", ">=", "<", "<="]), st.integers(0, 9_999_999)),
)
TREES = st.recursive(
    LEAVES,
    lambda nodes: st.one_of(
        st.lists(nodes, min_size=1, max_size=3).map(both),
        st.lists(nodes, min_size=1, max_size=3).map(either),
        nodes.map(lambda node: node.node if isinstance(node, Not) else Not(node)),
    ),
    max_leaves=12,
)


@settings(max_examples=500, deadline=None)
@given(tree=TREES, sort=st.sampled_from(["newest", "oldest", "relevance"]), limit=st.none() | st.integers(1, 1_000_000))
def test_what_is_shown_reads_as_the_same_query(tree: Node, sort: str, limit: int | None) -> None:
    query = Query(tree, "oldest" if sort == "oldest" else "relevance" if sort == "relevance" else "newest", limit)
    assert parse(show(query)) == query
