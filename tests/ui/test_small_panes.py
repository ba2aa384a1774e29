"""The small panes, each in an app of its own: sections, hot clicks, pictures, and the lines above and below."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.widget import Widget

from newsreader.model import HotItem, HotList, Photo
from newsreader.ui.widgets.foot_line import FootLine
from newsreader.ui.widgets.hot_pane import HotPane
from newsreader.ui.widgets.masthead import Masthead
from newsreader.ui.widgets.pictures_pane import PicturesPane
from newsreader.ui.widgets.section_list import SectionList, Shelf
from newsreader.ui.widgets.section_row import SectionRow
from tests.ui.opened import text_of
from tests.ui.press import NOW, SENTENCE


class Shelved(App[None]):
    """An app of nothing but one widget; it notes what was chosen."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.widget

    def on_section_list_chosen(self, message: SectionList.Chosen) -> None:
        self.chosen.append(message.shelf.name)

    def on_section_row_chosen(self, message: SectionRow.Chosen) -> None:
        self.chosen.append(message.shelf.name)

    def on_section_row_turned(self, message: SectionRow.Turned) -> None:
        self.chosen.append(f"{message.step:+}")

    def on_hot_pane_chosen(self, message: HotPane.Chosen) -> None:
        self.chosen.append(message.url)

    def on_pictures_pane_chosen(self, message: PicturesPane.Chosen) -> None:
        self.chosen.append(message.photo.title)

    def on_foot_line_key_clicked(self, message: FootLine.KeyClicked) -> None:
        self.chosen.append(message.action)


SHELVES = (
    Shelf("All", "all", 12),
    Shelf(""),
    Shelf("河畔晚报", "source:river", heading=True),
    Shelf("国内", "section:1", 9, "river.example did not answer within 30 seconds"),
    Shelf("国际", "section:2", 3),
)


def ranking(*items: tuple[str, int | None]) -> HotList:
    return HotList(
        source="river",
        source_name="河畔晚报",
        name="热门点击",
        seen=NOW,
        frozen=False,
        items=tuple(
            HotItem(rank=rank, title=title, url=f"https://river.example/{title}", article=None, previous=previous,
                    count=None, read=False)
            for rank, (title, previous) in enumerate(items, 1)
        ),
    )  # fmt: skip


def lines(app: App[None]) -> list[str]:
    return text_of(app).split("\n")


async def test_sections_show_counts_and_where_a_refresh_failed() -> None:
    app = Shelved(SectionList())
    async with app.run_test(size=(24, 10)) as pilot:
        assert isinstance(app.widget, SectionList)
        app.widget.show(SHELVES, "section:1")
        await pilot.pause()
        text = lines(app)
        assert text[3].split() == ["国内", "!", "9"]
        assert text[4].split() == ["国际", "3"]
        assert app.widget.shelf == SHELVES[3]


async def test_the_cursor_passes_over_empty_lines_and_stays_on_its_place() -> None:
    app = Shelved(SectionList())
    async with app.run_test(size=(24, 10)) as pilot:
        assert isinstance(app.widget, SectionList)
        app.widget.show(SHELVES)
        app.widget.move(1)
        assert app.widget.shelf == SHELVES[2]
        app.widget.show((Shelf("New", "new"), *SHELVES))
        assert app.widget.shelf == SHELVES[2]
        app.widget.opened()
        await pilot.pause()
        assert app.chosen == ["河畔晚报"]


async def test_the_row_of_sections_keeps_the_present_one_in_sight() -> None:
    shelves = [Shelf(f"Section {number}", f"section:{number}", number) for number in range(40)]
    app = Shelved(SectionRow())
    async with app.run_test(size=(50, 3)) as pilot:
        assert isinstance(app.widget, SectionRow)
        for number in (0, 20, 39):
            app.widget.show(shelves, f"section:{number}")
            await pilot.pause()
            assert f"Section {number}" in lines(app)[0]
        await pilot.click(SectionRow, offset=(lines(app)[0].index("Section 39") + 2, 0))
        assert app.chosen == ["Section 39"]


