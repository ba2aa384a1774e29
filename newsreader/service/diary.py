"""What the reader made of stories, and what became of them since; a part of the library."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsreader.model import Version
from newsreader.store import Store

if TYPE_CHECKING:
    from newsreader.rendering.changes import Edit
    from newsreader.service.background import Background


class Diary:
    """What is remembered of reading, beside the marks themselves."""

    def __init__(self, store: Store, background: Callable[[], Background]) -> None:
        self._store = store
        self._background = background

    async def edits(self, article: int) -> tuple[Edit, ...]:
        """What the site changed in a story since it was first fetched, edit by edit, the newest last.

        Raises `UnknownArticle` for a number of no story.
        """
        from newsreader.rendering.changes import edits  # needed when somebody asks only

        return await self._background().run(lambda store: edits(_versions(store, article)))


def _versions(store: Store, article: int) -> tuple[Version, ...]:
    """The texts that a story had, the oldest first and the present one last."""
    stored = store.articles.stored(article)
    if stored.article is None or stored.fetched is None:
        return ()
    earlier = [Version(fetched=fetched, article=text) for fetched, text in store.articles.revisions(article)]
    return (*earlier, Version(fetched=stored.fetched, article=stored.article))
