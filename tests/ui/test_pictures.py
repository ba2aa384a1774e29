"""Pictures in stories: at their place, when the reader looks at them, and their captions in any case."""

from __future__ import annotations

import io
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from newsreader.library import Library
from newsreader.model import Article, Paragraph, Picture
from newsreader.settings import Home
from newsreader.store import Store
from tests.newsroom import Newsroom
from tests.ui.hanging import HALF_CELLS, flag, hang, picture_of
from tests.ui.opened import Opened, opened
from tests.ui.press import NOW, SENTENCE, STORIES, home_below, now, print_paper

FIRST = STORIES["国内"][0]
CAPTION = "戏台的灯照在水面上"


@pytest.fixture
def kept(home: Home) -> Iterator[Library]:
    """The paper with the picture of its first story on this machine."""
    hang(home, picture_of(FIRST))
    library = Library.open(home, now=now)
    yield library
    library.close()


def lines_of(paper: Opened) -> list[str]:
    return paper.text.split("\n")


def beside_pictures(paper: Opened) -> list[str]:
    """The lines of the screen, with blanks where a picture is, or the box that stands for it."""
    return [re.sub("[▀▣]", " ", line).rstrip() for line in lines_of(paper)]


def rows(paper: Opened) -> int:
    """How many rows of pictures are on the screen."""
    return sum("▀▀" in line for line in lines_of(paper))


