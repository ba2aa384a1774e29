"""What a site changed in a story: paragraph by paragraph, the words taken out and put in; pure.

The screen draws it, and `read --changes` prints it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import NamedTuple

from newsreader.model import Article, Block, Code, Embed, Heading, List, Paragraph, Picture, Quote, Table, Version
from newsreader.text.differences import Piece, differences, likeness

Change = tuple[Piece, ...]
"""A paragraph as it was and as it is, in one."""


class Edit(NamedTuple):
    """What a site made of a text between two times at which it was fetched."""

    before: datetime
    after: datetime
    changes: tuple[Change, ...]


SIGNS = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
"""What stands around words of each kind, to tell them apart without colours, as `git diff --word-diff` does."""

_LIKE = 0.4
"""Two paragraphs that have less than this in common are two, not one that was rewritten."""


def edits(versions: Sequence[Version]) -> tuple[Edit, ...]:
    """The edits that changed a word, the oldest first."""
    found = (Edit(old.fetched, new.fetched, changes(old.article, new.article)) for old, new in pairwise(versions))
    return tuple(edit for edit in found if not all(map(is_same, edit.changes)))


def folded(edit: Edit) -> Iterator[Change | int]:
    """The paragraphs of an edit; where several together are as before, only how many."""
    for same, run in groupby(edit.changes, key=is_same):
        paragraphs = list(run)
        if same and len(paragraphs) > 1:
            yield len(paragraphs)
        else:
            yield from paragraphs


def changes(old: Article, new: Article) -> tuple[Change, ...]:
    """Title and paragraphs of both texts, in order; a paragraph that nobody touched is one piece of the same."""
    before, after = tuple(_paragraphs(old)), tuple(_paragraphs(new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[Change] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found += [(Piece("same", text),) for text in after[c:d]]
        else:
            found += _rewritten(before[a:b], after[c:d])
    return tuple(found)


def is_same(change: Change) -> bool:
    """Nobody touched the paragraph."""
    return all(piece.kind == "same" for piece in change)


def signed(change: Change) -> str:
    """A paragraph with signs around what was removed and added."""
    return "".join(f"{SIGNS[piece.kind][0]}{piece.text}{SIGNS[piece.kind][1]}" for piece in change)


def _rewritten(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Pair each new paragraph with the first of the old ones left that is like it; those passed over were removed."""
    at = 0
    for text in after:
        like = next((place for place in range(at, len(before)) if likeness(before[place], text) >= _LIKE), None)
        if like is None:
            yield (Piece("added", text),)
            continue
        yield from ((Piece("removed", gone),) for gone in before[at:like])
        yield tuple(differences(before[like], text))
        at = like + 1
    yield from ((Piece("removed", gone),) for gone in before[at:])


def _paragraphs(article: Article) -> Iterator[str]:
    yield article.title
    if article.subtitle:
        yield article.subtitle
    for block in article.blocks:
        yield from filter(None, _words(block))


def _words(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=text) | Heading(text=text) | Quote(text=text) | Code(text=text):
            yield text
        case Picture(caption=caption, alt=alt):
            yield caption or alt or ""
        case List(items=items):
            yield from items
        case Table(rows=rows):
            yield from (" │ ".join(row) for row in rows)
        case Embed(title=title):
            yield title or ""
