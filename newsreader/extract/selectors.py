"""Says whether a selector can be understood and whether it matches a page; for the check of site definitions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import cssselect

from newsreader.text.language import _


@lru_cache(maxsize=2_000)
def selector_problem(selector: str) -> str | None:
    """Why a CSS selector cannot be used, in the words of the selector library; `None` when it can."""
    try:
        cssselect.HTMLTranslator().css_to_xpath(selector)
    except cssselect.SelectorError as error:
        return str(error) or _("it cannot be read")
    return None


def matches(text: str, selectors: Sequence[str]) -> tuple[int, ...]:
    """How many elements of a page each of the selectors matches, in their order."""
    from newsreader.extract.tree import parse  # the parser is slow to load, and checking a selector does not need it

    root = parse(text)
    return tuple(len(root.cssselect(selector)) for selector in selectors)
