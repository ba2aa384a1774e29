"""What a book says of itself: package document, contents for new readers (nav) and old ones (ncx); for `epub`."""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape

from newsreader.model import Data


class Item(Data):
    """A file of the book."""

    id: str
    file: str
    media_type: str
    properties: str = ""


class Page(Data):
    """A story's page."""

    name: str
    title: str
    source: str


@dataclass
class Chapter:
    """A section of the paper: its own page, and those of its stories."""

    name: str
    title: str
    pages: list[Page] = field(default_factory=list)


@dataclass
class Contents:
    """What is in a book so far; `moment` is when it is made, in the reader's zone."""

    title: str
    moment: datetime
    chapters: list[Chapter] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)
    digest: hashlib._Hash = field(default_factory=hashlib.sha256)

    @property
    def language(self) -> str:
        """The language of most stories; `und`, as BCP 47 has it, when it is unknown."""
        known = [name for name, _ in self.languages.most_common() if name]
        return known[0] if known else "und"

    @property
    def identifier(self) -> str:
        """The name of this book: another one for other stories or another moment, the same for the same."""
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{self.made} {self.digest.hexdigest()}").urn

    @property
    def made(self) -> str:
        """The moment as EPUB writes it, in UTC."""
        return f"{self.moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"

    @property
    def contents_title(self) -> str:
        """What the list of contents is called."""
        return "目录" if self.language.startswith("zh") else "Contents"


def package(contents: Contents) -> str:
    """The package document (OPF): metadata, every file, and the order of reading."""
    manifest = "\n".join(_item(item) for item in contents.items)
    order = ["cover", "nav"]
    for chapter in contents.chapters:
        order += [chapter.name, *(page.name for page in chapter.pages)]
    spine = "\n".join(f'<itemref idref="{name}"/>' for name in order)
    sources = dict.fromkeys(page.source for chapter in contents.chapters for page in chapter.pages if page.source)
    publishers = "\n".join(f"<dc:publisher>{escape(source)}</dc:publisher>" for source in sources)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="{contents.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">{contents.identifier}</dc:identifier>
<dc:title>{escape(contents.title)}</dc:title>
<dc:language>{contents.language}</dc:language>
<dc:date>{contents.made}</dc:date>
{publishers}
<meta property="dcterms:modified">{contents.made}</meta>
<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
{manifest}
</manifest>
<spine toc="ncx">
{spine}
</spine>
<guide><reference type="cover" title="Cover" href="cover.xhtml"/></guide>
</package>
"""


def navigation(contents: Contents) -> str:
    """The contents as EPUB 3 has them, which is also a page of the book."""
    entries = "\n".join(_nav_entry(chapter) for chapter in contents.chapters)
    name = contents.contents_title
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="{contents.language}">
<head><title>{name}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
<nav epub:type="toc" id="toc"><h1>{name}</h1>
<ol>
{entries}
</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><ol>
<li><a epub:type="cover" href="cover.xhtml">{escape(contents.title)}</a></li>
<li><a epub:type="toc" href="nav.xhtml">{name}</a></li>
<li><a epub:type="bodymatter" href="{contents.chapters[0].name}.xhtml">{escape(contents.chapters[0].title)}</a></li>
</ol></nav>
</body>
</html>
"""


def ncx(contents: Contents) -> str:
    """The contents as EPUB 2 had them."""
    points = "\n".join(
        _ncx_point(chapter.name, chapter.title, "".join(_ncx_point(page.name, page.title) for page in chapter.pages))
        for chapter in contents.chapters
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="{contents.identifier}"/></head>
<docTitle><text>{escape(contents.title)}</text></docTitle>
<navMap>
{points}
</navMap>
</ncx>
"""


def _item(item: Item) -> str:
    properties = f' properties="{item.properties}"' if item.properties else ""
    return f'<item id="{item.id}" href="{item.file}" media-type="{item.media_type}"{properties}/>'


def _nav_entry(chapter: Chapter) -> str:
    stories = "\n".join(f"<li>{_anchor(page.name, page.title)}</li>" for page in chapter.pages)
    return f"<li>{_anchor(chapter.name, chapter.title)}\n<ol>\n{stories}\n</ol></li>"


def _anchor(name: str, title: str) -> str:
    return f'<a href="{name}.xhtml">{escape(title)}</a>'


def _ncx_point(name: str, title: str, inside: str = "") -> str:
    return (
        f'<navPoint id="{name}"><navLabel><text>{escape(title)}</text></navLabel>'
        f'<content src="{name}.xhtml"/>{inside}</navPoint>'
    )
