"""A source that moves: one redirect proves little, five over a week are believed, and can be taken back."""

from __future__ import annotations

from newsreader.library import Library
from tests.newsroom import Newsroom, Reply
from tests.service.conftest import EVENING, MORNING, Clock, front, receipt_of

OLD, NEW = "/city/index.htm", "/new/city.htm"


async def _visits(paper: Library, clock: Clock, times: int, **apart: float) -> tuple[str, ...]:
    """Refresh so often, so far apart; gives what the last receipt notes."""
    notes: tuple[str, ...] = ()
    for _ in range(times):
        notes = (await receipt_of(paper.refresh(force=True))).notes
        clock.advance(**apart)
    return notes


def _asked(newsroom: Newsroom) -> list[str]:
    return [asked.target for asked in newsroom.asked]


async def test_what_five_visits_over_a_week_say_is_believed_and_told_once(
    paper: Library, newsroom: Newsroom, clock: Clock
) -> None:
    newsroom.redirect(OLD, newsroom.page(NEW, front(MORNING)), status=301)
    notes = await _visits(paper, clock, 5, days=2)
    assert len(notes) == 1
    assert "has moved for good" in notes[0]
    assert newsroom.url(NEW) in notes[0]
    newsroom.asked.clear()
    assert await _visits(paper, clock, 1) == ()
    assert _asked(newsroom) == [NEW]
    assert [row.title for row in paper.rows(paper.order())] == [MORNING]


async def test_five_visits_in_a_day_prove_nothing(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    newsroom.redirect(OLD, newsroom.page(NEW, front(MORNING)), status=308)
    assert await _visits(paper, clock, 8, hours=1) == ()
    newsroom.asked.clear()
    await _visits(paper, clock, 1)
    assert _asked(newsroom) == [OLD, NEW]


async def test_a_passing_redirect_never_counts(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    newsroom.redirect(OLD, newsroom.page(NEW, front(MORNING)), status=302)
    await _visits(paper, clock, 6, days=3)
    assert paper.catalogue.moves() == ()


async def test_a_login_portal_never_counts(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    newsroom.page(OLD, front(MORNING))
    await _visits(paper, clock, 1)
    newsroom.redirect(OLD, newsroom.page("/login", "<form>Please log in to this network.</form>"), status=301)
    await _visits(paper, clock, 6, days=3)
    assert paper.catalogue.moves() == ()
    assert [row.title for row in paper.rows(paper.order())] == [MORNING]


async def test_a_page_that_is_back_begins_the_count_anew(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    target = newsroom.page(NEW, front(MORNING))
    newsroom.redirect(OLD, target, status=301)
    await _visits(paper, clock, 4, days=3)
    newsroom.page(OLD, front(MORNING, EVENING))
    await _visits(paper, clock, 1, days=3)
    newsroom.redirect(OLD, target, status=301)
    assert await _visits(paper, clock, 1, days=3) == ()
    assert [move.seen for move in paper.catalogue.moves()] == [1]


async def test_a_move_can_be_taken_back(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    newsroom.redirect(OLD, newsroom.page(NEW, front(MORNING)), status=301)
    await _visits(paper, clock, 5, days=2)
    assert await paper.catalogue.forget_move(newsroom.url(OLD))
    newsroom.asked.clear()
    await _visits(paper, clock, 1)
    assert _asked(newsroom) == [OLD, NEW]
    assert not await paper.catalogue.forget_move(newsroom.url("/elsewhere"))


async def test_what_is_removed_for_good_is_not_asked_again_unless_the_reader_wants_it(
    paper: Library, newsroom: Newsroom, clock: Clock
) -> None:
    newsroom.page(OLD, front(MORNING))
    await receipt_of(paper.refresh())
    newsroom.plan(OLD, Reply(b"gone", 410))
    for _ in range(3):
        clock.advance(days=8)
        receipt = await receipt_of(paper.refresh())
        assert "removed this page for good" in receipt.sources[0].failed[0].reason
    newsroom.asked.clear()
    clock.advance(days=30)
    assert not (await receipt_of(paper.refresh())).sources[0].failed
    assert _asked(newsroom) == []
    (section,) = paper.sections()
    assert "removed this page for good" in (section.problem or "")
    assert [row.title for row in paper.rows(paper.order())] == [MORNING]
    newsroom.page(OLD, front(MORNING, EVENING))
    assert (await receipt_of(paper.refresh(force=True))).sources[0].new == 1
