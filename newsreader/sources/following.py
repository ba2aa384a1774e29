"""Finds the lists that a page leads to which is none itself, such as the page list of a paper; pure, for refreshing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsreader.extract import charset
from newsreader.extract.links import links
from newsreader.model import Page, SectionLink
from newsreader.sources.definition import Definition, Follow
from newsreader.text.urls import web_url


def follow(definition: Definition, page: Page) -> tuple[SectionLink, ...]:
    """The lists that a page leads to, in its order and named in its words; empty when the page itself is the list.

    The name is that of the page of the paper (`第A01版：要闻`), which is the section its articles stand in; a frame has
    none, its articles stand in the section one came from.
    """
    rules = _rules(definition, page.url)
    if not rules:
        return ()
    text = charset.decode(page.body, page.headers.get("content-type")).text
    found = {address: name for name, _, address in _found(rules, text, page.url)}
    return tuple(SectionLink(name=name, url=address) for address, name in found.items())


def lists_named(definition: Definition, text: str, url: str) -> tuple[SectionLink, ...]:
    """The lists that a page names, with the addresses as they stand on it; frames have no words and are left out."""
    found = {link: name for name, link, _ in _found(_rules(definition, url), text, url) if name}
    return tuple(SectionLink(name=name, url=link) for link, name in found.items())


def _rules(definition: Definition, url: str) -> tuple[Follow, ...]:
    return tuple(rule for rule in definition.follow if re.search(rule.page, url))


def _found(rules: tuple[Follow, ...], text: str, url: str) -> Iterator[tuple[str, str, str]]:
    """Name, address on the page, and address to fetch of every link that a rule follows."""
    if not rules:
        return
    for link in links(text, url):
        for rule in rules:
            page = link.url.partition("#")[0]
            match = re.search(rule.link, page)
            if match:
                address = web_url(match.expand(rule.to), page) if rule.to else page
                if address:
                    yield link.name, page, address
                break
