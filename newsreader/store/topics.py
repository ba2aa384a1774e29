"""The special topics that sources list; `library.py` reaches it as `store.topics`."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model import Topic
from newsreader.store.database import Database
from newsreader.store.sources import source_number


class Topics:
    """The topics of each source as its front page listed them last."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, source: str, topics: Sequence[Topic]) -> None:
        """Keep the topics of a source in the stead of those before; none at all changes nothing."""
        number = source_number(self._db, source)
        if number is None or not topics:
            return
        with self._db.transaction():
            self._db.run("DELETE FROM topic WHERE source = ?", (number,))
            self._db.many(
                "INSERT INTO topic VALUES (?, ?, ?, ?)",
                [(number, position, topic.title, topic.url) for position, topic in enumerate(topics)],
            )

    def source_of(self, topic: Topic) -> str | None:
        """Give the source that lists a topic, if one does."""
        return self._db.row(
            "SELECT source.id FROM topic JOIN source ON source.number = topic.source"
            " WHERE topic.url = ? AND source.enabled ORDER BY source.position",
            (topic.url,),
            str,
        )

    def get(self, source: str | None = None) -> tuple[Topic, ...]:
        """Give the topics of a source, or of all that are shown."""
        return tuple(
            self._db.rows(
                "SELECT topic.title, topic.url FROM topic JOIN source ON source.number = topic.source"
                " WHERE source.enabled AND (?1 IS NULL OR source.id = ?1)"
                " ORDER BY source.position, source.number, topic.position",
                (source,),
                lambda title, url: Topic(title=title, url=url),
            )
        )
