"""What may be typed in the paper line by line: a letter and what it does; the letters are those of the keys."""

from __future__ import annotations

from typing import NamedTuple

from newsreader.text.language import later


class Command(NamedTuple):
    """A letter that is typed before Enter; `name` is the method that acts, without `do_`."""

    letter: str
    name: str
    description: str


COMMANDS: tuple[Command, ...] = (
    Command("", "go_on", later("Enter alone: more of this; after a story the next unread one")),
    Command("n", "next", later("the next story")),
    Command("p", "previous", later("the story before")),
    Command("u", "unread", later("the next unread story, in any section")),
    Command("l", "list", later("the list of stories again, from its beginning")),
    Command("c", "contents", later("the sections, to choose one by its number")),
    Command("]", "next_section", later("the next section")),
    Command("[", "previous_section", later("the section before")),
    Command("g", "hot", later("what other people are clicking on")),
    Command("/", "search", later("search: / and words, such as /ferry")),
    Command("s", "star", later("star the story that was read last, or take its star away")),
    Command("m", "mark", later("mark it unread, or read again")),
    Command("z", "undo", later("take the last mark back")),
    Command("r", "refresh", later("fetch this section now")),
    Command("R", "refresh_all", later("fetch every section now")),
    Command("D", "take_away", later("take the whole paper away, to read it without a network")),
    Command("o", "address", later("the address of the story")),
    Command("w", "where", later("where you are")),
    Command("?", "help", later("these commands")),
    Command("q", "quit", later("put the paper down")),
)
"""The table; a number opens what was listed under it."""
