"""What a site changed in a story: marked in the list, shown word by word with `v`, and seen once it was opened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest

from newsreader.library import Library
from newsreader.model import Article, Paragraph
from newsreader.settings import Home
from newsreader.store import Store
from tests.ui.conftest import OpenPaper
from tests.ui.opened import opened
from tests.ui.press import NOW, now, story

TITLE = "国内第1条：老戏台重新亮灯，桥头站满了看戏的人"


def edited(**fields: object) -> Article:
    """The first story as it is after an edit."""
    return msgspec.structs.replace(story(TITLE), **fields)


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    """A paper whose first story was read, and edited twice since."""
    store = Store.open(home.database, now=NOW, files=home.cache / "files")
    number = store.articles.find_url(story(TITLE).url)
    assert number is not None
    first, *rest = story(TITLE).blocks
    store.marks.set([number], read=True, now=NOW)
    store.articles.save_article(number, edited(title=TITLE.replace("老", "旧")), NOW + timedelta(minutes=5))
    assert isinstance(first, Paragraph)
    words = Paragraph(text=first.text.replace("三年", "五年"))
    store.articles.save_article(number, edited(blocks=(words, *rest)), NOW + timedelta(minutes=20))
    store.close()
    library = Library.open(home, now=now)
    yield library
    library.close()


async def test_the_list_marks_it_until_it_was_opened(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        assert "~" in paper.text
        await paper.press("1", "enter")
        assert "v shows what" in paper.foot
        await paper.press("escape")
        assert "~" not in paper.text


async def test_words_taken_out_and_put_in_are_marked_by_signs_and_looks(library: Library) -> None:
    async with opened(library, (120, 40)) as paper:
        await paper.press("1", "v")
        assert "edit 2 of 2" in paper.text
        assert "修了[-三-]{+五+}年" in paper.text
        assert "Changed between 11-24 09:35 and 11-24 09:50" in paper.text
        assert "paragraphs as before" in paper.text
        await paper.press("escape")
        assert "~" not in paper.text


async def test_every_edit_can_be_stepped_to(library: Library) -> None:
    async with opened(library, (80, 24)) as paper:
        await paper.press("1", "enter", "v", "left")
        assert "edit 1 of 2" in paper.text
        assert "[-老-]{+旧+}戏台" in paper.text
        await paper.press("left")
        assert "This is the first edit that was seen." in paper.foot
        await paper.press("right", "right")
        assert "This is the last edit that was seen." in paper.foot
        await paper.press("down", "up", "pagedown", "pageup", "end", "home", "v")
        assert paper.focused.id == "article"


async def test_a_small_terminal_is_enough(library: Library) -> None:
    async with opened(library, (40, 12)) as paper:
        await paper.press("1", "v")
        assert "{+五+}" in paper.text


async def test_a_story_that_nobody_changed_says_so(paper: OpenPaper) -> None:
    async with paper(120, 40) as open_paper:
        await open_paper.press("1", "j", "enter", "v")
        assert "Nothing has changed in this story since you had it first." in open_paper.foot
