"""The gate: what a page may do to a terminal by way of a title. Nothing."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from newsreader.text.safe import clean, clean_line, visible

ESC = "\x1b"

SEQUENCES = {
    "pane title": (f"A{ESC}]0;PWN{ESC}\\ B", "A B"),
    "pane title ended by a bell": (f"A{ESC}]2;PWN\x07 B", "A B"),
    "clipboard": (f"A{ESC}]52;c;UFdO{ESC}\\ B", "A B"),
    "hyperlink keeps its text": (f"{ESC}]8;;http://evil{ESC}\\text{ESC}]8;;{ESC}\\", "text"),
    "erase and move": (f"{ESC}[2J{ESC}[10AA B", "A B"),
    "alternate screen": (f"A{ESC}[?1049l B", "A B"),
    "reports": (f"A{ESC}[6n{ESC}[c{ESC}[>q B", "A B"),
    "terminal queries": (f"A{ESC}P$qm{ESC}\\{ESC}P+q544e{ESC}\\ B", "A B"),
    "Kitty picture": (f"A{ESC}_Ga=T,f=100;AAAA{ESC}\\ B", "A B"),
    "C1 colour": ("A\x9b31m B", "A B"),
    "C1 title": ("A\x9d0;PWN\x9c B", "A B"),
    "character set": (f"A{ESC}(0 B", "A B"),
}

SIGNS = {
    "an unterminated title swallows nothing": (f"A{ESC}]0; and the rest", "A]0; and the rest"),
    "reset": (f"{ESC}cA", "cA"),
    "C0 and DEL": ("A\x00\x05\x07\x08\x0e\x0f\x7fB", "AB"),
    "right-to-left override": ("photo_\u202egpj.exe", "photo_gpj.exe"),
    "isolates": ("\u2067A\u2069B\u200f\u061c", "AB"),
    "lone surrogate": ("A\ud800B", "A\ufffdB"),
    "pair of surrogates": ("A\ud83d\ude00B", "A😀B"),
    "Kitty placeholder": ("A\U0010eeeeB", "AB"),
    "tags": ("A\U000e0041\U000e0001B", "AB"),
    "noncharacters": ("A\ufffe\uffff\ufdd0\U0001fffe\U0010ffffB", "AB"),
    "zero width": ("A\u200b\ufeff\u2060\u00adB", "AB"),
    "joiner between Latin letters": ("A\u200dB\u200cC", "ABC"),
    "joiner at the end": ("A👩\u200d", "A👩"),
    "C1 that Windows meant": ("It\x92s \x93so\x94 \x80", "It’s “so” €"),
    "marks pile up": ("a" + "\u0301" * 10_000 + "b", "a" + "\u0301" * 8 + "b"),
    "selectors pile up": ("❤" + "\ufe0f" * 500, "❤\ufe0f"),
}

KEPT = [
    "央行今日宣布下调存款准备金率0.5个百分点，释放长期资金约1万亿元（图）",
    "《人民日報》：「臺灣」……——　全角空格",
    "می\u200cخواهم",  # Persian joins its words so
    "क्\u200dष",
    "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
    "❤️‍🔥 🏳️‍🌈 👍🏽 1️⃣ 🇨🇳",
    "葛\U000e0100城",
    "Việt Nam, ẹ̀, בְּרֵאשִׁית, ภาษาไทย, हिन्दी",
    "tab\tand\nline",
]


@pytest.mark.parametrize(("hostile", "inert"), SEQUENCES.values(), ids=SEQUENCES.keys())
def test_escape_sequence_goes_whole(hostile: str, inert: str) -> None:
    assert clean(hostile) == inert


@pytest.mark.parametrize(("hostile", "inert"), SIGNS.values(), ids=SIGNS.keys())
def test_sign_is_made_harmless(hostile: str, inert: str) -> None:
    assert clean(hostile) == inert


@pytest.mark.parametrize("text", KEPT)
def test_honest_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text
    assert visible(text) == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\u0085"])
def test_every_line_end_becomes_a_newline_and_a_space_in_a_title(end: str) -> None:
    assert clean(f"一{end}二") == "一\n二"
    assert clean_line(f"一{end}二") == "一 二"


def test_a_title_is_one_line_without_spare_spaces() -> None:
    assert clean_line("\n  要闻\u3000\u3000今日 \t头条\x0b\x0c ") == "要闻 今日 头条"


@pytest.mark.parametrize(
    "title", ["\ufe0f\ufe0f", "\u3164", "\u115f\u1160", "\u2800", "\U000e0041", "\u200b" * 9, f"{ESC}[0m"]
)
def test_a_title_in_which_nothing_is_seen_is_empty(title: str) -> None:
    assert clean(title) == ""
    assert clean_line(f" {title} ") == ""


@pytest.mark.parametrize(
    "flood",
    [
        "\u200b" * 1_000_000,
        "a" + "\u0301" * 1_000_000,
        "👩\u200d" * 500_000,
        "🇨" * 500_000,
        f"{ESC}]" * 500_000,
        f"{ESC}[{'1;' * 500_000}",
        f"{ESC}P" + ESC * 1_000_000,
        "\ufe0f" * 1_000_000,
        "\ud800" * 500_000,
        "\u1100" + "\u1161" * 500_000,
        "央" * 5_000_000,
    ],
    ids=lambda text: ascii(text[:2]),
)
def test_a_flood_is_bounded(flood: str) -> None:
    assert len(clean(flood)) <= 2_000_000
    assert len(clean_line(flood)) <= 2_000


def test_a_family_without_end_is_cut_into_families() -> None:
    longest = max(clean("\u200d".join("👩" * 5_000)).split("👩👩"), key=len)
    assert longest.count("\u200d") <= 8


def test_a_cut_leaves_no_joiner_behind() -> None:
    assert clean("👩\u200d👩\u200d👩", limit=4) == "👩\u200d👩"


VISIBLE_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs that enclose numbers, Arabic, Syriac and Kaithi; Unicode counts them among the formats."""

