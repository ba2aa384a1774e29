"""The first start explains itself, once; and the palette takes sources in and out."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.text.width import cells
from newsreader.ui.app import NewsApp
from tests.ui.conftest import OpenPaper
from tests.ui.opened import text_of
from tests.ui.press import home_below, now


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_the_first_start_says_five_keys_and_where_sources_come_from(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    library = Library.open(home_below(tmp_path), now=now)
    app = NewsApp(library, welcome=True)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        page = text_of(app)
        for words in ("Enter", "Space", "D ", "/ ", "? ", "Ctrl+P finds more sources", "shell."):
            assert words in page, page
        assert "▅" not in page
        assert all(cells(line) <= size[0] for line in page.split("\n"))
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.screen is app.front
    again = NewsApp(library, welcome=True)
    async with again.run_test(size=size) as pilot:
        await again.workers.wait_for_complete()
        await pilot.pause()
        assert again.screen is again.front
    await library.disconnect()
    library.close()


async def test_a_source_is_left_out_and_taken_in_again_from_the_palette(library: Library, paper: OpenPaper) -> None:
    async with paper(140, 40) as open_paper:
        await open_paper.press("ctrl+p", *"Leave out Hill Courier", "enter")
        await open_paper.until(lambda: "is left out of your paper" in open_paper.foot)
        assert "hill" not in library.catalogue.registry.enabled_ids()
        assert "Local" not in open_paper.text
        await open_paper.press("ctrl+p", *"Add Hill Courier", "enter")
        await open_paper.until(lambda: "Local" in open_paper.text)
        assert "hill" in library.catalogue.registry.enabled_ids()


async def test_an_address_in_the_palette_can_become_a_source(paper: OpenPaper) -> None:
    async with paper(140, 40) as open_paper:
        await open_paper.press("ctrl+p", *"http://127.0.0.1:9/news")
        await open_paper.until(lambda: "Add http://127.0.0.1:9/news" in open_paper.text)
        await open_paper.press("enter")
        await open_paper.until(lambda: "127.0.0.1" in open_paper.foot)
