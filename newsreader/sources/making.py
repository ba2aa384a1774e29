"""Makes definitions from what was found at an address or in an OPML file; for `sources add` and `import --opml`."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from itertools import count

from newsreader.errors import UsageError
from newsreader.model import FeedLink, Language, SectionLink
from newsreader.sources.definition import Definition, SectionDefinition
from newsreader.text.language import _
from newsreader.text.safe import clean_line
from newsreader.text.urls import host, web_url

LONGEST_ID = 48
"""Characters; short enough to type, and far below what a file name may have."""


def definition_for_feed(
    feeds: Sequence[FeedLink], *, home: str, title: str | None = None, language: Language = "", taken: Collection[str]
) -> Definition:
    """A source for one site read by its feeds, a section each; `taken` are the ids that it may not have."""
    name = clean_line(title or "") or host(home)
    sections = _sections(((feed.title, feed.url) for feed in feeds), "feed", name)
    return _definition(name, home, language, sections, taken)


def definition_for_pages(
    sections: Sequence[SectionLink],
    *,
    home: str,
    title: str | None = None,
    language: Language = "",
    taken: Collection[str],
) -> Definition:
    """A source for one site that has no feed, read by its list pages; without sections the page itself is the list."""
    name = clean_line(title or "") or host(home)
    found = sections or (SectionLink(name=name, url=home),)
    return _definition(name, home, language, _sections(((link.name, link.url) for link in found), "page", name), taken)


def definition_for_folder(name: str, feeds: Sequence[FeedLink], *, taken: Collection[str]) -> Definition:
    """A source for a folder of an OPML file, whose feeds are its sections."""
    shown = clean_line(name) or "OPML"
    sections = _sections(((feed.title, feed.url) for feed in feeds), "feed", shown)
    if not sections:
        raise UsageError(_("The folder “{name}” holds no feed with an http or https address.").format(name=shown))
    return _definition(shown, sections[0].url, "", sections, taken, of_many=True)


def _definition(
    name: str,
    home: str,
    language: Language,
    sections: tuple[SectionDefinition, ...],
    taken: Collection[str],
    *,
    of_many: bool = False,
) -> Definition:
    address = web_url(home)
    if address is None:
        raise UsageError(_("“{url}” is not an http or https address.").format(url=home))
    return Definition(
        id=unique(slug(name) or ("" if of_many else slug(_short_host(address))) or _numbered(name), taken),
        name=name,
        language=language,
        home=address,
        sections=sections,
    )


def _sections(
    links: Iterator[tuple[str, str]] | Sequence[tuple[str, str]], kind: str, fallback: str
) -> tuple[SectionDefinition, ...]:
    """A section for each address, once, under a name that no other has."""
    found: dict[str, SectionDefinition] = {}
    names: set[str] = set()
    for title, url in links:
        address = web_url(url)
        if address is None or address in found:
            continue
        name = _free(clean_line(title, 60) or fallback, names)
        names.add(name)
        found[address] = SectionDefinition(name=name, url=address, kind="feed" if kind == "feed" else "page")
    return tuple(found.values())


def _free(name: str, names: Collection[str]) -> str:
    tries = (f"{name} {number}" if number > 1 else name for number in count(1))
    return next(name for name in tries if name not in names)


def slug(name: str) -> str:
    """A name as an id: small letters, digits and hyphens; empty when the name has no letter of that kind."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].strip("-")


def unique(wanted: str, taken: Collection[str]) -> str:
    """The id itself, or with the first number behind it that is free."""
    tries = (f"{wanted}-{number}" if number > 1 else wanted for number in count(1))
    return next(tried for tried in tries if tried not in taken)


def _short_host(url: str) -> str:
    """The host without the parts that say nothing of whose it is."""
    return re.sub(r"^(www|rss|feeds?|m)\.", "", host(url))


def _numbered(name: str) -> str:
    """An id for a name that is written in another alphabet and has no host to be called after."""
    return f"source-{hashlib.blake2b(name.encode('utf-8', 'replace'), digest_size=4).hexdigest()}"
