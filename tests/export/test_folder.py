"""A folder of Markdown: what lies in it, what a note-taker reads, and what it never does to other files."""

from __future__ import annotations

import json
import os
import re
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from newsreader.errors import UsageError
from newsreader.export import Done, PictureFile, Story, save_story, write_folder
from newsreader.model import Article, Paragraph
from tests.export.conftest import NOW, nothing_saved
from tests.rendering.stories import HARM, HOSTILE, STORY

NAME = "2026-11-24 断桥夜色：一座桥的一天.md"


def exported(folder: Path, *articles: Article, picture: PictureFile = nothing_saved, overwrite: bool = False) -> Done:
    stories = [Story(article=article, chapter="国内") for article in articles]
    return write_folder(stories, folder, picture=picture, now=NOW, title="杭州网", overwrite=overwrite)


def head(file: Path) -> dict[str, object]:
    """The front matter, as far as it is JSON, which all of it but dates is."""
    lines = file.read_text().split("---\n")[1].splitlines()
    pairs = (line.split(": ", 1) for line in lines)
    return {name: value if name in ("published", "completeness") else json.loads(value) for name, value in pairs}


def test_a_story_is_a_file_with_everything_that_is_known_of_it_at_its_head(tmp_path: Path) -> None:
    assert exported(tmp_path, STORY) == Done(stories=1)
    assert sorted(path.name for path in tmp_path.iterdir()) == [NAME, "index.md"]
    assert head(tmp_path / NAME) == {
        "title": "断桥夜色：一座桥的一天",
        "original_title": "断桥的一天",
        "subtitle": "从清晨到深夜",
        "source": "钱江晚报",
        "authors": ["陈一", "王二"],
        "editors": ["周三"],
        "section": "国内",
        "language": "zh-Hans",
        "url": STORY.url,
        "published": "2026-11-24T09:12:00+08:00",
    }
    assert "- 稿件来源：钱江晚报" in (tmp_path / NAME).read_text()


def test_the_index_names_the_stories_by_chapter(tmp_path: Path) -> None:
    stories = [Story(article=replace(STORY, title=title), chapter=title[0]) for title in ("甲一", "甲二", "乙一")]
    write_folder(stories, tmp_path, picture=nothing_saved, now=NOW, title="杭州网 · 2026-11-24")
    index = (tmp_path / "index.md").read_text()
    assert index.startswith("# 杭州网 · 2026-11-24\n\n2026-11-24 09:30\n\n## 甲\n\n- [甲一](2026-11-24%20")
    assert index.count("## 甲") == 1
    assert "\n\n## 乙\n\n- [乙一](" in index


@pytest.mark.parametrize(
    ("kind", "suffix"), [("jpeg", "jpg"), ("png", "png"), ("gif", "gif"), ("webp", "webp"), ("clear", "webp")]
)
def test_a_saved_picture_lies_beside_the_story(
    tmp_path: Path, saved: Callable[[str], PictureFile], shelf: Path, kind: str, suffix: str
) -> None:
    out = tmp_path / "out"
    assert exported(out, STORY, replace(STORY, title="二"), picture=saved(kind)) == Done(stories=2, pictures=1)
    [picture] = (out / "pictures").iterdir()
    assert picture.suffix == f".{suffix}"
    assert picture.read_bytes() == (shelf / kind).read_bytes()
    assert f"![一座桥](pictures/{picture.name})\n\n*昨夜的断桥。（李明 摄）*" in (out / NAME).read_text()


@pytest.mark.parametrize("kind", ["page", "gone"])
def test_what_is_no_picture_stays_away_and_its_words_lead_to_the_page(
    tmp_path: Path, saved: Callable[[str], PictureFile], kind: str
) -> None:
    assert exported(tmp_path / "out", STORY, picture=saved(kind)).pictures == 0
    assert "[昨夜的断桥。（李明 摄）](https://paper.example/bridge.jpg)" in (tmp_path / "out" / NAME).read_text()


def test_stories_of_one_name_are_numbered_whatever_the_case(tmp_path: Path) -> None:
    titles = ("The Bridge", "the bridge", "THE BRIDGE")
    exported(tmp_path, *(replace(STORY, title=title, url=f"https://paper.example/{title[0]}") for title in titles))
    assert sorted(path.name for path in tmp_path.glob("2026*")) == [
        "2026-11-24 THE BRIDGE (3).md",
        "2026-11-24 The Bridge.md",
        "2026-11-24 the bridge (2).md",
    ]


def test_an_undated_story_says_so_in_its_name(tmp_path: Path) -> None:
    exported(tmp_path, replace(STORY, published=None, title="index"))
    assert (tmp_path / "undated index.md").exists()


