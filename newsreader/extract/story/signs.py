"""What is known of where a story is before it is looked for; `article` gathers it for `choice` and `weighing`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement


@dataclass(slots=True, frozen=True)
class Signs:
    """The signs of a story.

    `url` is the page's; `hinted` are the elements that the source says hold the story; `headline` is the piece that
    prints the title; `captions` are the pieces that belong to pictures; `told` are those that stand in the text that
    the page claims for machines.
    """

    url: str
    hinted: Sequence[HtmlElement] = ()
    headline: int | None = None
    captions: frozenset[int] = frozenset()
    told: frozenset[int] = frozenset()
