"""The commented file: whole, true to the definition, and right when its comments are taken away."""

from __future__ import annotations

import re
import tomllib

import msgspec
import pytest

from newsreader.settings import Settings
from newsreader.settings.template import effective, template

SET = re.compile(r"^#(?=[a-z\[])", re.MULTILINE)
"""The comment sign before a setting, and not before a sentence."""


def test_as_it_is_it_sets_nothing() -> None:
    assert msgspec.convert(tomllib.loads(template()), Settings) == Settings()


def test_uncommented_it_names_every_setting_and_all_of_it_is_right() -> None:
    table = tomllib.loads(SET.sub("", template()))
    settings = msgspec.convert(table, Settings)
    assert set(table) == set(Settings.__struct_fields__)
    assert list(settings.faults()) == []


def test_uncommented_a_setting_that_has_a_default_says_it() -> None:
    settings = msgspec.convert(tomllib.loads(SET.sub("", template())), Settings)
    for field in msgspec.structs.fields(Settings):
        if isinstance(field.default, str | int | float | bool):
            assert getattr(settings, field.name) == field.default, field.name


@pytest.mark.parametrize("name", Settings.__struct_fields__)
def test_every_setting_is_explained(name: str) -> None:
    text = template()
    before = re.split(rf"^#?\[*{name}\b", text, maxsplit=1, flags=re.MULTILINE)[0]
    assert before.rstrip("\n").split("\n")[-1].startswith("# "), name


def test_what_holds_is_shown_as_a_file_that_may_be_read_again() -> None:
    settings = Settings(measure=60, keys={"star": "x"}, start_section="国内")
    assert msgspec.convert(tomllib.loads(effective(settings)), Settings) == settings
