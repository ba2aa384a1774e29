"""A paper with stories in it, and a way to hold it open and look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.settings import Home
from tests.ui.opened import Opened, opened
from tests.ui.press import home_below, now, print_paper

OpenPaper = Callable[..., AbstractAsyncContextManager[Opened]]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with the small paper in its store."""
    home = home_below(tmp_path)
    print_paper(home)
    return home


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    """The service over it."""
    library = Library.open(home, now=now)
    yield library
    library.close()


@pytest.fixture
def paper(library: Library) -> OpenPaper:
    """Opens the paper on a screen of any size."""

    def open_it(*size: int, url: str | None = None, source: str | None = None) -> AbstractAsyncContextManager[Opened]:
        width, height = size or (120, 40)
        return opened(library, (width, height), url=url, source=source)

    return open_it
