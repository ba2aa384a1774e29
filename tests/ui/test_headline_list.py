"""The list of headlines, without a store: ids go in, messages come out."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import timedelta

from textual.app import App, ComposeResult

from newsreader.model import Row
from newsreader.ui.widgets.headline_list import HeadlineList
from tests.ui.opened import text_of
from tests.ui.press import NOW, now


def row(number: int, **changes: object) -> Row:
    title = str(changes.pop("title", f"头条{number}：河边的戏台"))
    return Row(
        id=number,
        url=f"https://river.example/{number}",
        title=title,
        source="river",
        source_name="河畔晚报",
        section=None,
        published=NOW - timedelta(minutes=number % 500),
        first_seen=NOW,
        **changes,  # type: ignore[arg-type]
    )


class Rack(App[None]):
    """An app of nothing but a list; it notes which rows were asked for and what was opened."""

    def __init__(self, ids: Sequence[int], **titles: str) -> None:
        super().__init__()
        self.ids = ids
        self.asked: list[int] = []
        self.highlighted: list[int] = []
        self.opened: list[int] = []
        self.titles = {int(number.removeprefix("t")): title for number, title in titles.items()}

    def compose(self) -> ComposeResult:
        yield HeadlineList(self.rows, now, empty="Nothing here yet:\npress r to fetch it.")

    def on_mount(self) -> None:
        self.headlines.show(self.ids)
        self.headlines.focus()

    @property
    def headlines(self) -> HeadlineList:
        return self.query_one(HeadlineList)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        self.asked += ids
        return [row(number, **({"title": self.titles[number]} if number in self.titles else {})) for number in ids]

    def on_headline_list_highlighted(self, message: HeadlineList.Highlighted) -> None:
        self.highlighted.append(message.article)

    def on_headline_list_opened(self, message: HeadlineList.Opened) -> None:
        self.opened.append(message.article)


def rows_of(app: App[None]) -> list[str]:
    """The rows without the scrollbar at their end."""
    return [line[:60].rstrip() for line in text_of(app).split("\n")]


async def test_a_row_shows_marks_time_source_and_title() -> None:
    app = Rack([7])
    async with app.run_test(size=(80, 10)):
        line = text_of(app).split("\n")[0]
        assert line.split() == ["●", "09:23", "河畔晚报", "头条7：河边的戏台"]


async def test_only_the_rows_in_sight_are_asked_for() -> None:
    app = Rack(array("q", range(1, 100_001)))
    async with app.run_test(size=(80, 10)) as pilot:
        assert 1 in app.asked
        assert len(app.asked) <= 128
        app.headlines.edge(bottom=True)
        await pilot.pause()
        assert "头条100000" in text_of(app)
        assert len(app.asked) <= 256


async def test_news_arriving_above_moves_nothing_under_the_cursor() -> None:
    app = Rack(range(100, 200))
    async with app.run_test(size=(80, 10)) as pilot:
        app.headlines.move(30)
        await pilot.pause()
        before = rows_of(app)
        app.headlines.show([*range(1, 20), *range(100, 200)])
        await pilot.pause()
        assert app.headlines.article == 130
        assert rows_of(app) == before


async def test_news_arriving_moves_nothing_when_the_reader_has_scrolled_away_from_the_cursor() -> None:
    app = Rack(range(100, 200))
    async with app.run_test(size=(80, 10)) as pilot:
        app.headlines.scroll_to(y=40, animate=False, immediate=True)
        await pilot.pause()
        before = rows_of(app)
        app.headlines.show([*range(1, 20), *range(100, 200)])
        await pilot.pause()
        assert rows_of(app) == before
        app.headlines.show(app.ids, article=190)
        await pilot.pause()
        assert "头条190" in text_of(app)


async def test_when_the_story_under_the_cursor_goes_the_cursor_stays_at_its_height() -> None:
    app = Rack([1, 2, 3, 4])
    async with app.run_test(size=(80, 10)):
        app.headlines.move(2)
        app.headlines.show([1, 2, 4])
        assert app.headlines.article == 4
        app.headlines.show([])
        assert app.headlines.article is None


async def test_the_cursor_stays_on_its_story_when_the_column_narrows_to_two_lines_a_title() -> None:
    app = Rack(range(100), t40="水乡小镇的戏台今晚亮灯，看戏的人从桥头一直站到米市街口")
    async with app.run_test(size=(80, 20)) as pilot:
        app.headlines.move(40)
        await pilot.resize_terminal(40, 20)
        await pilot.pause()
        assert app.headlines.article == 40
        text = text_of(app)
        assert "水乡小镇的戏台今晚亮灯" in text
        assert "米市街口" in text


async def test_wide_titles_end_in_an_ellipsis_and_never_beyond_the_edge() -> None:
    app = Rack([1], t1="长" * 200)
    async with app.run_test(size=(41, 8)):
        line = text_of(app).split("\n")[0]
        assert line.endswith("…")
        assert len(line) < 41


async def test_a_title_that_looks_like_markup_is_shown_as_it_is() -> None:
    app = Rack([1, 2], t1="[图解] 央行[/b] 降准", t2="[@click=app.bell]x[/]")
    async with app.run_test(size=(80, 8)):
        assert "[图解] 央行[/b] 降准" in text_of(app)
        assert "[@click=app.bell]x[/]" in text_of(app)


async def test_marks_are_drawn_at_once() -> None:
    app = Rack([1, 2])
    async with app.run_test(size=(80, 8)) as pilot:
        app.headlines.amend([1], read=True, starred=True)
        await pilot.pause()
        assert text_of(app).split("\n")[0].split()[0] == "★"


async def test_a_click_opens_and_the_wheel_scrolls() -> None:
    app = Rack(range(1, 101))
    async with app.run_test(size=(80, 8)) as pilot:
        await pilot.click(HeadlineList, offset=(10, 3))
        assert app.opened == [4]
        app.headlines.scroll_to(y=50, animate=False, immediate=True)
        await pilot.pause()
        await pilot.click(HeadlineList, offset=(10, 0))
        assert app.opened == [4, 51]


async def test_an_empty_list_says_what_to_do() -> None:
    app = Rack([])
    async with app.run_test(size=(80, 8)):
        assert "press r to fetch it." in text_of(app)
        app.headlines.move(1)
        app.headlines.page(-1)
        app.headlines.edge(bottom=True)
        app.headlines.opened()
        assert app.opened == []


async def test_moving_announces_where_the_cursor_is() -> None:
    app = Rack([5, 6, 7])
    async with app.run_test(size=(80, 8)) as pilot:
        app.headlines.move(1)
        app.headlines.move(5)
        app.headlines.move(1)
        await pilot.pause()
        assert app.highlighted == [6, 7]
