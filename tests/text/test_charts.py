"""How a place moved, and its rank over time as a row of bars."""

from __future__ import annotations

import pytest

from newsreader.text.charts import sparkline


@pytest.mark.parametrize(
    ("ranks", "cells", "drawn"),
    [
        ((1, 20), 2, "█▁"),
        ((1, None, 20, 99), 4, "█ ▁▁"),
        ((10, 1, None, None, 20, 15), 3, "█ ▂"),
        ((3,), 12, "▇"),
        ((), 12, ""),
    ],
)
def test_the_first_rank_is_highest_and_a_gap_is_a_gap(ranks: tuple[int | None, ...], cells: int, drawn: str) -> None:
    assert sparkline(ranks, cells) == drawn
