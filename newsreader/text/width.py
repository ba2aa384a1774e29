"""How many cells a text takes on the screen, and how to make it take exactly as many as there are.

Rows and panes call it. It counts as Rich and so Textual does: the layout and the text must agree.
"""

from __future__ import annotations

import re
from itertools import accumulate

from apsw.unicode import grapheme_iter
from rich.cells import cell_len, get_character_cell_size, split_graphemes

_JOINED = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_DISPUTED = re.compile("(?:\u200d[^\u200d][\ufe0f\U0001f3fb-\U0001f3ff]*)+|[\ufe0f\U0001f3fb-\U0001f3ff]+")


def cells(text: str) -> int:
    """Give the width of a text in cells: a Han character takes two, a combining mark none."""
    return cell_len(text)


def edges(text: str) -> list[int]:
    """Give the cell at which each code point begins, and the end: a slice is `edges[end] - edges[start]` wide.

    One pass over a paragraph answers every later question about its parts, so that wrapping stays linear. A cut
    belongs where the width of a slice and its `cells` agree: between graphemes.
    """
    if _JOINED not in text and _EMOJI_STYLE not in text:
        return list(accumulate(map(get_character_cell_size, text), initial=0))
    found = [0]
    for start, end, width in split_graphemes(text)[0]:
        found.extend([found[-1] + width] * (end - start))
    return found


def fit(text: str, width: int, ellipsis: str = "…") -> str:
    """Give the text cut to at most `width` cells, with the ellipsis at its end when something was lost.

    A wide character is never cut in half, nor a mark or a flag taken apart; so the result may be a cell short.
    """
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    if room < 0:
        return ""
    end = used = 0
    for grapheme in grapheme_iter(text):
        used += cell_len(grapheme)
        if used > room:
            break
        end += len(grapheme)
    return text[:end].rstrip() + ellipsis


def pad(text: str, width: int, ellipsis: str = "…") -> str:
    """Give the text in exactly `width` cells: cut, or filled with spaces."""
    text = fit(text, width, ellipsis)
    return text + " " * (width - cell_len(text))


def steady(text: str) -> str:
    """Give the text without what terminals disagree about the width of, for rows in which columns must stand.

    A family of joined emoji becomes its first member; skin tones and the request for an emoji picture go.
    """
    return text if text.isascii() else _DISPUTED.sub("", text)
