"""What the network may be asked for: which lists, and how much of the paper; plain data, made by the library."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model import Bounds, Data, Section
from newsreader.settings import Settings


class Wanted(Data):
    """What to refresh: all enabled sources unless some are named, all their sections unless some are named.

    `force` asks also those that are not due.
    """

    sources: tuple[str, ...] | None = None
    sections: frozenset[int] | None = None
    force: bool = False

    @classmethod
    def of(
        cls, known: Sequence[Section], sections: Sequence[int] | None, sources: Sequence[str] | None, *, force: bool
    ) -> Wanted:
        """What somebody wants who names sections, by their numbers, or sources, or neither."""
        chosen = None
        if sections is not None:
            chosen = frozenset(sections)
            sources = tuple(dict.fromkeys(one.source for one in known if one.id in chosen))
        return cls(sources=None if sources is None else tuple(sources), sections=chosen, force=force)


class Order(Data):
    """What to take away: of which lists, within which bounds; `stories` their texts, `pictures` their pictures.

    `edition` keeps it as the edition of the day. `settings` say how pictures are written and in how much room.
    """

    lists: Wanted
    stories: bool = True
    pictures: bool = True
    edition: bool = True
    bounds: Bounds = Bounds()
    settings: Settings = Settings()
