"""Where a list may be today, and which list an address is."""

from __future__ import annotations

from datetime import date

import pytest

from newsreader.sources.definition import (
    Definition,
    RankingDefinition,
    SectionDefinition,
    addresses,
    position,
    role,
    section_named,
)

PAPER = SectionDefinition(name="Paper", url="http://p.example/{yyyy}/{mm}/{dd}/list_{yyyymmdd}.html")
NEWS = SectionDefinition(
    name="News", url="https://p.example/news.xml", kind="feed", alternates=("https://old.example/news.xml",)
)
HOT = RankingDefinition(name="Hot", url="https://p.example/api?&page=1&class=9", kind="page")
SOURCE = Definition(id="p", name="P", home="http://p.example/", sections=(PAPER, NEWS), rankings=(HOT,))


def test_an_address_with_a_day_is_tried_for_today_and_then_for_yesterday() -> None:
    assert addresses(PAPER, date(2026, 3, 1)) == (
        "http://p.example/2026/03/01/list_20260301.html",
        "http://p.example/2026/02/28/list_20260228.html",
    )


def test_another_address_of_a_list_comes_after_the_first_and_once() -> None:
    assert addresses(NEWS, date(2026, 3, 1)) == ("https://p.example/news.xml", "https://old.example/news.xml")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://p.example/2026/03/01/list_20260301.html", "Paper"),
        ("https://p.example/1999/12/31/list_19991231.html", "Paper"),
        ("http://p.example/2026/03/01/list_20260302.html", None),
        ("http://p.example/2026/13/01/list_20261301.html", None),
        ("http://www.p.example/news.xml?utm_source=x", "News"),
        ("http://old.example/news.xml", "News"),
        ("http://p.example/api?page=1&class=9", "Hot"),
        ("http://p.example/api?page=1&class=8", None),
        ("http://p.example/", None),
    ],
)
def test_an_address_is_known_for_the_list_it_is(url: str, name: str | None) -> None:
    listed = role(SOURCE, url)
    assert (listed.name if listed else None) == name


def test_the_sections_of_the_row_stand_first() -> None:
    assert [position(SOURCE, name) for name in ("Paper", "News", "Unheard of")] == [0, 1, 2]


def test_the_row_knows_better_where_a_section_of_the_row_is() -> None:
    source = Definition(
        id="p",
        name="P",
        home="http://p.example/",
        sections=(
            SectionDefinition(name="Row", url="http://p.example/old/", in_row=True, group="国内"),
            SectionDefinition(name="Own", url="http://p.example/own/"),
        ),
    )
    moved = "http://p.example/moved/"
    found = [section_named(source, name, moved) for name in ("Row", "Own", "New")]
    assert [one.url for one in found] == [moved, "http://p.example/own/", moved]
    assert found[0].group == "国内"