anything = st.text(st.characters(codec=None), max_size=40) | st.text(
    st.sampled_from("A中\x1b[]0;m\x9b\x9d\\\x07\r\n\u200d\u200c\ufe0f👩🏽\u0301\ud83d\ude00\u202e\u3164\U0010eeeeक्"),
    max_size=40,
)


@settings(max_examples=300, deadline=None)
@given(anything)
def test_nothing_that_acts_or_hides_passes(text: str) -> None:
    result = clean(text)
    for sign in result:
        kind = unicodedata.category(sign)
        assert sign in "\n\t" or kind not in {"Cc", "Cs", "Zl", "Zp"}
        assert kind != "Cf" or sign in VISIBLE_FORMATS or sign in "\u200c\u200d"
        assert ord(sign) & 0xFFFE != 0xFFFE
        assert sign != "\U0010eeee"
    assert result.encode().decode() == result
    assert clean(result) == result


@settings(max_examples=300, deadline=None)
@given(anything)
def test_the_second_gate_never_changes_a_width(text: str) -> None:
    shown = visible(text)
    assert cell_len(shown) == cell_len(text)
    assert not any(sign != "\n" and sign != "\t" and unicodedata.category(sign) in {"Cc", "Cs"} for sign in shown)
    assert visible(shown) == shown


def test_clean_text_is_given_back_itself() -> None:
    text = "央行今日宣布下调存款准备金率"
    assert clean(text) is text
    assert visible(text) is text


def test_importing_the_gate_loads_nothing_heavy() -> None:
    script = (
        "import sys, newsreader.text.safe, newsreader.text.urls, newsreader.text.fold, newsreader.text.dates\n"
        "heavy = {'rich', 'textual', 'httpx', 'apsw', 'opencc', 'lxml', 'idna'}\n"
        "print({name.split('.')[0] for name in sys.modules} & heavy)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
