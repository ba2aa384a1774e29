"""Makes the tree of a query of its text; whoever takes a query from a reader calls `parse`.

query   = any
any     = all { "OR" all }
all     = { ["AND"] one }
one     = ( "-" | "NOT" ) one | "(" any ")" | field ":" value | word | "phrase"
"""

from __future__ import annotations

from difflib import get_close_matches

from newsreader.errors import QueryError
from newsreader.query.fields import Name, names
from newsreader.query.tokens import Source, Token
from newsreader.query.tree import All, Node, Not, Query, Sort, both, either
from newsreader.query.values import NO_WORD, read_leaf, read_limit, read_sort, read_words
from newsreader.text.language import _

_DEEPEST = 20
"""Brackets within brackets; nobody reads more."""

_MOST = 100
"""Words, phrases and fields of a query."""


def parse(text: str, *, unfinished: bool = False) -> Query:
    """Read a query; raises `QueryError`, and nothing else, for what is none. No words at all mean every story.

    One that is `unfinished`, still being typed, may lack the marks and brackets that would end it, and its last word
    of letters may go on.
    """
    try:
        return _Parser(Source(text), unfinished).query()
    except QueryError as error:
        if not unfinished or not error.missing:
            raise
        missing = error.missing
    return parse(text + missing, unfinished=True)


class _Parser:
    """Goes through the tokens once, from left to right."""

    def __init__(self, source: Source, unfinished: bool) -> None:
        self._source = source
        self._unfinished = unfinished
        self._tokens = list(source.tokens())
        self._at = 0
        self._leaves = 0
        self._sort: Sort | None = None
        self._limit: int | None = None

    def query(self) -> Query:
        """The whole of it."""
        tree = self._any(0)
        if self._peek().kind == "close":
            raise self._trouble(_("No bracket is open here."), self._peek())
        arranged = self._sort is not None or self._limit is not None
        if tree == All() and len(self._tokens) > 1 and not arranged and not self._unfinished:
            raise self._source.trouble(_(NO_WORD), 0, len(self._source.text))
        return Query(tree, self._sort or "newest", self._limit)

    def _peek(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._peek()
        self._at += token.kind != "end"
        return token

    def _trouble(self, reason: str, token: Token) -> QueryError:
        return self._source.trouble(reason, token.start, token.end)

    # --- the rules -------------------------------------------------------------------------------------------------

    def _any(self, depth: int) -> Node:
        first = self._all(depth)
        if self._peek().kind != "or":
            return both(first)
        nodes = [self._side(first, self._peek())]
        while self._peek().kind == "or":
            operator = self._take()
            nodes.append(self._side(self._all(depth), operator))
        return either(nodes)

    def _side(self, nodes: list[Node], operator: Token) -> Node:
        if not nodes:
            raise self._trouble(_("OR needs something on both sides."), operator)
        return both(nodes)

    def _all(self, depth: int) -> list[Node]:
        nodes: list[Node] = []
        while self._peek().kind not in ("or", "close", "end"):
            if self._peek().kind == "and":
                self._and(nodes)
            else:
                nodes += self._one(depth)
        return nodes

    def _and(self, before: list[Node]) -> None:
        operator = self._take()
        if not before or self._peek().kind in ("or", "and", "close", "end"):
            raise self._trouble(_("AND needs something on both sides."), operator)

    def _one(self, depth: int) -> list[Node]:
        """A node, or none for what only says how to sort and how many, or is no word."""
        token = self._take()
        if depth > _DEEPEST:
            raise self._trouble(_("This is nested too deep."), token)
        if token.kind == "not":
            return [self._not(token, depth)]
        if token.kind == "open":
            return [self._bracket(token, depth)]
        self._leaves += 1
        if self._leaves > _MOST:
            raise self._trouble(_("A query has at most {count} words and fields.").format(count=_MOST), token)
        return self._field(token, depth) if token.field is not None else self._words(token)

    def _not(self, token: Token, depth: int) -> Node:
        if self._peek().kind in ("or", "and", "close", "end"):
            raise self._trouble(_("Say behind it what should not be there."), token)
        nodes = self._one(depth + 1)
        if not nodes:
            raise self._trouble(_("Say behind it what should not be there."), token)
        return nodes[0].node if isinstance(nodes[0], Not) else Not(nodes[0])

    def _bracket(self, token: Token, depth: int) -> Node:
        node = self._any(depth + 1)
        if self._peek().kind != "close":
            raise self._source.trouble(_("The bracket that opens here is never closed."), token.start, token.end, ")")
        if node == All():
            raise self._source.trouble(_("There is nothing in these brackets."), token.start, self._peek().end)
        self._take()
        return node

    # --- words and fields ------------------------------------------------------------------------------------------

    def _words(self, token: Token) -> list[Node]:
        """A word or phrase; a lone sign between words is none, but in quotation marks it was meant to be one."""
        if token.kind == "word":
            self._refuse_unknown(token)
        going_on = self._unfinished and token.kind == "word" and token.end == len(self._source.text)
        prefix = token.star or (going_on and token.text[-1:].isascii())
        words = read_words(token.text, prefix=prefix, exact=token.kind == "phrase")
        if words is None and token.kind == "phrase" and token.text.strip():
            raise self._trouble(_(NO_WORD), token)
        return [] if words is None else [words]

    def _refuse_unknown(self, token: Token) -> None:
        """What looks like a field and is none is mostly misspelt; 12:30, http://… and 外交部：… are words."""
        name, colon, rest = token.text.partition(":")
        if not colon or not rest or rest.startswith("//") or not name.isalpha():
            return
        near = get_close_matches(name.lower(), names(), 1, 0.6)
        if not near and not name.isascii():
            return
        reason = _("There is no field “{name}”.").format(name=f"{name}:")
        if near:
            reason = f"{reason} {_('Do you mean “{name}”?').format(name=f'{near[0]}:')}"
        raise self._source.trouble(reason, token.start, token.start + len(name) + 1)

    def _field(self, token: Token, depth: int) -> list[Node]:
        """A field with its value, which stands right behind the colon."""
        assert token.field is not None
        if self._peek().kind not in ("word", "phrase") or self._peek().field or not self._peek().glued:
            reason = _("Say right behind “{field}” what it should be.")
            raise self._trouble(reason.format(field=token.text), token)
        value = self._take()
        try:
            if token.field in ("sort", "limit"):
                self._arrange(token.field, value.text, inside=depth > 0)
                return []
            return [read_leaf(token.field, value.text, prefix=value.star, exact=value.kind == "phrase")]
        except ValueError as error:
            raise self._trouble(str(error), value) from error

    def _arrange(self, field: Name, value: str, *, inside: bool) -> None:
        if inside:
            raise ValueError(_("sort: and limit: are of the whole query, not of a part of it."))
        if (self._sort if field == "sort" else self._limit) is not None:
            raise ValueError(_("This was said before."))
        if field == "sort":
            self._sort = read_sort(value)
        else:
            self._limit = read_limit(value)
