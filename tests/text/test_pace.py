"""How long a text takes to read, by the pages that its reader read before."""

from __future__ import annotations

import pytest

from newsreader.text.pace import USUAL, Amount, PageRead, amount, is_plausible, pace_of

PAGE = Amount(signs=400, words=0)
"""What most people read in a minute."""
ENGLISH = Amount(signs=0, words=230)


@pytest.mark.parametrize(
    ("text", "much"),
    [
        ("", Amount(0, 0)),
        ("河边的戏台，亮灯了。", Amount(8, 0)),
        ("The ferry's bell rings twice.", Amount(0, 5)),
        ("用iPhone 15拍的", Amount(3, 2)),
    ],
)
def test_signs_are_counted_where_words_are_not_spaced_and_words_elsewhere(text: str, much: Amount) -> None:
    assert amount(text) == much


def test_before_anything_is_measured_it_is_what_most_people_take() -> None:
    assert pace_of(()) == USUAL
    assert USUAL.minutes(Amount(800, 230)) == 3


def test_a_few_pages_do_not_count_and_enough_of_them_do() -> None:
    quick = PageRead(PAGE, 30)
    assert pace_of([quick] * 4) == USUAL
    assert pace_of([quick] * 5) == (800, USUAL.words)


def test_each_script_has_a_pace_of_its_own() -> None:
    pages = [*[PageRead(PAGE, 30)] * 5, *[PageRead(ENGLISH, 120)] * 5]
    assert pace_of(pages) == (800, 115)


@pytest.mark.parametrize("seconds", [0, 5, 600])
def test_skimming_and_absence_change_nothing(seconds: float) -> None:
    odd = PageRead(PAGE, seconds)
    assert not is_plausible(odd)
    assert pace_of([*[PageRead(PAGE, 40)] * 5, *[odd] * 20]) == pace_of([PageRead(PAGE, 40)] * 5)


def test_a_few_odd_pages_among_many_change_nothing() -> None:
    pages = [*[PageRead(PAGE, 60)] * 9, PageRead(PAGE, 250), PageRead(PAGE, 20)]
    assert pace_of(pages) == USUAL


def test_a_line_or_two_say_nothing() -> None:
    assert not is_plausible(PageRead(Amount(20, 0), 3))
