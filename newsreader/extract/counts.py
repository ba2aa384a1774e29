"""Reads the clicks or points that stand beside the places of a ranking on a page; for `sources`."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsreader.extract.tree import base_of, parse, select, text_of
from newsreader.text.urls import web_url

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}")


def counts(text: str, url: str, rows: tuple[str, ...], count: str) -> dict[str, int]:
    """The first number of each element that `count` matches, by the address of the row that stands before or around it.

    `rows` are the selectors of the rows, as in `ListingHints`: a row holds a link or is one.
    """
    root = parse(text)
    base = base_of(root, url)
    starts, counted = set(select(root, rows)), set(select(root, (count,)))
    found: dict[str, int] = {}
    address: str | None = None
    for element in root.iter():
        if element in starts:
            address = _address(element, base)
        if element in counted and address and (number := _NUMBER.search(text_of(element, 200))):
            found.setdefault(address, int(number[0].replace(",", "")))
    return found


def _address(row: HtmlElement, base: str) -> str | None:
    link = row if row.tag == "a" else row.find(".//a[@href]")
    return web_url(link.get("href") or "", base) if link is not None else None
