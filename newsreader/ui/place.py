"""Somewhere in the paper to read: a section, a source, what a query finds, all stories; no Textual."""

from __future__ import annotations

import msgspec

from newsreader.text.language import _, later


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
