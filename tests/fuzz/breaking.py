"""Breaks kept inputs in the ways that the web breaks documents: cut off, doubled, mixed up, with odd things put in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

KEPT = Path(__file__).parent / "kept"
LONGEST = 40_000
"""Bytes of a broken input, so that a test stays within seconds."""

_TEXTS = (
    "\0", "\x1b]0;PWN\x07", "\u202e", "\u2028", "\U000e0041", "e\u0301" * 200,
    "<", ">", "&", '"', "'", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "&a;", "&#0;", "&#x10ffff;", "&#xd800;",
    "<div>" * 300, "<p><table><tr><td>" * 80, "</div>" * 50, "<noscript>", "<svg>", "<template>", "<h1>",
    "<base href='file:///etc/'>", "<a href='java\nscript:x'>", "<img src='//[::1' srcset=', ,1w 2x,'>",
    "<meta charset=utf-16>", "<meta name=author content='", " style='display:none'",
    "<form><input type=email>", "<span class=x><img src=a.jpg>",
    "<script type=application/ld+json>{\"@graph\":[{\"@type\":{}}]}</script>", '{"@id":1e999}', "[" * 500,
    "<time datetime='9999-99-99T99:99'>", "2026-02-31 25:61", "2026-03-12T09:00:00+99:99", "12 March 99999",
    "（记者", "［原标题：", "来源：", "By Ann Roe and ",
)  # fmt: skip
ODD = (*(text.encode() for text in _TEXTS), b"\xff\xfe", b"\xef\xbb\xbf", b"\x80\x81\xfe\xff", b"~{<:Ky2;~}")
"""What breaks readers, each a few bytes that may stand anywhere."""

Change = Callable[[bytes], bytes]


def kept(kind: str) -> list[Path]:
    """The kept inputs of a kind, by name."""
    return sorted((KEPT / kind).iterdir())


def broken(kind: str) -> st.SearchStrategy[bytes]:
    """Kept inputs of a kind, each changed up to five times."""
    bodies = st.sampled_from([file.read_bytes() for file in kept(kind)])
    return st.builds(_changed, bodies, st.lists(_changes(), max_size=5))


def _changed(body: bytes, changes: list[Change]) -> bytes:
    for change in changes:
        body = change(body)[:LONGEST]
    return body


def _changes() -> st.SearchStrategy[Change]:
    """One change; places are shares of the length, so that they mean something in inputs of any size."""
    place = st.floats(0, 1)
    return st.one_of(
        st.builds(_cut, place, place),
        st.builds(_doubled, place, place, st.integers(2, 30)),
        st.builds(_put, place, st.sampled_from(ODD) | st.binary(max_size=12)),
        st.builds(_moved, place, place, place),
    )


def _cut(one: float, other: float) -> Change:
    return lambda body: body[: int(min(one, other) * len(body))] + body[int(max(one, other) * len(body)) :]


def _doubled(one: float, other: float, times: int) -> Change:
    def change(body: bytes) -> bytes:
        start, end = sorted((int(one * len(body)), int(other * len(body))))
        return body[:start] + body[start:end] * times + body[end:]

    return change


def _put(place: float, odd: bytes) -> Change:
    return lambda body: body[: int(place * len(body))] + odd + body[int(place * len(body)) :]


def _moved(one: float, other: float, place: float) -> Change:
    def change(body: bytes) -> bytes:
        start, end = sorted((int(one * len(body)), int(other * len(body))))
        rest = body[:start] + body[end:]
        at = int(place * len(rest))
        return rest[:at] + body[start:end] + rest[at:]

    return change
