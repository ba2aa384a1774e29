"""`export`: what a person finds on disk afterwards."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path
from typing import cast

import pytest

from tests.cli.conftest import Shell

Rows = list[dict[str, object]]


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.md"))


def test_everything_that_is_here_becomes_a_folder(paper: Shell, tmp_path: Path) -> None:
    done = paper("export", "--markdown", str(tmp_path / "out" / "today"))
    assert done.returncode == 0, done.stderr
    whole = [row for row in cast(Rows, paper.json("headlines", "--unfold", "--limit", "1000")) if row["completeness"]]
    assert len(files(tmp_path / "out" / "today")) == len(whole) + 1
    assert f"{len(whole)} stories" in done.stdout
    index = (tmp_path / "out" / "today" / "index.md").read_text()
    assert index.index("## 国内") < index.index("## 国际")
    assert all(f"[{row['title']}]" in index.replace("\\", "") for row in whole)


def test_a_section_and_a_query_take_only_what_they_name(paper: Shell, tmp_path: Path) -> None:
    inside = cast(Rows, paper.json("headlines", "国内"))
    word = str(inside[0]["title"])[1:3]
    found = {str(row["id"]) for row in cast(Rows, paper.json("search", word))} & {str(row["id"]) for row in inside}
    assert paper("export", "--markdown", str(tmp_path / "a"), "--section", "国内").returncode == 0
    assert paper("export", "--markdown", str(tmp_path / "b"), "--section", "国内", word).returncode == 0
    assert paper("export", "--markdown", str(tmp_path / "c"), "--limit", "2").returncode == 0
    assert len(files(tmp_path / "a")) - 1 == len(inside)
    assert len(files(tmp_path / "b")) - 1 == len(found)
    assert len(files(tmp_path / "c")) - 1 == 2


def test_starred_and_new_stories(paper: Shell, tmp_path: Path) -> None:
    number = str(cast(Rows, paper.json("headlines", "国内"))[0]["id"])
    paper("mark", number, "--star", "--read")
    assert paper("export", "--epub", str(tmp_path / "starred.epub"), "--starred").stdout.startswith("1 story and")
    assert paper("export", "--epub", str(tmp_path / "both.epub"), "--starred", "--unread").returncode == 2
    assert paper("export", "--epub", str(tmp_path / "new.epub"), "--newer", "4w").returncode == 0
    nothing = paper("export", "--epub", str(tmp_path / "none.epub"), "--newer", "2999-01-01")
    assert nothing.returncode == 2
    assert "no such story" in nothing.stderr
    assert not (tmp_path / "none.epub").exists()


@pytest.mark.parametrize("age", ["", "soon", "2y", "-1d", "9999999w", "99999d2", "2026-13-01"])
def test_an_age_that_is_none_is_said(paper: Shell, tmp_path: Path, age: str) -> None:
    done = paper("export", "--markdown", str(tmp_path / "out"), "--newer", age)
    assert done.returncode == 2
    assert "no age" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_book_is_not_written_over_without_being_asked(paper: Shell, tmp_path: Path) -> None:
    book = tmp_path / "paper.epub"
    book.write_text("mine")
    done = paper("export", "--epub", str(book))
    assert done.returncode == 2
    assert "--overwrite" in done.stderr
    assert book.read_text() == "mine"
    assert paper("export", "--epub", str(book), "--overwrite").returncode == 0
    assert zipfile.ZipFile(book).testzip() is None
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["paper.epub"]


def test_a_second_export_keeps_what_is_there_and_says_so(paper: Shell, tmp_path: Path) -> None:
    words = ("export", "--markdown", str(tmp_path / "out"), "--section", "国内")
    assert paper(*words).returncode == 0
    names = files(tmp_path / "out")
    (tmp_path / "out" / names[0]).write_text((tmp_path / "out" / names[0]).read_text() + "my note")
    again = paper(*words)
    assert again.returncode == 1
    assert "--overwrite" in again.stderr
    assert files(tmp_path / "out") == names
    assert (tmp_path / "out" / names[0]).read_text().endswith("my note")
    assert paper(*words, "--overwrite").returncode == 0
    assert files(tmp_path / "out") == names
    assert "my note" not in (tmp_path / "out" / names[0]).read_text()


def test_a_place_that_cannot_be_written_is_said_in_words(paper: Shell, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for words in (
        ("--markdown", str(tmp_path / "file")),
        ("--markdown", str(tmp_path / "file" / "below")),
        ("--epub", str(tmp_path / "nowhere" / "book.epub")),
        ("--epub", str(tmp_path)),
    ):
        done = paper("export", *words)
        assert done.returncode == 2, words
        assert str(tmp_path) in done.stderr
        assert "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "home"]


def test_headlines_without_their_texts_are_counted(subscribed: Shell, tmp_path: Path) -> None:
    assert subscribed("fetch").returncode == 0
    words = ("export", "--markdown", str(tmp_path / "out"), "--section", "国内")
    done = subscribed(*words)
    assert done.returncode == 2
    assert "fetch --full" in done.stderr
    first = cast(Rows, subscribed.json("headlines", "国内"))[0]
    assert subscribed("read", str(first["id"])).returncode == 0
    done = subscribed(*words)
    assert done.returncode == 0
    assert done.stdout.startswith("1 story ")
    assert "left out" in done.stderr


@pytest.mark.parametrize("words", [(), ("--markdown", "a", "--epub", "b"), ("--opml", "a", "b")])
def test_one_target_is_said(paper: Shell, words: tuple[str, ...]) -> None:
    done = paper("export", *words)
    assert done.returncode == 2
    assert "export" in done.stderr


def test_subscriptions_go_into_a_file_that_is_not_there_yet(paper: Shell, tmp_path: Path) -> None:
    file = tmp_path / "mine.opml"
    assert paper("export", "--opml", str(file)).returncode == 0
    assert "<opml" in file.read_text()
    assert paper("export", "--opml", str(file)).returncode == 2
    assert paper("export", "--opml", str(file), "--overwrite").returncode == 0


def test_what_is_written_may_be_read_as_any_new_file(paper: Shell, tmp_path: Path) -> None:
    paper("export", "--markdown", str(tmp_path / "out"), "--limit", "1")
    (tmp_path / "plain").touch()
    mode = os.stat(tmp_path / "plain").st_mode
    assert {path.stat().st_mode for path in (tmp_path / "out").glob("*.md")} == {mode}
