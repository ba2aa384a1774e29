"""README says what the program does: its table of keys and its list of commands are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

from newsreader.cli.main import COMMANDS
from newsreader.ui.keys import KEYS, shown

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")


def table() -> str:
    """The table of keys as README has to have it."""
    rows = ["| keys | do | id |", "| --- | --- | --- |"]
    for key in KEYS:
        names = f"{shown(key.keys[0])} … {shown(key.keys[-1])}" if key.numbered else " ".join(map(shown, key.keys))
        names = names.replace("|", r"\|")
        rows.append(f"| `{names}` | {key.description} | {key.id} |")
    return "\n".join(rows)


def test_the_table_of_keys_is_that_of_the_program() -> None:
    found = re.search(r"<!-- keys: [^>]*-->\n(.*)\n<!-- /keys -->", README, re.DOTALL)
    assert found is not None
    assert found[1] == table(), f"README needs this table:\n{table()}"


def test_every_command_is_named() -> None:
    for command in COMMANDS:
        assert f"newsreader {command}" in README


def test_the_pictures_that_are_shown_are_there() -> None:
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (Path(__file__).parent.parent / picture).is_file()
