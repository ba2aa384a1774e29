"""Pictures on disk and the clock of an export."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from newsreader.export import PictureFile

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A folder of saved pictures, one of each kind."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    drawn = Image.new("RGB", (8, 6), "red")
    for kind in ("jpeg", "png", "gif", "webp"):
        drawn.save(folder / kind, kind)
    Image.new("RGBA", (8, 6), (255, 0, 0, 90)).save(folder / "clear", "webp")
    (folder / "damaged").write_bytes(b"RIFF\0\0\0\0WEBPVP8 nothing more")
    (folder / "page").write_text("<html>no picture</html>")
    return folder


@pytest.fixture
def saved(shelf: Path) -> Callable[[str], PictureFile]:
    """Where every picture is the file of that kind."""
    return lambda kind: lambda url: shelf / kind


def nothing_saved(url: str) -> Path | None:
    return None