def test_a_part_of_a_story_says_so(tmp_path: Path) -> None:
    exported(tmp_path, replace(STORY, completeness="teaser"))
    assert head(tmp_path / NAME)["completeness"] == "teaser"


def test_an_earlier_export_is_kept_and_named_until_it_may_be_written_over(tmp_path: Path) -> None:
    exported(tmp_path, STORY)
    edited = replace(STORY, blocks=(Paragraph(text="今天改了。"),))
    assert exported(tmp_path, edited) == Done(kept=(NAME,))
    assert "今天改了" not in (tmp_path / NAME).read_text()
    assert exported(tmp_path, edited, overwrite=True) == Done(stories=1)
    assert "今天改了" in (tmp_path / NAME).read_text()
    assert len(list(tmp_path.iterdir())) == 2


def test_the_file_of_another_story_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("my own")
    other = replace(STORY, url="https://paper.example/other")
    exported(tmp_path, STORY, overwrite=True)
    exported(tmp_path, other, overwrite=True)
    assert (tmp_path / NAME).read_text() == "my own"
    names = [NAME.replace(".md", f"{number}.md") for number in ("", " (2)", " (3)")]
    assert sorted(path.name for path in tmp_path.glob("2026*")) == sorted(names)
    assert head(tmp_path / names[2])["url"] == other.url


def test_a_link_of_that_name_is_not_followed(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_text("mine")
    out = tmp_path / "out"
    out.mkdir()
    (out / NAME).symlink_to(mine)
    (out / "index.md").symlink_to(tmp_path / "nowhere")
    assert exported(out, STORY).kept == ("index.md",)
    exported(out, STORY, overwrite=True)
    assert mine.read_text() == "mine"
    assert (out / NAME).is_symlink()
    assert not (tmp_path / "nowhere").exists()
    assert (out / "index.md").is_file()


def test_pictures_go_through_no_link_to_another_folder(tmp_path: Path, saved: Callable[[str], PictureFile]) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "pictures").symlink_to(elsewhere)
    with pytest.raises(UsageError, match="pictures is a link"):
        exported(tmp_path / "out", STORY, picture=saved("png"))
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("harm", [*HARM, "/abs", ".bashrc", "-rf", "CON", "\0", "", "长" * 500])
def test_a_hostile_title_names_a_file_inside_the_folder(tmp_path: Path, harm: str) -> None:
    out = tmp_path / "a" / "b"
    exported(out, replace(STORY, title=harm), replace(STORY, title=harm, published=None, url="https://x.example/"))
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_dir()) == ["a", "b"]
    assert len([path for path in out.iterdir() if path.name.startswith(("2026-11-24 ", "undated "))]) == 2
    assert all(path.is_file() and len(os.fsencode(path.name)) < 143 for path in out.iterdir())


def test_a_hostile_story_is_inert_text(tmp_path: Path) -> None:
    exported(tmp_path, HOSTILE)
    [file] = tmp_path.glob("0001-01-01*")
    assert head(file)["authors"] == ["]0;PWN", "31m", *HARM[2:]]
    assert "language" not in head(file)
    for written in tmp_path.glob("*.md"):
        text = written.read_text()
        assert not set(text) & set("\x1b\x07\x00\r")
        assert not any(line.startswith("=") for line in text.splitlines())
        html = MarkdownIt("commonmark", {"html": True}).render(text)  # one that takes the head for text, too
        assert "<script" not in html
        assert not [found for found in re.findall(r'(?:href|src)="([^"]*)"', html) if "javascript" in found[:12]]


def test_one_story_is_saved_at_a_key_and_found_again(tmp_path: Path) -> None:
    story = Story(article=STORY, chapter="国内")
    path = save_story(story, tmp_path / "new", picture=nothing_saved)
    assert path == tmp_path / "new" / NAME
    path.write_text(path.read_text() + "my note")
    assert save_story(story, tmp_path / "new", picture=nothing_saved) == path
    assert path.read_text().endswith("my note")
    assert [one.name for one in (tmp_path / "new").iterdir()] == [NAME]


def test_stories_are_let_go_of_as_they_are_written(tmp_path: Path) -> None:
    def many() -> Iterator[Story]:
        for number in range(100):
            text = f"{number} " + "word " * 40_000
            yield Story(article=replace(STORY, title=f"{number}", blocks=(Paragraph(text=text),)), chapter="国内")

    tracemalloc.start()
    try:
        write_folder(many(), tmp_path, picture=nothing_saved, now=NOW, title="much")
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) > 20_000_000
