"""Stories as one EPUB 3: a cover, the contents, sections as chapters; commands call it.

Written straight with zipfile, story by story: the libraries for it hold a whole book in memory, and the known one is
under a licence that ours cannot take in. The file is the same, byte for byte, for the same stories and `now`.
Sources: EPUB 3.2 (packages, OCF); valid for epubcheck 4 and later.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from newsreader.errors import UsageError
from newsreader.export import epub_pages as pages
from newsreader.export.epub_package import Chapter, Contents, Item, Page, navigation, ncx, package
from newsreader.export.files import new_file
from newsreader.export.pictures import PORTABLE, portable, read_image
from newsreader.export.story import Done, PictureFile, Story
from newsreader.model import Picture
from newsreader.rendering.credits import language
from newsreader.rendering.inline import on_the_web
from newsreader.text.language import _
from newsreader.text.safe import visible
from newsreader.text.urls import key

MEDIA_TYPE = "application/epub+zip"
XHTML = "application/xhtml+xml"
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""No zip file can be older."""

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def write_book(
    stories: Iterable[Story], file: Path, *, picture: PictureFile, now: datetime, title: str, overwrite: bool = False
) -> Done:
    """Write a book of these stories; the file is there when it is whole, and not before.

    Raises AlreadyThere or UsageError where the file cannot be, ExportError when the disk is full or worse.
    """
    with new_file(file, overwrite=overwrite) as out, Book(out, picture, now=now, title=title) as book:
        for story in stories:
            book.add(story)
        if not book.stories:
            raise UsageError(_("There is no story to make a book of."))
    return Done(stories=book.stories, pictures=book.pictures)


class Book:
    """A book that is being written; what its contents need of each story is kept, the story is not."""

    def __init__(self, out: BinaryIO, picture: PictureFile, *, now: datetime, title: str) -> None:
        self.stories = 0
        self._picture = picture
        self._now = now
        self._title = title
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
        self._contents = Contents(title=title, moment=now)
        self._images: dict[int, str | None] = {}
        self._put("mimetype", MEDIA_TYPE.encode(), packed=False)  # first and plain, so that a file is known for a book
        self._put("META-INF/container.xml", CONTAINER.encode())

    def __enter__(self) -> Book:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._finish()
        self._zip.close()

    @property
    def pictures(self) -> int:
        """How many pictures the book holds."""
        return sum(name is not None for name in self._images.values())

    def add(self, story: Story) -> None:
        """Write a story and its pictures; it opens a chapter when the one before stood in another."""
        article, contents = story.article, self._contents
        if not contents.chapters or contents.chapters[-1].title != story.chapter:
            self._end_chapter()
            contents.chapters.append(Chapter(name=f"chapter-{len(contents.chapters) + 1:03}", title=story.chapter))
        self.stories += 1
        page = Page(name=f"story-{self.stories:05}", title=article.title, source=article.source or "")
        contents.chapters[-1].pages.append(page)
        contents.languages[language(article)] += 1
        contents.digest.update(f"{article.url}\0{article.title}\0".encode("utf-8", "replace"))
        self._write_page(page.name, pages.story(article, self._place))

    def _end_chapter(self) -> None:
        if self._contents.chapters:
            chapter = self._contents.chapters[-1]
            self._write_page(chapter.name, pages.chapter(chapter, self._contents.language))

    def _finish(self) -> None:
        """Write what knows the whole book: cover, contents, package."""
        self._end_chapter()
        contents = self._contents
        self._write_item("style", "style.css", "text/css", pages.STYLE)
        self._write_item("cover-image", "cover.svg", "image/svg+xml", pages.cover_image(contents), "cover-image")
        self._write_page("cover", pages.cover(contents))
        self._write_item("nav", "nav.xhtml", XHTML, navigation(contents), "nav")
        self._write_item("ncx", "toc.ncx", "application/x-dtbncx+xml", ncx(contents))
        self._put("EPUB/package.opf", visible(package(contents)).encode())

    def _write_page(self, name: str, text: str) -> None:
        self._write_item(name, f"{name}.xhtml", XHTML, text)

    def _write_item(self, name: str, file: str, media_type: str, text: str, properties: str = "") -> None:
        self._put(f"EPUB/{file}", visible(text).encode())
        self._contents.items.append(Item(id=name, file=file, media_type=media_type, properties=properties))

    def _place(self, picture: Picture) -> str | None:
        """Where a page finds a picture: in the book, or nowhere. One that many stories show is there once."""
        if on_the_web(picture) is None:
            return None
        known = key(picture.url)
        if known not in self._images:
            self._images[known] = self._write_picture(picture.url)
        return self._images[known]

    def _write_picture(self, url: str) -> str | None:
        path = self._picture(url)
        found = None if path is None else read_image(path)
        image = None if found is None else portable(found)
        if image is None:
            return None
        name = f"picture-{self.pictures + 1:05}"
        file = f"{name}.{image.suffix}"
        self._put(f"EPUB/{file}", image.content, packed=False)
        self._contents.items.append(Item(id=name, file=file, media_type=PORTABLE[image.suffix]))
        return file

    def _put(self, name: str, content: bytes, *, packed: bool = True) -> None:
        entry = zipfile.ZipInfo(name, max(self._now.timetuple()[:6], _OLDEST))
        entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        entry.create_system = 3
        entry.external_attr = 0o100644 << 16
        self._zip.writestr(entry, content)
