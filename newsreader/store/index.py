"""Keeps the search index: which stories it has yet to take up, and what of a story it holds; for `store/` only."""

from __future__ import annotations

from newsreader.model import Article, Data
from newsreader.store.database import Database
from newsreader.store.terms import length, terms
from newsreader.store.values import numbers, said, unpacked
from newsreader.text.fold import fold

SLOT = 4_096
"""Milliseconds of one row number of the index, whose order is that of the lists; renumber.sql knows it too."""

_WAITING = """
SELECT article.id, article.slot, article.announced, article.title, article.summary, body.data
FROM unindexed CROSS JOIN article ON article.id = unindexed.article LEFT JOIN body ON body.article = article.id
ORDER BY unindexed.article DESC LIMIT ?
"""


class _Waiting(Data):
    """A story that the index has yet to take up."""

    id: int
    slot: int
    headings: tuple[str, str]
    summary: str | None
    article: Article | None


class Index:
    """Stories are put down when their words change and taken up a little later, many in one transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def later(self, article: int) -> None:
        """Put a story down whose words are new; until it is taken up, search looks into the story itself."""
        self._db.run("INSERT OR IGNORE INTO unindexed VALUES (?)", (article,))

    def behind(self) -> int:
        """Say how many stories are put down."""
        return self._db.numbers("SELECT count(*) FROM unindexed")[0]

    def catch_up(self, most: int = 50) -> int:
        """Take up stories, those that arrived last first; give how many, which is none when there are no more."""
        with self._db.transaction():
            waiting = self._db.rows(_WAITING, (most,), _waiting)
            for story in waiting:
                self._take_up(story)
            taken = numbers(story.id for story in waiting)
            self._db.run("DELETE FROM unindexed WHERE article IN (SELECT value FROM json_each(?))", (taken,))
        return len(waiting)

    def _take_up(self, story: _Waiting) -> None:
        wording = said(story.headings, story.summary, story.article)
        title, text, caption, author = (fold(part) for part in wording)
        held = terms(title) | terms(text) | terms(caption) | terms(author)
        held |= terms(title, "title") | terms(caption, "caption") | terms(author, "author")
        self._db.run("REPLACE INTO search (rowid, terms) VALUES (?, ?)", (story.slot, " ".join(held)))
        if story.article is not None:
            self._db.run(
                "UPDATE article SET length = ?, comments = ? WHERE id = ?",
                (length(text), story.article.comments.count, story.id),
            )


def _waiting(number: int, slot: int, announced: str, title: str, summary: str | None, data: bytes | None) -> _Waiting:
    return _Waiting(
        id=number,
        slot=slot,
        headings=(announced, title),
        summary=summary,
        article=None if data is None else unpacked(data),
    )
