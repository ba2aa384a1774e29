"""Pictures for the tests of the screen: painted here, put into a store or on the web; and a terminal for them."""

from __future__ import annotations

import io

from PIL import Image

from newsreader.model import Picture
from newsreader.pictures import scaled
from newsreader.settings import Home
from newsreader.store import SavedPicture, Store
from newsreader.ui.graphics.frames import Means
from newsreader.ui.looks.terminal import Terminal
from tests.ui.press import NOW, story

HALF_CELLS = Terminal(means=Means(kind="halfcell"))

RED, BLUE = (200, 30, 30), (20, 40, 160)


def flag(width: int = 80, height: int = 60, form: str = "PNG") -> bytes:
    """A picture of two colours, red above blue."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (0, height // 2, width, height))
    file = io.BytesIO()
    image.save(file, form)
    return file.getvalue()


def hang(home: Home, *addresses: str, content: bytes | None = None) -> None:
    """Put a picture into the store of a home, at each address."""
    store = Store.open(home.database, now=NOW, files=home.cache / "files")
    small = scaled(content or flag(), quality=95)
    name = store.files.put(small.content, small.suffix)
    saved = SavedPicture(name=name, width=small.width, height=small.height, size=len(small.content))
    for url in addresses:
        store.pictures.put(url, saved, NOW)
    store.close()


def picture_of(title: str) -> str:
    """The address of the picture in a story of the small paper."""
    return next(block.url for block in story(title).blocks if isinstance(block, Picture))
