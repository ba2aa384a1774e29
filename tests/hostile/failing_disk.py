"""A disk that takes so many writes and then no more, for SQLite in the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

NAME = "failing"
_WHOLE = apsw.vfs_names()[0]
"""The disk as it is."""


class Disk(apsw.VFS):
    """Counts the writes and the waits for the disk; after `good` of them each raises `trouble`."""

    def __init__(self, good: int, trouble: type[apsw.Error]) -> None:
        self.good = good
        self.trouble = trouble
        self.asked = 0
        super().__init__(NAME, _WHOLE, makedefault=True)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> _File:  # noqa: N802 - apsw calls it so
        return _File(self, name, flags)

    def ask(self) -> None:
        """One more write."""
        self.asked += 1
        if self.asked > self.good:
            raise self.trouble

    def excepthook(self, *_: object, **_named: object) -> bool:
        """SQLite itself has heard; a failure that it may pass over is no news."""
        return True


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._disk = disk
        super().__init__(_WHOLE, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - apsw calls it so
        self._disk.ask()
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - apsw calls it so
        self._disk.ask()
        super().xSync(flags)

    def excepthook(self, *_: object, **_named: object) -> bool:
        """As of the disk."""
        return True


@contextmanager
def failing_disk(good: int, trouble: type[apsw.Error]) -> Iterator[Disk]:
    """Put every database that is opened inside on a disk that fails after `good` writes."""
    disk = Disk(good, trouble)
    try:
        yield disk
    finally:
        disk.unregister()
