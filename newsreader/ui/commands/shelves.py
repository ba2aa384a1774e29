"""The lines of the sections pane."""

from __future__ import annotations

from newsreader.ui.spread import EVERYTHING, STARRED, UNREAD, Spread
from newsreader.ui.widgets.section_list import Shelf


def shelves(spread: Spread) -> list[Shelf]:
    """All, unread and starred stories, then each source with its sections."""
    lines = [
        Shelf(EVERYTHING.name, EVERYTHING.key, spread.unread),
        Shelf(UNREAD.name, UNREAD.key, spread.unread),
        Shelf(STARRED.name, STARRED.key),
    ]
    source = None
    for section in spread.sections:
        if section.source != source:
            source = section.source
            lines += [Shelf(""), Shelf(section.source_name, f"source:{source}", heading=True)]
        lines.append(Shelf(section.name, f"section:{section.id}", section.unread, section.problem))
    return lines
