"""The catalogues against the code: all that the program says, and what of it is translated.

`python -m tests.locale.catalogues` brings both `.po` files up to date with the code, compiles them to the `.mo` files
that the program reads, and prints what has no translation yet. Write it into the `.po` file and run it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from msgspec import inspect

import newsreader
from newsreader.cli.help import texts
from newsreader.cli.main import COMMANDS, HIDDEN, Commands
from newsreader.cli.main import newsreader as command_line
from newsreader.settings import Settings
from newsreader.text.language import DOMAIN, FOLDER
from newsreader.ui.keys import KEYS

CHINESE = ("zh_Hans", "zh_Hant")
CLICK = "click"
"""The domain of the words of click itself, which come from there and not from our code."""

_PACKAGE = Path(newsreader.__file__).parent
_CALLS: dict[str, tuple[int, ...] | None] = {"_": None, "later": None, "many": (1, 2)}
_MADE = datetime(2026, 11, 24, tzinfo=UTC)
"""Stands in the head of each catalogue, so that nothing changes when nothing is new."""


def said() -> Catalog:
    """All messages of the program, without a translation."""
    found = _empty()
    calls = extract_from_dir(_PACKAGE, [("**.py", "tests.locale.calls:calls")], keywords=_CALLS)
    for file, _line, message, _comments, _context in calls:
        found.add(message, locations=[(f"newsreader/{file}", 0)])
    for place, messages in (("cli", _help()), ("ui/keys.py", _keys()), ("settings/values.py", _settings(Settings))):
        for message in filter(None, messages):
            found.add(message, locations=[(f"newsreader/{place}", 0)])
    return found


def _help() -> Iterator[str]:
    """What help says of every command; it stands in docstrings and options."""
    yield from texts(command_line)
    context = click.Context(command_line)
    assert isinstance(command_line, Commands)
    for name in (*COMMANDS, *HIDDEN):
        command = command_line.get_command(context, name)
        assert command is not None
        yield from texts(command)


def _keys() -> Iterator[str]:
    for key in KEYS:
        yield from (key.description, key.label, key.group)


def _settings(kind: type) -> Iterator[str]:
    """What `config.toml` says of every setting; it stands in the definition."""
    yield from _descriptions(inspect.type_info(kind))


def _descriptions(kind: inspect.Type) -> Iterator[str]:
    match kind:
        case inspect.Metadata(type=inner, extra_json_schema=schema):
            yield str((schema or {}).get("description", ""))
            yield from _descriptions(inner)
        case inspect.StructType(fields=fields):
            for field in fields:
                yield from _descriptions(field.type)
        case inspect.DictType(value_type=inner) | inspect.VarTupleType(item_type=inner):
            yield from _descriptions(inner)
        case inspect.UnionType(types=kinds):
            for one in kinds:
                yield from _descriptions(one)
        case _:
            return


def file_of(language: str, domain: str = DOMAIN) -> Path:
    """The `.po` file of a language."""
    return FOLDER / language / "LC_MESSAGES" / f"{domain}.po"


def read(language: str, domain: str = DOMAIN) -> Catalog:
    """The translations of a language; none where there is no file yet."""
    file = file_of(language, domain)
    if not file.exists():
        return _empty(language)
    with file.open("rb") as content:
        return read_po(content, locale=language)


def messages(catalogue: Catalog) -> dict[str, Message]:
    """The messages by their English, the head of the catalogue left out."""
    return {_english(message): message for message in catalogue if message.id}


def untranslated(language: str) -> list[str]:
    """What the program says and a language has no words for."""
    known = messages(read(language))
    return sorted(english for english in messages(said()) if english not in known or not is_translated(known[english]))


def is_translated(message: Message) -> bool:
    """Whether all forms of a message are there and somebody has looked at them."""
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
    return all(forms) and not message.fuzzy


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue as the program reads it."""
    content = BytesIO()
    write_mo(content, catalogue)
    return content.getvalue()


def update(language: str) -> None:
    """Take what is new into a language's catalogue and what is gone out of it, and compile what is translated."""
    catalogue = read(language)
    catalogue.update(said(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    with file_of(language).open("wb") as content:
        write_po(content, catalogue, width=120, sort_output=True, include_lineno=False)
    for domain in (DOMAIN, CLICK):
        file_of(language, domain).with_suffix(".mo").write_bytes(compiled(read(language, domain)))


def _empty(language: str | None = None) -> Catalog:
    return Catalog(
        language,
        header_comment="# The words of newsreader; tests/locale/catalogues.py keeps them in step with the code.",
        project="newsreader",
        version="1",
        msgid_bugs_address="https://github.com/newsreader/newsreader/issues",
        last_translator="newsreader",
        language_team="newsreader",
        creation_date=_MADE,
        revision_date=_MADE,
        fuzzy=False,
    )


def _english(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


if __name__ == "__main__":
    for each in CHINESE:
        update(each)
        for missing in untranslated(each):
            click.echo(f"{each}: {missing!r}")
