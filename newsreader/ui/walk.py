"""From story to story and from section to section, as the reader walks through what lies open; no Textual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from newsreader.model import Section
from newsreader.ui.pending import Pending
from newsreader.ui.place import Place


class Open(Protocol):
    """What lies open: the list of a place, among others."""

    place: Place
    ids: Sequence[int]
    sections: tuple[Section, ...]
    marks: Pending

    def section_places(self, source: str | None = None) -> Iterator[Place]:
        """The sections, of one source or of all."""

    def order(self, place: Place, *, unread: bool) -> Sequence[int]:
        """The list of a place, a row a story."""

    def listed(self, place: Place, *, unread: bool) -> Sequence[int]:
        """The list of a place, a row an article."""


class Walk:
    """The next and the one before, of stories and of sections."""

    def __init__(self, spread: Open) -> None:
        self._spread = spread

    def near(self, article: int | None, steps: int) -> int | None:
        """The story that many places on in the list, or back; the first when the story is not in it."""
        try:
            at = self._spread.ids.index(article) if article is not None else -1
        except ValueError:
            at = -1
        if at < 0:
            return self._spread.ids[0] if self._spread.ids else None
        return self._spread.ids[at + steps] if 0 <= at + steps < len(self._spread.ids) else None

    def next_unread(self, article: int | None) -> tuple[Place, int] | None:
        """The next story nobody has read: below in the list, then in the sections after it, at last above it."""
        here = self._unread_in(self._spread.place)
        ids = list(self._spread.ids)
        at = ids.index(article) + 1 if article in ids else 0
        for candidate in ids[at:]:
            if candidate in here and candidate != article:
                return self._spread.place, candidate
        for place in self._places_after():
            there = (one for one in self._spread.order(place, unread=True) if one != article)
            found = next(filter(self._spread.marks.is_new, there), None)
            if found is not None:
                return place, found
        above = next((one for one in ids[:at] if one in here and one != article), None)
        return None if above is None else (self._spread.place, above)

    def beside(self, steps: int) -> Place | None:
        """The section after or before the present one, going round."""
        places = list(self._spread.section_places())
        if not places:
            return None
        here = next((at for at, place in enumerate(places) if place.key == self._spread.place.key), None)
        if here is None:
            return places[0 if steps > 0 else -1]
        return places[(here + steps) % len(places)]

    def numbered(self, number: int) -> Place | None:
        """The section that a number key means: of the present source, else of the first."""
        source = self._spread.place.source or (self._spread.sections[0].source if self._spread.sections else None)
        places = list(self._spread.section_places(source))
        return places[number - 1] if 0 < number <= len(places) else None

    def unread_here(self) -> list[int]:
        """The unread stories of the list, in order."""
        unread = self._unread_in(self._spread.place)
        return [article for article in self._spread.ids if article in unread]

    def _places_after(self) -> Iterator[Place]:
        places = list(self._spread.section_places())
        here = next((at for at, place in enumerate(places) if place.key == self._spread.place.key), -1)
        unread = {f"section:{section.id}" for section in self._spread.sections if section.unread}
        yield from (place for place in (*places[here + 1 :], *places[: max(0, here)]) if place.key in unread)

    def _unread_in(self, place: Place) -> set[int]:
        return {article for article in self._spread.listed(place, unread=True) if self._spread.marks.is_new(article)}
