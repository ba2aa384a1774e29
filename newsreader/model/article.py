"""A story as its page gives it: its fields, and its blocks in reading order."""

from __future__ import annotations

from datetime import datetime

from newsreader.model.base import Completeness, Data, Language


class Link(Data):
    """A link inside a block's text: `text[start:end]` leads to `url`."""

    start: int
    end: int
    url: str


class Paragraph(Data, tag_field="kind", tag="paragraph"):
    """A paragraph of running text."""

    text: str
    links: tuple[Link, ...] = ()


class Heading(Data, tag_field="kind", tag="heading"):
    """A sub-headline; level 2 is the highest inside an article."""

    level: int
    text: str


class Picture(Data, tag_field="kind", tag="picture"):
    """A photograph with what is printed under it; `width` and `height` in pixels where the page states them."""

    url: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    width: int | None = None
    height: int | None = None


class Quote(Data, tag_field="kind", tag="quote"):
    """A passage set off as a quotation."""

    text: str
    links: tuple[Link, ...] = ()


class List(Data, tag_field="kind", tag="list"):
    """A list, numbered when `ordered`."""

    ordered: bool
    items: tuple[str, ...]


class Table(Data, tag_field="kind", tag="table"):
    """A table of text, row by row; rows may differ in length."""

    rows: tuple[tuple[str, ...], ...]


class Code(Data, tag_field="kind", tag="code"):
    """Text whose line ends and spaces matter."""

    text: str


class Embed(Data, tag_field="kind", tag="embed"):
    """A film, a post or a frame of another site, kept as a link."""

    url: str
    title: str | None = None


Block = Paragraph | Heading | Picture | Quote | List | Table | Code | Embed


class Comments(Data):
    """How many comments the page counts, and where they are."""

    count: int | None = None
    url: str | None = None


class Article(Data):
    """One story as its page gives it."""

    url: str
    title: str
    original_title: str | None = None
    subtitle: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    breadcrumb: tuple[str, ...] = ()
    section: str | None = None
    language: Language = ""
    lead_picture: str | None = None
    comments: Comments = Comments()
    pages: int = 1
    completeness: Completeness = "full"
    blocks: tuple[Block, ...] = ()
