"""`export` of what lies in the store: saved pictures, stories that got past every gate, many stories on a terminal."""

from __future__ import annotations

import contextlib
import io
import os
import pty
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from newsreader.model import Article, Headline
from newsreader.store import Store
from newsreader.store.pictures import SavedPicture
from tests.cli.conftest import Shell
from tests.rendering.stories import HOSTILE, PICTURE, STORY

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def keep(shell: Shell, *articles: Article, picture: bytes | None = None) -> list[int]:
    """Put stories into the store as the fetcher does, and the picture of theirs."""
    with contextlib.closing(Store.open(shell.home.database, now=NOW, files=shell.home.cache / "files")) as store:
        numbers = []
        for article in articles:
            number = store.articles.add(None, Headline(title=article.title, url=article.url), NOW)
            store.articles.save_article(number, article, NOW)
            numbers.append(number)
        if picture is not None:
            name = store.files.put(picture, ".png")
            store.pictures.put(PICTURE.url, SavedPicture(name=name, width=8, height=6, size=len(picture)), NOW)
    return numbers


def drawn() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (8, 6), "red").save(written, "PNG")
    return written.getvalue()


def test_saved_pictures_go_along(shell: Shell, tmp_path: Path) -> None:
    keep(shell, STORY, picture=drawn())
    done = shell("export", "--markdown", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    assert "1 story and 1 picture in" in done.stdout
    [picture] = (tmp_path / "out" / "pictures").iterdir()
    assert picture.read_bytes() == drawn()
    assert "1 story and 1 picture in" in shell("export", "--epub", str(tmp_path / "book.epub")).stdout
    assert zipfile.ZipFile(tmp_path / "book.epub").read("EPUB/picture-00001.png") == drawn()


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_a_hostile_story_is_printed_as_inert_text(shell: Shell, form: str) -> None:
    [number] = keep(shell, HOSTILE)
    done = shell("read", str(number), "--format", form)
    assert done.returncode == 0, done.stderr
    assert not set(done.stdout + done.stderr) & set("\x1b\x07\x00\x7f\x9b\u202e")
    assert "PWN" in done.stdout
    assert form != "html" or "<script" not in done.stdout


def test_a_hostile_story_is_exported_into_the_folder_and_nowhere_else(shell: Shell, tmp_path: Path) -> None:
    keep(shell, HOSTILE, replace(HOSTILE, url="https://evil.example/2", published=None))
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    done = shell("export", "--markdown", str(tmp_path / "a" / "b"))
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout + done.stderr
    made = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert {path.parent for path in made if shell.root not in path.parents} == {tmp_path / "a" / "b"}
    assert len(list((tmp_path / "a" / "b").glob("*.md"))) == 3


def test_a_long_export_shows_how_far_it_is_on_a_terminal(shell: Shell, tmp_path: Path) -> None:
    keep(shell, *(replace(STORY, url=f"https://paper.example/{number}", title=f"{number}") for number in range(20)))
    ours, theirs = pty.openpty()
    environment = os.environ | {"NEWSREADER_HOME": str(shell.root), "TERM": "xterm", "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "newsreader", "export", "--markdown", str(tmp_path / "out")]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env=environment, timeout=120, check=False)
    os.close(theirs)
    seen = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 0, seen
    assert "Exporting" in seen
    assert "20/20" in seen
    assert done.stdout.decode().startswith("20 stories")
