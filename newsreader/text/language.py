"""Words of the program in the reader's language; whatever a person reads is written through `_` or `many`.

A front end calls `speak` before it says its first word. What is spoken is kept here, in one object for the whole
process, as the locale is: a sentence may be made anywhere, in an error deep in the fetcher or in a row while it is
drawn, and it would be worse to hand a translator through every function than to ask the one there is.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Literal

Language = Literal["en", "zh-Hans", "zh-Hant"]
"""The languages that the program speaks."""

DOMAIN = "newsreader"
FOLDER = Path(__file__).parent.parent / "locale"
"""`FOLDER/LANGUAGE/LC_MESSAGES/newsreader.mo`; a language that is not there falls back to English."""

_NO_LANGUAGE = {"", "C", "POSIX"}
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


class _Speech:
    """The language spoken, and what was said in it: a message is looked up once, however often it is drawn."""

    def __init__(self) -> None:
        self.language: Language = "en"
        self.catalogue = gettext.NullTranslations()
        self.said = {"": ""}  # to gettext the empty message is the head of the catalogue


_speech = _Speech()


def speak(language: Language, folder: Path = FOLDER) -> None:
    """Say everything from now on in this language, by the catalogue in a folder."""
    catalogue = gettext.translation(DOMAIN, folder, [language.replace("-", "_")], fallback=True)
    _speech.language, _speech.catalogue, _speech.said = language, catalogue, {"": ""}


def spoken() -> Language:
    """The language that is spoken."""
    return _speech.language


def _(message: str) -> str:
    """A message in the reader's language; numbers and names are put in afterwards with `format`."""
    said = _speech.said.get(message)
    if said is None:
        said = _speech.said[message] = _fitting(_speech.catalogue.gettext(message), message)
    return said


def many(one: str, more: str, count: int) -> str:
    """A message that counts, with `{count}` put in."""
    return _fitting(_speech.catalogue.ngettext(one, more, count), more).format(count=f"{count:,}")


def later(message: str) -> str:
    """Mark a message of a table, made when no language is known yet; who shows it asks `_` for it."""
    return message


def preferred(environment: Mapping[str, str]) -> Language:
    """The language that the environment asks for, by the rules of GNU gettext; English where we do not speak it.

    `LANGUAGE` is a list of wishes, and goes unheard where the locale is none.
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if locale.partition(".")[0] in _NO_LANGUAGE:
        return "en"
    wishes = [*environment.get("LANGUAGE", "").split(":"), locale]
    return next(filter(None, map(_language, wishes)), "en")


def placeholders(message: str) -> set[str]:
    """What is put into a message: the names in its braces and how they are written; `ValueError` for stray braces."""
    return {f"{name}!{how}:{form}" for _text, name, form, how in Formatter().parse(message) if name is not None}


def _language(wish: str) -> Language | None:
    """What a wish such as zh_TW.UTF-8 or zh-Hans means; `None` for a language that we do not speak."""
    parts = re.split(r"[_\W]+", wish.lower())
    if parts[0] == "zh":
        return "zh-Hant" if _TRADITIONAL.intersection(parts[1:]) and "hans" not in parts else "zh-Hans"
    return "en" if parts[0] == "en" else None


def _fitting(translation: str, message: str) -> str:
    """The translation, unless it wants other things put in than the message: it would fail while it is drawn."""
    try:
        return translation if placeholders(translation) <= placeholders(message) else message
    except ValueError:
        return message
