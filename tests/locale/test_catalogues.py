"""The translations fit what is said, and the files that the program reads are made of those that people edit."""

from __future__ import annotations

import pytest
from babel.messages.catalog import Catalog

from newsreader.text.language import DOMAIN, _, placeholders, speak
from tests.locale.catalogues import CHINESE, CLICK, compiled, file_of, messages, read, untranslated

DOMAINS = (DOMAIN, CLICK)


@pytest.fixture(params=[(language, domain) for language in CHINESE for domain in DOMAINS], ids="-".join)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    language, domain = request.param
    return read(language, domain)


def test_into_every_translation_goes_what_goes_into_the_message(catalogue: Catalog) -> None:
    for english, message in messages(catalogue).items():
        wanted = message.id if isinstance(message.id, str) else message.id[1]
        for translation in (message.string,) if isinstance(message.string, str) else message.string or ():
            assert placeholders(translation) == placeholders(wanted), english


def test_nobody_guessed_a_translation(catalogue: Catalog) -> None:
    assert [english for english, message in messages(catalogue).items() if message.fuzzy] == []


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", CHINESE)
def test_the_program_reads_what_was_translated(language: str, domain: str) -> None:
    made = file_of(language, domain).with_suffix(".mo").read_bytes()
    assert made == compiled(read(language, domain)), "run python -m tests.locale.catalogues"


def test_simplified_and_traditional_are_spoken() -> None:
    speak("zh-Hans")
    assert _("Hot clicks") == "热门点击"
    speak("zh-Hant")
    assert _("Hot clicks") == "熱門點擊"


@pytest.mark.parametrize("language", CHINESE)
def test_traditional_and_simplified_are_not_mixed(language: str) -> None:
    foreign = set("设网络选关闭时图读这个们来没为说" if language == "zh_Hant" else "設網絡選關閉時圖讀這個們來沒為說")
    for english, message in messages(read(language)).items():
        words = message.string if isinstance(message.string, str) else (message.string or ("",))[0]
        assert not set(words) & foreign, english


@pytest.mark.parametrize("language", CHINESE)
def test_all_that_the_program_says_is_translated(language: str) -> None:
    """What is listed needs its words: run `python -m tests.locale.catalogues` and write them into the `.po` file."""
    assert untranslated(language) == []
