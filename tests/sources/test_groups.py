"""The sections of every source are mapped onto the paper's."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from newsreader.model import Section
from newsreader.sources.definition import Group
from newsreader.sources.groups import ENGLISH, chosen, group_named, group_of
from newsreader.sources.registry import Registry


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("国际", "国际"),
        ("國際", "国际"),
        ("World", "国际"),
        ("World news", "国际"),
        ("体育新闻", "体育"),
        ("スポーツ", "体育"),
        ("Business", "经济"),
        ("Top stories", "首页"),
        ("第A01版：要闻", ""),
        ("Chess problems", ""),
        ("", ""),
    ],
)
def test_a_name_means_a_section_of_the_paper(name: str, group: str) -> None:
    assert group_named(name) == group


def test_what_the_file_says_goes_before_the_name(tmp_path: Path) -> None:
    hangzhou = Registry(tmp_path).get("hangzhou")
    assert group_of(hangzhou, "科教") == "科技"
    assert group_of(hangzhou, "图片") == "图片"
    assert group_of(None, "图片") == "图片"


def names(word: str, registry: Registry, *sections: tuple[str, str]) -> list[tuple[str, str]]:
    known = [
        Section(id=number, source=source, source_name=source, name=name, url="http://x.example/")
        for number, (source, name) in enumerate(sections)
    ]
    definitions = {definition.id: definition for definition in registry.available()}
    return [(one.source, one.name) for one in chosen(known, word, definitions)]


def test_a_word_means_the_section_of_that_name_or_else_those_of_its_group(tmp_path: Path) -> None:
    foreign = [("hangzhou", "国际"), ("guardian", "World"), ("ltn", "國際"), ("hangzhou", "国内"), ("guardian", "UK")]
    assert names("国际", Registry(tmp_path), *foreign) == foreign[:3]
    assert names("world", Registry(tmp_path), *foreign) == foreign[:3]
    assert names("UK", Registry(tmp_path), *foreign) == [("guardian", "UK")]
    assert names("天气", Registry(tmp_path), *foreign) == []


def test_a_source_that_has_the_very_name_gives_only_that(tmp_path: Path) -> None:
    money = [("hangzhou", "经济"), ("hangzhou", "杭州经济"), ("guardian", "Business")]
    assert names("经济", Registry(tmp_path), *money) == [money[0], money[2]]
    assert names("Business", Registry(tmp_path), *money) == money


def test_every_group_has_its_english_name_and_nearly_every_section_its_group(tmp_path: Path) -> None:
    assert set(ENGLISH) == set(get_args(Group)) - {""}
    without = [
        (definition.id, section.name)
        for definition in Registry(tmp_path).available()
        for section in definition.sections
        if not group_of(definition, section.name)
    ]
    assert without == []


def test_every_section_of_the_paper_has_its_sources(tmp_path: Path) -> None:
    known = {section.group for definition in Registry(tmp_path).available() for section in definition.sections}
    assert {"国内", "国际", "经济", "社会", "体育", "文娱", "时评", "图片"} <= known
