"""Searching: what a reader takes for the same word is the same word."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.text.fold import fold
from newsreader.text.hanzi import simple_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("OPEN ai", "open AI"),
        ("ＡＩ２０２６", "ai2026"),
        ("臺灣體育", "台湾体育"),
        ("乾隆", "干隆"),
        ("Straße", "STRASSE"),
        ("e\u0301le\u0300ve", "élève"),
        ("ｶﾞ", "ガ"),
        ("한국", unicodedata.normalize("NFD", "한국")),
        ("①月", "1月"),
    ],
)
def test_they_are_found_by_each_other(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("国内", "国际"), ("a", "b"), ("é", "e")])
def test_they_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_it_is_what_unicode_says(text: str) -> None:
    compatible = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    by_the_book = "".join(map(simple_form, compatible))
    assert unicodedata.normalize("NFKC", fold(text)) == unicodedata.normalize("NFKC", by_the_book)


@settings(max_examples=200, deadline=None)
@given(st.text("央行今日臺灣體育新聞，ＡＢaB0①", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_part_of_a_text_folds_to_part_of_it(text: str, start: int, length: int) -> None:
    assert fold(text[start : start + length]) in fold(text)
    assert len(fold(text)) == len(text)


def test_folding_twice_changes_nothing() -> None:
    text = "ＡＢ臺灣 Straße ①ｶﾞ É"
    assert fold(fold(text)) == fold(text)


def test_a_broken_argument_of_the_shell_is_folded_too() -> None:
    assert fold("A\udce4\ud800新") == "a\udce4\ud800新"
