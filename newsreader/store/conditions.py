"""Turns the tree of a query into SQL over the index and the tables, all values apart from it; for `store/` only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

import msgspec

from newsreader.query.moments import days_of
from newsreader.query.tree import All, Any, Belongs, Has, Having, Is, Length, Node, Not, State, When, Words
from newsreader.store.terms import Needed, needed
from newsreader.store.values import milliseconds, numbers
from newsreader.text.fold import fold
from newsreader.text.matching import Needle

Value = str | int | None
Numbers = Callable[[Belongs], Sequence[int]]
"""Gives the numbers of the sections or sources that the reader calls by a name."""

_READ = "EXISTS (SELECT 1 FROM mark WHERE mark.key = article.key AND read)"
_STATES: dict[State, str] = {
    "unread": f"NOT {_READ}",
    "read": _READ,
    "starred": "article.key IN (SELECT key FROM mark WHERE starred)",
    "hot": (
        "article.id IN (SELECT address.article FROM place CROSS JOIN address USING (key)"
        " WHERE place.snapshot IN (SELECT max(id) FROM snapshot GROUP BY ranking))"
    ),
    "saved": "article.completeness IS NOT NULL",
    "whole": "ifnull(article.completeness IN ('full', 'gallery'), 0)",
    "teaser": "ifnull(article.completeness IN ('teaser', 'paywalled', 'suspect'), 0)",
    "changed": "article.changed",
}
_THINGS: dict[Having, str] = {
    "picture": "(article.pictures > 0 OR article.picture IS NOT NULL)",
    "caption": "EXISTS (SELECT 1 FROM photo WHERE photo.story = article.key AND photo.caption IS NOT NULL)",
    "comments": "ifnull(article.comments, 0) > 0",
}
_BELONGS = "article.sort IN (SELECT sort FROM {table} WHERE {to} IN (SELECT value FROM json_each(:{numbers})))"
_SPEAKS = (
    "lower(ifnull(nullif(article.language, ''), (SELECT language FROM source WHERE number = article.source)))"
    " GLOB :{pattern}"
)
_LANGUAGES = {"中文": "zh", "汉语": "zh", "chinese": "zh", "英文": "en", "英语": "en", "english": "en", "日文": "ja"}
_SAYS = (
    "says(:{words}, :{part}, :{prefix}, article.announced, article.title, article.summary,"
    " (SELECT data FROM body WHERE body.article = article.id))"
)
_INDEXED = "article.slot IN (SELECT rowid FROM search WHERE search MATCH :{match})"


class Plan(msgspec.Struct, frozen=True):
    """A query for SQLite: what the index is asked, where anything is, the condition, and the values of both by name.

    `since` is a moment in milliseconds before which nothing matches, so that the index need not be read further.
    """

    match: str | None
    condition: str
    values: dict[str, Value]
    since: int | None


class Conditions:
    """Makes the plan of one query."""

    def __init__(self, numbers_of: Numbers, now: datetime, *, few: bool = False) -> None:
        self._numbers_of = numbers_of
        self._now = now
        self._few = few
        self._values: dict[str, Value] = {}

    def plan(self, tree: Node, *, indexed: bool = True) -> Plan:
        """Ask the index for what it can answer; where stories are not `indexed` each is looked into.

        Where only `few` can be meant, they are gone through, and the index is asked once which hold a word.
        """
        nodes = list(tree.nodes) if isinstance(tree, All) else [tree]
        asking = indexed and not self._few
        asked = [(node, match) for node in nodes if asking and (match := _match(node)) is not None]
        barred = [node for node in nodes if asked and isinstance(node, Not) and _is_exact(node.node)]
        rest = [node for node in nodes if node not in barred and node not in [one for one, _ in asked]]
        conditions = [self._condition(node, indexed=indexed) for node in rest]
        conditions += [self._condition(node, indexed=False) for node, _ in asked if not _is_exact(node)]
        match = " AND ".join(f"({match})" for _, match in asked)
        if barred:
            match = f"({match}) NOT ({' OR '.join(_match(node.node) or '' for node in barred)})"
        floors = [node for node in nodes if isinstance(node, When) and node.relation != "older"]
        since = [milliseconds(self._bounds(node)[0]) for node in floors]
        return Plan(match or None, " AND ".join(conditions) or "1", self._values, max(since, default=None))

    def _condition(self, node: Node, *, indexed: bool) -> str:
        match node:
            case All(nodes=nodes):
                return _joined(" AND ", (self._condition(one, indexed=indexed) for one in nodes)) or "1"
            case Any(nodes=nodes):
                return _joined(" OR ", (self._condition(one, indexed=indexed) for one in nodes))
            case Not(node=inner):
                return f"NOT ({self._condition(inner, indexed=indexed)})"
            case Words():
                return self._words(node, indexed)
            case Belongs():
                return self._belongs(node)
            case Is(state=state):
                return _STATES[state]
            case Has(thing=thing):
                return _THINGS[thing]
            case When():
                return self._when(node)
            case Length(comparison=comparison, count=count):
                return f"ifnull(article.length {comparison} :{self._name(count)}, 0)"

    def _words(self, words: Words, indexed: bool) -> str:
        wanted = _needed(words)
        if wanted is None:
            return "0"
        says = _SAYS.format(
            words=self._name(words.text), part=self._name(words.part), prefix=self._name(int(words.prefix))
        )
        if not indexed:
            return says
        in_index = _INDEXED.format(match=self._name(wanted.expression))
        return in_index if wanted.exact else f"({in_index} AND {says})"

    def _belongs(self, node: Belongs) -> str:
        if node.to == "lang":
            name = fold(node.name)
            language = _LANGUAGES.get(name, name).replace("_", "-")
            exact, wider = (self._name(_literal(language) + end) for end in ("", "-*"))
            return f"({_SPEAKS.format(pattern=exact)} OR {_SPEAKS.format(pattern=wider)})"
        found = self._name(numbers(self._numbers_of(node)))
        table = "placement" if node.to == "section" else "carried"
        return _BELONGS.format(table=table, to=node.to, numbers=found)

    def narrowest(self, tree: Node) -> Plan | None:
        """What goes through the stories of a section, a source or with a star, where a query is about one of these."""
        nodes = tree.nodes if isinstance(tree, All) else (tree,)
        narrow = [node for node in nodes if node == Is("starred") or (isinstance(node, Belongs) and node.to != "lang")]
        return self.plan(narrow[0]) if narrow else None

    def _when(self, node: When) -> str:
        first, end = self._bounds(node)
        if node.relation == "older":
            return f"article.sort < :{self._name(milliseconds(first))}"
        newer = f"article.sort >= :{self._name(milliseconds(first))}"
        return newer if node.relation == "newer" else f"({newer} AND article.sort < :{self._name(milliseconds(end))})"

    def _bounds(self, node: When) -> tuple[datetime, datetime]:
        return days_of(node.moment, self._now)

    def _name(self, value: Value) -> str:
        """Keep a value and give the name by which the statement knows it."""
        name = f"v{len(self._values)}"
        self._values[name] = value
        return name


def _match(node: Node) -> str | None:
    """What the index must have of a story that a node of words may mean; `None` where it cannot tell."""
    match node:
        case Words():
            wanted = _needed(node)
            return None if wanted is None else wanted.expression
        case All(nodes=nodes) if nodes:
            known = [match for one in nodes if (match := _match(one)) is not None]
            return _joined(" AND ", known) or None
        case Any(nodes=nodes):
            matches = [_match(one) for one in nodes]
            return None if None in matches else _joined(" OR ", filter(None, matches))
        case _:
            return None


def _is_exact(node: Node) -> bool:
    """Whether the index alone knows which stories a node means."""
    match node:
        case Words():
            wanted = _needed(node)
            return wanted is not None and wanted.exact
        case All(nodes=nodes) | Any(nodes=nodes):
            return bool(nodes) and all(map(_is_exact, nodes))
        case _:
            return False


def _needed(words: Words) -> Needed | None:
    return needed(Needle(words.text, whole=True, prefix=words.prefix), words.part)


def _joined(sign: str, parts: Iterable[str]) -> str:
    texts = list(parts)
    return texts[0] if len(texts) == 1 else f"({sign.join(texts)})" if texts else ""


def _literal(text: str) -> str:
    """A text as GLOB understands it, signs of its own taken for nothing else."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in text)
