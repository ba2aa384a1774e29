"""One back issue, as the same screens read it that read the paper of today; a part of the library."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from newsreader.model import BackIssue, HotList, Row, Section, Stored
from newsreader.store import Store
from newsreader.store.editions import as_printed


class Issue:
    """Answers what the library answers for today: the sections, the order and the texts of the day.

    Read and starred are those of now: marks are kept by article, whatever paper it is read in.
    """

    def __init__(self, store: Store, about: BackIssue) -> None:
        self._store = store
        self.about = about

    def sections(self) -> tuple[Section, ...]:
        """The sections of the day in their order."""
        return self._store.editions.sections(self.about.day)

    def order(self, section: int | None = None, *, unread: bool = False, starred: bool = False) -> Sequence[int]:
        """The articles of a section of this edition, or of all, in the order of the day."""
        found = self._store.editions.order(self.about.day, section)
        if not (unread or starred):
            return found
        rows = self._store.articles.rows(found)
        return [row.id for row in rows if not (unread and row.read) and not (starred and not row.starred)]

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these articles, with the headlines of the day."""
        printed = self._store.editions.printed(self.about.day, ids)
        rows = self._store.articles.rows(ids)
        return [as_printed(row, printed[row.id]) if row.id in printed else row for row in rows]

    def stored(self, article: int) -> Stored:
        """An article with the text that it had; one that had none then shows what is here now."""
        stored = self._store.articles.stored(article)
        item = self._store.editions.printed(self.about.day, [article]).get(article)
        if item is None:
            return stored
        text = None if item.text is None else self._store.editions.text(article, item.text)
        return replace(stored, row=as_printed(stored.row, item), article=text or stored.article)

    def hot(self) -> tuple[HotList, ...]:
        """The rankings of the day, with the places whose stories are here."""
        return self._store.editions.hot(self.about.day)
