"""Templates: a file of parts, each after a line `=== NAME`; `$name` in a part is filled in.

=== about            TOML: kind, encoding, the pages to print, and what is true of all of them
=== page             the whole document; `$blocks` is the story, `$ROWS` the rows of that name
=== paragraph        and heading, quote, list, picture: one block; a picture may use $file $stem $alt $caption $credit
=== lead             the first picture, where it stands outside the story: `$lead`
=== rows NAME        lines of cells with | between them, the first line names the cells; set with the part `row NAME`
=== row NAME         `$number` counts from 1
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Template

import msgspec

FOLDER = Path(__file__).parent / "templates"

_PART = re.compile(r"^=== (.+)\n", re.MULTILINE)

Cells = dict[str, str]


class Printed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page to print: its address, the blocks of its story that it shows, and what is true of it alone."""

    name: str
    url: str
    story: str = ""
    first: int = 0
    last: int | None = None
    words: dict[str, str] = {}
    truth: dict[str, object] = {}


class Block(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ranking of a page: the name over it and its rows."""

    name: str
    rows: str
    frozen: bool | None = None


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a template says of itself; the lists of names are names of rows."""

    page: tuple[Printed, ...]
    kind: str = "article"
    language: str = ""
    encoding: str = "utf-8"
    pictures: tuple[str, ...] = ()
    captions: bool = True
    credits: bool = True
    lead: str = ""
    tells: tuple[str, ...] = ("title", "published", "authors")
    must_not: tuple[str, ...] = ()
    headlines: tuple[str, ...] = ()
    junk: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    rankings: tuple[Block, ...] = ()


class Sheet(msgspec.Struct, frozen=True):
    """A template, read."""

    file: Path
    about: About
    parts: dict[str, str]

    def rows(self, name: str) -> list[Cells]:
        """The cells of each row of that name."""
        head, *lines = self.parts[f"rows {name}"].strip().splitlines()
        cells = [cell.strip() for cell in head.split("|")]
        return [dict(zip(cells, (c.strip() for c in line.split("|")), strict=True)) for line in lines]

    def set_rows(self, name: str) -> str:
        """The rows of that name as they stand on the page."""
        row = self.parts[f"row {name}"]
        numbered = enumerate(self.rows(name), 1)
        return "".join(fill(row, cells | {"number": str(number)}) for number, cells in numbered)

    @property
    def row_names(self) -> list[str]:
        """The names of all rows."""
        return [name.removeprefix("rows ") for name in self.parts if name.startswith("rows ")]


def fill(part: str, words: Mapping[str, str]) -> str:
    """A part with its words; an unknown name is a mistake of the template and raises `KeyError`."""
    return Template(part).substitute(words)


def sheets() -> list[Sheet]:
    """All templates in the order of their names."""
    return [_sheet(file) for file in sorted(FOLDER.iterdir())]


def _sheet(file: Path) -> Sheet:
    _, *pieces = _PART.split(file.read_text("utf-8"))
    parts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    about = msgspec.convert(tomllib.loads(parts["about"]), About)
    return Sheet(file, about, parts)
