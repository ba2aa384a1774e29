"""Tells lists and tables of content from lists and tables that lay a page out, and reads the former; for `walk`."""

from __future__ import annotations

from lxml.html import HtmlElement

from newsreader.extract.tree import children, text_of

_STRUCTURE = frozenset({
    "div", "section", "article", "table", "ul", "ol", "figure", "img", "picture", "iframe", "video", "form",
    "h1", "h2", "h3", "h4", "h5", "h6",
})  # fmt: skip
MAX_ITEMS = 500


def list_items(element: HtmlElement) -> tuple[str, ...]:
    """The items of an `ul` or `ol` that lists words; nothing when its items hold pictures, blocks or further lists."""
    items: list[str] = []
    for child in children(element):
        if child.tag != "li" or len(items) >= MAX_ITEMS:
            return ()
        if any(inner.tag in _STRUCTURE for inner in child.iterdescendants()):
            return ()
        if len(child.findall("p")) > 1:
            return ()
        if text := text_of(child, 5_000):
            items.append(text)
    return tuple(items)


def table_rows(element: HtmlElement) -> tuple[tuple[str, ...], ...]:
    """The rows of a table of data; nothing when the table lays the page out.

    A table of data has two rows and two columns or more, no table, picture or long text in it, and is not mostly links.
    """
    if (
        element.get("role") == "presentation"
        or element.find(".//table") is not None
        or element.find(".//img") is not None
    ):
        return ()
    rows: list[tuple[str, ...]] = []
    for row in element.iter("tr"):
        cells = [text_of(cell, 1_000) for cell in children(row) if cell.tag in {"td", "th"}]
        if any(len(cell) > 400 for cell in cells) or len(rows) >= MAX_ITEMS:
            return ()
        if any(cells):
            rows.append(tuple(cells))
    wide = [row for row in rows if sum(map(bool, row)) > 1]
    if len(wide) < 2 or len(wide) < len(rows) * 0.5:
        return ()
    letters = sum(len(cell) for row in rows for cell in row)
    linked = sum(len(a.text_content().strip()) for a in element.iter("a"))
    return tuple(rows) if linked < letters * 0.6 else ()
