"""The gate: makes a string from outside harmless, once before it is stored and once more before it is printed.

`extract/`, `sources/` and whoever else takes text from the web call `clean` or `clean_line`; whoever writes to a
terminal calls `visible`. Most strings are clean already, so each looks first with one quick test and returns at once;
the work on the others stands in `scrub.py`, which is loaded when it is first needed.
"""

from __future__ import annotations

import re

LONGEST = 2_000_000
"""Code points that `clean` keeps of one string."""

LONGEST_LINE = 2_000
"""Code points that `clean_line` keeps of one title or caption."""

COMMON = (
    "\u4e00-\u9fff -~\n\t\u3000-\u3029\uff01-\uff9f\u2010-\u2027\u3400-\u4dbf\u3030-\u3096\u309b-\u312f\uac00-\ud7a3"
    "\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2030-\u205e\u2070-\u20cf\u2100-\u27ff\uffe0-\uffe6"
    "\U0001f300-\U0001faff\U00020000-\U0002a6df"
)
"""Signs that never need a second look, most frequent first, as ranges inside the brackets of a regular expression."""

_UNCOMMON = re.compile(f"[^{COMMON}]")


def clean(text: str, limit: int = LONGEST) -> str:
    """Give the text without anything that could act on a terminal, hide, reorder or pile up.

    Line ends of every kind become a newline, tabs stay. Whole escape sequences go, so that no rubble of them is read.
    A text in which nothing can be seen is empty, so that a caller's fallback serves. At most `limit` code points stay.
    """
    text = text[: max(limit, LONGEST)]
    if not (text.isascii() and text.isprintable()) and _UNCOMMON.search(text):
        from newsreader.text.scrub import scrubbed

        text = scrubbed(text)
    return text if len(text) <= limit else text[:limit].rstrip("\u200c\u200d")


def clean_line(text: str, limit: int = LONGEST_LINE) -> str:
    """Give the text cleaned and on one line, every run of white space a single space, none at its ends."""
    line = " ".join(clean(text[: 100 * limit]).split())
    return line if len(line) <= limit else line[:limit].rstrip(" \u200c\u200d")


def visible(text: str) -> str:
    """Give what of a text may be written to a terminal; tabs and newlines pass, and no width in cells ever changes.

    The last gate before the screen, for strings that should be clean already: what takes no cell is left out, what
    takes one and is unsafe becomes U+FFFD.
    """
    if text.isprintable() or not _UNCOMMON.search(text):
        return text
    from newsreader.text.scrub import defused

    return defused(text)
