"""Shows stories in simplified or traditional characters, whichever they were written in; pure, nothing is stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec

from newsreader.model import (
    Article,
    Data,
    Embed,
    Heading,
    HotItem,
    HotList,
    List,
    Paragraph,
    Photo,
    Picture,
    Quote,
    Row,
    Section,
    Stored,
    Table,
)
from newsreader.text.hanzi import Hanzi
from newsreader.text.language import later

if TYPE_CHECKING:
    from newsreader.ui.memory import Memory

Script = Literal["written", "hant", "hans"]
"""As the story was written, traditional, simplified."""

NEXT: dict[Script, Script] = {"written": "hant", "hant": "hans", "hans": "written"}
NAMES: dict[Script, str] = {"written": later("As written"), "hant": "繁體字", "hans": "简体字"}

_ALL = ""
"""Stands for all sources together."""

Shown = TypeVar("Shown", bound=Data)

_WORDS: dict[type[Data], tuple[str, ...]] = {
    Section: ("name", "source_name"),
    Row: ("title", "source_name", "section", "summary"),
    Stored: ("row", "article"),
    Article: (
        "title", "original_title", "subtitle", "source", "authors", "editors", "breadcrumb", "section", "blocks",
    ),
    Paragraph: ("text",),
    Quote: ("text",),
    Heading: ("text",),
    Picture: ("alt", "caption", "credit"),
    List: ("items",),
    Table: ("rows",),
    Embed: ("title",),
    HotList: ("name", "source_name", "items"),
    HotItem: ("title",),
    Photo: ("caption", "credit", "title"),
}  # fmt: skip
"""The fields of each kind that hold words; addresses and names of the program's own stay as they are."""


class Scripts:
    """Which script each source is read in, remembered; all on the screen is in that of the source that lies open."""

    def __init__(self, hanzi: Callable[[], Hanzi], memory: Memory | None = None) -> None:
        self._hanzi = hanzi
        self._memory = memory
        self._chosen: dict[str, Script] = dict(memory.remembered.scripts) if memory is not None else {}
        self._source = _ALL

    @property
    def script(self) -> Script:
        """The script of what is on the screen: a source without one of its own is read as all of them together."""
        return self._chosen.get(self._source) or self._chosen.get(_ALL) or "written"

    def turn_to(self, source: str | None) -> bool:
        """Another source lies open, or all of them; tell whether the script is another now."""
        before, self._source = self.script, source or _ALL
        return self.script != before

    def turn(self) -> Script:
        """Read what lies open in the next script, today and the next time; `ConfigError` for wrong exceptions."""
        self._hanzi()
        self._chosen[self._source] = script = NEXT[self.script]
        if self._memory is not None:
            self._memory.keep_scripts(self._chosen)
        return script

    def shown(self, data: Shown) -> Shown:
        """A row, story, ranking or picture as it is read."""
        return data if self.script == "written" else in_script(data, self.script, self._hanzi())


def in_script(shown: Shown, script: Script, hanzi: Hanzi) -> Shown:
    """A row, story, ranking or picture in a script; what is not Chinese stays as it is."""
    if script == "written" or _is_foreign(shown):
        return shown
    turned = _turned(shown, hanzi.to_hant if script == "hant" else hanzi.to_hans)
    if isinstance(turned, Stored) and turned.article is not None:
        article = msgspec.structs.replace(turned.article, language=f"zh-{script.capitalize()}")
        return msgspec.structs.replace(turned, article=article)
    return turned


def _is_foreign(shown: Data) -> bool:
    row = shown.row if isinstance(shown, Stored) else shown
    return isinstance(row, Row) and bool(row.language) and not row.language.startswith("zh")


def _turned(data: Shown, turn: Callable[[str], str]) -> Shown:
    fields = {name: _value(getattr(data, name), turn) for name in _WORDS.get(type(data), ())}
    if isinstance(data, Paragraph | Quote) and len(str(fields["text"])) != len(data.text):
        fields["links"] = ()  # they would stand under other words
    return msgspec.structs.replace(data, **fields)


def _value(value: object, turn: Callable[[str], str]) -> object:
    match value:
        case str():
            return turn(value)
        case tuple():
            return tuple(_value(part, turn) for part in value)
        case Data():
            return _turned(value, turn)
        case _:
            return value
