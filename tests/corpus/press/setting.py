"""What of a story stands on a page, and the words that a picture brings: what page and truth have to agree on."""

from __future__ import annotations

from tests.corpus.press.stories import Shot, Story, Words
from tests.corpus.press.templates import Printed, Sheet


def shown(sheet: Sheet, page: Printed, told: Story) -> tuple[list[Shot], list[Words | Shot]]:
    """The pictures and all blocks of the story that have a part in this template and stand on this page."""
    blocks = [block for block in told.blocks[page.first : page.last] if _stands(sheet, block)]
    return [block for block in blocks if isinstance(block, Shot)], blocks


def _stands(sheet: Sheet, block: Words | Shot) -> bool:
    if isinstance(block, Shot):
        return "picture" in sheet.parts or "lead" in sheet.parts
    return block.kind in sheet.parts


def shot_words(shot: Shot) -> dict[str, str]:
    """The words of a picture by the names that a template uses."""
    return {
        "file": shot.file,
        "stem": shot.file.rpartition(".")[0],
        "alt": shot.alt,
        "caption": shot.caption,
        "credit": shot.credit,
    }
