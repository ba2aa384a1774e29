"""Lines as a newspaper sets them: nothing lost, nothing too wide, no mark on the wrong side of a break."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsreader.text.safe import clean
from newsreader.text.width import cells
from newsreader.text.wrap import CLOSERS, OPENERS, wrap

STORY = (
    "本报记者昨日从市建委获悉，今年杭州计划新建Open AI实验室3.14万平方米（详见A3版）。"
    "“我们等了很久！”住在城西的王女士说：“听说要开工，全家都高兴……”——她指了指窗外，《城市规划（2025—2030）》就贴在墙上。"
    "See https://example.cn/2026/11/24/a-very-long-address.html?id=123 for more, he said; 100% true."
)

NEVER_FIRST = "，。、；：？！）》」』"
NEVER_LAST = "（《「『"


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_a_story_is_set() -> None:
    assert lines(STORY[:53], 20) == [
        "本报记者昨日从市建委",
        "获悉，今年杭州计划新",
        "建Open AI实验室3.14",
        "万平方米（详见A3",
        "版）。“我们等了很",
    ]


def test_a_newline_begins_a_new_line_and_an_empty_one_is_a_line() -> None:
    assert lines("一\n\n二三四", 4) == ["一", "", "二三", "四"]
    assert lines("", 10) == [""]


def test_the_indent_of_a_paragraph_stays_and_spaces_at_a_break_go() -> None:
    assert lines("　　本报讯 今天 记者", 10) == ["　　本报讯", "今天 记者"]


def test_an_address_longer_than_a_line_is_cut_after_its_slashes() -> None:
    assert lines("看 https://example.cn/news/a.html", 14) == ["看 https://", "example.cn/", "news/a.html"]


def test_a_word_longer_than_a_line_fills_it() -> None:
    assert lines("一 abcdefghijkl", 5) == ["一", "abcde", "fghij", "kl"]


def test_no_family_and_no_flag_is_taken_apart() -> None:
    assert lines("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 5) == ["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]
    assert lines("🇨🇳🇫🇷🇩🇪", 4) == ["🇨🇳🇫🇷", "🇩🇪"]


def test_an_impossible_width_still_ends() -> None:
    assert lines("一二", 1) == ["一", "二"]
    assert lines("一二", 0) == ["一", "二"]
    assert lines("👨‍👩‍👧👨‍👩‍👧", 1) == ["👨‍👩‍👧", "👨‍👩‍👧"]


def test_a_conjunct_without_end_is_cut() -> None:
    assert [cells(line) for line in lines("क्" * 50, 20)] == [20, 20, 10]


def test_a_megabyte_without_a_space_is_set() -> None:
    assert len(wrap("x" * 1_000_000, 80)) == 12_500
    assert len(wrap("，" * 500_000, 80)) == 12_500


chinese = st.text(st.sampled_from("中文新闻报道的一" + NEVER_FIRST + NEVER_LAST + "“”‘’—…·　 "), max_size=60)
mixed = st.lists(
    st.sampled_from(
        ["中文", "新闻", "AI", "Open", "2018-01-12", "3.14", "100%", "U.S.", "don’t", " ", "，", "。", "（", "）"]
    )
    | st.sampled_from(
        ["《", "》", "：", "！", "“", "”", "——", "……", "/", "-", "\n", "　", "é", "👨‍👩‍👧", "❤️", "हिन्दी", "ภาษา"]
    ),
    max_size=30,
).map("".join)
texts = chinese | mixed | st.text(max_size=60).map(clean)
widths = st.integers(4, 30)

# Prose whose parts all fit on a line of 14 cells: a word, its brackets or quotes, and a mark.
word = st.sampled_from(["中", "文", "新闻报道", "Open", "3.14", "100%", "AI"])
part = st.builds(str.__add__, st.sampled_from(["", *NEVER_LAST, "“", "‘"]), word)
marked = st.builds(str.__add__, part, st.sampled_from(["", *NEVER_FIRST, "”", "’", "…", " ：", " ，"]))
prose = st.lists(st.builds(str.__add__, marked, st.sampled_from(["的", "的 ", "是"])), max_size=20).map("".join)


CLOSING, OPENING = re.escape("".join(CLOSERS)), re.escape("".join(OPENERS))
WORD = re.compile(rf"(?:[{OPENING}]\s*)*((?:(?![_\u1100-\U0010ffff])\w)+|[０-９Ａ-Ｚａ-ｚ]+)(?:\s*[{CLOSING}])*")
"""A word or number with the marks that stay with it."""


@settings(max_examples=400, deadline=None)
@given(texts, widths)
@example(STORY, 20)
def test_no_text_is_lost(text: str, width: int) -> None:
    end = 0
    for start, stop in wrap(text, width):
        assert end <= start <= stop
        assert text[end:start].strip() == ""
        assert text[end:start].count("\n") <= 1
        end = stop
    assert text[end:].strip() == ""


@settings(max_examples=400, deadline=None)
@given(texts, widths)
@example(STORY, 20)
def test_no_line_is_too_wide(text: str, width: int) -> None:
    assert all(cells(line) <= width for line in lines(text, width))


@settings(max_examples=600, deadline=None)
@given(prose, st.integers(14, 40))
@example("好 ：坏" * 9, 14)
@example("　（中文中文中文中文", 14)
def test_no_mark_stands_on_the_wrong_side_of_a_break(text: str, width: int) -> None:
    set_lines = lines(text, width)
    assert not any(line.startswith(tuple(NEVER_FIRST)) for line in set_lines[1:])
    assert not any(line.endswith(tuple(NEVER_LAST)) for line in set_lines[:-1])


@settings(max_examples=600, deadline=None)
@given(texts, widths)
@example(STORY, 20)
def test_no_word_or_number_is_cut_that_fits_on_a_line(text: str, width: int) -> None:
    spans = wrap(text, width)
    for found in WORD.finditer(text):
        if cells(found[0]) <= width:
            assert any(start <= found.start(1) and found.end(1) <= end for start, end in spans), found[1]


@pytest.mark.parametrize("width", range(4, 60))
def test_a_real_story_breaks_no_rule_at_any_width(width: int) -> None:
    story = STORY.replace("https://example.cn/2026/11/24/a-very-long-address.html?id=123", "the paper")
    set_lines = lines(story, width)
    assert all(cells(line) <= width for line in set_lines)
    if width >= 10:
        assert not any(line[0] in NEVER_FIRST for line in set_lines)
        assert not any(line[-1] in NEVER_LAST for line in set_lines)


# What a Chinese newspaper is made of: at any width of a pane every rule holds.
newsprint = st.lists(
    st.sampled_from(
        ["记者", "昨天在", "杭州", "Open AI", "iPhone 15 Pro", "U.S.", "2026年11月24日", "１２３４５", "ＧＤＰ", "3.14"]
    )
    | st.sampled_from(["50%", "５０％", "￥128.50", "1,234,567", "12:30", "-5℃", "10—12", "张三·李四", "第①条", "——"])
    | st.sampled_from(
        ["有，", "好。", "、", "；", "：", "？", "！", "……", "“好”", "‘不’", "《子夜》", "〈序〉", "【快讯】"]
    )
    | st.sampled_from(
        ["（图）", "「他」", "『書』", "“‘好’”，", "（A）。", " ", "https://a.cn/b/2026?id=1 ", "English。", "“"]
    ),
    max_size=40,
).map("的".join)


@settings(max_examples=600, deadline=None)
@given(newsprint, st.integers(8, 120))
@example("中文：English。“引号”", 8)
@example("报道２０２６年", 8)
def test_newsprint_is_set_by_the_rules_at_every_width(text: str, width: int) -> None:
    set_lines = [line for line in lines(text, width) if line]
    assert all(cells(line) <= width for line in set_lines)
    assert not any(line[0] in CLOSERS for line in set_lines[1:]), set_lines
    assert not any(line[-1] in OPENERS for line in set_lines[:-1]), set_lines
    for found in WORD.finditer(text):
        if cells(found[0]) <= width:
            assert any(found[1] in line for line in set_lines), found[1]
