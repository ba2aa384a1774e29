"""What was taken out of a text and put in."""

from __future__ import annotations

import pytest

from newsreader.text.differences import differences, likeness


def told(old: str, new: str) -> str:
    signs = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(signs[piece.kind].format(piece.text) for piece in differences(old, new))


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("The ferry sails at six.", "The ferry sails at seven.", "The ferry sails at [-six-]{+seven+}."),
        ("票价30元，学生免费", "票价40元，老人免费", "票价[-30-]{+40+}元，[-学生-]{+老人+}免费"),
        ("用iPhone拍的", "用iPad拍的", "用[-iPhone-]{+iPad+}拍的"),
        ("one two three", "one 2 3", "one [-two three-]{+2 3+}"),
        ("same", "same", "same"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
        ("", "", ""),
    ],
)
def test_words_and_characters_are_marked(old: str, new: str, seen: str) -> None:
    assert told(old, new) == seen


@pytest.mark.parametrize(("old", "new"), [("a b c d", "d c b a"), ("河边的戏台", "戏台在河边"), ("x\ty\nz", "y\nx")])
def test_both_texts_can_be_read_out_of_the_pieces(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == old
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == new


def test_texts_without_end_are_not_compared_word_by_word() -> None:
    assert [piece.kind for piece in differences("a " * 5000, "b " * 5000)] == ["removed", "added"]


def test_likeness_is_that_of_the_words() -> None:
    assert likeness("the ferry sails", "the ferry sails") == 1
    assert likeness("the ferry", "雪") == 0
