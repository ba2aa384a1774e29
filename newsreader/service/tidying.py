"""Makes room: pictures that were not looked at for long, and the stories that the reader's settings let go.

The library calls it. Nothing is removed that is starred, stands in a back issue, was opened by its address, or is still
in a list; and nothing but pictures without the reader having set `keep`.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from newsreader.model import Data
from newsreader.service.photos import pictures_of
from newsreader.settings import Keep
from newsreader.store import Store
from newsreader.text.amounts import shown
from newsreader.text.language import _, many

GRACE = timedelta(days=1)
"""An edition that was removed can be brought back for so long."""


class Clearing(Data):
    """The stories that the settings let go, and in a sentence which those are."""

    articles: tuple[int, ...] = ()
    text: str = ""


def make_room(store: Store, most: int) -> int:
    """Delete the pictures not looked at for longest until all take no more than `most` bytes; gives how many."""
    excess = store.pictures.space() - most
    gone = store.pictures.leave(excess, _starred_pictures(store)) if excess > 0 else ()
    for name in gone:
        store.files.remove(name)
    return len(gone)


def _starred_pictures(store: Store) -> set[str]:
    staying: set[str] = set()
    for article in store.articles.order(starred=True):
        stored = store.articles.stored(article)
        if stored.article is not None:
            staying |= set(pictures_of(stored.article))
        if stored.row.picture:
            staying.add(stored.row.picture)
    return staying


def find_clearing(store: Store, keep: Keep, now: datetime) -> Clearing:
    """Say which stories the settings let go; removes nothing."""
    if keep.age is not None:
        found = store.clearing.older(now - keep.age)
        why = _("first seen more than {days} days ago").format(days=keep.age.days)
    elif keep.size is not None:
        found = store.clearing.beyond(keep.size)
        why = _("the oldest of more than {size} of text").format(size=shown(keep.size))
    else:
        return Clearing()
    if not found:
        return Clearing()
    stories = many("{count} story", "{count} stories", len(found))
    return Clearing(
        articles=tuple(found),
        text=_("keep = {keep!r} lets go of {stories}, {why}").format(keep=keep.text, stories=stories, why=why),
    )
