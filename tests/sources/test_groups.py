"""The sections of every source are mapped onto the paper's."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from newsreader.sources.definition import Group
from newsreader.sources.groups import ENGLISH, group_named, group_of, is_meant
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


def test_a_word_for_the_group_means_all_its_sections_and_a_name_only_itself(tmp_path: Path) -> None:
    registry = Registry(tmp_path)
    guardian, ltn = registry.get("guardian"), registry.get("ltn")
    assert is_meant(guardian, "World", "国际")
    assert is_meant(ltn, "國際", "world")
    assert is_meant(guardian, "Film", "film")
    assert not is_meant(guardian, "Culture", "Film")
    assert not is_meant(guardian, "UK", "国际")


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
