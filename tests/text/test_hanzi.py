"""简 and 繁: by phrase for reading, by character for searching."""

from __future__ import annotations

from newsreader.text.hanzi import simple_form, to_hans, to_hant


def test_a_phrase_decides_which_character() -> None:
    assert to_hant("头发很快发展，干燥的面条里面") == "頭髮很快發展，乾燥的麵條裡面"
    assert to_hans("乾隆年間，天氣乾燥") == "乾隆年间，天气干燥"


def test_what_is_not_chinese_stays() -> None:
    assert to_hant("Open AI 3.14 👨‍👩‍👧\n") == "Open AI 3.14 👨‍👩‍👧\n"
    assert to_hans("") == ""


def test_a_character_by_itself_has_one_simple_form() -> None:
    assert simple_form("乾") == "干"
    assert simple_form("国") == "国"
    assert simple_form("a") == "a"
