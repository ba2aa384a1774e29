"""What somebody looks for is found in the text as it is shown, whatever its script, width or case."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.text.fold import fold
from newsreader.text.matching import Needle, hits

MIXED = st.text("台臺灣湾国國内 ，。「」aBcＡﬁßé\u0301\u0308e3.5-'\nカﾞが한", max_size=40)


def seen(text: str, *needles: Needle) -> list[str]:
    return [text[start:end] for start, end in hits(text, needles)]


@pytest.mark.parametrize(
    ("text", "looked_for", "found"),
    [
        ("他说：「臺灣」和台湾", "台湾", ["臺灣", "台湾"]),
        ("在台湾", "臺灣", ["台湾"]),
        ("国，内外", "国内", []),
        ("国内外", "国内", ["国内"]),
        ("OpenAI芯片", "ＡＩ芯片", ["AI芯片"]),
        ("The Market crash", "market", ["Market"]),
        ("The supermarket", "market", ["market"]),
        ("Straße, strasse", "STRASSE", ["Straße", "strasse"]),
        ("le\u0301le\u0300ve", "lève", ["le\u0300ve"]),
        ("ﬁx it", "ix", ["ﬁx"]),
        ("market\n crash", "market crash", ["market\n crash"]),
        ("aaaa", "a", ["aaaa"]),
        ("nothing", "", []),
        ("", "nothing", []),
    ],
)
def test_a_piece_is_found_wherever_it_stands(text: str, looked_for: str, found: list[str]) -> None:
    assert seen(text, Needle(looked_for)) == found


@pytest.mark.parametrize(
    ("text", "looked_for", "prefix", "found"),
    [
        ("The Market, supermarket, markets", "market", False, ["Market"]),
        ("The Market, supermarket, markets", "market", True, ["Market", "market"]),
        ("AI芯片和OpenAI", "ai", False, ["AI"]),
        ("3.5% of 35", "5", False, []),
        ("3.5% of 35", "3.5%", False, ["3.5%"]),
        ("OpenAI芯片", "ai芯片", False, ["AI芯片"]),
        ("他在国内外", "国内", False, ["国内"]),
    ],
)
def test_a_spaced_word_is_found_whole(text: str, looked_for: str, prefix: bool, found: list[str]) -> None:
    assert seen(text, Needle(looked_for, whole=True, prefix=prefix)) == found


def test_hits_stand_in_order_and_those_that_touch_are_one() -> None:
    assert hits("断桥残雪和断桥", [Needle("残雪"), Needle("断桥"), Needle("桥残")]) == [(0, 4), (5, 7)]


@settings(max_examples=400, deadline=None)
@given(text=MIXED, looked_for=MIXED)
def test_every_hit_reads_as_what_was_looked_for(text: str, looked_for: str) -> None:
    needle = Needle(looked_for)
    for start, end in hits(text, [needle]):
        assert needle.within(fold(text[start:end]))


@settings(max_examples=400, deadline=None)
@given(text=MIXED, start=st.integers(0, 40), length=st.integers(1, 8))
def test_there_is_a_hit_exactly_where_the_folded_text_has_it(text: str, start: int, length: int) -> None:
    looked_for = " ".join(fold(text[start : start + length]).split())
    folded = " ".join(fold(text).split())
    assert bool(hits(text, [Needle(looked_for)])) == (bool(looked_for) and looked_for in folded)
