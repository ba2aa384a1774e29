"""Back issues: an edition holds what it held, and what is let go never takes it along."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest
from msgspec.structs import replace

from newsreader.errors import UsageError
from newsreader.library import Library
from newsreader.model import Paragraph
from newsreader.settings import Home
from newsreader.sources.definition import Definition
from newsreader.store import Store
from tests.newsroom import Newsroom
from tests.service.conftest import EVENING, MORNING, NOON, SENTENCES, Clock, front, receipt_of, story
from tests.service.test_download import LIST, address, print_paper

DAY = date(2026, 3, 12)


def text_of(paper: Library, article: int, day: date | None = None) -> list[str]:
    """The paragraphs of an article, as they are now or were in an edition."""
    stored = paper.stored(article) if day is None else paper.archive.open(day).stored(article)
    assert stored.article is not None
    return [block.text for block in stored.article.blocks if isinstance(block, Paragraph)]


async def test_an_edition_holds_the_order_and_the_headlines_of_its_day(
    paper: Library, newsroom: Newsroom, clock: Clock
) -> None:
    print_paper(newsroom, MORNING, NOON)
    await receipt_of(paper.archive.download())
    clock.advance(days=1)
    newsroom.page(LIST, front(EVENING, f"{NOON}（更新）"))
    newsroom.page(address(1), story(EVENING, *SENTENCES))
    await receipt_of(paper.refresh(force=True))
    issue = paper.archive.open(DAY)
    (section,) = issue.sections()
    assert (section.name, section.total) == ("城市", 2)
    assert [row.title for row in issue.rows(issue.order(section.id))] == [MORNING, NOON]


async def test_a_later_text_does_not_change_it(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    print_paper(newsroom, MORNING)
    await receipt_of(paper.archive.download())
    (article,) = paper.order()
    before = text_of(paper, article)
    clock.advance(days=1)
    with closing(Store.open(paper.home.database, now=clock())) as store:
        text = store.articles.stored(article).article
        assert text is not None
        corrected = (Paragraph(text="更正：桥明天才开放。"), *text.blocks)
        store.articles.save_article(article, replace(text, blocks=corrected), clock())
    assert text_of(paper, article) != before
    assert text_of(paper, article, DAY) == before


async def test_two_downloads_of_a_day_are_one_edition(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING, NOON)
    await receipt_of(paper.archive.download())
    newsroom.page(LIST, front(MORNING))
    await receipt_of(paper.archive.download())
    (issue,) = paper.archive.editions()
    assert (issue.day, issue.articles, issue.whole, issue.pictures) == (DAY, 2, 2, 2)
    assert issue.size > 0


async def test_a_removed_edition_comes_back_by_undo_and_its_stories_never_left(
    paper: Library, newsroom: Newsroom
) -> None:
    print_paper(newsroom, MORNING)
    await receipt_of(paper.archive.download())
    await paper.archive.remove(DAY)
    assert paper.archive.editions() == ()
    assert len(paper.order()) == 1
    undone = await paper.undo()
    assert undone is not None
    assert undone.edition == DAY
    assert [issue.day for issue in paper.archive.editions()] == [DAY]


async def test_marks_made_in_an_edition_are_the_readers_own(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING, NOON)
    newsroom.page(address(1), story(MORNING, *SENTENCES[:3]))  # each its own: what tells the same is read together
    newsroom.page(address(2), story(NOON, *SENTENCES[3:]))
    await receipt_of(paper.archive.download())
    issue = paper.archive.open(DAY)
    first = issue.order()[0]
    await paper.mark([first], read=True, name="1 read")
    assert list(issue.order(unread=True)) == [article for article in issue.order() if article != first]
    assert issue.sections()[0].unread == 1


async def test_a_day_without_an_edition_says_which_there_are(paper: Library, newsroom: Newsroom) -> None:
    with pytest.raises(UsageError, match="none yet"):
        paper.archive.open(DAY)
    print_paper(newsroom, MORNING)
    await receipt_of(paper.archive.download())
    with pytest.raises(UsageError, match="2026-03-12"):
        paper.archive.open(date(2020, 1, 1))


# --- what is let go -------------------------------------------------------------------------------------------------


async def settled(home: Home, city: Definition, clock: Clock, settings: str) -> Library:
    """A library with these settings and the one source."""
    home.config.mkdir(parents=True)
    home.settings_file.write_text(settings)
    library = Library.open(home, now=clock)
    library.catalogue.add(city)
    library.catalogue.disable("hangzhou")
    return library


async def test_by_default_nothing_is_let_go(paper: Library, newsroom: Newsroom, clock: Clock) -> None:
    print_paper(newsroom, MORNING)
    await receipt_of(paper.refresh(force=True))
    clock.advance(days=4_000)
    assert paper.archive.clearing().articles == ()


async def test_old_stories_go_when_the_reader_says_so_and_told_before(
    home: Home, city: Definition, newsroom: Newsroom, clock: Clock
) -> None:
    paper = await settled(home, city, clock, 'keep = "90d"\n')
    print_paper(newsroom, MORNING, NOON, EVENING)
    await receipt_of(paper.refresh(force=True))
    starred = paper.order()[0]
    await paper.mark([starred], starred=True, name="starred")
    clock.advance(days=100)
    assert paper.archive.clearing().articles == ()  # they are still in the list
    newsroom.page(
        LIST,
        front("老渡口今日恢复通航迎来首批乘客", "江心灯塔修缮完工后重新点亮").replace(
            "content_910000", "content_920000"
        ),
    )
    await receipt_of(paper.refresh(force=True))
    clearing = paper.archive.clearing()
    assert clearing.text == "keep = '90d' lets go of 2 stories, first seen more than 90 days ago"
    assert await paper.archive.clear(clearing) == 2
    assert starred in paper.order()
    (section,) = paper.sections()
    assert section.total == len(paper.order(section.id)) == section.unread
    assert paper.check_store() == ()
    await paper.disconnect()
    paper.close()


async def test_an_edition_keeps_its_stories_and_pictures(
    home: Home, city: Definition, newsroom: Newsroom, clock: Clock
) -> None:
    paper = await settled(home, city, clock, 'keep = "1d"\nmax_picture_space = "1 B"\n')
    print_paper(newsroom, MORNING)
    await receipt_of(paper.archive.download())
    clock.advance(days=100)
    newsroom.page(LIST, front(NOON).replace("content_910000", "content_920000"))
    await receipt_of(paper.refresh(force=True))
    assert paper.archive.clearing().articles == ()
    assert paper.archive.picture(newsroom.url("/pic/1.jpg")) is not None
    await paper.disconnect()
    paper.close()


async def test_pictures_beyond_the_space_leave_but_starred_ones_stay(
    home: Home, city: Definition, newsroom: Newsroom, clock: Clock
) -> None:
    paper = await settled(home, city, clock, 'max_picture_space = "1 B"\n')
    print_paper(newsroom, MORNING, NOON)
    await receipt_of(paper.archive.download(pictures=False))
    starred = next(row.id for row in paper.rows(paper.order()) if row.title == NOON)
    await paper.mark([starred], starred=True, name="starred")
    receipt = await receipt_of(paper.archive.download(stories=False))
    assert (receipt.pictures.wanted, receipt.pictures.saved) == (2, 1)
    assert paper.archive.picture(newsroom.url("/pic/2.jpg")) is not None
    await paper.disconnect()
    paper.close()


async def test_a_picture_that_the_reader_looks_at_is_fetched_and_kept(paper: Library, newsroom: Newsroom) -> None:
    print_paper(newsroom, MORNING)
    url = newsroom.url("/pic/1.jpg")
    assert paper.archive.picture(url) is None
    file = await paper.archive.fetch_picture(url)
    assert file.is_file()
    assert await paper.archive.fetch_picture(url) == file
    assert len(newsroom.asked_for("/pic/1.jpg")) == 1
