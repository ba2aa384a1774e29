"""What lies open on the table: a paper, the places in it, the list of one, and the story that is read; no Textual.

The screens share one and draw it. Everything is an article's id: a place in a list is looked up when it is needed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

import msgspec

from newsreader.library import Library
from newsreader.model import HotList, Photo, Row, Section, Stored
from newsreader.query import Query
from newsreader.ui.contents import Contents, IssueContents
from newsreader.ui.folding import Folding
from newsreader.ui.memory import Memory
from newsreader.ui.pending import Pending
from newsreader.ui.place import EVERYTHING, NOTHING_FOUND, STARRED, UNREAD, Place
from newsreader.ui.scripts import Scripts
from newsreader.ui.walk import Walk

_SAVED_LIMIT = 500
"""Stories of a section that is a query; its own limit may be less."""


class Spread:
    """The present place and list and story; `reload` reads them again and moves nothing that is being read."""

    def __init__(self, library: Library, memory: Memory | None = None) -> None:
        self._library = library
        self._contents: Contents = library
        self._today = EVERYTHING.key
        self.issue: date | None = None
        """The day of the back issue that lies open; `None` for today's paper."""
        self.sections: tuple[Section, ...] = ()
        self.place = EVERYTHING
        self.unread = 0
        """How many stories nobody has read, each counted once."""
        self.ids: Sequence[int] = ()
        self.article: int | None = None
        """The story that was opened last."""
        self.scripts = Scripts(lambda: library.hanzi, memory)
        self.folding = Folding(library)
        self.query: Query | None = None
        """What of every list is shown; `None` for all of it."""
        self._found: Collection[int] = ()
        self.marks = Pending()
        self.walk = Walk(self)

    # --- what stands in it ------------------------------------------------------------------------------------------

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Rows from the store, with the marks that are on their way to it."""
        return [self.scripts.shown(self.marks.on(row)) for row in self._contents.rows(ids)]

    def stored(self, article: int) -> Stored:
        """A story in the script that the reader wants; raises `UnknownArticle`."""
        stored = self._contents.stored(article)
        return self.scripts.shown(msgspec.structs.replace(stored, row=self.marks.on(stored.row)))

    def original(self, article: int) -> Stored:
        """A story as it was written, in its own characters; raises `UnknownArticle`."""
        return self._contents.stored(article)

    def hot(self) -> list[HotList]:
        """The hot clicks of the source that is read, or of all."""
        return [self.scripts.shown(ranking) for ranking in self._contents.hot(self.place.source)]

    def photos(self) -> list[Photo]:
        """The pictures of the source that is read, or of all."""
        return [self.scripts.shown(photo) for photo in self._contents.photos(self.place.source)]

    # --- which paper -----------------------------------------------------------------------------------------------

    @property
    def today(self) -> str:
        """The key of the place in today's paper that is open, or was before a back issue was."""
        return self.place.key if self.issue is None else self._today

    def open_issue(self, day: date) -> None:
        """Lay a back issue open in the stead of the paper; `UsageError` when there is none of that day."""
        contents = IssueContents(self._library.archive.open(day))
        self._today = self.today
        self._contents, self.issue, self.article, self.query = contents, day, None, None
        self.start()

    def close_issue(self) -> None:
        """Go back to today's paper, where the reader left it."""
        self._contents, self.issue, self.article, self.query = self._library, None, None, None
        self.start(key=self._today)

    # --- where to read ---------------------------------------------------------------------------------------------

    def places(self) -> Iterator[Place]:
        """All places, in the order of the sections pane."""
        yield from (EVERYTHING, UNREAD, STARRED)
        for saved in self._library.settings.saved if self.issue is None else ():
            yield Place(f"saved:{saved.name}", saved.name, query=saved.query, empty=NOTHING_FOUND)
        names = {section.source: section.source_name for section in self.sections}
        for source, name in names.items():
            yield Place(f"source:{source}", name, source=source)
            yield from self.section_places(source)

    def section_places(self, source: str | None = None) -> Iterator[Place]:
        """The sections, of one source or of all."""
        for section in self.sections:
            if source is None or section.source == source:
                yield Place(f"section:{section.id}", section.name, section.id, section.source)

    def find(self, key: str) -> Place | None:
        """The place of a key, while there is one."""
        return next((place for place in self.places() if place.key == key), None)

    def start(self, *, source: str | None = None, section: str | None = None, key: str = "") -> None:
        """Read the sections and go to one by name, to the first of a source, to the last one read, or to the first."""
        self.recount()
        places = list(self.section_places(source))
        called = {one.id for one in self._contents.sections() if one.name == section}
        wanted = (place for place in (*places, *self.places()) if place.section in called or place.name == section)
        named = next(wanted, None)
        last = None if source else self.find(key)
        self.go(named or last or next(iter(places), EVERYTHING))

    def go(self, place: Place) -> None:
        """Lay another list open."""
        if self.scripts.turn_to(place.source):
            self.recount()
            place = self.find(place.key) or place
        self.place = place
        self.folding.close()
        self.ids = self.order(place, unread=place.unread)

    def sift(self, query: Query | None, found: Collection[int]) -> None:
        """Show of the lists only what a query has found, or all of them again."""
        self.query, self._found = query, frozenset(found)
        self.ids = self.order(self.place, unread=self.place.unread)

    def recount(self) -> None:
        """Read the sections with their counts again."""
        self.sections = tuple(self.scripts.shown(section) for section in self._contents.sections())
        self.unread = len(self._folded(self._contents.order(unread=True)))

    def reload(self) -> None:
        """Read sections and list again; what was in a list of unread stories stays in it until the reader leaves it.

        What the filter finds is not looked for again: who set it finds and sifts, beside the screen.
        """
        self.recount()
        self.place = self.find(self.place.key) or next(self.section_places(), EVERYTHING)
        fresh = self.order(self.place, unread=self.place.unread)
        fresh = _kept(self.ids, fresh) if self.place.unread or self.place.starred or self.place.query else fresh
        self.ids = self.folding.lay_out(fresh)

    def unfold(self, article: int) -> int | None:
        """Lay the other tellings of a story open below it, or fold them; the one on top, `None` without others."""
        if self.issue is not None or article not in self.ids:
            return None
        top = self.folding.turn(article)
        self.ids = self.folding.lay_out(self.order(self.place, unread=self.place.unread))
        return top

    def order(self, place: Place, *, unread: bool) -> Sequence[int]:
        """The list of a place; of the present one, what is shown of a story stays the telling that is shown."""
        return self._folded(self.listed(place, unread=unread), self.ids if place.key == self.place.key else ())

    def listed(self, place: Place, *, unread: bool) -> Sequence[int]:
        """The articles of a place; only those that the filter lets through."""
        ids = self._whole(place, unread=unread)
        return ids if self.query is None else [article for article in ids if article in self._found]

    def _whole(self, place: Place, *, unread: bool) -> Sequence[int]:
        if place.query:
            found = self._library.search.find(place.query, _SAVED_LIMIT)
            new = set(self._contents.order(unread=True)) if unread else ()
            return [article for article in found if article in new] if unread else found
        return self._contents.order(place.section, source=place.source, unread=unread, starred=place.starred)

    def _folded(self, ids: Sequence[int], shown: Sequence[int] = ()) -> Sequence[int]:
        return self.folding.fold(ids, shown) if self.issue is None else ids


def _kept(old: Sequence[int], fresh: Sequence[int]) -> Sequence[int]:
    """The fresh list with what was in the old one put back, each story below the one it stood below."""
    still = set(fresh)
    below: dict[int | None, list[int]] = {}
    anchor: int | None = None
    for article in old:
        if article in still:
            anchor = article
        else:
            below.setdefault(anchor, []).append(article)
    merged = list(below.get(None, ()))
    for article in fresh:
        merged += (article, *below.get(article, ()))
    return merged
