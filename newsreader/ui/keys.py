"""Every key of the screen, in one table: bindings, help, footer and README are made from it; knows no Textual.

A key belongs to one or more screens; the same key may mean different things on different screens, never on one.
`config.toml` rebinds any of them by `id`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from newsreader.text.language import _, later

Where = Literal[
    "front",
    "reader",
    "search",
    "issues",
    "receipt",
    "help",
    "find",
    "link",
    "changes",
    "deeds",
    "hot",
    "welcome",
    "filter",
    "desk",
    "picture",
]
"""The screens that have keys of their own, and the lines at the foot that take some keys before their screen does."""

Place = Literal[
    "sections", "headlines", "article", "rail", "reader", "search", "issues", "no-issues", "receipt", "help", "changes",
    "deeds", "welcome", "hot", "desk", "picture",
]  # fmt: skip
"""Where the reader's eyes are: the footer shows the keys that matter there."""


class Key(msgspec.Struct, frozen=True):
    """One line of the table.

    `id` is the name in `config.toml`, and with `_` for `-` the action. A `numbered` line gives its action the
    place of the key in `keys`, from 1. `label` is what the footer says, at the places of `footer`.
    """

    id: str
    keys: tuple[str, ...]
    description: str
    group: str
    where: frozenset[Where]
    label: str = ""
    footer: frozenset[Place] = frozenset()
    numbered: bool = False

    @property
    def action(self) -> str:
        """The name of the method that acts, without `action_`."""
        return self.id.replace("-", "_")


class Bound(msgspec.Struct, frozen=True):
    """One key press on one screen and what it does; `id` is unique on a screen."""

    id: str
    keys: str
    action: str
    description: str


def _key(name: str, keys: str, description: str, group: str, where: str, label: str = "", footer: str = "") -> Key:
    """A line of the table from words parted by spaces."""
    places = frozenset(msgspec.convert(footer.split(), list[Place]))
    screens = frozenset(msgspec.convert(where.split(), list[Where]))
    return Key(name, tuple(keys.split()), description, group, screens, label, places)


_PAPER = "front reader"
_ALL = "front reader search issues receipt help changes deeds hot welcome desk picture"
_ENDS = "front reader issues receipt help changes deeds hot welcome desk picture"
"""Where one can go to the top and to the end: where nothing is typed."""
_STORY = "front reader hot"
"""Where one story is meant."""

