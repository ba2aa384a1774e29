"""简 and 繁: by phrase for reading, with exceptions where OpenCC is wrong, by character for searching."""

from __future__ import annotations

import pytest

from newsreader.text.hanzi import Hanzi, pairs, simple_form


@pytest.fixture(scope="module")
def hanzi() -> Hanzi:
    return Hanzi()


def test_a_phrase_decides_which_character(hanzi: Hanzi) -> None:
    assert hanzi.to_hant("头发很快发展，干燥的面条里面") == "頭髮很快發展，乾燥的麵條裡面"
    assert hanzi.to_hans("乾隆年間，天氣乾燥") == "乾隆年间，天气干燥"


def test_what_is_not_chinese_stays(hanzi: Hanzi) -> None:
    assert hanzi.to_hant("Open AI 3.14 👨‍👩‍👧\n") == "Open AI 3.14 👨‍👩‍👧\n"
    assert hanzi.to_hans("") == ""


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("一座钟", "一座鐘"),
        ("修钟的人花了十分钟", "修鐘的人花了十分鐘"),
        ("钟楼的钟声", "鐘樓的鐘聲"),
        ("一见钟情，情有独钟", "一見鍾情，情有獨鍾"),
        ("钟南山院士和钟先生", "鍾南山院士和鍾先生"),
        ("他姓钟", "他姓鍾"),
        ("于正导演，姓于", "于正導演，姓于"),
    ],
)
def test_a_clock_is_no_surname(hanzi: Hanzi, hans: str, hant: str) -> None:
    assert hanzi.to_hant(hans) == hant
    assert hanzi.to_hans(hant) == hans


def test_the_readers_words_go_before_ours_and_the_longest_before_all() -> None:
    own, wrong = pairs("# mine\n软件\t軟體\n钟 鍾   # a family\n大钟\t大鐘\n")
    hanzi = Hanzi(own)
    assert wrong == []
    assert hanzi.to_hant("软件、钟、大钟") == "軟體、鍾、大鐘"
    assert hanzi.to_hans("軟體、鍾、大鐘") == "软件、钟、大钟"


def test_a_word_may_become_longer_or_shorter() -> None:
    hanzi = Hanzi([("计程车", "計程車"), ("的士", "計程車"), ("信息", "資訊")])
    assert hanzi.to_hant("坐的士看信息，头发乱了") == "坐計程車看資訊，頭髮亂了"


def test_a_line_that_is_no_pair_is_named() -> None:
    assert pairs("钟\n\n# 钟\n钟 鐘\n a b c \n")[1] == [1, 5]


def test_a_character_by_itself_has_one_simple_form() -> None:
    assert simple_form("乾") == "干"
    assert simple_form("国") == "国"
    assert simple_form("a") == "a"
