"""Writes `config.toml` as text: all settings as comments for `config init`, or as they are for `config show`; pure.

In the commented file a sentence begins with `# ` and a setting with `#` alone, so that it is plain what may count.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import cast

import msgspec
import tomli_w
from msgspec import inspect

from newsreader.settings.faults import bare, expected
from newsreader.settings.values import Settings
from newsreader.text.language import _

_WIDTH = 100


def template() -> str:
    """The file with every setting at its default, described and commented out."""
    lines = list(_sentence(_("The settings of newsreader: take the # off a line to set it, and change it.")))
    lines += _sentence(_("An open paper takes changes up; `newsreader config check` says what is not right."))
    tables: list[str] = []
    for field in _fields(Settings):
        kind = bare(field.type)
        is_table = isinstance(kind, inspect.StructType | inspect.DictType | inspect.VarTupleType)
        (tables if is_table else lines).extend(["", *_setting(field)])
    return "\n".join((*lines, *tables, ""))


def effective(settings: Settings) -> str:
    """The settings that hold now, as a file would say them; what is not set is left out."""
    return tomli_w.dumps(cast(dict[str, object], _set(msgspec.to_builtins(settings))))


def description(field: inspect.Field) -> str:
    """What a setting is for, in the reader's language."""
    return _(str(_schema(field).get("description", "")))


def _setting(field: inspect.Field) -> Iterator[str]:
    match bare(field.type):
        case inspect.StructType(fields=fields):
            yield from _sentence(description(field))
            yield f"[{field.name}]"
            for inner in fields:
                yield from _setting(inner)
        case inspect.DictType(value_type=inspect.StructType(fields=fields)):
            yield from _sentence(description(field))
            yield f"#[{field.name}.mine]"
            for inner in fields:
                yield from _setting(inner)
        case inspect.VarTupleType(item_type=inspect.StructType(fields=fields)):
            yield from _sentence(description(field))
            yield f"#[[{field.name}]]"
            for inner in fields:
                yield from _setting(inner)
        case inspect.DictType():
            yield from _sentence(description(field))
            yield f"[{field.name}]"
            yield from (f"#{_line(key, value)}" for key, value in cast(dict[str, object], _example(field)).items())
        case kind:
            yield from _sentence(description(field))
            yield f"#{_line(field.name, _example(field))}{_choice(kind)}"


def _choice(kind: inspect.Type) -> str:
    """What else there is, where the sentence and the default cannot say it."""
    is_plain = isinstance(kind, inspect.LiteralType | inspect.IntType | inspect.BoolType)
    return f"  # {expected(kind)}" if is_plain else ""


def _example(field: inspect.Field) -> object:
    """The default, or where that is nothing the example that the definition gives."""
    given = _schema(field).get("examples", [])
    default = None if field.default is msgspec.NODEFAULT else field.default
    return default if default not in (None, {}, ()) else next(iter(cast(list[object], given)), "")


def _schema(field: inspect.Field) -> dict[str, object]:
    kind = field.type
    return (kind.extra_json_schema or {}) if isinstance(kind, inspect.Metadata) else {}


def _fields(kind: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return info.fields


def _sentence(text: str) -> Iterator[str]:
    return (f"# {line}" for line in textwrap.wrap(text, _WIDTH))


def _line(name: str, value: object) -> str:
    return tomli_w.dumps({name: value}).strip()


def _set(value: object) -> object:
    """A value without the keys that are not set, which TOML cannot write."""
    if isinstance(value, dict):
        return {name: _set(each) for name, each in value.items() if each is not None}
    return value
