"""Mends what publishers break in XML, so that a feed with a bare `&` is still a feed; for the feed readers here."""

from __future__ import annotations

import re
from html.entities import html5

_DECLARATION = re.compile(r"<\?xml\b[^>]{0,300}>", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE\b", re.IGNORECASE)
_REFERENCE = re.compile(r"&(#[xX][0-9a-fA-F]{1,8};|#[0-9]{1,8};|[A-Za-z][A-Za-z0-9]{1,31};)?")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_VOID = re.compile(r"<(br|hr|wbr|img\b[^<>]{0,2000}?)\s*/?>|</(?:br|hr|wbr|img)\s*>", re.IGNORECASE)
_XML_NAMES = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})


def without_doctype(text: str) -> str:
    """The document from its first element on, without XML declaration and document type.

    A document type may declare entities and name files; no feed needs one, so it is never shown to the parser.
    """
    text = _DECLARATION.sub("", text[:2_000], count=1) + text[2_000:]
    start = text.find("<")
    text = text[start:] if start > 0 else text
    found = _DOCTYPE.search(text, 0, 20_000)
    return text if not found else text[: found.start()] + text[_doctype_end(text, found.end()) :]


def _doctype_end(text: str, at: int) -> int:
    """Where a document type that began before `at` ends: the `>` outside of quotes and of the bracketed subset."""
    depth, quote = 0, ""
    for index in range(at, min(len(text), at + 200_000)):
        mark = text[index]
        if quote:
            quote = "" if mark == quote else quote
        elif mark in "\"'":
            quote = mark
        elif mark in "[<":
            depth += 1
        elif mark == "]" or (mark == ">" and depth):
            depth -= 1
        elif mark == ">":
            return index + 1
    return len(text)


def repaired(text: str) -> str:
    """The document with only characters and references that XML knows, and the tags closed that HTML never closes.

    Text inside CDATA stays as it is.
    """
    text = _NOT_XML.sub("", text)
    pieces: list[str] = []
    at = 0
    while at < len(text):
        start = text.find("<![CDATA[", at)
        start = len(text) if start < 0 else start
        pieces.append(_VOID.sub(_closed, _REFERENCE.sub(_known, text[at:start])))
        end = text.find("]]>", start)
        at = len(text) if end < 0 else end + 3
        pieces.append(text[start:at])
    return "".join(pieces)


def _closed(tag: re.Match[str]) -> str:
    return f"<{tag[1]}/>" if tag[1] else ""


def _known(reference: re.Match[str]) -> str:
    """A reference as XML may hold it: the five names, legal numbers, HTML's names as characters, all else escaped."""
    name = reference[1]
    if not name:
        return "&amp;"
    if name in _XML_NAMES:
        return reference[0]
    if name.startswith("#"):
        digits = name[1:-1]
        code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        legal = code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
        return reference[0] if legal else ""
    character = html5.get(name)
    return character if character and character not in "&<>" else f"&amp;{name}"
