"""Lists and hot lists out of the JSON of sites, in the shapes that are known of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from newsreader.errors import NotAFeed
from newsreader.extract.json_listing import read_json
from newsreader.extract.json_mapping import JsonMapping

URL = "https://api.paper.example/hot"


def test_a_list_of_an_interface_of_2019() -> None:
    text = json.dumps(
        {"data": [{"title": "江上起雾", "shareurl": "https://m.example/?id=1", "add_time": "2019-07-25 16:30:00"}]}
    )
    mapping = JsonMapping(items="data", title="title", url="shareurl", published="add_time", ranking="热点")
    (ranking,) = read_json(text, URL, mapping).rankings
    assert (ranking.name, ranking.items[0].title, ranking.items[0].rank) == ("热点", "江上起雾", 1)


def test_addresses_are_made_of_fields_and_counts_are_read() -> None:
    text = json.dumps(
        {"data": {"hot": [{"id": 7, "name": "Fog <b>again</b>", "n": "3.4万"}, {"id": 8, "name": "Sun", "n": 12000}]}}
    )
    mapping = JsonMapping(items="data.hot", title="name", url="https://paper.example/detail_{id}", count="n")
    (ranking,) = read_json(text, URL, mapping).rankings
    assert [(i.title, i.url, i.count) for i in ranking.items] == [
        ("Fog again", "https://paper.example/detail_7", 34_000),
        ("Sun", "https://paper.example/detail_8", 12_000),
    ]


def test_headlines_have_times_teasers_and_pictures() -> None:
    item = {"data": {"title": "Fog", "url": "/a", "when": 1773300000000, "img": "/f.jpg", "d": "All day."}}
    mapping = JsonMapping(
        items="list", title="data.title", url="data.url", published="data.when", picture="data.img", summary="data.d"
    )
    (headline,) = read_json(json.dumps({"list": [item]}), URL, mapping).headlines
    assert headline.url == "https://api.paper.example/a"
    assert headline.published == datetime(2026, 3, 12, 7, 20, tzinfo=UTC)
    assert (headline.summary, headline.picture) == ("All day.", "https://api.paper.example/f.jpg")


@pytest.mark.parametrize(
    ("before", "behind", "after"),
    [
        ("var data = ", ";", ""),
        ("callback(", ")", ""),
        ("<html><script>var x = [1]; var allData = ", ";</script>", "var allData ="),
        ("<div><!--s-data:", "--></div>", "<!--s-data:"),
    ],
)
def test_json_inside_something_else_is_found(before: str, behind: str, after: str) -> None:
    text = before + json.dumps({"a": [{"b": {"c": [{"t": "Fog", "u": "https://paper.example/1"}]}}]}) + behind
    mapping = JsonMapping(items="a.0.b.c", title="t", url="u", after=after)
    assert [h.title for h in read_json(text, URL, mapping).headlines] == ["Fog"]


def test_rows_at_the_top_that_are_none_are_skipped() -> None:
    items = [{"t": "腾讯热榜", "u": "/x"}, {"t": "Fog", "u": "/1"}]
    mapping = JsonMapping(items="", title="t", url="u", skip=1)
    assert [h.title for h in read_json(json.dumps(items), URL, mapping).headlines] == ["Fog"]


def test_items_without_title_or_address_are_left_out() -> None:
    items = [
        {"t": "", "u": "/1"},
        {"t": "No address"},
        "text",
        None,
        {"t": "x", "u": "javascript:alert(1)"},
        {"t": "Fog", "u": "/1"},
    ]
    mapping = JsonMapping(items="", title="t", url="u")
    assert [h.title for h in read_json(json.dumps(items), URL, mapping).headlines] == ["Fog"]


def test_fields_cannot_break_out_of_an_address() -> None:
    items = [{"t": "Fog", "id": "../../?x=1#y"}]
    mapping = JsonMapping(items="", title="t", url="https://paper.example/d/{id}")
    (headline,) = read_json(json.dumps(items), URL, mapping).headlines
    assert "?" not in headline.url
    assert "#" not in headline.url


@pytest.mark.parametrize("text", ["", "no json", "{", '{"other": 1}', '{"data": 3}', "[" * 100_000])
def test_what_does_not_fit_is_told_in_words(text: str) -> None:
    with pytest.raises(NotAFeed):
        read_json(text, URL, JsonMapping(items="data", title="t", url="u"))