KEYS: tuple[Key, ...] = (
    _key("open", "enter", "Open what the cursor is on", "Reading", "front search issues hot desk picture", "open",
         "sections headlines rail search issues hot desk picture"),
    _key("read-on", "space", "Read on: a page down, then the next unread story", "Reading", _PAPER, "read on",
         "headlines article reader"),
    _key("next-article", "n", "Next story", "Reading", _PAPER, "next", "article reader"),
    _key("previous-article", "p", "Previous story", "Reading", _PAPER),
    _key("next-unread", "u", "Next unread story, in any section", "Reading", _PAPER, "unread", "article"),
    _key("next-hot", "u", "Next unread story of the ranking", "Reading", "hot", "unread", "hot"),
    _key("unfold", "x", "The same story in other sources, or folded again", "Reading", "front"),
    _key("zoom", "Z", "The story alone, at full width", "Reading", _PAPER, "full width", "article"),
    _key("back", "escape", "Back to where you came from", "Reading", _PAPER, "back", "article rail reader"),
    _key("changes", "v", "What the site changed in the story since you first had it", "Reading", _PAPER),
    _key("hints", "f", "Links and pictures in sight, by letters", "Reading", _PAPER),
    _key("find", "ctrl+f", "Find words in the story", "Reading", _PAPER),
    _key("next-heading", "}", "Next heading in the story", "Reading", _PAPER),
    _key("previous-heading", "{", "Heading before, in the story", "Reading", _PAPER),
    _key("history-back", "alt+left", "Back through the stories you read", "Reading", _PAPER),
    _key("history-forward", "alt+right", "Forward again through the stories you read", "Reading", _PAPER),
    _key("narrower", "-", "Shorter lines of text", "Reading", _PAPER),
    _key("wider", "+ =", "Longer lines of text", "Reading", _PAPER),
    _key("down", "down j", "Down", "Moving", _ALL),
    _key("up", "up k", "Up", "Moving", _ALL),
    _key("left", "left h", "The pane to the left", "Moving", _PAPER),
    _key("right", "right l", "The pane to the right", "Moving", "front"),
    _key("page-down", "pagedown ctrl+d", "A page down", "Moving", _ALL),
    _key("page-up", "pageup ctrl+u", "A page up", "Moving", _ALL),
    _key("top", "home", "To the top", "Moving", _ENDS),
    _key("bottom", "end G", "To the end", "Moving", _ENDS),
    _key("next-pane", "tab", "Next pane", "Moving", "front search"),
    _key("previous-pane", "shift+tab", "Previous pane", "Moving", "front search"),
    Key("section", tuple("123456789"), "The first nine sections", "Sections", frozenset({"front", "reader"}),
        numbered=True),
    _key("next-section", "]", "Next section", "Sections", _PAPER, "next section", "sections"),
    _key("previous-section", "[", "Previous section", "Sections", _PAPER),
    _key("hot", "g", "Hot clicks: what rose and fell, yesterday's, the week's best", "Sections", "front", "hot clicks",
         "headlines"),
    _key("rail", "|", "Hot clicks and pictures beside the stories", "Sections", "front"),
    _key("hot-view", "d tab", "Now, yesterday, or the best of the week", "Sections", "hot", "yesterday, week", "hot"),
    _key("next-ranking", "right l ]", "Next ranking", "Sections", "hot", "next ranking", "hot"),
    _key("previous-ranking", "left h [", "Ranking before", "Sections", "hot"),
    _key("star", "s", "Star, or take the star away", "Marking", _STORY, "star", "headlines article reader"),
    _key("mark", "m", "Read or unread", "Marking", _STORY, "read", "hot"),
    _key("mark-all", "A", "All in this list are read", "Marking", "front", "all read", "sections"),
    _key("undo", "z", "Take back what was marked or removed last", "Marking", "front reader issues hot", "take back",
         "issues"),
    _key("deeds", "alt+z", "List what can be taken back", "Marking", _PAPER),
    _key("refresh", "r", "Fetch this section now", "Fetching", _PAPER, "refresh", "sections headlines"),
    _key("refresh-hot", "r", "Fetch this source with its rankings now", "Fetching", "hot"),
    _key("refresh-all", "R", "Fetch every section now", "Fetching", _STORY, "refresh all", "sections"),
    _key("take-away", "D", "Take the whole paper away, to read it anywhere; once more stops", "Fetching", _PAPER),
    _key("back-issues", "B", "Back issues; from one of them back to today", "Fetching", _PAPER),
    _key("receipt", "i", "What this back issue holds, and what is missing", "Fetching", "issues", "receipt", "issues"),
    _key("remove-issue", "x delete", "Remove this back issue", "Fetching", "issues", "remove", "issues"),
    _key("desk", "P", "Picture desk: the photographs side by side", "Pictures", _PAPER, "all pictures", "rail"),
    _key("pictures", "i", "Pictures, or captions only; on a picture: as large as the screen", "Pictures", _PAPER),
    _key("enlarge", "I", "The picture in sight, as large as the screen", "Pictures", _PAPER),
    _key("full-picture", "i", "The picture as large as the screen", "Pictures", "desk", "large", "desk"),
    _key("picture-left", "left h", "The picture to the left", "Pictures", "desk"),
    _key("picture-right", "right l", "The picture to the right", "Pictures", "desk"),
    _key("next-picture", "n right l space", "Next picture", "Pictures", "picture", "next", "picture"),
    _key("previous-picture", "p left h", "Picture before", "Pictures", "picture", "before", "picture"),
    _key("close-picture", "escape i q", "Back from the picture", "Pictures", "picture", "back", "picture"),
    _key("close-desk", "escape P q", "Back to the paper", "Pictures", "desk", "back", "desk"),
    _key("export", "e", "Save the story as Markdown, with its pictures", "Elsewhere", _STORY),
    _key("browser", "o", "Open the story in the browser", "Elsewhere", _STORY, "browser", "reader"),
    _key("comments", "c", "Open the comments on the story in the browser", "Elsewhere", _STORY),
    _key("copy", "y", "Copy the story's address", "Elsewhere", _STORY),
    _key("copy-text", "ctrl+c", "Copy what is selected with the mouse", "Elsewhere", _PAPER),
    _key("script", "t", "Traditional characters, simplified ones, or as written", "Elsewhere", _STORY),
    _key("next-theme", "T", "Another theme", "Elsewhere", _STORY),
    _key("next-language", "L", "Another language of the interface: English, 简体 or 繁體", "Elsewhere", _STORY),
    _key("filter", "F", "Of this list only what a query finds", "Elsewhere", "front"),
    _key("search", "/", "Search the whole paper", "Elsewhere", _STORY),
    _key("palette", "ctrl+p", "Find any section, story, command or theme", "Elsewhere", "front reader search hot"),
    _key("help", "?", "These keys", "Elsewhere", _STORY),
    _key("quit", "q", "Put the paper down", "Elsewhere", _PAPER),
    _key("link-here", "enter", "Read what the link leads to, here", "Links", "link", "read here"),
    _key("link-browser", "o", "Open what the link leads to in the browser", "Links", "link", "browser"),
    _key("link-copy", "y", "Copy the address of the link", "Links", "link", "copy"),
    _key("link-keep", "s", "Fetch what the link leads to, and star it for later", "Links", "link", "keep"),
    _key("end-link", "escape", "None of the links", "Links", "link", "end"),
    _key("next-hit", "n enter", "Next place of the words that were found", "Finding", "find", "next"),
    _key("previous-hit", "N", "Place before of the words that were found", "Finding", "find", "before"),
    _key("find-again", "ctrl+f", "Find other words", "Finding", "find"),
    _key("end-filter", "escape", "The whole list again", "Finding", "filter"),
    _key("end-find", "escape", "Found enough", "Finding", "find", "end"),
    _key("take-back", "enter z", "Take back what the cursor is on", "Marking", "deeds", "take back", "deeds"),
    _key("close-deeds", "escape q", "Back to the paper", "Elsewhere", "deeds", "back", "deeds"),
    _key("earlier-edit", "left h p", "The edit before", "Reading", "changes", "earlier", "changes"),
    _key("later-edit", "right l n", "The edit after", "Reading", "changes", "later", "changes"),
    _key("close-changes", "escape v q", "Back to the story", "Elsewhere", "changes", "back", "changes"),
    _key("close", "escape", "Back to the paper", "Elsewhere", "search", "back", "search"),
    _key("close-issues", "escape B q", "Back to the paper", "Elsewhere", "issues", "back", "issues no-issues"),
    _key("close-hot", "escape g q", "Back to the paper", "Elsewhere", "hot", "back", "hot"),
    _key("close-receipt", "escape enter i q", "Put the receipt away", "Elsewhere", "receipt", "close", "receipt"),
    _key("close-welcome", "enter escape space q", "On to the paper", "Elsewhere", "welcome", "go on", "welcome"),
    _key("close-help", "escape ? q", "Back to the paper", "Elsewhere", "help", "back", "help"),
)  # fmt: skip
"""The table; the order is the order of the help screen and of the footer."""

GROUPS: tuple[str, ...] = tuple(dict.fromkeys(key.group for key in KEYS))
"""The headings of the help screen, in order."""

_NAMES = {
    "enter": "Enter", "space": later("Space"), "escape": "Esc", "tab": "Tab", "shift+tab": "Shift+Tab",
    "down": "↓", "up": "↑", "delete": "Del",
    "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End",
}  # fmt: skip


def shown(key: str) -> str:
    """A key as a person reads it: `Ctrl+P`, `Esc`, `↓`."""
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    if key.startswith("alt+"):
        return f"Alt+{shown(key[4:])}"
    return _(_NAMES[key]) if key in _NAMES else key


def bindings_for(where: Where) -> tuple[Bound, ...]:
    """The bindings of one screen, before the reader's own keys."""
    return tuple(bound for key in KEYS if where in key.where for bound in bounds(key))


def bounds(key: Key) -> Iterator[Bound]:
    """The presses that a line of the table stands for."""
    if not key.numbered:
        yield Bound(key.id, ",".join(key.keys), key.action, key.description)
        return
    for number, name in enumerate(key.keys, 1):
        yield Bound(f"{key.id}-{number}", name, f"{key.action}({number})", f"{key.description}: {number}")
