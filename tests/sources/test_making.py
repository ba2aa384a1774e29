"""Sources made from an address or from a folder of an OPML file."""

from __future__ import annotations

import pytest

from newsreader.errors import UsageError
from newsreader.model import FeedLink, SectionLink
from newsreader.sources import loading, making


def feed(title: str, url: str) -> FeedLink:
    return FeedLink(title=title, url=url)


def test_a_site_is_called_after_its_title_and_its_feeds_are_its_sections() -> None:
    made = making.definition_for_feed(
        [feed("World", "https://post.example/world.xml"), feed("Sport", "https://post.example/sport.xml")],
        home="https://post.example/",
        title="The Village Post",
        language="en",
        taken=(),
    )
    assert (made.id, made.name, made.language) == ("the-village-post", "The Village Post", "en")
    assert [(section.name, section.url, section.kind) for section in made.sections] == [
        ("World", "https://post.example/world.xml", "feed"),
        ("Sport", "https://post.example/sport.xml", "feed"),
    ]


def test_a_name_in_another_alphabet_takes_its_id_from_the_host() -> None:
    made = making.definition_for_feed(
        [feed("", "https://www.cunbao.example/rss")], home="https://www.cunbao.example/", title="村报", taken=()
    )
    assert made.id == "cunbao-example"
    assert made.sections[0].name == "村报"


def test_an_id_that_is_taken_gets_a_number() -> None:
    taken = {"bbc", "bbc-2"}
    made = making.definition_for_feed(
        [feed("a", "https://b.example/f")], home="https://b.example/", title="BBC", taken=taken
    )
    assert made.id == "bbc-3"


def test_a_site_without_feeds_is_read_by_its_pages() -> None:
    found = [
        SectionLink(name="国内", url="https://cunbao.example/gn/"),
        SectionLink(name="国际", url="https://cunbao.example/gj/"),
    ]
    made = making.definition_for_pages(found, home="https://cunbao.example/", title="村报", taken=())
    assert [(section.name, section.kind) for section in made.sections] == [("国内", "page"), ("国际", "page")]
    alone = making.definition_for_pages([], home="https://cunbao.example/", title="村报", taken=())
    assert [section.url for section in alone.sections] == ["https://cunbao.example/"]


def test_a_folder_is_a_source_and_equal_names_are_told_apart() -> None:
    made = making.definition_for_folder(
        "Tech & Science",
        [
            feed("News", "https://a.example/feed"),
            feed("News", "https://b.example/feed"),
            feed("Again", "https://a.example/feed"),
            feed("Trick", "javascript:alert(1)"),
        ],
        taken=(),
    )
    assert made.id == "tech-science"
    assert [section.name for section in made.sections] == ["News", "News 2"]


def test_a_folder_in_another_alphabet_has_an_id_that_stays_the_same() -> None:
    feeds = [feed("a", "https://a.example/feed")]
    first, again, other = (making.definition_for_folder(name, feeds, taken=()).id for name in ("科技", "科技", "体育"))
    assert first == again != other


def test_a_folder_without_a_feed_is_told() -> None:
    with pytest.raises(UsageError, match="holds no feed"):
        making.definition_for_folder("Empty", [feed("x", "mailto:x@x.example")], taken=())


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b\\c", "con", "\x1b[31mred", "é" * 500, "-", "...", "‮abc", "日報", "A  B", "\n"]
)
def test_whatever_a_site_is_called_its_source_can_be_saved(name: str) -> None:
    made = making.definition_for_feed(
        [feed(name, "https://a.example/f")], home="https://a.example/", title=name, taken=()
    )
    assert loading.ID.fullmatch(made.id)
    assert list(loading.problems(made)) == []
