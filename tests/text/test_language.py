"""Which language the program speaks, and that a bad translation never does harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from newsreader.text.language import _, many, preferred, speak, spoken


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_SG"}, "zh-Hans"),
        ({"LANG": "zh"}, "zh-Hans"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_HK.UTF-8@stroke"}, "zh-Hant"),
        ({"LANG": "zh_MO"}, "zh-Hant"),
        ({"LANG": "zh-Hant"}, "zh-Hant"),
        ({"LANG": "zh_Hans_HK"}, "zh-Hans"),
        ({"LANG": "en_US", "LC_MESSAGES": "zh_CN"}, "zh-Hans"),
        ({"LANG": "zh_CN", "LC_MESSAGES": "zh_CN", "LC_ALL": "en_US"}, "en"),
        ({"LANG": "en_US", "LANGUAGE": "fr:zh_HK:en"}, "zh-Hant"),
        ({"LANG": "zh_CN", "LANGUAGE": ""}, "zh-Hans"),
        ({"LANG": "C", "LANGUAGE": "zh_CN"}, "en"),
    ],
)
def test_the_environment_says_what_is_spoken(environment: dict[str, str], expected: str) -> None:
    assert preferred(environment) == expected


def test_english_is_what_is_written() -> None:
    assert spoken() == "en"
    assert _("Next story") == "Next story"
    assert many("{count} story", "{count} stories", 1) == "1 story"
    assert many("{count} story", "{count} stories", 1234) == "1,234 stories"


def test_nothing_is_nothing_in_every_language() -> None:
    speak("zh-Hans")
    assert _("") == ""


def test_what_is_not_translated_is_said_in_english() -> None:
    speak("zh-Hant")
    assert _("No catalogue holds this sentence") == "No catalogue holds this sentence"


@pytest.mark.parametrize("translation", ["{zahl} 篇", "{count", "{} 篇", "{0}", "{count!x}", "{count:d} 篇"])
def test_a_translation_into_which_other_things_go_is_not_used(translation: str, tmp_path: Path) -> None:
    careless = Catalog("zh_Hans")
    careless.add(("{count} story", "{count} stories"), (translation,))
    careless.add("{count} of {total} here", translation)
    folder = tmp_path / "zh_Hans" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "newsreader.mo").open("wb") as file:
        write_mo(file, careless)
    speak("zh-Hans", tmp_path)
    assert many("{count} story", "{count} stories", 2) == "2 stories"
    assert _("{count} of {total} here").format(count=1, total=2) == "1 of 2 here"
