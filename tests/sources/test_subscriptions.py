"""Subscriptions come from other readers and go to them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsreader.errors import NotAFeed
from newsreader.sources.definition import Definition, SectionDefinition
from newsreader.sources.subscriptions import from_opml, known_feeds, to_opml

NOW = datetime(2026, 3, 12, 8, tzinfo=UTC)

OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Alone" type="rss" xmlUrl="https://alone.example/feed"/>
<outline text="科技"><outline text="Ada" type="rss" xmlUrl="https://ada.example/feed" htmlUrl="https://ada.example/"/>
  <outline text="深"><outline title="Deep" type="rss" xmlUrl="https://deep.example/feed"/></outline></outline>
<outline text="Shell" type="rss" xmlUrl="|rm -rf ~"/>
</body></opml>
"""


def sections(definition: Definition) -> list[tuple[str, str]]:
    return [(section.name, section.url) for section in definition.sections]


def test_a_folder_becomes_a_source() -> None:
    found = from_opml(OPML.encode(), name="mine", taken={"mine"})
    assert found.definitions[0].id == "mine-2"
    assert [one.name for one in found.definitions] == ["mine", "科技", "科技 / 深"]
    assert sections(found.definitions[1]) == [("Ada", "https://ada.example/feed")]
    assert len({one.id for one in found.definitions}) == 3


def test_what_is_left_out_is_told() -> None:
    found = from_opml(OPML.encode(), name="mine", taken=set(), known={"ada.example/feed": "Ada's"})
    assert [(one.url, one.reason) for one in found.refused] == [
        ("|rm -rf ~", "it would run a command, which no list may"),
        ("https://ada.example/feed", "Ada's has it already"),
    ]


def test_what_goes_out_comes_back() -> None:
    paper = Definition(
        id="village",
        name='村报 <Post> & "Co"',
        home="https://village.example/",
        sections=(
            SectionDefinition(name="全部", url="https://village.example/feed?a=1&b=2", kind="feed"),
            SectionDefinition(name="Page", url="https://village.example/list", kind="page"),
        ),
    )
    document = to_opml([paper], NOW)
    back = from_opml(document.encode(), name="x", taken=set())
    assert [(one.name, sections(one)) for one in back.definitions] == [
        (paper.name, [("全部", "https://village.example/feed?a=1&b=2")])
    ]
    again = from_opml(document.encode(), name="x", taken=set(), known=known_feeds([paper]))
    assert again.definitions == ()


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"\x00\x01", b"id = 3"])
def test_what_is_no_list_of_feeds_is_told(content: bytes) -> None:
    with pytest.raises(NotAFeed, match="no list of feeds"):
        from_opml(content, name="x", taken=set())
