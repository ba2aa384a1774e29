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
from newsreader.text.language import _, later
from newsreader.ui.contents import Contents, IssueContents
from newsreader.ui.folding import Folding
from newsreader.ui.memory import Memory
from newsreader.ui.scripts import Scripts

_SAVED_LIMIT = 500
"""Stories of a section that is a query; its own limit may be less."""


class Place(msgspec.Struct, frozen=True):
    """Somewhere to read: a section, a source, what a query of the reader's finds, or the stories of all sections.

    `empty` is what a list without stories tells the reader to do.
    """

    key: str
    name: str
    section: int | None = None
    source: str | None = None
    unread: bool = False
    starred: bool = False
    query: str = ""
    empty: str = later("Nothing here yet:\npress r to fetch it.")

    @property
    def title(self) -> str:
        """The name as the reader sees it: what is not of a source is named by us, in their language."""
        return self.name if self.source or self.section or self.query else _(self.name)


EVERYTHING = Place("all", later("All"))
UNREAD = Place("unread", later("Unread"), unread=True, empty=later("You have read everything:\npress R to fetch more."))
STARRED = Place("starred", later("Starred"), starred=True, empty=later("No story has a star yet:\ns gives it one."))
NOT_AMONG_THESE = later("No story here is what the filter asks for:\nEsc shows the whole list.")
NOTHING_FOUND = later("No story here is what this section asks for.")
NO_SOURCES = later("There are no sources yet. In a shell:\nnewsreader sources add ADDRESS")


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
        self._read: dict[int, bool] = {}
        self._starred: dict[int, bool] = {}
        self.seen: dict[int, float] = {}
        """How much of a story was seen since the paper was opened, from 0 to 1."""

    # --- marks that are shown and perhaps not yet written ----------------------------------------------------------

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

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Rows from the store, with the marks that are on their way to it."""
        return [self.scripts.shown(self._marked(row)) for row in self._contents.rows(ids)]

    def _marked(self, row: Row) -> Row:
        read, starred = self._read.get(row.id, row.read), self._starred.get(row.id, row.starred)
        share = self.seen.get(row.id, row.share)
        if (read, starred, share) == (row.read, row.starred, row.share):
            return row
        return msgspec.structs.replace(row, read=read, starred=starred, share=share)

    def stored(self, article: int) -> Stored:
        """A story in the script that the reader wants; raises `UnknownArticle`."""
        stored = self._contents.stored(article)
        return self.scripts.shown(msgspec.structs.replace(stored, row=self._marked(stored.row)))

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
        self.ids = self._order(place, unread=place.unread)

    def sift(self, query: Query | None, found: Collection[int]) -> None:
        """Show of the lists only what a query has found, or all of them again."""
        self.query, self._found = query, frozenset(found)
        self.ids = self._order(self.place, unread=self.place.unread)

    def recount(self) -> None:
        """Read the sections with their counts again."""
        self.sections = tuple(self.scripts.shown(section) for section in self._contents.sections())
        self.unread = len(self._folded(self._contents.order(unread=True)))

    def reload(self) -> None:
        """Read sections and list again; what was in a list of unread stories stays in it until the reader leaves it."""
        if self.query is not None:
            self._found = frozenset(self._library.search.find(self.query))
        self.recount()
        self.place = self.find(self.place.key) or next(self.section_places(), EVERYTHING)
        fresh = self._order(self.place, unread=self.place.unread)
        fresh = _kept(self.ids, fresh) if self.place.unread or self.place.starred or self.place.query else fresh
        self.ids = self.folding.lay_out(fresh)

    def unfold(self, article: int) -> int | None:
        """Lay the other tellings of a story open below it, or fold them; the one on top, `None` without others."""
        if self.issue is not None or article not in self.ids:
            return None
        top = self.folding.turn(article)
        self.ids = self.folding.lay_out(self._order(self.place, unread=self.place.unread))
        return top

    def near(self, article: int | None, steps: int) -> int | None:
        """The story that many places on in the list, or back; the first when the story is not in it."""
        try:
            at = self.ids.index(article) if article is not None else -1
        except ValueError:
            at = -1
        if at < 0:
            return self.ids[0] if self.ids else None
        return self.ids[at + steps] if 0 <= at + steps < len(self.ids) else None

    def next_unread(self, article: int | None) -> tuple[Place, int] | None:
        """The next story nobody has read: below in the list, then in the sections after it, at last above it."""
        here = self._unread_in(self.place)
        ids = list(self.ids)
        at = ids.index(article) + 1 if article in ids else 0
        for candidate in ids[at:]:
            if candidate in here and candidate != article:
                return self.place, candidate
        for place in self._places_after():
            found = next((one for one in self._order(place, unread=True) if self._is_new(one) and one != article), None)
            if found is not None:
                return place, found
        above = next((one for one in ids[:at] if one in here and one != article), None)
        return None if above is None else (self.place, above)

    def beside(self, steps: int) -> Place | None:
        """The section after or before the present one, going round."""
        places = list(self.section_places())
        if not places:
            return None
        here = next((at for at, place in enumerate(places) if place.key == self.place.key), None)
        if here is None:
            return places[0 if steps > 0 else -1]
        return places[(here + steps) % len(places)]

    def numbered(self, number: int) -> Place | None:
        """The section that a number key means: of the present source, else of the first."""
        source = self.place.source or (self.sections[0].source if self.sections else None)
        places = list(self.section_places(source))
        return places[number - 1] if 0 < number <= len(places) else None

    def unread_here(self) -> list[int]:
        """The unread stories of the list, in order."""
        unread = self._unread_in(self.place)
        return [article for article in self.ids if article in unread]

    def _places_after(self) -> Iterator[Place]:
        places = list(self.section_places())
        here = next((at for at, place in enumerate(places) if place.key == self.place.key), -1)
        unread = {f"section:{section.id}" for section in self.sections if section.unread}
        yield from (place for place in (*places[here + 1 :], *places[: max(0, here)]) if place.key in unread)

    def _unread_in(self, place: Place) -> set[int]:
        return {article for article in self._listed(place, unread=True) if self._is_new(article)}

    def _is_new(self, article: int) -> bool:
        return not self._read.get(article, False)

    def _order(self, place: Place, *, unread: bool) -> Sequence[int]:
        """The list of a place; of the present one, what is shown of a story stays the telling that is shown."""
        return self._folded(self._listed(place, unread=unread), self.ids if place.key == self.place.key else ())

    def _listed(self, place: Place, *, unread: bool) -> Sequence[int]:
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
