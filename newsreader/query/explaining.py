"""Says in the reader's language what a query will do; shown under the line while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from newsreader.query.moments import write_moment
from newsreader.query.tree import (
    Ago,
    All,
    Any,
    Belongs,
    Comparison,
    DayName,
    Has,
    Having,
    Is,
    Length,
    Moment,
    Named,
    Node,
    Not,
    Part,
    Query,
    Relation,
    Sort,
    State,
    Unit,
    When,
    Words,
)
from newsreader.text.language import _, later, many


def explain(query: Query) -> str:
    """A sentence without its stop: “unread, in 国际, newer than 3 days, newest first”."""
    parts = [_node(query.tree), _(_ORDERS[query.sort])]
    if query.limit is not None:
        parts.append(many("{count} story at most", "{count} stories at most", query.limit))
    return _list(parts)


_STATES: dict[State, str] = {
    "unread": later("unread"),
    "read": later("read"),
    "starred": later("starred"),
    "hot": later("much read"),
    "saved": later("with its text here"),
    "whole": later("whole"),
    "teaser": later("not whole"),
    "changed": later("changed since you read it"),
}
_THINGS: dict[Having, str] = {
    "picture": later("with a picture"),
    "caption": later("with a caption"),
    "comments": later("with comments"),
}
_ORDERS: dict[Sort, str] = {
    "newest": later("newest first"),
    "oldest": later("oldest first"),
    "relevance": later("most relevant first"),
}
_PARTS: dict[Part, str] = {
    "anywhere": "{words}",
    "title": later("{words} in the title"),
    "text": later("{words} in the text"),
    "caption": later("{words} in a caption"),
    "author": later("by {words}"),
}
_RELATIONS: dict[Relation, str] = {
    "newer": later("since {day}"),
    "older": later("before {day}"),
    "on": later("of {day}"),
}
_SPANS: dict[Relation, str] = {
    "newer": later("newer than {span}"),
    "older": later("older than {span}"),
    "on": later("of {span} ago"),
}
_DAYS: dict[DayName, str] = {
    "today": later("today"),
    "yesterday": later("yesterday"),
    "monday": later("Monday"),
    "tuesday": later("Tuesday"),
    "wednesday": later("Wednesday"),
    "thursday": later("Thursday"),
    "friday": later("Friday"),
    "saturday": later("Saturday"),
    "sunday": later("Sunday"),
}
_UNITS: dict[Unit, Callable[[int], str]] = {
    "hour": lambda count: many("{count} hour", "{count} hours", count),
    "day": lambda count: many("{count} day", "{count} days", count),
    "week": lambda count: many("{count} week", "{count} weeks", count),
    "month": lambda count: many("{count} month", "{count} months", count),
    "year": lambda count: many("{count} year", "{count} years", count),
}
_LENGTHS: dict[Comparison, str] = {
    ">": later("longer than {count} words"),
    ">=": later("of {count} words or more"),
    "<": later("shorter than {count} words"),
    "<=": later("of {count} words or less"),
}


def _node(node: Node, *, bare: bool = True) -> str:
    match node:
        case All(nodes=()):
            return _("every story")
        case All(nodes=nodes):
            return _bracketed(_list([_node(inner, bare=False) for inner in nodes]), bare)
        case Any(nodes=nodes):
            parts = [_node(inner, bare=False) for inner in nodes]
            return _bracketed(
                reduce(lambda one, other: _("{one} or {other}").format(one=one, other=other), parts), bare
            )
        case Not(node=inner):
            return _("not {what}").format(what=_node(inner, bare=False))
        case Words():
            return _words(node)
        case Belongs(to=to, name=name):
            return {"section": _("in {name}"), "source": _("from {name}"), "lang": _("in language {name}")}[to].format(
                name=name
            )
        case Is(state=state):
            return _(_STATES[state])
        case Has(thing=thing):
            return _(_THINGS[thing])
        case When(relation=relation, moment=moment):
            return _when(relation, moment)
        case Length(comparison=comparison, count=count):
            return _(_LENGTHS[comparison]).format(count=f"{count:,}")


def _words(words: Words) -> str:
    text = _("“{words}…”") if words.prefix else _("“{words}”")
    return _(_PARTS[words.part]).format(words=text.format(words=words.text))


def _when(relation: Relation, moment: Moment) -> str:
    match moment:
        case Ago(amount=amount, unit=unit):
            return _(_SPANS[relation]).format(span=_UNITS[unit](amount))
        case Named(name=name):
            return _(_RELATIONS[relation]).format(day=_(_DAYS[name]))
        case _:
            return _(_RELATIONS[relation]).format(day=write_moment(moment))


def _list(parts: list[str]) -> str:
    return reduce(lambda one, other: _("{one}, {other}").format(one=one, other=other), parts)


def _bracketed(text: str, bare: bool) -> str:
    return text if bare else _("({part})").format(part=text)
