"""What the gate `safe.py` does to a string that holds something uncommon; nobody else calls it.

Every step is one pass in C over the text, so that a megabyte of tricks costs no more than a megabyte of news.
"""

from __future__ import annotations

import re
import unicodedata

from newsreader.text.safe import COMMON

MARKS_ON_ONE_BASE = 8
"""Vietnamese needs two, pointed Hebrew four; what stands higher climbs over the lines above."""

# What follows are ranges of code points as they stand inside the brackets of a regular expression.

_ZERO_WIDTH = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 but tab and line end
    "\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"  # direction overrides, isolates and marks; separators
    "\u034f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U0001bca0-\U0001bca3\U00013430-\U0001343f\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tags, and what Unicode reserves for more of their kind
)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(p + 0xFFFE) + chr(p + 0xFFFF) for p in range(0, 0x110000, 0x10000))
_PLACEHOLDER = "\U0010eeee"  # Kitty draws one of its pictures where this stands
_FILLERS = "\u115f\u1160\u3164\uffa0"
_SELECTORS = "\u180b-\u180d\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SURROGATES = "\ud800-\udfff"
_EMOJI = "©®\u203c-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_JOINED_SCRIPTS = "\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1a00-\u1bff\ua840-\uaaff\U00010a00-\U00011fff"

_REMOVED = re.compile(f"[{_ZERO_WIDTH}\u00ad\ufffc{_NONCHARACTERS}{_PLACEHOLDER}{_FILLERS}]+")
_UNSEEN = re.compile(
    f"\u200d*[{_ZERO_WIDTH}]+"
)  # a joiner takes the width of what follows, so it must not meet another sign
_UNSAFE_CELL = re.compile(f"[{_SURROGATES}{_NONCHARACTERS}{_PLACEHOLDER}]")
_SURROGATE = re.compile(f"[{_SURROGATES}]")
_HIGH_CONTROL = re.compile(r"[\x80-\x9f]")
_LINE_END = re.compile("\r\n?|[\u0085\u2028\u2029]")
_COLUMN_MOVE = re.compile(r"[\x0b\x0c]")
_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"  # CSI: colours, cursor, erasing, reports
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]{0,65536}+(?:\x07|\x1b\\|\x9c)"  # OSC: title, clipboard, links
    r"|\x1b[PX^_](?:[^\x07\x1b\n]|\x1b\x1b){0,65536}+\x1b\\"  # DCS, SOS, PM, APC: pictures, pass-through
    r"|\x1b[ -/]{1,8}[0-~]"  # character sets and the like
)
_SELECTOR_RUN = re.compile(f"([{_SELECTORS}])[{_SELECTORS}]+")
_STRAY_SELECTOR = re.compile(rf"(?<!\S)[{_SELECTORS}]")
_JOINER = re.compile(
    f"(?:(?<=[{_EMOJI}])|(?<=[{_EMOJI}]\ufe0f))\u200d(?=[{_EMOJI}])|(?<=[{_JOINED_SCRIPTS}])[\u200c\u200d](?=[{_JOINED_SCRIPTS}])"
    "|(?P<stray>[\u200c\u200d]+)"
)
_PERSON = "[^\u200d][\ufe0f\U0001f3fb-\U0001f3ff]{0,2}"
_LONG_CHAIN = re.compile(f"((?:{_PERSON}\u200d){{7}}{_PERSON})\u200d")
_CROWD = re.compile(rf"[^\w{COMMON}]{{{MARKS_ON_ONE_BASE + 1},}}")
_JAMO_CROWD = re.compile("([\u1160-\u11ff\ud7b0-\ud7fb]{4})[\u1160-\u11ff\ud7b0-\ud7fb]+")
_NOTHING = re.compile(rf"[\s\u2800\u200c\u200d{_SELECTORS}]*")

# Old pages say &#146; and mean what Windows had there (the HTML standard reads it so too); 0x85 ends a line here.
_WINDOWS = {at: bytes([at]).decode("cp1252", "ignore") for at in range(0x80, 0xA0) if at != 0x85}


def defused(text: str) -> str:
    """Do the work of `visible`: what takes no cell and is unsafe goes, what takes one becomes U+FFFD."""
    return _UNSAFE_CELL.sub("\ufffd", _UNSEEN.sub("", text))


def scrubbed(text: str) -> str:
    """Do the work of `clean`: sequences whole, then single signs, then whatever still piles up."""
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _COLUMN_MOVE.sub(" ", _LINE_END.sub("\n", _SEQUENCE.sub("", text)))
    if _HIGH_CONTROL.search(text):
        text = text.translate(_WINDOWS)
    text = _REMOVED.sub("", text)
    text = _LONG_CHAIN.sub(r"\1", _JOINER.sub(_joiner, text))
    text = _STRAY_SELECTOR.sub("", _SELECTOR_RUN.sub(r"\1", text))
    text = _JAMO_CROWD.sub(r"\1", _CROWD.sub(_thinned, text))
    return "" if _NOTHING.fullmatch(text) else text


def _joiner(match: re.Match[str]) -> str:
    """Keep a joiner between emoji or letters of scripts that use it; anywhere else it only hides."""
    return "" if match["stray"] else match[0]


def _thinned(match: re.Match[str]) -> str:
    """Keep the first marks on each base of a run of uncommon signs."""
    kept: list[str] = []
    marks = 0
    for sign in match[0]:
        marks = marks + 1 if unicodedata.category(sign).startswith("M") else 0
        if marks <= MARKS_ON_ONE_BASE:
            kept.append(sign)
    return "".join(kept)
