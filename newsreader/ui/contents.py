"""What can be laid on the table: today's paper, which is the library itself, or a back issue; no Textual."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Protocol

from newsreader.model import HotList, Photo, Row, Section, Stored
from newsreader.service.issue import Issue


class Contents(Protocol):
    """A paper that can be read: its sections, the stories in them, and what stands beside them."""

    def sections(self) -> tuple[Section, ...]:
        """The sections in their order, with counts."""

    def order(
        self, section: int | None = None, *, source: str | None = None, unread: bool = False, starred: bool = False
    ) -> Sequence[int]:
        """The stories of a section, of a source or of all."""

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these stories, in this order."""

    def stored(self, article: int) -> Stored:
        """A story with what is known of it; raises `UnknownArticle`."""

    def hot(self, source: str | None = None) -> tuple[HotList, ...]:
        """What other people are clicking on."""

    def photos(self, source: str | None = None) -> tuple[Photo, ...]:
        """The pictures with their captions."""


class IssueContents:
    """A back issue as the screens read it, in the order of its day."""

    def __init__(self, issue: Issue) -> None:
        self._issue = issue
        self._photos: tuple[Photo, ...] | None = None

    def sections(self) -> tuple[Section, ...]:
        """The sections of the day, with the counts of now."""
        return self._issue.sections()

    def order(
        self, section: int | None = None, *, source: str | None = None, unread: bool = False, starred: bool = False
    ) -> Sequence[int]:
        """The stories of a section, of a source or of all, as they stood."""
        if section is not None or source is None:
            return self._issue.order(section, unread=unread, starred=starred)
        parts = [
            self._issue.order(one.id, unread=unread, starred=starred)
            for one in self._issue.sections()
            if one.source == source
        ]
        return list(dict.fromkeys(chain.from_iterable(parts)))

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The headlines of the day."""
        return self._issue.rows(ids)

    def stored(self, article: int) -> Stored:
        """A story as it stood; raises `UnknownArticle`."""
        return self._issue.stored(article)

    def hot(self, source: str | None = None) -> tuple[HotList, ...]:
        """What other people were clicking on."""
        return tuple(ranking for ranking in self._issue.hot() if source in (None, ranking.source))

    def photos(self, source: str | None = None) -> tuple[Photo, ...]:
        """The pictures that the lists of the day showed beside their headlines."""
        if self._photos is None:
            rows = [row for row in self.rows(self.order()) if row.picture]
            self._photos = tuple(
                Photo(url=row.picture or "", caption=None, credit=None, article=row.id, title=row.title) for row in rows
            )
        wanted = None if source is None else set(self.order(source=source))
        return tuple(photo for photo in self._photos if wanted is None or photo.article in wanted)
