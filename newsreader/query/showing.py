"""Writes a query as text that reads as the same query; for saved ones, and for what the reader is shown."""

from __future__ import annotations

from newsreader.query.moments import write_moment
from newsreader.query.tokens import is_word
from newsreader.query.tree import All, Any, Belongs, Has, Is, Length, Node, Not, Query, When, Words
from newsreader.query.values import read_words


def show(query: Query) -> str:
    """The query as text, tidied: `parse` gives the same query for it."""
    parts = [_node(query.tree, bare=True)]
    if query.sort != "newest":
        parts.append(f"sort:{query.sort}")
    if query.limit is not None:
        parts.append(f"limit:{query.limit}")
    return " ".join(part for part in parts if part)


def _node(node: Node, *, bare: bool = False) -> str:
    """A node; brackets keep together what would fall apart unless it stands `bare`, by itself."""
    match node:
        case All(nodes=nodes):
            text = " ".join(_node(inner) for inner in nodes)
            return text if bare else f"({text})"
        case Any(nodes=nodes):
            text = " OR ".join(_node(inner) for inner in nodes)
            return text if bare else f"({text})"
        case Not(node=inner):
            return f"-{_node(inner)}"
        case Words():
            return _words(node)
        case Belongs(to=to, name=name):
            return f"{to}:{_quoted(name)}"
        case Is(state=state):
            return f"is:{state}"
        case Has(thing=thing):
            return f"has:{thing}"
        case When(relation=relation, moment=moment):
            return f"{relation}:{write_moment(moment)}"
        case Length(comparison=comparison, count=count):
            return f"words:{comparison}{count}"


def _words(words: Words) -> str:
    field = "" if words.part == "anywhere" else f"{words.part}:"
    plain = is_word(words.text) and read_words(words.text, exact=False) == Words(words.text)
    text = words.text if plain else f'"{words.text}"'
    return f"{field}{text}{'*' if words.prefix else ''}"


def _quoted(text: str) -> str:
    return text if is_word(text) else f'"{text}"'
