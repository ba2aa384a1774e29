"""Names for files, made of whatever stood in a title."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.text.names import LONGEST_NAME, safe_name

NAMES = {
    "an honest title": ("断桥夜色：一座桥的一天", "断桥夜色：一座桥的一天"),
    "an English one": ("A bridge, and its day (1)", "A bridge, and its day (1)"),
    "the folder above": ("../../x", "x"),
    "the root": ("/etc/passwd", "etc-passwd"),
    "a hidden file": (".bashrc", "bashrc"),
    "an option": ("-rf *", "rf -"),
    "a home": ("~root", "root"),
    "a device": ("CON", "_CON"),
    "a device with a suffix": ("nul.txt", "_nul.txt"),
    "a device with a raised number": ("COM¹", "_COM¹"),
    "no device": ("Console", "Console"),
    "a drive": ("C:\\Windows", "C--Windows"),
    "a stream": ("a.txt:evil", "a.txt-evil"),
    "nothing": ("", "untitled"),
    "nothing that is seen": ("\u200b\u202e \x00", "untitled"),
    "only dots": ("...", "untitled"),
    "NUL inside": ("a\x00b", "a b"),
    "a terminal's sequence": ("\x1b]0;PWN\x07", "]0;PWN"),
    "reversed": ("cod\u202etxt.exe", "cod txt.exe"),
    "lines": ("a\r\nb\u2028c\td", "a b c d"),
    "a dot at the end": ("What then...", "What then"),
    "half a pair": ("a\ud800b", "a b"),
    "parted letters": ("e\u0301te\u0301", "été"),
}


@pytest.mark.parametrize(("title", "name"), NAMES.values(), ids=NAMES.keys())
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert safe_name(title) == name


def test_a_long_title_is_cut_between_characters() -> None:
    assert safe_name("桥" * 500) == "桥" * 40
    assert safe_name("a" * 119 + "桥") == "a" * 119
    assert safe_name("x" * 118 + "q\u0323\u0301 and on") == "x" * 118
    assert safe_name("word " * 30, limit=10) == "word word"


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.characters(codec=None), max_size=200) | st.text(st.sampled_from("./\\-~ :con1\x00\u0301桥"), max_size=60)
)
def test_every_text_becomes_one_component_that_any_system_takes(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name.encode()) <= LONGEST_NAME
    assert not set(name) & set('\\/:*?"<>|')
    assert name[0] not in ".-~ "
    assert name[-1] not in ". "
    assert not any(unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp", "Cs"} for sign in name)
    assert safe_name(name) == name
