"""Finds the blocks of a page that have a heading of their own: rankings, topics, pictures; only `listing` calls it.

A block is a heading, known by its words, and the links of the smallest element around it that holds three or more
behind it. Headings side by side with nothing between them are tabs, and the lists behind them are theirs in turn. What
stands in a block is no headline of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsreader.extract.listing_headings import HEADINGS, LONGEST, Heading, Kind, headings, kind_of, tab_groups, tabs
from newsreader.extract.listing_links import Anchor
from newsreader.extract.listing_words import address_weight, is_service, weight
from newsreader.extract.tree import text_of

MIN_ITEMS: dict[Kind, int] = {"ranking": 3, "topics": 2, "pictures": 3}
"""Links that a block of each kind has at least."""
MAX_ITEMS = 50
"""A hot list is short; what is longer is the page's own list under a heading that sounds like one."""


@dataclass(slots=True)
class Block:
    """A heading and the links behind it, each address once; `links` are all anchors it takes from the page."""

    kind: Kind
    name: str
    items: list[Anchor]
    links: list[Anchor]


def blocks(root: HtmlElement, links: Sequence[Anchor]) -> list[Block]:
    """The headed blocks of a page, in order; no link is in two of them."""
    found: list[Block] = []
    taken: set[int] = set()
    within = _Inside(links)
    for group in tab_groups(headings(root, links)):
        for block in _blocks_of(group, within):
            block.links = [link for link in block.links if link.order not in taken]
            block.items = [link for link in block.items if link.order not in taken]
            if (
                len(block.items) < MIN_ITEMS[block.kind]
                or _is_menu(block)
                or (block.kind == "pictures" and not _is_drawn(block))
            ):
                continue
            taken.update(link.order for link in block.links)
            if not any(_repeats(block, earlier) for earlier in found):
                found.append(block)
    return _told_apart(found)


class _Inside:
    """Answers which links stand in an element, without walking the page again for each."""

    def __init__(self, links: Sequence[Anchor]) -> None:
        self._of: dict[HtmlElement, list[Anchor]] = {}
        for link in links:
            for element in link.element.iterancestors():
                self._of.setdefault(element, []).append(link)

    def links(self, element: HtmlElement) -> list[Anchor]:
        return self._of.get(element, [])


def _is_menu(block: Block) -> bool:
    """Whether most of a block's links lead to sections by short names, as in the menu of a site."""
    return sum(address_weight(link.url) < 0 and weight(link.text) < 2 for link in block.items) * 2 > len(block.items)


def _is_drawn(block: Block) -> bool:
    """Whether at least half of a block's stories have a picture; without, they are headlines whatever the heading."""
    drawn = {link.url for link in block.links if link.element.find(".//img") is not None}
    return len(drawn) * 2 >= len(block.items)


def _repeats(block: Block, earlier: Block) -> bool:
    """Whether a block says only what one before it said, as the copies for small screens do."""
    return block.kind == earlier.kind and {i.url for i in block.items} <= {i.url for i in earlier.items}


def _told_apart(found: list[Block]) -> list[Block]:
    """The blocks, those of equal names with the heading over them as well: `体育 24小时点击排行`."""
    names = Counter(block.name for block in found)
    for block in found:
        if names[block.name] > 1 and (over := _heading_over(block)):
            block.name = f"{over} {block.name}"
    return found


def _heading_over(block: Block) -> str:
    """The nearest short heading before a block that is none of a ranking itself."""
    for element in (block.links[0].element, *block.links[0].element.iterancestors()):
        for before in element.itersiblings(preceding=True):
            for heading in (before, *before.iterdescendants("h1", "h2", "h3", "h4")):
                said = text_of(heading, LONGEST) if heading.tag in HEADINGS else ""
                if said and len(said) < LONGEST // 2 and not kind_of(said):
                    return said
    return ""


def _blocks_of(group: list[Heading], within: _Inside) -> Iterator[Block]:
    holder, links = _holder(group[-1], within)
    if holder is None:
        return
    beside = tabs(group)
    panels = _panels(holder, links) if len(beside) > 1 else []
    if len(panels) >= len(beside) > 1:
        for heading, panel in zip(beside, panels, strict=False):
            yield _block(heading, panel)
    else:
        yield _block(_naming(group), links)


