"""A book: what a reading device finds in it, and that it runs nothing."""

from __future__ import annotations

import resource
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from newsreader.errors import ExportError, UsageError
from newsreader.export import Done, PictureFile, Story, write_book
from newsreader.model import Article, Paragraph
from tests.export.checker import complaints
from tests.export.conftest import NOW, nothing_saved
from tests.rendering.stories import HOSTILE, STORY

XHTML = "{http://www.w3.org/1999/xhtml}"
ENGLISH = Article(
    url="https://paper.example/en", title="A bridge & its day", language="en", blocks=(Paragraph(text="Lights on."),)
)
STORIES = (
    Story(article=STORY, chapter="国内"),
    Story(article=replace(STORY, title="第二篇"), chapter="国内"),
    Story(article=ENGLISH, chapter="English"),
)


def book(file: Path, *stories: Story, picture: PictureFile = nothing_saved, now: datetime = NOW) -> Done:
    return write_book(stories, file, picture=picture, now=now, title="杭州网 · 2026-11-24")


def read(file: Path, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(zipfile.ZipFile(file).read(f"EPUB/{name}"))


@pytest.mark.parametrize("kind", ["jpeg", "png", "gif", "webp", "clear", "damaged", "page", "gone"])
def test_a_book_holds_its_pictures_in_kinds_that_every_device_shows(
    tmp_path: Path, saved: Callable[[str], PictureFile], kind: str
) -> None:
    file = tmp_path / "book.epub"
    done = book(file, *STORIES, picture=saved(kind))
    assert done == Done(stories=3, pictures=0 if kind in ("damaged", "page", "gone") else 1)
    with zipfile.ZipFile(file) as opened:
        assert opened.testzip() is None
        pictures = [name for name in opened.namelist() if name.startswith("EPUB/picture")]
    assert all(name.endswith((".jpg", ".png", ".gif")) for name in pictures)


def test_a_file_is_known_for_a_book_by_its_first_bytes(tmp_path: Path) -> None:
    book(tmp_path / "book.epub", *STORIES)
    assert (tmp_path / "book.epub").read_bytes()[30:58] == b"mimetypeapplication/epub+zip"


def test_sections_are_the_chapters_of_the_contents(tmp_path: Path) -> None:
    book(tmp_path / "book.epub", *STORIES)
    nav = read(tmp_path / "book.epub", "nav.xhtml")
    [toc, _] = nav.iter(f"{XHTML}nav")
    shown = [(link.get("href"), link.text) for link in toc.iter(f"{XHTML}a")]
    assert shown == [
        ("chapter-001.xhtml", "国内"),
        ("story-00001.xhtml", "断桥夜色：一座桥的一天"),
        ("story-00002.xhtml", "第二篇"),
        ("chapter-002.xhtml", "English"),
        ("story-00003.xhtml", "A bridge & its day"),
    ]
    points = read(tmp_path / "book.epub", "toc.ncx").iter("{http://www.daisy.org/z3986/2005/ncx/}content")
    assert [point.get("src") for point in points] == [href for href, _ in shown]
    order = [item.get("idref") for item in read(tmp_path / "book.epub", "package.opf").iter() if item.get("idref")]
    assert order == ["cover", "nav", *(str(href).removesuffix(".xhtml") for href, _ in shown)]


def test_a_story_has_its_picture_caption_credits_and_source_line(
    tmp_path: Path, saved: Callable[[str], PictureFile]
) -> None:
    book(tmp_path / "book.epub", *STORIES, picture=saved("png"))
    page = read(tmp_path / "book.epub", "story-00001.xhtml")
    assert page.get("lang") == "zh-Hans"
    [image] = page.iter(f"{XHTML}img")
    assert (image.get("src"), image.get("alt")) == ("picture-00001.png", "一座桥")
    text = "\n".join(page.itertext())
    for words in ("昨夜的断桥。（李明 摄）", "稿件来源：钱江晚报", "作者：陈一, 王二", "编辑：周三", STORY.url):
        assert words in text


def test_the_cover_carries_the_title_the_day_and_the_headlines(tmp_path: Path) -> None:
    book(tmp_path / "book.epub", *STORIES)
    cover = "".join(read(tmp_path / "book.epub", "cover.svg").itertext()).replace("\n\n", "\n")
    for words in ("杭州网\n2026-11-24\n", "断桥夜色：一座桥的一天", "A bridge & its day", "第二篇"):
        assert words in cover


def test_the_day_is_that_of_the_reader(tmp_path: Path) -> None:
    book(tmp_path / "book.epub", *STORIES, now=datetime(2026, 11, 25, 7, tzinfo=timezone(timedelta(hours=8))))
    assert "2026-11-25" in "".join(read(tmp_path / "book.epub", "cover.svg").itertext())
    package = "".join(read(tmp_path / "book.epub", "package.opf").itertext())
    assert "2026-11-24T23:00:00Z" in package


def test_the_book_speaks_the_language_of_most_of_its_stories(tmp_path: Path) -> None:
    unknown = Story(article=replace(ENGLISH, language='"><script>'), chapter="x")
    for name, stories, language in (("a", STORIES, "zh-Hans"), ("b", (unknown,), "und"), ("c", STORIES[2:], "en")):
        book(tmp_path / name, *stories)
        found = read(tmp_path / name, "package.opf").find(".//{http://purl.org/dc/elements/1.1/}language")
        assert found is not None
        assert found.text == language


def test_the_same_stories_at_the_same_moment_are_the_same_book(
    tmp_path: Path, saved: Callable[[str], PictureFile]
) -> None:
    for name, moment in (("a", NOW), ("b", NOW), ("c", NOW + timedelta(minutes=1))):
        book(tmp_path / name, *STORIES, picture=saved("webp"), now=moment)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert (tmp_path / "a").read_bytes() != (tmp_path / "c").read_bytes()


def test_a_clock_that_was_never_set_makes_a_book_too(tmp_path: Path) -> None:
    book(tmp_path / "book.epub", *STORIES, now=datetime(1970, 1, 1, tzinfo=UTC))
    assert zipfile.ZipFile(tmp_path / "book.epub").testzip() is None


def test_a_hostile_story_makes_a_book_that_runs_nothing(tmp_path: Path, saved: Callable[[str], PictureFile]) -> None:
    file = tmp_path / "book.epub"
    hostile = Story(article=HOSTILE, chapter="<script>]]>\x1b[2J&")
    write_book([hostile], file, picture=saved("png"), now=NOW, title="\x1b]0;PWN\x07<script>&")
    with zipfile.ZipFile(file) as opened:
        assert all(name == "mimetype" or name.startswith(("META-INF/", "EPUB/")) for name in opened.namelist())
        texts = {name: opened.read(name) for name in opened.namelist() if not name.endswith(".png")}
    for name, content in texts.items():
        assert not set(content) & {0x1B, 0x07, 0x00}, name
        if name.endswith(("xhtml", "svg", "ncx", "opf")):
            for element in ElementTree.fromstring(content).iter():
                assert element.tag.rpartition("}")[2] not in {"script", "iframe", "object", "form"}
                assert not [key for key in element.attrib if key.startswith("on")]
                target = element.get("href") or element.get("src") or ""
                assert target.startswith("https://") or ":" not in target


@pytest.mark.parametrize("kind", ["webp", "gone"])
def test_epubcheck_has_nothing_to_say_against_a_book(
    tmp_path: Path, saved: Callable[[str], PictureFile], kind: str
) -> None:
    hostile = Story(article=HOSTILE, chapter="<script>]]>\x1b[2J&")
    book(tmp_path / "book.epub", *STORIES, hostile, picture=saved(kind))
    assert complaints(tmp_path / "book.epub") == ""


@pytest.mark.parametrize("failure", [KeyboardInterrupt(), UsageError("gone")])
def test_a_book_that_is_broken_off_leaves_nothing(tmp_path: Path, failure: BaseException) -> None:
    def broken() -> Iterator[Story]:
        yield STORIES[0]
        raise failure

    with pytest.raises(type(failure)):
        write_book(broken(), tmp_path / "book.epub", picture=nothing_saved, now=NOW, title="t")
    assert list(tmp_path.iterdir()) == []


def test_no_story_is_no_book(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no story"):
        book(tmp_path / "book.epub")
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_not_followed_even_where_it_may_be_written_over(tmp_path: Path) -> None:
    mine, file = tmp_path / "mine", tmp_path / "book.epub"
    mine.write_text("mine")
    file.symlink_to(mine)
    with pytest.raises(UsageError, match="--overwrite"):
        book(file, *STORIES)
    write_book(STORIES, file, picture=nothing_saved, now=NOW, title="t", overwrite=True)
    assert mine.read_text() == "mine"
    assert not file.is_symlink()


def test_a_disk_that_takes_no_more_is_said_and_leaves_nothing(
    tmp_path: Path, saved: Callable[[str], PictureFile]
) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with pytest.raises(ExportError, match=r"book\.epub cannot be written: "):
            book(tmp_path / "book.epub", *STORIES, picture=saved("png"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not (tmp_path / "book.epub").exists()
    assert not list(tmp_path.glob(".*"))


def test_stories_are_let_go_of_as_they_are_written(tmp_path: Path) -> None:
    def many() -> Iterator[Story]:
        for number in range(100):
            text = f"{number} " + "word " * 40_000
            yield Story(article=replace(STORY, title=f"{number}", blocks=(Paragraph(text=text),)), chapter="国内")

    tracemalloc.start()
    try:
        done = write_book(many(), tmp_path / "book.epub", picture=nothing_saved, now=NOW, title="much")
        assert done.stories == 100
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()
