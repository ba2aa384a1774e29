"""Signs that one terminal draws in one cell and the next in two: measured, broken and cut as the reader says."""

from __future__ import annotations

import subprocess
import sys

from newsreader.text.ambiguous import are_wide
from newsreader.text.signs import narrow_marks
from newsreader.text.width import cells

LOOK = """
from rich.segment import Segment
from newsreader.text.ambiguous import are_wide, count_as_wide
assert not are_wide()
count_as_wide()
count_as_wide()
assert are_wide()
from newsreader.text.width import cells, edges, fit, pad
from newsreader.text.wrap import wrap
assert [cells(sign) for sign in "“—…·①αжé×"] == [2] * 9
assert [cells(sign) for sign in "a─│●★▲→字ｶ"] == [1, 1, 1, 1, 1, 1, 1, 2, 1]
assert cells("e\\u0301") == 1
assert cells("\\u260e\\ufe0f") == cells("❤\\ufe0f") == cells("👨‍👩‍👧") == 2
assert edges("“好”") == [0, 2, 4, 6]
assert cells(pad("“好”人…", 7)) == 7
assert fit("好好好好", 6) == "好好…"
text = "他说：“我们等了很久……”——是的。"
assert all(cells(text[start:end]) <= 12 for start, end in wrap(text, 12))
left, right = Segment("a·b·c").split_cells(3)
assert (left.text, right.text) == ("a·", "b·c")
"""


def test_ambiguous_signs_are_narrow_unless_the_reader_says_so() -> None:
    assert not are_wide()
    assert cells("“—…·①αж") == 7


def test_where_they_are_wide_all_that_measures_agrees() -> None:
    looked = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=False)
    assert looked.returncode == 0, looked.stderr


def test_lines_and_bars_are_drawn_in_ascii_where_they_would_be_wide() -> None:
    assert narrow_marks("─│● “好”——…") == "-|o “好”——…"
