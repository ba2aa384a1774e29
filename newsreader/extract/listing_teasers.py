"""Finds the teaser of a headline in its row: a few sentences that are not its title; only `listing_rows` calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from newsreader.extract.listing_titles import set_words
from newsreader.extract.listing_words import is_service, leads_on
from newsreader.extract.tree import BLOCKS, SILENT, text_of
from newsreader.extract.vocabulary import words

LONGEST = 600
"""Characters of a teaser that are kept."""
LONG = 60
"""Cells of a text that is long enough to be no label; a Chinese character fills two."""
SHORT = 14
"""Cells that a text needs when it ends like a sentence, or is called a teaser by its class."""
_ENDS_LIKE_A_SENTENCE = re.compile(r"[.。!！?？…⋯][\"”’»）)\]]?$")
_HOLDS_A_SENTENCE = re.compile(r".{40}[.!?][\"”’»)]? .|.{20}[。！？]")
_MORE = re.compile(r"\s*[\[(（【]?([^\[\]()（）【】.。…]{2,24})[\])）】>»›→\s]*$")
_GOES_ON = frozenset("，。、,.!?！？；;")
_PARAGRAPHS = frozenset({"p", "dd", "blockquote"})
_LINES = frozenset({"div", "span", "td", "font", "li", "section"})


def teaser(parts: Sequence[HtmlElement], title: str) -> str | None:
    """The teaser of the row that `parts` make: its longest text, be it called so or look so by tag, length and end."""
    found = [text for part in parts for text in _texts(part) if not _is_around(text, title) and text not in title]
    said = [text for text in found if not is_service(text)]
    best = max(said, key=len, default=None)
    if best is None or _ENDS_LIKE_A_SENTENCE.search(best):
        return best
    inner = [text for text in said if best.startswith(text) and _ENDS_LIKE_A_SENTENCE.search(text)]
    return max(inner, key=len, default=best)  # without the name of the paper and the time behind it


def _texts(part: HtmlElement) -> Iterator[str]:
    """The texts of a part of the row that may be a teaser."""
    for element in part.iter():
        if not isinstance(element.tag, str) or element.tag in SILENT:
            continue
        if not words().teaser_classes.isdisjoint(set_words(element)):
            yield from _if(_said(element), SHORT, sentence=False)
        elif element.tag in _PARAGRAPHS:
            said = _said(element)
            yield from _if(said, LONG, sentence=False) or _if(said, SHORT, sentence=True)
        elif element.tag in _LINES:
            inner = any(child.tag in BLOCKS or child.tag in _LINES for child in element.iterdescendants())
            own = " ".join([element.text or "", *(child.tail or "" for child in element)]) if inner else ""
            yield from _if(" ".join(own.split()) if inner else text_of(element, LONGEST), LONG, sentence=True)


def _is_around(text: str, title: str) -> bool:
    """Whether a text is that of a whole card, with the title as a line of its own; a sentence may say it again."""
    at = text.find(title)
    return at == 0 or (at > 0 and text[at + len(title) :][:1] not in _GOES_ON)


def _said(element: HtmlElement) -> str:
    """What an element says before a link at its end that leads on: “Continue reading The ferry returns”."""
    said = text_of(element, LONGEST)
    for link in element.iter("a"):
        more = text_of(link, LONGEST)
        if more and words().onward.match(more) and said.endswith(more):
            return said.removesuffix(more).rstrip(" [(（【>»")
    return said


def _if(text: str, least: int, sentence: bool) -> list[str]:
    """The text without a “read more” behind it, if it is as long as `least` and ends like a sentence where it must."""
    more = _MORE.search(text)
    text = text[: more.start()] if more and leads_on(more[1]) else text
    cells = sum(2 if mark > "\u2e7f" else 1 for mark in text)
    whole = _ENDS_LIKE_A_SENTENCE.search(text) or (least == LONG and _HOLDS_A_SENTENCE.search(text))
    return [text] if cells >= least and (whole or not sentence) else []
