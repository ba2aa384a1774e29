"""Pictures and saved pages are files named by their content."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.errors import StoreError
from newsreader.store.files import Files


def test_bytes_come_back_and_lie_there_once(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    name = files.put(b"\xff\xd8picture", ".JPG")
    assert files.put(b"\xff\xd8picture", ".jpg") == name
    assert name.endswith(".jpg")
    assert files.get(name) == b"\xff\xd8picture"
    assert len([file for file in (tmp_path / "files").rglob("*") if file.is_file()]) == 1


@pytest.mark.parametrize("suffix", ["", "/../../x", ".jpg/..", ".toolong", ".j\0", "jpg"])
def test_nothing_from_the_web_names_a_file(tmp_path: Path, suffix: str) -> None:
    assert len(Files(tmp_path).put(b"x", suffix)) == 32


@pytest.mark.parametrize("name", ["", "..", "../news.db", "0" * 32, "0" * 32 + ".jpg/..", "/etc/passwd"])
def test_a_name_that_is_not_here_gives_nothing(tmp_path: Path, name: str) -> None:
    assert Files(tmp_path).get(name) is None


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="could not be written"):
        Files(tmp_path / "files").put(b"x")
