"""Sources and sections follow their definitions and lose nothing when a definition goes."""

from __future__ import annotations

from newsreader.store import SectionRecord, SourceRecord, Store
from tests.store.conftest import PAPER, WIRE, counts, found, headline, place


def names(store: Store, source: str | None = None) -> list[str]:
    return [f"{section.source_name}/{section.name}" for section in store.sections.all(source)]


def test_sections_stand_in_the_order_of_the_definitions(store: Store) -> None:
    assert names(store) == ["杭州网/国内", "杭州网/国际", "The Wire/World"]
    assert names(store, "wire") == ["The Wire/World"]
    assert store.sources.fingerprint() == "first"


def test_the_definitions_taken_over_last_are_known_by_their_fingerprint(store: Store) -> None:
    store.sources.sync((), "second")
    assert store.sources.fingerprint() == "second"
    assert names(store) == []


def test_a_source_that_goes_is_hidden_and_comes_back_with_everything(store: Store) -> None:
    place(store, "World", headline("a", host="wire.example"), source="wire")
    before = store.sections.find("wire", "World")
    store.sources.sync((PAPER,), "without")
    assert names(store) == ["杭州网/国内", "杭州网/国际"]
    assert list(store.articles.order()) == []
    assert not found(store, "标题")
    store.sources.sync((PAPER, WIRE), "with")
    assert store.sections.find("wire", "World") == before
    assert len(store.articles.order()) == 1
    assert len(found(store, "标题")) == 1


def test_an_article_of_two_sources_stays_in_sight_when_one_goes(store: Store) -> None:
    shared = headline("shared")
    place(store, "World", shared, source="wire")
    place(store, "国内", shared)
    store.sources.sync((PAPER,), "without")
    [row] = store.articles.rows(store.articles.order())
    assert (row.source_name, row.section) == ("杭州网", "国内")


def test_sections_keep_their_numbers_when_they_are_renamed_moved_or_swapped(store: Store) -> None:
    home, world = store.sections.all("hangzhou")
    renamed = SourceRecord(
        id="hangzhou",
        name="杭州网",
        sections=(
            SectionRecord(name="世界", url=world.url, position=0),
            SectionRecord(name="国内", url="http://paper.example/new/", position=1),
        ),
    )
    store.sources.sync((renamed,), "renamed")
    assert [(section.id, section.name, section.url) for section in store.sections.all()] == [
        (world.id, "世界", world.url),
        (home.id, "国内", "http://paper.example/new/"),
    ]


def test_two_sections_at_one_address_do_not_take_each_other_s_place(store: Store) -> None:
    same = SourceRecord(
        id="twins",
        name="Twins",
        sections=(
            SectionRecord(name="要闻", url="http://t.example/"),
            SectionRecord(name="首页", url="http://t.example/"),
        ),
    )
    store.sources.sync((same,), "twins")
    first = store.sections.all()
    store.sources.sync((same,), "again")
    assert store.sections.all() == first
    assert [section.name for section in first] == ["要闻", "首页"]


def test_sections_found_on_the_site_join_once(store: Store) -> None:
    found = (
        SectionRecord(name="体育", url="http://paper.example/ty/", position=2),
        SectionRecord(name="国内", url="http://paper.example/elsewhere/", position=3),
        SectionRecord(name="China", url="https://www.paper.example/gn", position=4),
    )
    store.sections.add_found("hangzhou", found)
    store.sections.add_found("hangzhou", found)
    assert names(store, "hangzhou") == ["杭州网/国内", "杭州网/国际", "杭州网/体育"]
    home = store.sections.find("hangzhou", "国内")
    assert home is not None
    assert home.url == "http://paper.example/gn/"


def test_a_section_found_on_the_site_outlives_a_change_of_the_definition(store: Store) -> None:
    store.sections.add_found("hangzhou", (SectionRecord(name="体育", url="http://paper.example/ty/", position=9),))
    store.sources.sync((PAPER,), "again")
    assert "杭州网/体育" in names(store)


def test_a_section_says_why_its_last_refresh_failed(store: Store) -> None:
    home = store.sections.find("hangzhou", "国内")
    assert home is not None
    assert home.problem is None
    store.sections.note_problem(home.id, "paper.example did not answer within 30 seconds")
    failed = store.sections.find("hangzhou", "国内")
    assert failed is not None
    assert failed.problem == "paper.example did not answer within 30 seconds"
    store.sections.note_problem(home.id, None)
    assert store.sections.find("hangzhou", "国内") == home


def test_counts_follow_what_is_placed(store: Store) -> None:
    place(store, "国内", headline("a"), headline("b"))
    place(store, "国际", headline("b"), headline("c"))
    place(store, "国际", headline("b"), headline("c"))
    assert counts(store) == {"国内": (2, 2), "国际": (2, 2), "World": (0, 0)}
