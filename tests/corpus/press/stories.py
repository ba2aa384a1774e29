"""Stories in a light markup, a file each: TOML between lines of `+++`, then blocks with an empty line between them.

## a heading        > a quotation        - a list item (items in one block)
![file | alt] caption | credit           [words](address) inside a paragraph
"""

from __future__ import annotations

import re
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

FOLDER = Path(__file__).parent / "stories"

_PICTURE = re.compile(r"!\[(?P<file>[^|\]]+)\|(?P<alt>[^\]]*)\]\s*(?P<caption>[^|]*)(?:\|\s*(?P<credit>.*))?$")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


class Shot(msgspec.Struct, frozen=True, tag=True):
    """A photograph; `file` is its path at a picture server."""

    file: str
    alt: str
    caption: str
    credit: str


class Words(msgspec.Struct, frozen=True, tag=True):
    """A block of text; a list is its items, a line each, and a table its rows, with | between the cells."""

    kind: Literal["paragraph", "heading", "quote", "list", "table", "code"]
    text: str

    @property
    def plain(self) -> str:
        """The words without the addresses of links and the bars between cells."""
        return _LINK.sub(r"\1", self.text.replace(" | ", " ") if self.kind == "table" else self.text)

    @property
    def html(self) -> str:
        """The words with links as anchors."""
        return _LINK.sub(r'<a href="\2">\1</a>', self.text)


class Story(msgspec.Struct, frozen=True):
    """What happened, who wrote it, and when it was printed."""

    language: str
    title: str
    published: datetime
    authors: tuple[str, ...] = ()
    standfirst: str = ""
    source: str = ""
    editor: str = ""
    chief: str = ""
    section: str = ""
    blocks: tuple[Words | Shot, ...] = ()


def story(name: str) -> Story:
    """The story of that name; a malformed one raises what the parser raises."""
    _, head, body = (FOLDER / f"{name}.txt").read_text("utf-8").split("+++\n", 2)
    blocks = tuple(_block(part) for part in re.split(r"\n{2,}", body.strip()))
    return msgspec.structs.replace(msgspec.convert(tomllib.loads(head), Story), blocks=blocks)


def _block(part: str) -> Words | Shot:
    if part.startswith("!["):
        shot = _PICTURE.match(part)
        if shot is None:
            raise ValueError(f"no picture: {part}")
        return Shot(**{name: (value or "").strip() for name, value in shot.groupdict().items()})
    if part.startswith("## "):
        return Words("heading", part[3:])
    if part.startswith("> "):
        return Words("quote", part[2:])
    if part.startswith("- "):
        return Words("list", "\n".join(line.removeprefix("- ") for line in part.splitlines()))
    if part.startswith("| "):
        return Words("table", "\n".join(line.strip("| ") for line in part.splitlines()))
    if part.startswith("```"):
        return Words("code", part.strip("`\n"))
    return Words("paragraph", part.replace("\n", " "))