def _naming(group: list[Heading]) -> Heading:
    """Which of several headings names the list behind them: the outermost of one kind, by its tag where one has it."""
    alike = [heading for heading in group if heading.kind == group[-1].kind]
    return next((heading for heading in alike if heading.element.tag in HEADINGS), alike[0])


def _holder(heading: Heading, within: _Inside) -> tuple[HtmlElement | None, list[Anchor]]:
    """The smallest element around a heading with enough links behind it, and these links."""
    for depth, element in enumerate(heading.element.iterancestors()):
        if depth > 7 or (element.tag in ("body", "html") and heading.element.tag != "h1"):
            break
        inside = within.links(element)
        behind = [link for link in inside if link.order > heading.place and _says(link, heading)]
        if sum(link.order <= heading.place and weight(link.text) == 2 for link in inside) >= 5:
            break
        if len({link.url for link in behind}) >= MIN_ITEMS[heading.kind]:
            listed = _until_next_heading(behind, heading)
            good = sum(weight(link.text or link.full) > 0 for link in listed if link.text)
            named = sum(bool(link.text) for link in listed)
            enough = good >= named * 0.6 or (heading.kind == "ranking" and _is_numbered(listed))
            fits = named and enough and len({link.url for link in listed}) <= MAX_ITEMS
            return (element, listed) if fits else (None, [])
    return None, []


def _is_numbered(links: Sequence[Anchor]) -> bool:
    """Whether the rows of the links begin with 1, 2, 3 …, as in a list of catchwords that are no headlines."""
    numbers = [_number_before(link.element) for link in links if link.text]
    return len(numbers) >= MIN_ITEMS["ranking"] and numbers == list(range(1, len(numbers) + 1))


def _number_before(link: HtmlElement) -> int | None:
    """The number that stands alone at the head of the row of a link."""
    for _, row in zip(range(3), link.iterancestors(), strict=False):
        first = next((text.strip() for text in map(str, row.itertext()) if text.strip()), "")
        if first.rstrip(".、位").isdecimal() and len(first) < 4:
            return int(first.rstrip(".、位"))
    return None


def _says(link: Anchor, heading: Heading) -> bool:
    around = (link.element, *link.element.iterancestors())
    if heading.element in around or link.element in heading.element.iterancestors():
        return False
    return not is_service(link.text) if link.text else link.element.find(".//img") is not None


def _until_next_heading(links: list[Anchor], heading: Heading) -> list[Anchor]:
    """The links up to the heading of another block: one that neither holds a link nor stands in one."""
    own = {link.element for link in links}
    for element in heading.element.itersiblings() if heading.element.tag in HEADINGS else ():
        if element.tag == heading.element.tag and not any(a in own for a in element.iter("a")):
            behind = {a for later in (element, *element.itersiblings()) for a in later.iter("a")}
            return [link for link in links if link.element not in behind]
    return links


def _panels(holder: HtmlElement, links: list[Anchor]) -> list[list[Anchor]]:
    """The links by the list they stand in: split where the element that holds them all first divides."""
    chains = [[*reversed([link.element, *link.element.iterancestors()])] for link in links]
    depth = min(map(len, chains))
    for level in range(chains[0].index(holder), depth):
        groups: dict[HtmlElement, list[Anchor]] = {}
        for link, chain in zip(links, chains, strict=True):
            groups.setdefault(chain[level], []).append(link)
        if len(groups) > 1:
            return [group for group in groups.values() if len({link.url for link in group}) >= MIN_ITEMS["ranking"]]
    return [links]


def _block(heading: Heading, links: list[Anchor]) -> Block:
    best: dict[str, Anchor] = {}
    for link in links:
        kept = best.get(link.url)
        if kept is None or (not kept.text and link.text):
            best[link.url] = link
    items = [link for link in best.values() if heading.kind == "pictures" or link.text]
    stories = [link for link in items if address_weight(link.url) >= 0 or weight(link.text) == 2]
    if heading.kind == "ranking" and len(stories) >= MIN_ITEMS["ranking"]:
        items = stories  # without the authors and sections that stand beside each story
    return Block(heading.kind, heading.name, items, links)
