"""Takes sources into the paper and out of it while it is open; the palette calls it."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from newsreader.errors import NewsreaderError
from newsreader.text.language import _, many
from newsreader.ui.messages import MarksWritten, PlaceWanted, RefreshWanted, Say
from newsreader.ui.paper import Paper

Post = Callable[[Message], object]


async def take_in(paper: Paper, source: str, post: Post) -> None:
    """Turn a known source on, go to it, and fetch it."""
    try:
        paper.library.catalogue.enable(source)
        name = paper.library.catalogue.get(source).name
    except NewsreaderError as error:
        post(Say(str(error), error=True))
        return
    _shown(paper, source, _("{name} is now among your sources.").format(name=name), post)


async def leave_out(paper: Paper, source: str, post: Post) -> None:
    """Turn a source off; what was read and starred of it stays."""
    try:
        name = paper.library.catalogue.get(source).name
        paper.library.catalogue.disable(source)
    except NewsreaderError as error:
        post(Say(str(error), error=True))
        return
    post(MarksWritten(again=True))
    words = _("{name} is left out of your paper; what you read and starred of it stays.")
    post(Say(words.format(name=name)))


async def add(paper: Paper, url: str, post: Post) -> None:
    """Look at a site or a feed, and make it a source of the reader's own."""
    post(Say(_("Looking at {url}").format(url=url)))
    catalogue = paper.library.catalogue
    try:
        found = await catalogue.look_at(url)
        holder = catalogue.holder(found.definition)
        if holder is None:
            catalogue.add(found.definition)
    except NewsreaderError as error:
        post(Say(str(error), error=True))
        return
    if holder is not None:
        post(Say(_("{name} has it already.").format(name=holder.name)))
        return
    name = found.definition.name
    count = many("{count} headline", "{count} headlines", found.headlines)
    words = _("{name} is now among your sources: {headlines}.").format(name=name, headlines=count)
    _shown(paper, found.definition.id, words, post)


def _shown(paper: Paper, source: str, words: str, post: Post) -> None:
    paper.spread.recount()
    post(MarksWritten(again=True))
    post(PlaceWanted(f"source:{source}"))
    sections = [section.id for section in paper.library.sections() if section.source == source]
    post(RefreshWanted(sections or None, force=True))
    post(Say(words))
