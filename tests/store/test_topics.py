"""Special topics become sections that the reader keeps."""

from __future__ import annotations

from newsreader.model import Topic
from newsreader.store import SectionRecord, Store
from tests.store.conftest import PAPER, WIRE

BRIDGES = Topic(title="百座桥", url="https://hangzhou.example/z/bridges/")
RECORD = SectionRecord(name=BRIDGES.title, url=BRIDGES.url, origin="topic")


def names(store: Store) -> list[str]:
    return [section.name for section in store.sections.all("hangzhou")]


def test_a_topic_is_known_by_the_source_that_lists_it(store: Store) -> None:
    store.topics.put("hangzhou", [BRIDGES])
    assert store.topics.source_of(BRIDGES) == "hangzhou"
    assert store.topics.source_of(Topic(title="百座桥", url="https://elsewhere.example/")) is None


def test_a_followed_topic_stands_below_the_sections_once(store: Store) -> None:
    number = store.sections.follow("hangzhou", RECORD)
    assert names(store) == ["国内", "国际", "百座桥"]
    assert store.sections.follow("hangzhou", RECORD) == number
    assert names(store) == ["国内", "国际", "百座桥"]


def test_a_followed_topic_stays_when_the_definitions_are_read_again(store: Store) -> None:
    number = store.sections.follow("hangzhou", RECORD)
    store.sources.sync((PAPER, WIRE), "again")
    assert names(store)[-1] == "百座桥"
    assert store.sections.follow("hangzhou", RECORD) == number


def test_a_topic_named_as_a_section_leads_to_it_and_changes_nothing(store: Store) -> None:
    before = store.sections.find("hangzhou", "国际")
    assert before is not None
    taken = SectionRecord(name="国际", url=BRIDGES.url, origin="topic")
    assert store.sections.follow("hangzhou", taken) == before.id
    assert store.sections.find("hangzhou", "国际") == before
