"""Rows that stand in columns, whatever the title is made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.text.safe import clean_line
from newsreader.text.width import cells, edges, fit, pad, steady


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("央行", 4), ("“央行”…", 7), ("é", 1), ("👨‍👩‍👧", 2), ("❤️", 2), ("🇨🇳", 2), ("", 0)]
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width
    assert edges(text)[-1] == width


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("央行今日宣布", 12, "央行今日宣布"),
        ("央行今日宣布", 9, "央行今日…"),
        ("央行今日宣布", 8, "央行今…"),
        ("Open AI 上市", 9, "Open AI…"),
        ("cafe\u0301s", 5, "cafe\u0301s"),
        ("cafe\u0301 noir", 5, "cafe\u0301…"),
        ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
        ("🇨🇳🇨🇳", 3, "🇨🇳…"),
        ("央行", 1, "…"),
        ("央行", 0, ""),
        ("", 0, ""),
    ],
)
def test_fit_cuts_between_graphemes(text: str, width: int, shown: str) -> None:
    assert fit(text, width) == shown


def test_fit_takes_another_ellipsis() -> None:
    assert fit("央行今日宣布", 8, " >") == "央行今 >"
    assert fit("央行今日宣布", 8, "") == "央行今日"


def test_pad_fills_what_a_wide_character_leaves() -> None:
    assert pad("央行", 6) == "央行  "
    assert pad("央行今日", 6) == "央行… "


def test_steady_leaves_nothing_that_terminals_draw_at_different_widths() -> None:
    assert steady("❤️ 👨‍👩‍👧 👍🏽 要闻 ok") == "❤ 👨 👍 要闻 ok"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40).map(clean_line), st.integers(0, 30))
def test_a_padded_text_is_exactly_as_wide_as_its_column(text: str, width: int) -> None:
    assert cells(pad(text, width)) == width
    assert cells(fit(text, width)) <= width
