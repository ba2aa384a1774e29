"""Marks that are shown and perhaps not yet written, so that no key waits for the disk; no Textual."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newsreader.model import Row


class Pending:
    """What the reader did last, whatever the store says; `seen` is how much of a story was seen, from 0 to 1."""

    def __init__(self) -> None:
        self.seen: dict[int, float] = {}
        self._read: dict[int, bool] = {}
        self._starred: dict[int, bool] = {}

    def marked(self, ids: Sequence[int], *, read: bool | None, starred: bool | None) -> None:
        """From now on show these marks, whatever the store says."""
        if read is not None:
            self._read.update(dict.fromkeys(ids, read))
        if starred is not None:
            self._starred.update(dict.fromkeys(ids, starred))

    def written(self, ids: Sequence[int], *, read: bool | None, starred: bool | None) -> None:
        """The store says it now, unless the reader changed their mind meanwhile."""
        for article in ids:
            if self._read.get(article) is read:
                self._read.pop(article, None)
            if self._starred.get(article) is starred:
                self._starred.pop(article, None)

    def on(self, row: Row) -> Row:
        """A row with the marks that are on their way to the store."""
        read, starred = self._read.get(row.id, row.read), self._starred.get(row.id, row.starred)
        share = self.seen.get(row.id, row.share)
        if (read, starred, share) == (row.read, row.starred, row.share):
            return row
        return msgspec.structs.replace(row, read=read, starred=starred, share=share)

    def is_new(self, article: int) -> bool:
        """Whether nothing says that a story, unread in the store, was read since."""
        return not self._read.get(article, False)
