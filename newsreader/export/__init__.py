"""Takes stories out of the paper, as a folder of Markdown or as an e-book; commands and screens hand it the stories.

    stories ─ one at a time ─► files.new_file        nothing that is there already is written over
            ─ folder.write_folder ─► NAME.md, pictures/, index.md
            ─ epub.write_book ─► one EPUB 3

A story is let go of as soon as it is written, so that an export of years needs no more memory than one of a day.
"""

from __future__ import annotations

from newsreader.export.epub import write_book
from newsreader.export.folder import save_story, write_folder
from newsreader.export.story import Done, PictureFile, Story, story_of

__all__ = ["Done", "PictureFile", "Story", "save_story", "story_of", "write_book", "write_folder"]
