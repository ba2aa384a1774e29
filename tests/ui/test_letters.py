"""The letters that stand for links."""

from __future__ import annotations

import pytest

from newsreader.ui.letters import KEYS, letters


def test_the_home_row_comes_first_and_one_key_is_enough_as_long_as_there_are_keys() -> None:
    assert letters(3) == ["a", "s", "d"]
    assert letters(0) == []
    assert set(map(len, letters(len(KEYS)))) == {1}


@pytest.mark.parametrize("count", [27, 40, 51, 100, 676])
def test_none_begins_another_and_no_more_keys_are_taken_than_needed(count: int) -> None:
    labels = letters(count)
    assert len(labels) == len(set(labels)) == count
    assert not [one for one in labels if any(other != one and other.startswith(one) for other in labels)]
    singles = sum(len(label) == 1 for label in labels)
    assert singles + (len(KEYS) - singles) * len(KEYS) >= count > singles + 1 + (len(KEYS) - singles - 1) * len(KEYS)


def test_what_is_more_than_two_keys_can_tell_apart_gets_none() -> None:
    assert len(letters(1000)) == 676
