"""Saving a story: one key, a file with its pictures, nothing written over, and errors in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.settings import Home
from newsreader.store import SavedPicture, Store
from tests.newsroom import Newsroom
from tests.service.test_download import photograph
from tests.ui.conftest import OpenPaper
from tests.ui.opened import opened
from tests.ui.press import NOW, STORIES, home_below, now, print_paper
from tests.ui.test_refreshing import feed, page

TITLE = STORIES["国内"][0]


@pytest.mark.parametrize("size", [(40, 12), (120, 40)])
async def test_the_story_under_the_cursor_becomes_a_file_and_it_says_where(
    paper: OpenPaper, home: Home, size: tuple[int, int]
) -> None:
    async with paper(*size) as open_paper:
        await open_paper.press("e")
        assert "Saved in " in open_paper.foot
    (file,) = home.exports.glob("*.md")
    text = file.read_text("utf-8")
    assert TITLE in text
    assert "第12段" in text
    assert "林一舟 摄" in text


async def test_pictures_that_are_here_lie_beside_it(library: Library, home: Home, paper: OpenPaper) -> None:
    store = Store.open(home.database, now=NOW, files=home.cache / "files")
    content = photograph()
    name = store.files.put(content, ".jpg")
    saved = SavedPicture(name=name, width=320, height=200, size=len(content))
    store.pictures.put(f"https://river.example/{TITLE}.jpg", saved, NOW)
    store.close()
    async with paper(120, 40) as open_paper:
        await open_paper.press("Z", "e")
    (picture,) = (home.exports / "pictures").iterdir()
    assert picture.read_bytes()
    (file,) = home.exports.glob("*.md")
    assert f"pictures/{picture.name}" in file.read_text("utf-8")


async def test_saved_again_it_stays_as_the_reader_left_it(home: Home, paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("e")
        (file,) = home.exports.glob("*.md")
        file.write_text(f"{file.read_text('utf-8')}\nMy own note.\n", encoding="utf-8")
        await open_paper.press("e")
        assert "There already in " in open_paper.foot
    assert [one.name for one in home.exports.glob("*.md")] == [file.name]
    assert file.read_text("utf-8").endswith("My own note.\n")


async def test_the_reader_may_name_the_folder(tmp_path: Path) -> None:
    home = home_below(tmp_path / "home", settings=f'exports = "{tmp_path / "mine"}"\n')
    print_paper(home)
    library = Library.open(home, now=now)
    async with opened(library, (120, 40)) as paper:
        await paper.press("e")
    library.close()
    assert len(list((tmp_path / "mine").glob("*.md"))) == 1


async def test_a_folder_that_cannot_be_is_told_in_words(home: Home, paper: OpenPaper) -> None:
    home.exports.write_text("in the way", encoding="utf-8")
    async with paper(240, 40) as open_paper:
        await open_paper.press("e")
        assert "is a file, not a folder" in open_paper.foot
    assert home.exports.read_text("utf-8") == "in the way"


async def test_a_story_of_which_only_the_headline_is_here_is_fetched_first(tmp_path: Path, newsroom: Newsroom) -> None:
    home = home_below(tmp_path, base=newsroom.url(""))
    newsroom.page("/river/%E5%9B%BD%E5%86%85.xml", feed(newsroom.url(""), "one", "gone"))
    newsroom.page("/story/one", page("one"))
    library = Library.open(home, now=now)
    async with opened(library, (120, 40)) as paper:
        await paper.until(lambda: "2 unread of 2" in paper.text)
        await paper.press("e")
        assert "Saved in " in paper.foot
        await paper.press("j", "e")
        assert "404" in paper.text
    library.close()
    assert len(list(home.exports.glob("*.md"))) == 1
