"""Reads a page once, in reading order, into pieces: paragraphs, headings, pictures, lists, tables; for `choice`.

The walk keeps everything and judges nothing.  A piece remembers its element; `Walked.spans` says which pieces stand
under an element, so that choosing the story is choosing a span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsreader.extract.pictures import Shot, is_picture_file, shot_of
from newsreader.extract.story.lists import list_items, table_rows
from newsreader.extract.tree import BLOCKS, SILENT

Span = tuple[int, int]


@dataclass(slots=True)
class Run:
    """A stretch of text with one look: the address it links to, and whether it is bold."""

    text: str
    href: str | None
    bold: bool


@dataclass(slots=True)
class Piece:
    """One thing in reading order; `kind` is paragraph, heading, quote, code, list, table, picture or embed.

    `text` of a picture is its caption, once `captions` has found it.
    """

    kind: str
    element: HtmlElement
    text: str = ""
    linked: int = 0
    """How many characters of `text` are inside links; 1 for a picture that leads to another page."""
    bold: bool = False
    level: int = 0
    runs: list[Run] = field(default_factory=list)
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    shot: Shot | None = None
    credit: str = ""
    after_break: bool = False
    """Whether only a line break parts it from the piece before."""


@dataclass(slots=True)
class Walked:
    """All pieces of a page, and the span of pieces under each element that holds blocks."""

    pieces: list[Piece]
    spans: dict[HtmlElement, Span]


MAX_REPEATED = 3
"""Pictures that one `noscript` may repeat."""
MAX_PIECES = 20_000
"""Where the walk ends; the longest real pages have a tenth of that."""

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_BOLD = frozenset({"b", "strong"})
_FRAMES = frozenset({"iframe", "video", "audio", "embed", "object"})
_FIELDS = frozenset({"span", "a", "time", "em", "i", "b", "strong"})
_UNSEEN = re.compile(r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader|a11y|off-?screen)", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_EDIT = re.compile(
    r"\W*(?:edit(?: source)?|编辑|編輯|編集|편집|bearbeiten(?: quelltext bearbeiten)?|modifier(?: le code)?|editar"
    r"|modifica|править|redigera|edytuj|link to this (?:heading|section))\W*",
    re.IGNORECASE,
)
"""The link behind a heading of a page that its readers write, which leads to the form for it."""
MAX_EDIT = 60
_PASSED = SILENT - {"noscript", "iframe", "object"} | {"button", "input", "textarea", "label", "nav", "title"}


def walk(root: HtmlElement) -> Walked:
    """The pieces of everything under `root`."""
    walker = _Walker()
    walker.block(root)
    walker.flush()
    return Walked(walker.pieces, walker.spans)


class _Walker:
    """The state of one walk: the runs of the line being read, and where it began."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.spans: dict[HtmlElement, Span] = {}
        self._runs: list[Run] = []
        self._line: HtmlElement | None = None
        self._kind = "paragraph"
        self._broken = False

    def block(self, element: HtmlElement, href: str | None = None, bold: bool = False) -> None:
        """Read an element that begins a line of its own; `href` and `bold` are those of what it stands in."""
        self.flush()
        start = len(self.pieces)
        kind, line = self._kind, self._line
        self._line = element
        tag = element.tag
        if tag in _HEADINGS or tag == "blockquote":
            self._kind = tag
        if not self._whole(element, tag):
            self._text(element.text, href, bold)
            self._inside(element, href, bold)
        self.flush()
        self._kind, self._line, self._broken = kind, line, False
        self.spans[element] = (start, len(self.pieces))

    def flush(self) -> None:
        """End the line being read; it becomes a piece if it says anything."""
        runs, self._runs = self._runs, []
        text = " ".join("".join(run.text for run in runs).split())
        if not text or self._line is None:
            return
        linked = sum(len(run.text.strip()) for run in runs if run.href)
        bold = all(run.bold for run in runs if run.text.strip())
        level = _HEADINGS.get(self._kind, 0)
        kind = "heading" if level else "quote" if self._kind == "blockquote" else "paragraph"
        piece = Piece(kind, self._line, text, linked, bold, level, runs, after_break=self._broken)
        self.pieces.append(piece)
        self._broken = False

    def _inside(self, element: HtmlElement, href: str | None, bold: bool) -> None:
        before: HtmlElement | None = None
        for child in element:
            if len(self.pieces) >= MAX_PIECES:
                return
            if before is not None and _parted_by_style(element, before, child):
                self._text(" ", href, bold)
            before = child
            if isinstance(child.tag, str) and child.tag not in _PASSED and not _is_unseen(child, self._kind):
                self._child(child, child.tag, href, bold)
            self._text(child.tail, href, bold)

    def _child(self, child: HtmlElement, tag: str, href: str | None, bold: bool) -> None:
        if tag == "br":
            self.flush()
            self._broken = True
        elif tag == "img" or tag == "picture" or tag == "amp-img":
            self._picture(child, href)
            for caption in child.findall(".//figcaption"):
                self.block(caption)
        elif tag == "noscript":
            self._hidden_pictures(child, href)
        elif tag in _FRAMES:
            self._embed(child)
        elif tag in BLOCKS or (tag == "span" and child.get("class") and _holds_picture(child)):
            self.block(child, href, bold)
        else:
            start = len(self.pieces)
            if tag == "a":
                href = child.get("href") or href
            bold = bold or tag in _BOLD
            self._text(child.text, href, bold)
            self._inside(child, href, bold)
            if len(self.pieces) > start:
                self.spans[child] = (start, len(self.pieces))

    def _text(self, text: str | None, href: str | None, bold: bool) -> None:
        if text:
            self._runs.append(Run(text, href, bold))

    def _whole(self, element: HtmlElement, tag: str) -> bool:
        """Read a list, a table or a code block in one piece; false when it only lays the page out."""
        if tag in {"ul", "ol"}:
            if found := list_items(element):
                linked = sum(len(a.text_content().strip()) for a in element.iter("a"))
                text = "\n".join(found)
                self.pieces.append(Piece("list", element, text, linked, level=int(tag == "ol"), items=found))
            return bool(found)
        if tag == "table":
            if rows := table_rows(element):
                linked = sum(len(a.text_content().strip()) for a in element.iter("a"))
                text = "\n".join(" ".join(row) for row in rows)
                self.pieces.append(Piece("table", element, text, linked, rows=rows))
            return bool(rows)
        if tag == "pre":
            text = element.text_content().strip("\n")
            if text.strip():
                self.pieces.append(Piece("code", element, text))
            return True
        return False

    def _picture(self, element: HtmlElement, href: str | None) -> None:
        if shot := shot_of(element):
            self.flush()
            leads = href is not None and not is_picture_file(href) and not href.startswith(("#", "javascript:"))
            self.pieces.append(Piece("picture", element, linked=int(leads), shot=shot, runs=[Run("", href, False)]))
            self.spans[element] = (len(self.pieces) - 1, len(self.pieces))

    def _hidden_pictures(self, element: HtmlElement, href: str | None) -> None:
        """A `noscript` repeats a picture that a script would load; its text is for browsers of old."""
        for img in _images(element):
            self._picture(img, href)

    def _embed(self, element: HtmlElement) -> None:
        address = element.get("src") or element.get("data-src") or element.get("data")
        if not address:
            source = element.find(".//source")
            address = source.get("src") if source is not None else None
        if address:
            self.flush()
            self.pieces.append(Piece("embed", element, element.get("title") or "", runs=[Run("", address, False)]))


