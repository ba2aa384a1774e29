"""Finds the headings of blocks on a page, such as “Most read”, and which of them are tabs; only `rankings` calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lxml.html import HtmlElement

from newsreader.extract.listing_links import Anchor
from newsreader.extract.listing_words import address_weight, weight
from newsreader.extract.tree import SILENT, text_of
from newsreader.extract.vocabulary import words
from newsreader.text.safe import clean_line

Kind = Literal["ranking", "topics", "pictures"]

LONGEST = 40
"""Characters of a heading."""
MOST = 300
"""Headings of a page that are looked at."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_EDGES = " :：>»|·"


@dataclass(slots=True)
class Heading:
    """A text that names a block."""

    kind: Kind
    name: str
    element: HtmlElement
    place: int
    """The number of the last link before it, or of its own; -1 when there is none."""


def headings(root: HtmlElement, links: Sequence[Anchor]) -> Iterator[Heading]:
    """The short texts that name a block; a word in a menu names none, as its neighbours are links like itself."""
    order = {link.element: link.order for link in links}
    before, found = -1, 0
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element in order:
            before = order[element]
        said = " ".join((element.text or "").split()) or _heading_text(element)
        if not 1 < len(said) <= LONGEST or element.tag in SILENT or element.tag == "title":
            continue
        kind = kind_of(said)
        if kind and not _in_menu(element, order):
            yield Heading(kind, said.strip(_EDGES), element, before)
            found += 1
            if found >= MOST:
                return


def kind_of(text: str) -> Kind | None:
    """What a heading of these words names; `None` for any other text."""
    text = text.strip(_EDGES)
    if words().topics.fullmatch(text):
        return "topics"
    if words().pictures.fullmatch(text):
        return "pictures"
    return "ranking" if words().rankings.search(text) and not re.search(r"[。！？!?]", text) else None


def tab_groups(found: Iterator[Heading]) -> Iterator[list[Heading]]:
    """Headings one upon another, with the headings that have no link between them in one group."""
    group: list[Heading] = []
    for heading in found:
        if group and group[-1].element in heading.element.iterancestors():
            continue
        if group and heading.place != group[-1].place:
            yield group
            group = []
        group.append(heading)
    if group:
        yield group


def tabs(group: list[Heading]) -> list[Heading]:
    """The headings of a group that stand side by side, without the one over them."""
    rows: dict[HtmlElement | None, list[Heading]] = {}
    for heading in group:
        rows.setdefault(heading.element.getparent(), []).append(heading)
    return max([group[-1:], *rows.values()], key=len)


def _heading_text(element: HtmlElement) -> str:
    """The words of a heading element, be they drawn, without those of a link beside them that leads to more."""
    if element.tag not in HEADINGS:
        return ""
    said = text_of(element, LONGEST + 20)
    if not said:
        return clean_line(next((img.get("alt") or "" for img in element.iter("img")), ""), LONGEST + 20)
    for link in element.iter("a"):
        more = text_of(link, LONGEST)
        if more != said:
            said = said.removesuffix(more).strip()
    return said


def _in_menu(element: HtmlElement, order: dict[HtmlElement, int]) -> bool:
    """Whether the text is a headline itself, or a link among two or more short links beside it."""
    link = next((node for node in (element, *element.iterancestors()) if node in order), None)
    if link is None:
        return False
    if weight(text_of(link, 200)) == 2 and address_weight(link.get("href") or "") > 0:
        return True
    for _, holder in zip(range(3), link.iterancestors(), strict=False):
        beside = [a for a in holder.iter("a") if a is not link and a in order]
        if beside:
            return len(beside) >= 2 and sum(len(text_of(a, 40)) for a in beside[:8]) < 10 * len(beside[:8])
    return False
