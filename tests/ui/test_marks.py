"""The signs of the interface: each has another for terminals with nothing but ASCII, and each keeps its width."""

from __future__ import annotations

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from newsreader import ui
from newsreader.text.signs import MARKS, plain_marks
from newsreader.text.width import cells

ROOM = Path(ui.__file__).parent


def written() -> Iterator[tuple[str, str]]:
    """Every sign in a text of the screen's code that is neither ASCII nor a letter of some language."""
    for file in sorted(ROOM.rglob("*.py")):
        if file.name == "marks.py":
            continue
        tree = ast.parse(file.read_text("utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                yield from ((sign, file.name) for sign in node.value if _is_sign(sign))


def _is_sign(sign: str) -> bool:
    """Private ones belong to pictures, and wide ones to texts in Chinese."""
    if sign.isascii() or unicodedata.category(sign) in ("Co", "Cn", "Cf", "Mn"):
        return False
    return not sign.isalpha() and cells(sign) == 1


def test_every_sign_of_the_screen_has_another_in_ascii() -> None:
    missing = {f"{sign} in {name}" for sign, name in written() if not plain_marks(sign).isascii()}
    assert not missing


def test_what_stands_for_a_sign_is_as_wide() -> None:
    assert all(cells(sign) == len(other) == 1 and other.isascii() for sign, other in MARKS.items())


def test_text_in_any_language_is_left_alone() -> None:
    assert plain_marks("老戏台，Zürich, Łódź") == "老戏台，Zürich, Łódź"
    assert plain_marks("┌──┐│★ ●…") == "+--+|* o~"
