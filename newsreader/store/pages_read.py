"""The pages that the reader read and how long they took; `library.py` reaches it as `store.pages_read`."""

from __future__ import annotations

from newsreader.store.database import Database
from newsreader.text.pace import Amount, PageRead

_KEPT = 200


class PagesRead:
    """The last few hundred, and nothing of what they said."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, page: PageRead) -> None:
        """Keep a page, and forget the oldest."""
        with self._db.transaction():
            number = self._db.insert(
                "INSERT INTO page_read (signs, words, seconds) VALUES (?, ?, ?)", (*page.amount, page.seconds)
            )
            self._db.run("DELETE FROM page_read WHERE id <= ?", (number - _KEPT,))

    def all(self) -> list[PageRead]:
        """Give them in the order they were read."""
        return self._db.rows("SELECT signs, words, seconds FROM page_read ORDER BY id", (), _page)


def _page(signs: int, words: int, seconds: float) -> PageRead:
    return PageRead(Amount(signs, words), seconds)
