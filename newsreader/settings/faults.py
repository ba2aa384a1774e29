"""Names every place in a file that is not of the kind it should be, and says what it should be; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

import msgspec
from msgspec import inspect

from newsreader.settings.reading import Fault
from newsreader.text.language import _


def faults(table: Mapping[str, object], kind: type[msgspec.Struct]) -> Iterator[Fault]:
    """All that is wrong in a table that should make a `kind`."""
    yield from _faults(table, inspect.type_info(kind), "")


def expected(kind: inspect.Type) -> str:
    """What a value may be, in words."""
    match bare(kind):
        case inspect.IntType(ge=least, le=most) if least is not None and most is not None:
            return _("a whole number from {least} to {most}").format(least=least, most=most)
        case inspect.LiteralType(values=values):
            return _("one of {values}").format(values=", ".join(map(_written, sorted(values, key=_by_name))))
        case inspect.StrType(pattern=None):
            return _("a text in quotes")
        case inspect.StrType():
            return _("a colour such as {example}").format(example='"#d9715c"')
        case inspect.BoolType():
            return _("{yes} or {no}").format(yes="true", no="false")
        case inspect.VarTupleType():
            return _("a list")
        case inspect.IntType() | inspect.FloatType():
            return _("a number")
        case _:
            return _("a table of its own")


def _faults(value: object, kind: inspect.Type, name: str) -> Iterator[Fault]:
    kind = bare(kind)
    match kind, value:
        case inspect.StructType(), Mapping():
            yield from _in_struct(value, kind, name)
        case inspect.DictType(value_type=inner), Mapping():
            for key, each in value.items():
                yield from _faults(each, inner, f"{name}.{key}")
        case inspect.VarTupleType(item_type=inner), list():
            for number, each in enumerate(value, 1):
                yield from _faults(each, inner, f"{name}[{number}]")
        case _ if not _fits(value, kind):
            yield name, _("is {value}, but must be {expected}").format(value=_written(value), expected=expected(kind))
        case _:
            return


def _in_struct(table: Mapping[str, object], kind: inspect.StructType, name: str) -> Iterator[Fault]:
    fields = {field.name: field for field in kind.fields}
    before = f"{name}." if name else ""
    for key, value in table.items():
        if key in fields:
            yield from _faults(value, fields[key].type, f"{before}{key}")
        else:
            yield f"{before}{key}", _unknown(key, fields)
    for key, field in fields.items():
        if field.required and key not in table:
            yield f"{before}{key}", _("is missing; it must be {expected}").format(expected=expected(field.type))


def _unknown(key: str, fields: Mapping[str, object]) -> str:
    near = get_close_matches(key, fields, 1)
    if near:
        return _("is no setting. Is it {name} that you mean?").format(name=near[0])
    return _("is no setting. There are: {names}").format(names=", ".join(fields))


def _fits(value: object, kind: inspect.Type) -> bool:
    match kind:
        case inspect.StrType(pattern=pattern, min_length=least):
            if not isinstance(value, str) or len(value) < (least or 0):
                return False
            return pattern is None or re.search(pattern, value) is not None
        case inspect.BoolType():
            return isinstance(value, bool)
        case inspect.IntType(ge=least, le=most):
            if not isinstance(value, int) or isinstance(value, bool):
                return False
            return (least is None or value >= least) and (most is None or value <= most)
        case inspect.FloatType():
            return isinstance(value, int | float) and not isinstance(value, bool)
        case inspect.LiteralType(values=values):
            return not isinstance(value, bool) and value in values
        case _:
            return False


def bare(kind: inspect.Type) -> inspect.Type:
    """A kind without its description, and without the `None` that stands for a key that is left out."""
    while isinstance(kind, inspect.Metadata | inspect.UnionType):
        if isinstance(kind, inspect.Metadata):
            kind = kind.type
        else:
            kind = next(each for each in kind.types if not isinstance(each, inspect.NoneType))
    return kind


def _by_name(value: object) -> tuple[bool, str]:
    return isinstance(value, int), str(value)


def _written(value: object) -> str:
    """A value as TOML writes it, shortly."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 40 else f"{text[:39]}…"
