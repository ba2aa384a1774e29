"""Which pictures are on disk, and as which files; `library.py` reaches it as `store.pictures`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime

import msgspec

from newsreader.model import Data
from newsreader.store.database import Database
from newsreader.store.values import numbers, stamp
from newsreader.text import urls

_LONGEST_UNSEEN = """
SELECT name, json_group_array(key), max(size) FROM picture
WHERE name NOT IN (SELECT name FROM edition_picture JOIN picture USING (key))
GROUP BY name ORDER BY max(datetime(last_seen)), name
"""
"""Files that no back issue holds, the one that was not looked at for longest first."""


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

    def see(self, addresses: Iterable[str], now: datetime) -> None:
        """Remember that these pictures were looked at; those not seen for long leave first."""
        with self._db.transaction():
            self._db.run(
                "UPDATE picture SET last_seen = ? WHERE key IN (SELECT value FROM json_each(?))",
                (stamp(now), numbers(map(urls.key, addresses))),
            )

    def space(self) -> int:
        """Give the bytes that all pictures take; a file that several addresses lead to counts once."""
        sql = "SELECT ifnull(sum(size), 0) FROM (SELECT max(size) AS size FROM picture GROUP BY name)"
        return self._db.row(sql, (), int) or 0

    def leave(self, excess: int, staying: Collection[str]) -> tuple[str, ...]:
        """Forget the pictures that were not seen for longest until `excess` bytes are free; give the files to delete.

        Pictures of back issues stay, and those of the addresses in `staying`.
        """
        keys = {urls.key(url) for url in staying}
        gone: list[str] = []
        with self._db.transaction():
            for name, places, size in self._db.rows(_LONGEST_UNSEEN, (), _file):
                if excess <= 0:
                    break
                if keys.isdisjoint(places):
                    self._db.run("DELETE FROM picture WHERE name = ?", (name,))
                    excess -= size
                    gone.append(name)
        return tuple(gone)

    def of_edition(self, day: date) -> tuple[str, ...]:
        """Give the addresses of the pictures that a back issue holds."""
        sql = (
            "SELECT picture.url FROM edition JOIN edition_picture ON edition = edition.id JOIN picture USING (key)"
            " WHERE day = ? ORDER BY picture.url"
        )
        return tuple(self._db.rows(sql, (day.isoformat(),), str))

    def names(self) -> set[str]:
        """Give the names of all files that pictures are in."""
        return set(self._db.rows("SELECT DISTINCT name FROM picture", (), str))


def _saved(name: str, width: int, height: int, size: int) -> SavedPicture:
    return SavedPicture(name=name, width=width, height=height, size=size)


def _file(name: str, keys: str, size: int) -> tuple[str, frozenset[int], int]:
    return name, frozenset(msgspec.json.decode(keys, type=list[int])), size
