"""The lines of the sections pane, and how headlines are shown."""

from __future__ import annotations

from collections.abc import Iterable

from newsreader.model import Section
from newsreader.settings import Settings
from newsreader.ui.place import EVERYTHING, STARRED, UNREAD, Place
from newsreader.ui.spread import Spread
from newsreader.ui.widgets.headline_list import Manner
from newsreader.ui.widgets.headline_row import Sources
from newsreader.ui.widgets.section_list import Shelf


def shelves(spread: Spread) -> list[Shelf]:
    """All, unread and starred stories, then each source with its sections."""
    lines = [
        Shelf(EVERYTHING.title, EVERYTHING.key),
        Shelf(UNREAD.title, UNREAD.key, spread.unread),
        Shelf(STARRED.title, STARRED.key),
    ]
    lines += [Shelf(place.title, place.key) for place in spread.places() if place.query]
    source = None
    for section in spread.sections:
        if section.source != source:
            source = section.source
            lines += [Shelf(""), Shelf(section.source_name, f"source:{source}", heading=True)]
        lines.append(Shelf(section.name, f"section:{section.id}", section.unread, section.problem))
    return lines


def headline_manner(settings: Settings) -> Manner:
    """How the reader wants headlines."""
    return Manner(settings.headline_lines, settings.time_format)


def source_names(sections: Iterable[Section], place: Place = EVERYTHING) -> Sources:
    """A paper of one source need not name it; in a section the title comes first."""
    if len({section.source for section in sections}) <= 1:
        return "left out"
    return "shown" if place.section is None else "where there is room"
