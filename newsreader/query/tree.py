"""What a query says, as a tree; made by `parse`, read by whoever finds, shows or explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import msgspec

from newsreader.text.matching import Needle

Part = Literal["anywhere", "title", "text", "caption", "author"]
"""Where in a story words are looked for; `text` is what runs under the title, `author` whoever wrote or edited it."""

State = Literal["unread", "read", "starred", "hot", "saved", "whole", "teaser", "changed"]
Having = Literal["picture", "caption", "comments"]
Relation = Literal["newer", "older", "on"]
Comparison = Literal[">", ">=", "<", "<="]
Sort = Literal["newest", "oldest", "relevance"]
Unit = Literal["hour", "day", "week", "month", "year"]
DayName = Literal["today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class Words(msgspec.Struct, frozen=True):
    """A word or phrase that a story holds; with `prefix` its last word may go on."""

    text: str
    part: Part = "anywhere"
    prefix: bool = False


class Belongs(msgspec.Struct, frozen=True):
    """A section, a source or a language that a story belongs to, as the reader calls it."""

    to: Literal["section", "source", "lang"]
    name: str


class Is(msgspec.Struct, frozen=True):
    """What was done with a story, or how much of it is here."""

    state: State


class Has(msgspec.Struct, frozen=True):
    """Something that a story comes with."""

    thing: Having


class Ago(msgspec.Struct, frozen=True):
    """A span of time before now."""

    amount: int
    unit: Unit


class Date(msgspec.Struct, frozen=True):
    """A day, or a whole month or year where `day` or `month` is 0."""

    year: int
    month: int = 0
    day: int = 0


class Named(msgspec.Struct, frozen=True):
    """A day by its name: the last one of it, today included."""

    name: DayName


Moment: TypeAlias = Ago | Date | Named


class When(msgspec.Struct, frozen=True):
    """The time from which a story is: when it was published, or first seen where that is unknown."""

    relation: Relation
    moment: Moment


class Length(msgspec.Struct, frozen=True):
    """How long a story is: in words, and in characters where words are not spaced."""

    comparison: Comparison
    count: int


class Not(msgspec.Struct, frozen=True):
    """Stories that the node does not mean."""

    node: Node


class All(msgspec.Struct, frozen=True):
    """Stories that all nodes mean; without nodes every story."""

    nodes: tuple[Node, ...] = ()


class Any(msgspec.Struct, frozen=True):
    """Stories that at least one of the nodes means."""

    nodes: tuple[Node, ...]


Leaf: TypeAlias = Words | Belongs | Is | Has | When | Length
Node: TypeAlias = Leaf | Not | All | Any


class Query(msgspec.Struct, frozen=True):
    """Which stories, in which order, and how many at most."""

    tree: Node = All()
    sort: Sort = "newest"
    limit: int | None = None

    def words(self) -> Iterator[Words]:
        """The words that a story may have been found by: those that it must not hold are left out."""
        yield from _words(self.tree)

    def needles(self) -> tuple[Needle, ...]:
        """The same words as they are looked for in a text."""
        return tuple(Needle(words.text, whole=True, prefix=words.prefix) for words in self.words())


def both(nodes: Iterable[Node]) -> Node:
    """All of these, as flat as can be."""
    flat = [inner for node in nodes for inner in (node.nodes if isinstance(node, All) else (node,))]
    return flat[0] if len(flat) == 1 else All(tuple(flat))


def either(nodes: Iterable[Node]) -> Node:
    """Any of these, as flat as can be."""
    flat = [inner for node in nodes for inner in (node.nodes if isinstance(node, Any) else (node,))]
    return flat[0] if len(flat) == 1 else Any(tuple(flat))


def _words(node: Node) -> Iterator[Words]:
    match node:
        case Words():
            yield node
        case All(nodes=nodes) | Any(nodes=nodes):
            for inner in nodes:
                yield from _words(inner)
        case _:
            return
