"""Opens a special topic as a section of its source; the palette calls it."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from newsreader.errors import NewsreaderError
from newsreader.model import Failed, Topic
from newsreader.text.language import _
from newsreader.ui.messages import IssueWanted, MarksWritten, PlaceWanted, Say
from newsreader.ui.paper import Paper


async def open_topic(paper: Paper, topic: Topic, post: Callable[[Message], object]) -> None:
    """Make a topic a section, go there at once, and fetch what it lists; what goes wrong is said, never raised."""
    if paper.spread.issue is not None:
        post(IssueWanted(None))
    problem = ""
    try:
        section = await paper.library.catalogue.follow(topic)
        paper.spread.recount()
        post(PlaceWanted(f"section:{section}"))
        post(Say(_("Fetching {name}").format(name=topic.title)))
        async for event in paper.library.refresh([section], force=True):
            if isinstance(event, Failed):
                problem = event.reason
    except NewsreaderError as error:
        problem = str(error)
    post(MarksWritten(again=True))
    post(Say(problem, error=True))
