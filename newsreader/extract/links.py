"""Every link, picture area and frame of a page, in order; for pages that are no lists but lead to them."""

from __future__ import annotations

from newsreader.extract.tree import base_of, parse, text_of
from newsreader.model import SectionLink
from newsreader.text.urls import web_url

_ADDRESS = {"a": "href", "area": "href", "frame": "src", "iframe": "src"}


def links(text: str, url: str) -> tuple[SectionLink, ...]:
    """Where a page leads, each address once with the first words that name it; a frame has no words."""
    root = parse(text)
    base = base_of(root, url)
    found: dict[str, str] = {}
    for element in root.iter(*_ADDRESS):
        address = web_url(element.get(_ADDRESS[element.tag]) or "", base)
        if address and not found.get(address):
            found[address] = text_of(element)
    return tuple(SectionLink(name=name, url=address) for address, name in found.items())
