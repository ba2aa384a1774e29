"""Knows the lines that publishers put around and into stories, in a dozen languages; for `choice` and `trim`.

The words stand in `phrases.toml`, beside this file: a new language is a few lines there.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

MAX_LINE = 220
"""Characters; a longer line is only known by `paragraphs`."""
MAX_OPENING = 80
"""Characters of a line that opens what follows a story."""
MAX_REST = 60
"""Characters after the known words in a line that is nothing else."""
MIN_HAN = 16
"""Characters of a Chinese sentence that tells something."""
MAX_NAMED = 14
"""Characters after the words that end a story, which say of what there is more."""

_WORDS: dict[str, list[str]] = tomllib.loads(files(__package__).joinpath("phrases.toml").read_text("utf-8"))


def _begins(*groups: str) -> re.Pattern[str]:
    words = "|".join(word for group in groups for word in _WORDS[group])
    return re.compile(rf"^\W*(?:{words})", re.IGNORECASE)


_LINE = _begins("share", "subscribe", "further", "legal", "other")
_ENDS = _begins("further", "legal")
_PLEADS = _begins("subscribe", "further")
_PARAGRAPH = _begins("paragraphs")
_COMMENTS = re.compile(rf"^\W*(?:{'|'.join(_WORDS['comments'])})\W*\d*\W*$", re.IGNORECASE)
_WALL = re.compile("|".join(_WORDS["walls"]), re.IGNORECASE)
_INVITES = re.compile(rf"(?:^|[\W_])(?:{'|'.join(_WORDS['invitations'])})\W*$", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z]{45,}")
"""What is longer than words are names a page for its own machinery."""
_THREAT = re.compile(r"(?:未经授权不得转载|违者必究|追究(?:其)?(?:相关)?法律责任)[。；]?$")


def is_boilerplate(text: str) -> bool:
    """Whether a line belongs to the publisher's frame and not to the story."""
    if _PARAGRAPH.match(text) or _THREAT.search(text) or not any(map(str.isalnum, text)):
        return True
    if _CODE.fullmatch(text) or (len(text) <= MAX_LINE and _INVITES.search(text)):
        return True
    match = _LINE.match(text) if len(text) <= MAX_LINE else None
    return match is not None and (len(text) - match.end() <= MAX_REST or not _tells(text)) and not _tells_in_han(text)


def asks_or_leads(text: str) -> bool:
    """Whether a line opens a box that asks for a subscription or leads to other stories."""
    return len(text) <= MAX_OPENING and bool(_PLEADS.match(text)) and not _tells(text)


def ends_story(text: str) -> bool:
    """Whether a line opens what follows a story: related stories, legal notes."""
    return len(text) <= MAX_REST and bool(_ENDS.match(text)) and not _tells(text)


def names_rest(text: str) -> bool:
    """Whether a line does no more than to name what follows a story: it ends almost where the known words do."""
    match = _ENDS.match(text) if len(text) <= MAX_REST else None
    return match is not None and len(text) - match.end() <= MAX_NAMED


def opens_comments(text: str) -> bool:
    """Whether a line opens what readers wrote under a story."""
    return len(text) <= MAX_OPENING and bool(_COMMENTS.match(text))


def is_wall(text: str) -> bool:
    """Whether a line asks for a subscription before the rest may be read."""
    return len(text) <= MAX_LINE and bool(_WALL.search(text))


def _tells_in_han(text: str) -> bool:
    """Whether a Chinese line reads like a sentence, which need not be long: a mark in it, one at its end."""
    return text[-1:] in "。！？" and "，" in text and text > "\u2e7f" and len(text) > MIN_HAN


def _tells(text: str) -> bool:
    """Whether a line reads like a sentence of a story: it ends like one and is long enough."""
    return len(text) > MAX_REST and text.rstrip("”\"»'")[-1:] in ".。!！?？"