async def test_a_picture_stands_between_the_paragraphs_with_its_caption_and_credit_beneath(kept: Library) -> None:
    async with opened(kept, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z")
        await paper.until(lambda: rows(paper) > 0)
        lines = lines_of(paper)
        shown = [at for at, line in enumerate(lines) if "▀▀" in line]
        caption = next(at for at, line in enumerate(lines) if CAPTION in line)
        assert shown == list(range(shown[0], shown[-1] + 1))
        assert next(at for at, line in enumerate(lines) if "第1段" in line) < shown[0]
        assert caption == shown[-1] + 1
        assert "林一舟 摄" in lines[caption + 1]


async def test_i_turns_pictures_off_and_on_and_that_is_remembered(kept: Library) -> None:
    async with opened(kept, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z", "i")
        assert rows(paper) == 0
        assert CAPTION in paper.text
        assert "Captions only." in paper.foot
    async with opened(kept, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z")
        assert rows(paper) == 0
        await paper.press("i")
        await paper.until(lambda: rows(paper) > 0)


@pytest.mark.parametrize("keys", [("I",), ("f", "s", "enter")], ids=["its key", "its letters"])
async def test_the_picture_in_sight_is_shown_as_large_as_the_screen(kept: Library, keys: tuple[str, ...]) -> None:
    async with opened(kept, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z")
        await paper.until(lambda: rows(paper) > 0)
        await paper.press(*keys)
        assert "1 of 1" in paper.text
        assert "第1段" not in paper.text
        await paper.press("escape")
        assert "第1段" in paper.text


async def test_where_there_is_no_picture_in_sight_that_is_said(library: Library) -> None:
    async with opened(library, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("2", "enter", "end", "I")
        assert "There is no picture in sight." in paper.foot


async def test_a_terminal_that_cannot_says_so(kept: Library) -> None:
    async with opened(kept, (100, 40)) as paper:
        await paper.press("enter", "i")
        assert "This terminal shows captions only." in paper.foot
        assert CAPTION in paper.text


async def test_another_size_is_drawn_anew_and_the_caption_stays_below(kept: Library) -> None:
    async with opened(kept, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z")
        await paper.until(lambda: rows(paper) > 0)
        large = rows(paper)
        await paper.pilot.resize_terminal(40, 12)
        await paper.press("pagedown")
        await paper.until(lambda: 0 < rows(paper) < large)


class Site:
    """A paper whose only story has a picture on a server of our own."""

    def __init__(self, folder: Path, web: Newsroom, *, stated: bool = True, settings: str = "") -> None:
        self.home = home_below(folder, settings=settings)
        self.url = web.url("/1.png")
        print_paper(self.home, {"国内": (FIRST,)})
        size = (80, 60) if stated else (None, None)
        picture = Picture(url=self.url, caption=CAPTION, credit="林一舟 摄", width=size[0], height=size[1])
        texts = [Paragraph(text=SENTENCE * 3) for _ in range(12)]
        article = Article(url="http://127.0.0.1:9/river/1", title=FIRST, blocks=(texts[0], picture, *texts[1:]))
        store = Store.open(self.home.database, now=NOW, files=self.home.cache / "files")
        store.articles.save_article(store.articles.order()[0], article, NOW)
        store.close()
        self.library = Library.open(self.home, now=now)


async def test_what_is_not_here_is_fetched_when_the_story_is_opened_and_kept(
    tmp_path: Path, newsroom: Newsroom
) -> None:
    newsroom.page("/1.png", flag(), headers={"content-type": "image/png"})
    site = Site(tmp_path, newsroom)
    async with opened(site.library, (140, 40), terminal=HALF_CELLS) as paper:
        assert CAPTION in paper.text, "the story is shown beside the list"
        assert newsroom.asked == [], "but nobody opened it yet"
        await paper.press("enter")
        await paper.until(lambda: rows(paper) > 0)
    assert site.library.archive.picture(site.url) is not None
    assert len(newsroom.asked_for("/1.png")) == 1
    site.library.close()


async def test_until_it_is_here_its_place_is_kept_and_no_line_jumps(tmp_path: Path, newsroom: Newsroom) -> None:
    hold = threading.Event()
    newsroom.page("/1.png", flag(), hold=hold)
    site = Site(tmp_path, newsroom)
    async with opened(site.library, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.pilot.press("enter", "Z")
        await paper.until(lambda: "▣" in paper.text)
        before = beside_pictures(paper)
        hold.set()
        await paper.until(lambda: rows(paper) > 0)
        assert beside_pictures(paper) == before
    site.library.close()


async def test_where_the_size_is_not_known_the_line_at_the_top_stays(tmp_path: Path, newsroom: Newsroom) -> None:
    hold = threading.Event()
    newsroom.page("/1.png", flag(), hold=hold)
    site = Site(tmp_path, newsroom, stated=False)
    async with opened(site.library, (60, 12), terminal=HALF_CELLS) as paper:
        await paper.pilot.press("enter", "Z")
        await paper.pilot.press(*["down"] * 5)
        await paper.until(lambda: "▣ picture" in paper.text)
        await paper.pilot.press(*["down"] * 10)
        await paper.pilot.pause()
        top = lines_of(paper)[2]
        hold.set()
        await paper.until(lambda: any(line.frame and line.frame.rows for line in paper.view._lines))
        assert lines_of(paper)[2] == top
    site.library.close()


async def test_without_a_network_the_caption_says_how_to_get_the_picture(tmp_path: Path, newsroom: Newsroom) -> None:
    newsroom.page("/1.png", "", status=404)
    site = Site(tmp_path, newsroom)
    async with opened(site.library, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z")
        await paper.until(lambda: "The picture is not here" in paper.text)
        assert CAPTION in paper.text
        assert rows(paper) == 0
    site.library.close()


async def test_never_means_never(tmp_path: Path, newsroom: Newsroom) -> None:
    newsroom.page("/1.png", flag())
    site = Site(tmp_path, newsroom, settings='fetch_pictures = "never"\n')
    async with opened(site.library, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z")
        assert "D takes the whole paper with its pictures." in paper.text
        assert CAPTION in paper.text
    assert newsroom.asked == []
    site.library.close()


def bomb() -> bytes:
    file = io.BytesIO()
    Image.new("1", (13_000, 13_000)).save(file, "PNG")
    return file.getvalue()


def animated() -> bytes:
    file = io.BytesIO()
    frames = [Image.new("RGB", (40, 30), colour) for colour in ((250, 0, 0), (0, 250, 0))]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (bomb(), "more pixels than any photograph has"),
        (flag()[:60], "a damaged picture"),
        (b"<html>no picture</html>", "no JPEG, PNG, GIF or WebP picture"),
        (b"", "sent an empty page"),
        (flag(form="TIFF"), "no JPEG, PNG, GIF or WebP picture"),
    ],
    ids=["bomb", "truncated", "page", "empty", "other format"],
)
async def test_what_is_no_picture_leaves_its_caption_and_says_why(
    tmp_path: Path, newsroom: Newsroom, content: bytes, why: str
) -> None:
    newsroom.page("/1.png", content, headers={"content-type": "image/png"})
    site = Site(tmp_path, newsroom)
    async with opened(site.library, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z")
        await paper.until(lambda: why in paper.text.replace("\n", " "))
        assert CAPTION in paper.text
        assert rows(paper) == 0
    site.library.close()


async def test_of_an_animation_the_first_frame_is_shown(tmp_path: Path, newsroom: Newsroom) -> None:
    newsroom.page("/1.png", animated(), headers={"content-type": "image/gif"})
    site = Site(tmp_path, newsroom)
    async with opened(site.library, (100, 40), terminal=HALF_CELLS) as paper:
        await paper.press("enter", "Z")
        await paper.until(lambda: rows(paper) > 0)
    site.library.close()


async def test_captions_are_found_by_searching(kept: Library) -> None:
    assert len(kept.search.find("戏台的灯照在水面上")) > 0
