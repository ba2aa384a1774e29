"""Which pictures are on disk, and as which files; `library.py` reaches it as `store.pictures`."""

from __future__ import annotations

from datetime import datetime

from newsreader.model import Data
from newsreader.store.database import Database
from newsreader.store.values import stamp
from newsreader.text import urls


class SavedPicture(Data):
    """A picture on disk: its file in `store.files`, width and height in pixels, size in bytes."""

    name: str
    width: int
    height: int
    size: int


class Pictures:
    """Every picture that was fetched, by its address; several addresses may lead to one file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def get(self, url: str) -> SavedPicture | None:
        """Give the picture of an address, if it was saved."""
        return self._db.row("SELECT name, width, height, size FROM picture WHERE key = ?", (urls.key(url),), _saved)

    def put(self, url: str, picture: SavedPicture, now: datetime) -> None:
        """Remember that a picture was saved."""
        with self._db.transaction():
            self._db.run(
                "REPLACE INTO picture (key, url, name, width, height, size, fetched, last_seen)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
                (urls.key(url), url, picture.name, picture.width, picture.height, picture.size, stamp(now)),
            )


def _saved(name: str, width: int, height: int, size: int) -> SavedPicture:
    return SavedPicture(name=name, width=width, height=height, size=size)
