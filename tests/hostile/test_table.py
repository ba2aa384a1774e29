"""The tables of what may hurt a reader name tests that exist, and each id once."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TABLES = sorted(path for path in HERE.glob("*.md") if path.name != "README.md")

_ROW = re.compile(r"\|\s*([A-Z]?\d+)\s*\|(.+)\|(.+)\|\s*")
_LENGTHS = {"T": 14, "M": 4, "U": 10, "X": 11, "O": 4, "B": 6, "S": 10, "L": 2, "F": 3, "Q": 2, "D": 4, "C": 3}
_FAULTS = range(1, 49)
_LEFT_OUT = {"C02", "44", "45"}
"""What is about servers that synchronise readers, of which there is none."""

IDS = (
    {f"{letter}{n:02}" for letter, long in _LENGTHS.items() for n in range(1, long + 1)} | set(map(str, _FAULTS))
) - (_LEFT_OUT)


def rows(table: Path) -> list[tuple[str, str, list[str]]]:
    """The id, the words and the tests of each row."""
    found = (_ROW.fullmatch(line) for line in table.read_text("utf-8").splitlines())
    return [(row[1], row[2].strip(), row[3].replace("`", "").split()) for row in found if row]


@cache
def names_in(path: Path) -> frozenset[str]:
    """The names of the tests in a file."""
    tree = ast.parse(path.read_text("utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(node.name for node in functions if node.name.startswith("test_"))


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_every_row_says_what_happens_and_names_tests_that_exist(table: Path) -> None:
    assert rows(table)
    for name, words, tests in rows(table):
        assert words, name
        assert tests, name
        for test in tests:
            path, _, function = test.partition("::")
            assert (ROOT / path).is_file(), (name, test)
            assert function in names_in(ROOT / path), (name, test)


def test_no_id_stands_twice_and_none_is_unknown() -> None:
    named = Counter(name for table in TABLES for name, _, _ in rows(table))
    assert [name for name, times in named.items() if times > 1] == []
    assert named.keys() <= IDS
