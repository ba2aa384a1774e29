"""Stories as Markdown files in a folder, their pictures beside them, and an index; commands and screens call it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from urllib.parse import quote

from newsreader.errors import UsageError
from newsreader.export.files import AlreadyThere, beginning, make_folder, new_file, write_text
from newsreader.export.front_matter import front_matter, is_of
from newsreader.export.pictures import read_image
from newsreader.export.story import Done, PictureFile, Story
from newsreader.model import Article, Picture
from newsreader.rendering.credits import dateline
from newsreader.rendering.inline import on_the_web
from newsreader.rendering.markdown import escape_line, to_markdown
from newsreader.text.language import _
from newsreader.text.names import safe_name
from newsreader.text.urls import key

INDEX = "index.md"
PICTURES = "pictures"


def write_folder(
    stories: Iterable[Story], folder: Path, *, picture: PictureFile, now: datetime, title: str, overwrite: bool = False
) -> Done:
    """Write each story into `folder`, which is made, and an index of them. What is there already is kept and named.

    Raises UsageError where the folder is no place to write to, ExportError when the disk is full or worse.
    """
    shelf = Folder(folder, picture, overwrite=overwrite)
    index = [f"# {escape_line(title)}\n", f"{now:%Y-%m-%d %H:%M}"]
    chapter = None
    for story in stories:
        if story.chapter != chapter:
            chapter = story.chapter
            index.append(f"\n## {escape_line(chapter)}\n")
        index.append(_entry(story.article, shelf.add(story.article)))
    if shelf.stories:
        shelf.write(folder / INDEX, "\n".join(index) + "\n")
    return Done(stories=shelf.stories, pictures=shelf.pictures, kept=tuple(shelf.kept))


def save_story(story: Story, folder: Path, *, picture: PictureFile) -> Path:
    """Write one story into `folder` and give the file; one that was saved before is there already and is given too."""
    return Folder(folder, picture).add(story.article)


class Folder:
    """A folder that is being filled; one story is one file, also when it is exported again."""

    def __init__(self, folder: Path, picture: PictureFile, *, overwrite: bool = False) -> None:
        make_folder(folder)
        self.stories = 0
        self.pictures = 0
        self.kept: list[str] = []
        self._folder = folder
        self._picture = picture
        self._overwrite = overwrite
        self._names: set[str] = {INDEX}
        self._pictures_here: dict[int, str | None] = {}

    def add(self, article: Article) -> Path:
        """Write a story and the pictures of it that are on this machine."""
        path = self._folder / self._name(article)
        if self.write(path, front_matter(article) + to_markdown(article, self._place)):
            self.stories += 1
        return path

    def write(self, path: Path, text: str) -> bool:
        """Write a file, or keep the one that is there already."""
        try:
            write_text(path, text, overwrite=self._overwrite)
        except AlreadyThere:
            self.kept.append(path.name)
            return False
        return True

    def _name(self, article: Article) -> str:
        """Date and title; numbered where another story has that name, in whatever case, or a stranger's file."""
        published = article.published
        day = f"{published.year:04}-{published:%m-%d}" if published else "undated"
        stem = f"{day} {safe_name(article.title)}"
        names = chain([f"{stem}.md"], (f"{stem} ({number}).md" for number in count(2)))
        name = next(name for name in names if self._free(name, article))
        self._names.add(name.casefold())
        return name

    def _free(self, name: str, article: Article) -> bool:
        if name.casefold() in self._names:
            return False
        path = self._folder / name
        return not os.path.lexists(path) or is_of(article, beginning(path))

    def _place(self, picture: Picture) -> str | None:
        """Where the Markdown finds a picture: beside itself, or nowhere."""
        if on_the_web(picture) is None:
            return None
        known = key(picture.url)
        if known not in self._pictures_here:
            self._pictures_here[known] = self._copy(picture.url, f"{known & 0xFFFF_FFFF_FFFF_FFFF:016x}")
        return self._pictures_here[known]

    def _copy(self, url: str, stem: str) -> str | None:
        """Copy a picture into the export; its name comes from its address, and the kind from what is in it."""
        path = self._picture(url)
        image = None if path is None else read_image(path)
        if image is None:
            return None
        folder = self._folder / PICTURES
        if folder.is_symlink():
            raise UsageError(
                _("{folder} is a link to another folder. Remove it, or choose another place.").format(folder=folder)
            )
        make_folder(folder)
        name = f"{stem}.{image.suffix}"
        with (
            contextlib.suppress(AlreadyThere),  # by an earlier export
            new_file(folder / name, overwrite=self._overwrite) as file,
        ):
            file.write(image.content)
        self.pictures += 1
        return f"{PICTURES}/{name}"


def _entry(article: Article, path: Path) -> str:
    """A line of the index."""
    under = escape_line(dateline(article))
    return f"- [{escape_line(article.title)}]({quote(path.name)})" + (f" · {under}" if under else "")
