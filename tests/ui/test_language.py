"""The interface in the reader's language: from the settings, and at a key while it runs."""

from __future__ import annotations

import pytest

from newsreader.library import Library
from newsreader.text.language import Language, speak, spoken
from newsreader.text.width import cells
from tests.ui.conftest import OpenPaper
from tests.ui.opened import opened

CHINESE: tuple[Language, ...] = ("zh-Hans", "zh-Hant")
SIZES = [(40, 12), (80, 24), (120, 40)]


async def test_a_key_turns_the_whole_screen_into_the_next_language(paper: OpenPaper) -> None:
    async with paper() as open_paper:
        assert "Hot clicks" in open_paper.text
        await open_paper.press("L")
        assert "热门点击" in open_paper.text
        assert "未读" in open_paper.text
        assert "打开" in open_paper.foot
        await open_paper.press("L")
        assert "熱門點擊" in open_paper.text
        assert "開啟" in open_paper.foot
        await open_paper.press("L")
        assert "Hot clicks" in open_paper.text
        assert "open" in open_paper.foot


async def test_the_language_is_there_the_next_day(library: Library) -> None:
    async with opened(library) as open_paper:
        await open_paper.press("L", "L")
    speak("en")
    async with opened(library) as open_paper:
        assert spoken() == "zh-Hant"
        assert "熱門點擊" in open_paper.text


async def test_the_settings_say_what_is_spoken(library: Library) -> None:
    library.home.config.mkdir(parents=True, exist_ok=True)
    library.home.settings_file.write_text('language = "zh-Hans"\n')
    library.settings = library.home.settings()
    async with opened(library) as open_paper:
        assert "热门点击" in open_paper.text


async def test_the_palette_offers_the_languages(paper: OpenPaper) -> None:
    async with paper() as open_paper:
        await open_paper.press("ctrl+p")
        await open_paper.type("繁體中")
        await open_paper.until(lambda: "Language: 繁體中文" in open_paper.text)
        await open_paper.press("enter")
        await open_paper.until(lambda: "熱門點擊" in open_paper.text)


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_screen_holds_chinese_words(paper: OpenPaper, language: Language, size: tuple[int, int]) -> None:
    speak(language)
    async with paper(*size) as open_paper:
        for keys in (("question_mark",), ("escape", "B"), ("escape", "slash"), ("escape", "enter"), ("Z",)):
            await open_paper.press(*keys)
            assert [line for line in open_paper.text.split("\n") if cells(line) > size[0]] == []


@pytest.mark.parametrize(("language", "words"), [("zh-Hans", "继续读：下翻一页"), ("zh-Hant", "繼續讀：往下一頁")])
async def test_help_lines_up(paper: OpenPaper, language: Language, words: str) -> None:
    speak(language)
    async with paper(80, 24) as open_paper:
        await open_paper.press("question_mark")
        lines = open_paper.text.split("\n")
        found = next(line for line in lines if words in line)
        other = next(line for line in lines if " u " in line)
        assert cells(found[: found.index(words)]) == cells(other[: other.index("下一篇未")])
