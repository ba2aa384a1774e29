"""What lies open, over a real store: lists that stay, and the way to the next unread story."""

from __future__ import annotations

import pytest

from newsreader.library import Library
from newsreader.ui.place import EVERYTHING, STARRED, UNREAD
from newsreader.ui.spread import Spread


@pytest.fixture
def spread(library: Library) -> Spread:
    spread = Spread(library)
    spread.start()
    return spread


def names(spread: Spread) -> list[str]:
    return [row.title for row in spread.rows(spread.ids)]


def test_it_begins_with_the_first_section_or_the_one_asked_for(library: Library, spread: Spread) -> None:
    assert spread.place.name == "国内"
    spread.start(source="hill")
    assert spread.place.name == "Local"
    spread.start(section="国际")
    assert spread.place.name == "国际"
    spread.start(key="unread")
    assert spread.place == UNREAD
    spread.start(source="nobody", section="nothing", key="nowhere")
    assert spread.place == EVERYTHING


def test_places_are_the_common_ones_then_each_source_with_its_sections(spread: Spread) -> None:
    assert [place.name for place in spread.places()] == [
        "All", "Unread", "Starred", "河畔晚报", "国内", "国际", "Hill Courier", "Local",
    ]  # fmt: skip


def test_numbers_count_the_sections_of_the_source_that_is_read(spread: Spread) -> None:
    second = spread.walk.numbered(2)
    assert second is not None
    assert second.name == "国际"
    spread.start(source="hill")
    first = spread.walk.numbered(1)
    assert first is not None
    assert first.name == "Local"
    assert spread.walk.numbered(2) is None


def test_sections_go_round(spread: Spread) -> None:
    after = spread.walk.beside(-1)
    assert after is not None
    assert after.name == "Local"
    spread.go(EVERYTHING)
    first = spread.walk.beside(1)
    assert first is not None
    assert first.name == "国内"


def test_neighbours_end_at_the_ends(spread: Spread) -> None:
    assert spread.walk.near(spread.ids[0], 1) == spread.ids[1]
    assert spread.walk.near(spread.ids[0], -1) is None
    assert spread.walk.near(spread.ids[-1], 1) is None
    assert spread.walk.near(10_000, 1) == spread.ids[0]


async def test_the_next_unread_is_below_then_in_later_sections_then_above(library: Library, spread: Spread) -> None:
    above, here = spread.ids[0], spread.ids[5]
    await library.mark([one for one in spread.ids if one != above], read=True, name="most")
    spread.reload()
    found = spread.walk.next_unread(here)
    assert found is not None
    assert found[0].name == "国际"
    await library.mark(list(library.order(unread=True)), read=True, name="all")
    await library.mark([above], read=False, name="one")
    spread.reload()
    assert spread.walk.next_unread(here) == (spread.place, above)
    await library.mark([above], read=True, name="the last")
    spread.reload()
    assert spread.walk.next_unread(here) is None


async def test_a_list_of_unread_stories_keeps_what_was_read_in_it(library: Library, spread: Spread) -> None:
    spread.go(UNREAD)
    before = list(spread.ids)
    await library.mark([before[0], before[3], before[-1]], read=True, name="three")
    spread.reload()
    assert list(spread.ids) == before
    spread.go(UNREAD)
    assert len(spread.ids) == len(before) - 3


async def test_a_list_of_starred_stories_keeps_what_lost_its_star(library: Library, spread: Spread) -> None:
    stars = list(spread.ids[:2])
    await library.mark(stars, starred=True, name="two")
    spread.go(STARRED)
    assert list(spread.ids) == stars
    await library.mark(stars[:1], starred=False, name="one")
    spread.reload()
    assert list(spread.ids) == stars


def test_marks_are_shown_before_they_are_written(spread: Spread) -> None:
    first = spread.ids[0]
    spread.marks.marked([first], read=True, starred=True)
    row = spread.rows([first])[0]
    assert (row.read, row.starred) == (True, True)
    assert first not in spread.walk.unread_here()
    spread.marks.marked([first], read=False, starred=None)
    spread.marks.written([first], read=True, starred=True)
    assert not spread.rows([first])[0].read


def test_a_source_is_a_place_of_its_own(spread: Spread) -> None:
    place = spread.find("source:hill")
    assert place is not None
    spread.go(place)
    assert sorted(names(spread)) == ["A bus line for the hill villages", "The river market reopens after nine years"]