def _holds_picture(element: HtmlElement) -> bool:
    """Whether a named element holds a picture: it is a figure, though its tag is that of a word in a line."""
    return element.find(".//img") is not None


def _parted_by_style(parent: HtmlElement, before: HtmlElement, after: HtmlElement) -> bool:
    """Whether two neighbours stand apart on the page though no space parts them: the fields of a byline or caption.

    In a paragraph they are one word in two colours.
    """
    both = before.get("class") or after.get("class")
    return bool(both) and not before.tail and parent.tag not in {"p", "h1", "h2", "h3", "a"} and before.tag in _FIELDS


def _is_unseen(element: HtmlElement, kind: str) -> bool:
    """Whether nobody reads an element inside a line: read out to the blind, hidden, or a heading's tool for editors."""
    if element.tag not in _FIELDS:
        return False
    names, style = element.get("class"), element.get("style")
    if names and element.tag == "span" and _UNSEEN.search(names):
        return True
    if style and _NOT_SHOWN.search(style):
        return True
    if kind not in _HEADINGS:
        return False
    text = element.text_content()
    return text in {"#", "¶", "§"} or (len(text) <= MAX_EDIT and bool(_EDIT.fullmatch(text)))


def _images(element: HtmlElement) -> Iterator[HtmlElement]:
    """The pictures in a `noscript`, which some parsers leave as text."""
    found = list(islice(element.iter("img"), MAX_REPEATED))
    if not found and element.text and "<img" in element.text:
        try:
            found = list(islice(etree.fromstring(element.text, etree.HTMLParser()).iter("img"), MAX_REPEATED))
        except (etree.XMLSyntaxError, ValueError, AttributeError):
            return
    yield from found
