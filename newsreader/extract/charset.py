"""Turns the bytes of a page or feed into text as a browser would, but believes the bytes over a label.

Order of trust: byte order mark; the bytes, where they are UTF-8 without fault (labels lie: many Chinese pages say
gb2312 and are UTF-8); the header's label; the page's own label; UTF-8 with a few faults; a guess.  Labels mean what the
WHATWG Encoding Standard says they mean, so gb2312 is read as gb18030 and latin-1 as windows-1252.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

import msgspec


class Decoded(msgspec.Struct, frozen=True):
    """A text and the Python name of the codec that gave it."""

    text: str
    charset: str


_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

_SUPERSETS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "hz": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs",
    "shift_jis": "cp932", "euc_kr": "cp949", "johab": "cp949",
    "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8",
}  # fmt: skip
"""What a label means on the web, by the name that Python gives to its codec."""

_ALIASES = {
    "x-sjis": "cp932", "windows-31j": "cp932", "ks_c_5601-1987": "cp949", "x-gbk": "gb18030", "x-x-big5": "big5hkscs",
    "iso-8859-8-i": "iso8859-8", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "windows-874": "cp874",
}  # fmt: skip
"""Labels that Python does not know, or reads otherwise."""

_NEVER = frozenset(
    {"utf-7", "utf-32", "utf-32-le", "utf-32-be", "unicode-escape", "raw-unicode-escape", "idna", "punycode"}
)

_COMMON = frozenset(
    "的一是不了在人有我他这這个個们們中来來大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着著下自之年"
)
COMMON_SHARE = 0.08
"""In Chinese prose these are a fifth of all characters; in misread text they are chance."""

_HEAD = 8_192
"""How far into the page its own label is looked for; browsers read 1,024, old Chinese templates put it later."""

_LABEL = re.compile(rb"""charset\s*=\s*["']?\s*([a-z0-9_:.+-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s{0,100}<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_:.+-]{2,40})""", re.IGNORECASE)
_META = re.compile(rb"<meta\s[^>]{0,1000}>", re.IGNORECASE)


def decode(body: bytes, content_type: str | None = None) -> Decoded:
    """The text of a document; never fails, what cannot be read becomes U+FFFD.

    `content_type` is the header as it came, or `None`.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return Decoded(body[len(mark) :].decode(name, "replace"), name)
    labels = list(_labels(body, content_type))
    if text := _utf8(body):
        escapes = b"\x1b" in body and "iso2022_jp" in labels
        return Decoded(body.decode("iso2022_jp", "replace"), "iso2022_jp") if escapes else Decoded(text, "utf-8")
    for name in labels:
        text = body.decode(name, "replace")
        if _faults(text) <= _allowed(text):
            return Decoded(text, name)
    text = body.decode("utf-8", "replace")
    if _faults(text) <= _allowed(text):
        return Decoded(text, "utf-8")
    return _guessed(body)


def codec(label: str) -> str | None:
    """The Python codec that a label on the web stands for; `None` for one that no page may use."""
    label = label.strip().lower()
    if label in _ALIASES:
        return _ALIASES[label]
    try:
        found = codecs.lookup(label)
        "".encode(found.name)  # refuses the codecs that are not from bytes to text, such as rot13
    except (LookupError, UnicodeError, ValueError):
        return None
    if found.name in _NEVER:
        return None
    return _SUPERSETS.get(found.name, found.name)


def _labels(body: bytes, content_type: str | None) -> Iterator[str]:
    """The codecs that header and document name, without repeats."""
    head = body[:_HEAD]
    said = _LABEL.findall((content_type or "").encode("ascii", "replace"))
    said += _XML.findall(head[:400])
    for meta in _META.findall(head):
        said += _LABEL.findall(meta)
    names = (codec(label.decode("ascii")) for label in said)
    yield from dict.fromkeys(name for name in names if name)


def _utf8(body: bytes) -> str:
    """The text if the bytes are UTF-8 without fault (a character cut off at the very end is forgiven), else nothing."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(body) - 3 or error.reason != "unexpected end of data":
            return ""
        return body[: error.start].decode("utf-8")


def _faults(text: str) -> int:
    """How many characters could not be read."""
    return text.count("\ufffd")


def _allowed(text: str) -> int:
    """How many faults still speak for the right charset: two, or one in a hundred characters beyond ASCII."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return max(2, beyond // 100)


def _guessed(body: bytes) -> Decoded:
    """What the bytes look like when no label fits."""
    for name in ("gb18030", "big5hkscs"):
        text = body.decode(name, "replace")
        if _faults(text) <= _allowed(text) and _reads_chinese(text):
            return Decoded(text, name)
    import charset_normalizer  # slow to import, and almost never needed

    best = charset_normalizer.from_bytes(_beyond_ascii(body), steps=5, chunk_size=512).best()
    guess = (codec(best.encoding) if best is not None else None) or "cp1252"
    return Decoded(body.decode(guess, "replace"), guess)


def _reads_chinese(text: str) -> bool:
    """Whether a text beyond ASCII has the words without which nobody writes Chinese, as often as they are written."""
    sample = [char for char in text[:200_000] if char > "\x7f"]
    return len(sample) > 20 and sum(char in _COMMON for char in sample) > len(sample) * COMMON_SHARE


def _beyond_ascii(body: bytes, size: int = 16_384) -> bytes:
    """The part of a page from which a guess is made: from its first byte beyond ASCII."""
    first = re.search(rb"[\x80-\xff]", body)
    start = max(0, first.start() - 64) if first else 0
    return body[start : start + size]
