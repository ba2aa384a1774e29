"""Words of the program in the reader's language; whatever a person reads is written through `_` or `many`."""

from __future__ import annotations

import gettext
from pathlib import Path

DOMAIN = "newsreader"
FOLDER = Path(__file__).parent.parent / "locale"
"""`FOLDER/LANGUAGE/LC_MESSAGES/newsreader.mo`; a language that is not there falls back to English."""


def _(message: str) -> str:
    """A message in the reader's language; numbers and names are put in afterwards with `format`."""
    return _catalogue().gettext(message)


def many(one: str, more: str, count: int) -> str:
    """A message that counts, with `{count}` put in."""
    return _catalogue().ngettext(one, more, count).format(count=f"{count:,}")


def _catalogue() -> gettext.NullTranslations:
    return gettext.NullTranslations()
