"""What may be typed in the paper line by line: a letter and what it does; the letters are those of the keys."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """A letter that is typed before Enter; `name` is the method that acts, without `do_`."""

    letter: str
    name: str
    description: str


COMMANDS: tuple[Command, ...] = (
    Command("", "go_on", "Enter alone: more of this; after a story the next unread one"),
    Command("n", "next", "the next story"),
    Command("p", "previous", "the story before"),
    Command("u", "unread", "the next unread story, in any section"),
    Command("l", "list", "the list of stories again, from its beginning"),
    Command("c", "contents", "the sections, to choose one by its number"),
    Command("]", "next_section", "the next section"),
    Command("[", "previous_section", "the section before"),
    Command("g", "hot", "what other people are clicking on"),
    Command("/", "search", "search: / and words, such as /ferry"),
    Command("s", "star", "star the story that was read last, or take its star away"),
    Command("m", "mark", "mark it unread, or read again"),
    Command("z", "undo", "take the last mark back"),
    Command("r", "refresh", "fetch this section now"),
    Command("R", "refresh_all", "fetch every section now"),
    Command("D", "take_away", "take the whole paper away, to read it without a network"),
    Command("o", "address", "the address of the story"),
    Command("w", "where", "where you are"),
    Command("?", "help", "these commands"),
    Command("q", "quit", "put the paper down"),
)
"""The table; a number opens what was listed under it."""
