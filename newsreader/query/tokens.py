"""Takes the text of a query apart: words, phrases, signs, and where each stands; `parsing.py` makes a tree of them.

Full-width signs and Chinese quotation marks are as good as those of ASCII: （栏目：国内） is (栏目:国内).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsreader.errors import QueryError
from newsreader.query.fields import Name, field_named
from newsreader.text.language import _
from newsreader.text.width import cells

LONGEST = 2_000
"""Code points of a query; nobody types more."""

_SHOWN = 60
"""Code points of a long query that an error shows around its place."""

_TWINS = str.maketrans(
    dict.fromkeys("“”„‟＂«»「」『』﹁﹂《》", '"') | dict(zip("（）：－＊＞＜＝", "():-*><=", strict=True))
)
_UNREADABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_PIECE = re.compile(r"""\s+|(?P<open>\()|(?P<close>\))|"(?P<phrase>[^"]*)(?P<quote>"\*?)?|(?P<word>[^\s()"]+)""")
Kind = Literal["open", "close", "or", "and", "not", "word", "phrase", "field", "end"]
_OPERATORS: dict[str, Kind] = {"OR": "or", "AND": "and", "NOT": "not"}


class Token(NamedTuple):
    """A piece of a query with the place where it stands.

    `star` is whether * stands behind it, `glued` whether it follows the token before it without a space; `field` is
    the field that a name with its colon means.
    """

    kind: Kind
    text: str
    start: int
    end: int
    star: bool = False
    glued: bool = False
    field: Name | None = None


class Source:
    """The text of a query, in which tokens are looked up; raises `QueryError` for one that is too long."""

    def __init__(self, text: str) -> None:
        self.text = _UNREADABLE.sub(" ", text)
        self._plain = self.text.translate(_TWINS)
        if len(text) > LONGEST:
            reason = _("A query has at most {count} characters.").format(count=LONGEST)
            raise self.trouble(reason, LONGEST, LONGEST + 1)

    def tokens(self) -> Iterator[Token]:
        """The tokens in order, the last one is the end."""
        before = -1
        for piece in _PIECE.finditer(self._plain):
            start, end = piece.span()
            if piece.lastgroup is None:
                continue  # white space
            glued, before = start == before, end
            match piece.lastgroup:
                case "open" | "close" as kind:
                    yield Token(kind, piece[0], start, end, glued=glued)
                case "phrase" | "quote":
                    yield self._phrase(piece, glued)
                case "word":
                    yield from self._word(start, end, glued)
        yield Token("end", "", len(self.text), len(self.text))

    def trouble(self, reason: str, start: int, end: int, missing: str = "") -> QueryError:
        """The error of a place, with the caret under it."""
        first = max(0, start - _SHOWN)
        line = self.text[first : start + _SHOWN].replace("\n", " ")
        before = self.text[first:start]
        width = cells(line[start - first : end - first]) or 1
        return QueryError(reason, start, end, line, " " * cells(before) + "^" * width, missing)

    def _phrase(self, piece: re.Match[str], glued: bool) -> Token:
        start, end = piece.span()
        if piece["quote"] is None:
            raise self.trouble(_("The quotation mark that opens here is never closed."), start, start + 1, missing='"')
        inner = slice(*piece.span("phrase"))
        return Token("phrase", self.text[inner], start, end, star=piece["quote"].endswith("*"), glued=glued)

    def _word(self, start: int, end: int, glued: bool) -> Iterator[Token]:
        """A word may begin with signs that say no, and with the name of a field."""
        while start < end and self._plain[start] == "-":
            if start + 1 == end and not self._goes_on(end):
                return  # a dash between words says nothing
            yield Token("not", "-", start, start + 1, glued=glued)
            start, glued = start + 1, True
            while start < end and self._plain[start] == "-":
                start += 1
        word = self._plain[start:end]
        if not word:
            return
        if word in _OPERATORS:
            yield Token(_OPERATORS[word], word, start, end, glued=glued)
            return
        name, colon, rest = word.partition(":")
        field = field_named(name) if colon else None
        if field is None:
            yield self._plain_word(start, end, glued)
            return
        behind = start + len(name) + 1
        yield Token("field", self.text[start:behind], start, behind, glued=glued, field=field)
        if rest:
            yield self._plain_word(behind, end, True)

    def _plain_word(self, start: int, end: int, glued: bool) -> Token:
        star = end - start > 1 and self._plain[end - 1] == "*"
        return Token("word", self.text[start : end - star], start, end, star=star, glued=glued)

    def _goes_on(self, end: int) -> bool:
        return end < len(self._plain) and self._plain[end] in '("'


def is_word(text: str) -> bool:
    """Whether a text is one word of a query by itself, which needs no quotation marks and means nothing else."""
    plain = text.translate(_TWINS)
    found = _PIECE.fullmatch(plain)
    return found is not None and found.lastgroup == "word" and plain not in _OPERATORS and not set(":-*") & set(plain)
