"""File names made of what the web says: safe in every folder of every system; the exports call it."""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 120
"""Bytes in UTF-8; with a suffix and a number behind it a name stays below the 143 that an encrypted folder allows."""

_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"})
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE
)
"""Names that Windows takes for devices, with any suffix."""


def safe_name(text: str, *, limit: int = LONGEST_NAME, fallback: str = "untitled") -> str:
    """Give a name for a file that lies where it is put: one component, nothing hidden, no device, no option.

    At most `limit` bytes of UTF-8, cut between characters. `fallback` serves where nothing of the text is left.
    """
    plain = unicodedata.normalize("NFC", text[: 8 * limit])
    plain = "".join(" " if unicodedata.category(sign) in _UNSEEN else sign for sign in plain).translate(_FORBIDDEN)
    name = " ".join(plain.split()).lstrip(".-~ ")
    if _RESERVED.match(name):
        name = f"_{name}"
    return _cut(name, limit).rstrip(". ") or fallback


def _cut(name: str, limit: int) -> str:
    """The longest beginning of at most `limit` bytes; a mark stays with the letter it stands on."""
    if len(name.encode()) <= limit:
        return name
    short = name.encode()[:limit].decode("utf-8", "ignore")
    while short and unicodedata.combining(name[len(short)]):
        short = short[:-1]
    return short
