"""A special topic found in the palette opens as a section of its source, and stays one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.model import Topic
from newsreader.settings import Home
from newsreader.store import Store
from newsreader.ui.app import NewsApp
from tests.newsroom import Newsroom
from tests.ui.opened import Opened, opened
from tests.ui.press import NOW, home_below, now, print_paper

LISTED = ("桥上的石匠守了两个冬天才修好", "过桥的渡船公司不担心生意了")


@pytest.fixture
def home(tmp_path: Path, newsroom: Newsroom) -> Home:
    """A home whose first source lists a topic."""
    rows = "".join(
        f'<li><a href="/story/2026-11/24/content_{number}.htm">{title}</a> <span>2026-11-24 0{number}:00</span></li>'
        for number, title in enumerate(LISTED, 1)
    )
    url = newsroom.page("/z/bridges.htm", f"<html><title>百座桥</title><body><ul>{rows}</ul></body></html>")
    home = home_below(tmp_path, base=newsroom.url(""))
    print_paper(home)
    store = Store.open(home.database, now=NOW, files=home.cache / "files")
    store.topics.put("river", [Topic(title="百座桥的故事", url=url)])
    store.close()
    return home


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    library = Library.open(home, now=now)
    yield library
    library.close()


async def choose(paper: Opened, *typed: str) -> None:
    """Open the palette, type, and take the first thing it offers."""
    await paper.pilot.press("ctrl+p")
    await paper.until(lambda: not isinstance(paper.app.screen, type(paper.front)))
    await paper.pilot.press(*typed)
    await paper.until(lambda: "opens as a section" in paper.text)
    await paper.pilot.press("down", "enter")
    await paper.until(lambda: paper.at_front)


@pytest.mark.parametrize("size", [(40, 12), (120, 40)])
async def test_a_topic_opens_as_a_section(library: Library, home: Home, size: tuple[int, int]) -> None:
    async with opened(library, size) as paper:
        await choose(paper, *"百座桥")
        await paper.until(lambda: "百座桥的故事 · 2 unread of 2" in paper.text)
        assert LISTED[0][:9] in paper.text
        assert isinstance(paper.app, NewsApp)
        await paper.settle()
    again = Library.open(home, now=now)
    assert [section.name for section in again.sections() if section.source == "river"][-1] == "百座桥的故事"
    again.close()


async def test_a_topic_that_cannot_be_had_says_why(library: Library, newsroom: Newsroom) -> None:
    newsroom.page("/z/bridges.htm", "gone", status=404)
    async with opened(library, (120, 40)) as paper:
        await choose(paper, *"百座桥")
        await paper.until(lambda: "404" in paper.foot)
        assert "百座桥的故事 · empty" in paper.text
