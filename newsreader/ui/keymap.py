"""The table of keys with the reader's own laid over it; the screens ask it, and `config check` what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

import msgspec

from newsreader.errors import ConfigError
from newsreader.text.language import _
from newsreader.ui.keys import KEYS, Key, Place, Where, bounds, shown


class Keymap:
    """What each key does for this reader; raises `ConfigError` for keys that cannot be, naming all of them."""

    def __init__(self, own: Mapping[str, str] | None = None) -> None:
        self.keys: tuple[Key, ...] = KEYS
        self.lay_over(own or {})

    def lay_over(self, own: Mapping[str, str]) -> None:
        """Lay other keys over the table; when they cannot be, `ConfigError` says why and the old ones stay."""
        found = list(self.problems(own))
        if found:
            raise ConfigError("\n".join(found))
        self.keys = _laid_over(own)

    @staticmethod
    def problems(own: Mapping[str, str]) -> Iterator[str]:
        """Everything that is wrong with a reader's keys, in sentences."""
        known = {key.id: key for key in KEYS}
        for name, text in own.items():
            yield from _faults(known, name, text)
        yield from _clashes(_laid_over(own))

    def on(self, where: Where) -> tuple[Key, ...]:
        """The lines of the table that hold on one screen."""
        return tuple(key for key in self.keys if where in key.where)

    def keys_of(self, action: str) -> tuple[str, ...]:
        """The keys that stand for an action, by its id."""
        return next(key.keys for key in self.keys if key.id == action)

    def footer(self, place: Place, limit: int = 5) -> tuple[Key, ...]:
        """The few keys that matter at a place, in the order of the table."""
        return tuple(key for key in self.keys if place in key.footer)[:limit]

    def overlay(self) -> dict[str, str]:
        """What differs from the table, by the ids of `bindings_for`, in the form Textual's keymap takes."""
        changed = (pair for pair in zip(KEYS, self.keys, strict=True) if pair[0] != pair[1])
        return {bound.id: bound.keys for _, key in changed for bound in bounds(key)}


def _faults(known: Mapping[str, Key], name: str, text: str) -> Iterator[str]:
    key, names = known.get(name), _names(text)
    if key is None:
        near = get_close_matches(name, known, 1)
        hint = _("Is it {name} that you mean?").format(name=near[0]) if near else _("? on the screen lists them all.")
        yield _("keys.{name} is no action. {hint}").format(name=name, hint=hint)
    elif not names:
        yield _("keys.{name} gives no key. Write at least one, such as {example}.").format(
            name=name, example=f'"{key.keys[0]}"'
        )
    elif key.numbered and len(names) != len(key.keys):
        yield _("keys.{name} needs {needed} keys, but gives {given}.").format(
            name=name, needed=len(key.keys), given=len(names)
        )


def _clashes(keys: tuple[Key, ...]) -> Iterator[str]:
    taken: dict[tuple[str, Where], str] = {}
    for key in keys:
        for name in key.keys:
            for where in sorted(key.where):
                other = taken.setdefault((name, where), key.id)
                if other != key.id:
                    words = _(
                        "keys: {key} stands for both {one} and {other} on the screen {where}. Give one of them another."
                    )
                    yield words.format(key=shown(name), one=other, other=key.id, where=where)


def _laid_over(own: Mapping[str, str]) -> tuple[Key, ...]:
    return tuple(_rebound(key, own.get(key.id, "")) for key in KEYS)


def _rebound(key: Key, text: str) -> Key:
    names = _names(text)
    return msgspec.structs.replace(key, keys=names) if names else key


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
