"""What a source may know of its list pages, as data; sources write them, `listing.read_listing` reads them.

Hints help and never bind: where none is given or none matches, generic reading goes on as if it were not there.
"""

from __future__ import annotations

import msgspec

Selectors = tuple[str, ...]


class ListingHints(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the parts of a list page stand on the pages of one source; selectors are CSS, in order of trust."""

    article: tuple[str, ...] = ()
    """Regular expressions, searched in addresses: where they know most of a page's headlines, only these are some."""
    rows: Selectors = ()
    """Elements that hold one headline each, or its link itself; a link in one needs no further proof."""
    time: Selectors = ()
    """Inside a row: the element with the time, where the time is not the first date that stands there."""
    skip: Selectors = ()
    """Taken out of the page before anything is read; here all selectors count, not only the first that matches."""
    nav: Selectors = ()
    """The row of links to the sections."""
    nav_names: tuple[str, ...] = ()
    """Names of sections that no other paper has, to find the row by."""
    next: Selectors = ()
    """The link to the next page of the list."""
    pager: tuple[str, ...] = ()
    """Addresses of the following pages, such as `index_{n0}.htm` (page 2 is 1) or `node_7_{n}.html` (page 2 is 2)."""
    frame: tuple[str, ...] = ()
    """Regular expressions: which frame of a page of frames holds the list."""
    zone: str | None = None
    """The zone of the site's clock, `+08:00` or an IANA name; taken for times that name none."""


SELECTOR_FIELDS = ("rows", "time", "skip", "nav", "next")
PATTERN_FIELDS = ("article", "frame")
