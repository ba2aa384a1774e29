"""Articles as the lists announce them and as their pages give them; `library.py` reaches it as `store.articles`."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import datetime

import msgspec

from newsreader.errors import UnknownArticle
from newsreader.model import Article, Completeness, Headline, Known, Placing, Row, Status, Stored
from newsreader.store.bodies import Bodies
from newsreader.store.database import Database
from newsreader.store.placing import Placer
from newsreader.store.sources import source_number
from newsreader.store.values import moment_or_none, numbers
from newsreader.text import urls
from newsreader.text.language import _

_ROW = """
SELECT article.id, article.url, article.title, ifnull(source.id, ''), ifnull(source.name, ''), section.name,
  article.published, article.first_seen, article.completeness, article.pictures,
  CASE article.language WHEN '' THEN ifnull(source.language, '') ELSE article.language END,
  ifnull(mark.read, 0), ifnull(mark.starred, 0), article.changed, article.summary, article.picture, article.fetched,
  ifnull(mark.share, 0),
  (SELECT json_group_array(other.article) FROM told JOIN told AS other USING (story)
    WHERE told.article = article.id AND other.article <> article.id)
FROM json_each(?) AS wanted
JOIN article ON article.id = wanted.value
LEFT JOIN source ON source.number = article.source
LEFT JOIN section ON section.id = article.section
LEFT JOIN mark ON mark.key = article.key
ORDER BY wanted.key
"""

_KNOWN = "article.id, article.key, article.url, article.announced, article.published, article.completeness IS NOT NULL"
_KNOWN_BY_KEY = (
    f"SELECT address.key, {_KNOWN} FROM json_each(?) AS wanted"
    " CROSS JOIN address ON address.key = wanted.value CROSS JOIN article ON article.id = address.article"
)
_KNOWN_BY_GUID = (
    f"SELECT 0, {_KNOWN} FROM guid JOIN article ON article.id = guid.article WHERE guid.source = ? AND guid.guid = ?"
)


class Articles:
    """One row a story, however many sections carry it; its place in every list is fixed when it is first seen."""

    def __init__(self, database: Database, placer: Placer, bodies: Bodies) -> None:
        self._db = database
        self._placer = placer
        self._bodies = bodies

    # --- lists -------------------------------------------------------------------------------------------------------

    def order(
        self,
        section: int | None = None,
        source: str | None = None,
        unread: bool = False,
        starred: bool = False,
        limit: int | None = None,
    ) -> array[int]:
        """Give the numbers of the articles of a section, a source or everything that is shown, newest first.

        Starred articles of hidden sources are among the starred: what the reader kept does not go away.
        """
        scope: tuple[int | None, ...]
        if section is not None:
            table, where, scope = "placement", "listed.section = ?", (section,)
        elif source is not None:
            table, where, scope = "carried", "listed.source = ?", (source_number(self._db, source),)
        else:
            table, where, scope = "everything", "1" if starred else "listed.shown", ()
        if starred:
            sql = (
                "SELECT article.id FROM mark CROSS JOIN article USING (key) WHERE mark.starred"
                f"{' AND NOT mark.read' if unread else ''}"
                f" AND EXISTS (SELECT 1 FROM {table} AS listed WHERE {where} AND listed.sort = article.sort)"
                " ORDER BY article.sort DESC LIMIT ?"
            )
        elif unread:
            sql = (
                f"SELECT listed.article FROM {table} AS listed WHERE {where}"
                " AND NOT EXISTS (SELECT 1 FROM mark WHERE mark.key = listed.key AND mark.read)"
                " ORDER BY listed.sort DESC LIMIT ?"
            )
        else:
            sql = f"SELECT listed.article FROM {table} AS listed WHERE {where} ORDER BY listed.sort DESC LIMIT ?"
        return self._db.numbers(sql, (*scope, -1 if limit is None else limit))

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Read the rows of a list as it is drawn, in the order of `ids`; numbers of no article are left out."""
        return self._db.rows(_ROW, (numbers(ids),), _row)

    def known(
        self, addresses: Sequence[str], source: str | None = None, guids: Sequence[str | None] = ()
    ) -> dict[str, Known]:
        """Tell which addresses lead to articles that are here; `guids` are the feed's own names of them, in step."""
        keys = {address: urls.key(address) for address in addresses}
        here = dict(self._db.rows(_KNOWN_BY_KEY, (numbers(keys.values()),), _known_by_key))
        found = {address: here[key] for address, key in keys.items() if key in here}
        number = None if source is None else source_number(self._db, source)
        for address, guid in zip(addresses, guids, strict=False):
            if guid and number is not None and address not in found:
                known = self._db.row(_KNOWN_BY_GUID, (number, guid), _known_by_key)
                if known is not None:
                    found[address] = known[1]
        return found

    def listed(self, section: int) -> array[int]:
        """Give the articles that the list of a section named when it was last read, in the order of the page."""
        return self._db.numbers("SELECT value FROM section, json_each(section.listed) WHERE section.id = ?", (section,))

    def find_url(self, url: str) -> int | None:
        """Give the number of the article at an address, however it is spelt."""
        return self._db.row("SELECT article FROM address WHERE key = ?", (urls.key(url),), int)

    def stored(self, article: int) -> Stored:
        """Give everything that is known of an article, with its text when that is here. Raises UnknownArticle."""
        rows = self.rows((article,))
        if not rows:
            raise UnknownArticle(
                _("There is no article {article} in the store; `newsreader headlines` lists their numbers.").format(
                    article=article
                )
            )
        [row] = rows
        text, fetched = self._bodies.get(article)
        position = self._db.row(
            "SELECT position FROM article JOIN mark USING (key) WHERE article.id = ?", (article,), int
        )
        status = Status(read=row.read, starred=row.starred, position=position or 0)
        return Stored(row=row, article=text, fetched=fetched, status=status)

    def revisions(self, article: int) -> tuple[tuple[datetime, Article], ...]:
        """Give the earlier texts of an article with the moments they were fetched, the oldest first."""
        return self._bodies.revisions(article)

    # --- what arrives ------------------------------------------------------------------------------------------------

    def place(self, section: int, placings: Sequence[Placing], now: datetime) -> tuple[int, ...]:
        """Put the headlines of one page into a section; give the numbers of those never seen before, in page order.

        Pages of one list that are read together belong into one call, ranks counting on: without a time of their own,
        what is placed later counts as newer.
        """
        return self._placer.place(section, placings, now)

    def bring_texts(self, section: int, placings: Sequence[Placing], now: datetime) -> None:
        """Keep the texts that a feed carries of stories that are here, and what it says anew of them."""
        self._placer.bring_texts(section, placings, now)

    def add(self, source: str | None, headline: Headline, now: datetime) -> int:
        """Keep an article that was opened by its address and stands in no section; give its number."""
        return self._placer.add(source, headline, now)

    def save_article(self, article: int, text: Article, now: datetime) -> None:
        """Keep the text of an article. Raises UnknownArticle.

        An earlier text that says something else becomes a revision; a teaser never takes the place of a whole story.
        """
        self._bodies.save(article, text, now)


def _row(
    number: int,
    url: str,
    title: str,
    source: str,
    source_name: str,
    section: str | None,
    published: str | None,
    first_seen: str,
    completeness: Completeness | None,
    pictures: int,
    language: str,
    read: int,
    starred: int,
    changed: int,
    summary: str | None,
    picture: str | None,
    fetched: str | None,
    share: float,
    also: str,
) -> Row:
    return Row(
        id=number,
        url=url,
        title=title,
        source=source,
        source_name=source_name or urls.host(url),
        section=section,
        published=moment_or_none(published),
        first_seen=datetime.fromisoformat(first_seen),
        completeness=completeness,
        pictures=pictures,
        language=language,
        read=bool(read),
        starred=bool(starred),
        changed=bool(changed),
        summary=summary,
        picture=picture,
        fetched=moment_or_none(fetched),
        share=share,
        also=() if also == "[]" else msgspec.json.decode(also, type=tuple[int, ...]),
    )


def _known_by_key(
    by: int, number: int, key: int, url: str, title: str, published: str | None, has_article: int
) -> tuple[int, Known]:
    known = Known(
        id=number, key=key, url=url, title=title, published=moment_or_none(published), has_article=bool(has_article)
    )
    return by, known
