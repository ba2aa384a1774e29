"""Saves one story as Markdown into the reader's folder, beside the event loop; no Textual."""

from __future__ import annotations

import asyncio
from pathlib import Path

from newsreader.library import Library
from newsreader.model import Picture, Stored
from newsreader.text.language import _


async def export_story(library: Library, stored: Stored) -> str:
    """Save a story with the pictures of it that are here, and say where it lies; raises in words what prevents it."""
    folder = library.settings.export_folder or library.home.exports
    blocks = stored.article.blocks if stored.article is not None else ()
    pictures = {block.url: library.archive.picture(block.url) for block in blocks if isinstance(block, Picture)}
    return await asyncio.to_thread(_save, stored, folder.expanduser(), pictures)


def _save(stored: Stored, folder: Path, pictures: dict[str, Path | None]) -> str:
    from newsreader.export import save_story, story_of  # not needed before the first export

    story = story_of(stored)
    if story is None:
        return _("Only the headline of this story is here: Enter fetches the rest.")
    before = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
    path = save_story(story, folder, picture=lambda url: pictures.get(url))
    words = _("There already in {folder}: {file}") if path.name in before else _("Saved in {folder}: {file}")
    return words.format(folder=_short(path.parent), file=path.name)


def _short(path: Path) -> str:
    """A path as a shell shows it."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