async def test_hot_clicks_tell_what_is_new_and_what_rose_and_fell() -> None:
    app = Shelved(HotPane(empty="No hot clicks yet"))
    async with app.run_test(size=(40, 8)) as pilot:
        assert isinstance(app.widget, HotPane)
        assert "No hot clicks yet" in text_of(app)
        app.widget.show([ranking(("来信", 3), ("书摊", 1), ("桥洞", None), ("戏台", 4))])
        await pilot.pause()
        assert [line.split() for line in lines(app)[:5]] == [
            ["热门点击", "·", "河畔晚报"],
            ["1", "▲2", "来信"], ["2", "▼1", "书摊"], ["3", "NEW", "桥洞"], ["4", "戏台"],
        ]  # fmt: skip
        app.widget.move(1)
        app.widget.opened()
        await pilot.pause()
        assert app.chosen == ["https://river.example/书摊"]


async def test_in_the_first_list_ever_seen_nothing_is_called_new() -> None:
    app = Shelved(HotPane())
    async with app.run_test(size=(40, 8)) as pilot:
        assert isinstance(app.widget, HotPane)
        app.widget.show([ranking(("来信", None), ("书摊", None))])
        await pilot.pause()
        assert "NEW" not in text_of(app)


def photos() -> Sequence[Photo]:
    return (
        Photo(url="1", caption=f"戏台的灯照在水面上，{SENTENCE}", credit="林一舟 摄", article=1, title="老戏台亮灯"),
        Photo(url="2", caption=None, credit=None, article=2, title="桥洞里的旧书摊"),
    )  # fmt: skip


async def test_a_picture_has_two_lines_of_caption_then_credit_and_story() -> None:
    app = Shelved(PicturesPane())
    async with app.run_test(size=(30, 8)) as pilot:
        assert isinstance(app.widget, PicturesPane)
        app.widget.show(photos())
        await pilot.pause()
        text = lines(app)
        assert text[0].strip().startswith("▣ 戏台的灯照在水面上")
        assert text[1].endswith("…")
        assert "林一舟 摄 · 老戏台" in text[2]
        assert text[3].strip() == "▣ 桥洞里的旧书摊"
        app.widget.move(1)
        app.widget.opened()
        await pilot.resize_terminal(60, 8)
        await pilot.pause()
        assert app.widget.photo == photos()[1]
        assert app.chosen == ["桥洞里的旧书摊"]


async def test_on_a_narrow_screen_a_message_takes_the_line_of_the_keys() -> None:
    app = Shelved(FootLine())
    async with app.run_test(size=(100, 1)) as pilot:
        assert isinstance(app.widget, FootLine)
        app.widget.show_keys([("Enter", "open", "open"), ("s", "star", "star")])
        app.widget.say("河畔晚报 did not answer within 30 seconds.")
        await pilot.pause()
        assert "Enter open  s star" in text_of(app)
        assert text_of(app).endswith("seconds.")
        await pilot.click(FootLine, offset=(13, 0))
        assert app.chosen == ["star"]
        await pilot.resize_terminal(40, 1)
        await pilot.pause()
        assert "open" not in text_of(app)
        assert "河畔晚报 did not answer" in text_of(app)


async def test_the_masthead_gives_up_the_day_first() -> None:
    app = Shelved(Masthead())
    async with app.run_test(size=(60, 1)) as pilot:
        assert isinstance(app.widget, Masthead)
        app.widget.show("河畔晚报", "国内", "Tuesday 2026-11-24")
        await pilot.pause()
        assert text_of(app).split() == ["河畔晚报", "国内", "Tuesday", "2026-11-24"]
        await pilot.resize_terminal(20, 1)
        await pilot.pause()
        assert text_of(app).split() == ["河畔晚报", "国内"]
