"""What screens and the application tell each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.message import Message

from newsreader.text.matching import Needle


class Say(Message):
    """A sentence for the reader, shown at the foot of the paper."""

    def __init__(self, text: str, *, error: bool = False) -> None:
        super().__init__()
        self.text = text
        self.error = error


class Marked(Message):
    """These articles carry other marks now; it is shown before it is written."""

    def __init__(self, ids: Sequence[int], *, read: bool | None = None, starred: bool | None = None) -> None:
        super().__init__()
        self.ids = ids
        self.read = read
        self.starred = starred


class MarksWritten(Message):
    """Marks are in the store, so counts may be read again; `again` asks for the rows, too."""

    def __init__(self, *, again: bool = False) -> None:
        super().__init__()
        self.again = again


class RefreshWanted(Message):
    """The reader wants news: of some sections, of some sources, or of all; `force` asks even what is not due."""

    def __init__(
        self, sections: Sequence[int] | None = None, *, sources: Sequence[str] | None = None, force: bool
    ) -> None:
        super().__init__()
        self.sections = sections
        self.sources = sources
        self.force = force


class StoryWanted(Message):
    """The reader found a story, perhaps by words, and wants to read it."""

    def __init__(self, article: int, needles: Sequence[Needle] = ()) -> None:
        super().__init__()
        self.article = article
        self.needles = needles


class PlaceWanted(Message):
    """The reader wants to go to a place, by its key."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


class TakeAwayWanted(Message):
    """The reader wants the whole paper on this machine; once more means that what is there is enough."""


class IssueWanted(Message):
    """The reader wants to read a back issue, or today's paper again when `day` is `None`."""

    def __init__(self, day: date | None) -> None:
        super().__init__()
        self.day = day


class ThemeWanted(Message):
    """The reader wants a theme, by its name, or the next one."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.name = name
