"""The view of a story, without a store: scrolling, keeping the place, selecting, following links."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.selection import Selection

from newsreader.model import Status, Stored
from newsreader.ui.widgets.article_view import ArticleView
from tests.ui.opened import text_of
from tests.ui.press import NOW, now, story
from tests.ui.test_typesetting import of


class Frame(App[None]):
    """An app of nothing but a story."""

    def __init__(self) -> None:
        super().__init__()
        self.scrolled: list[tuple[int, int]] = []
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield ArticleView(now, empty="Enter opens a headline.")

    def on_mount(self) -> None:
        self.view.focus()

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    def on_article_view_scrolled(self, message: ArticleView.Scrolled) -> None:
        self.scrolled.append((message.article, message.block))

    def on_line_page_link_chosen(self, message: ArticleView.LinkChosen) -> None:
        self.chosen.append(message.url)


STORY: Stored = of(story("老戏台重新亮灯"))


async def test_nothing_open_says_what_to_do() -> None:
    app = Frame()
    async with app.run_test(size=(60, 20)):
        assert "Enter opens a headline." in text_of(app)
        assert app.view.article is None


async def test_paging_goes_to_the_end_and_tells_the_block_at_the_top() -> None:
    app = Frame()
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.show(STORY)
        await pilot.pause()
        assert app.view.block == 0
        for _ in range(40):
            app.view.page(1)
        await pilot.pause()
        assert app.view.at_end
        assert app.scrolled[-1][1] > 8
        assert "■" in text_of(app)


async def test_a_story_opens_at_the_block_where_it_was_left() -> None:
    app = Frame()
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.show(STORY, block=6)
        await pilot.pause()
        assert app.view.block == 6
        assert text_of(app).split("\n")[0].strip().startswith("第4段。")


async def test_the_sentence_at_the_top_stays_there_at_any_width() -> None:
    app = Frame()
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.show(STORY, block=7)
        await pilot.pause()
        for width in (30, 100, 20, 61, 60):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            assert app.view.block == 7


async def test_setting_the_same_story_again_moves_no_line() -> None:
    app = Frame()
    async with app.run_test(size=(40, 12)) as pilot:
        app.view.show(STORY)
        await pilot.pause()
        for _ in range(40):
            app.view.move(1)
            await pilot.pause()
            top = app.view.scroll_offset.y
            app.view.amend(STORY)
            await pilot.pause()
            assert app.view.scroll_offset.y == top


async def test_the_text_that_arrives_later_takes_the_place_of_the_notice() -> None:
    app = Frame()
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.show(of(None), notice="Fetching the story…")
        await pilot.pause()
        assert "Fetching the story…" in text_of(app)
        app.view.show(STORY, live=True)
        await pilot.pause()
        assert "Fetching the story…" not in text_of(app)
        assert "live" in text_of(app)


async def test_selected_text_is_copied_as_whole_paragraphs() -> None:
    app = Frame()
    async with app.run_test(size=(60, 40)) as pilot:
        app.view.show(STORY)
        await pilot.pause()
        copied = app.view.get_selection(Selection(None, None))
        assert copied is not None
        text, _ = copied
        first = STORY.article.blocks[0].text  # type: ignore[union-attr]
        assert first in text
        assert "▎" not in text


async def test_dragging_the_mouse_selects_characters() -> None:
    app = Frame()
    async with app.run_test(size=(60, 40)) as pilot:
        app.view.show(STORY)
        await pilot.pause()
        row = next(at for at, line in enumerate(text_of(app).split("\n")) if "第1段" in line)
        await pilot.mouse_down(ArticleView, offset=(10, row))
        await pilot.hover(ArticleView, offset=(18, row))
        await pilot.mouse_up(ArticleView, offset=(18, row))
        await pilot.pause()
        copied = app.screen.get_selected_text()
        assert copied
        assert copied in "第1段。河边的老戏台"


async def test_a_selection_over_two_lines_joins_them() -> None:
    app = Frame()
    async with app.run_test(size=(40, 40)) as pilot:
        app.view.show(STORY)
        await pilot.pause()
        row = next(at for at, line in enumerate(text_of(app).split("\n")) if "第1段" in line)
        copied = app.view.get_selection(Selection(Offset(0, row), Offset(2, row + 1)))
        assert copied is not None
        first = STORY.article.blocks[0].text  # type: ignore[union-attr]
        assert first.startswith(copied[0])
        assert "\n" not in copied[0]


async def test_a_click_on_a_link_says_where_it_leads() -> None:
    app = Frame()
    async with app.run_test(size=(60, 40)) as pilot:
        app.view.show(STORY)
        await pilot.pause()
        line = next(at for at, line in enumerate(text_of(app).split("\n")) if "第1段" in line)
        await pilot.click(ArticleView, offset=(15, line))
        assert app.chosen == ["https://river.example/stage"]
        await pilot.click(ArticleView, offset=(50, line))
        assert len(app.chosen) == 1


async def test_another_story_begins_at_its_title() -> None:
    app = Frame()
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.show(STORY, block=7)
        await pilot.pause()
        other = Stored(row=of(None).row, article=STORY.article, fetched=NOW, status=Status())
        app.view.show(None)
        app.view.show(other)
        await pilot.pause()
        assert "老戏台重新亮灯" in text_of(app)
        assert app.view.block == 0


async def test_no_size_is_too_small() -> None:
    app = Frame()
    async with app.run_test(size=(60, 20)) as pilot:
        app.view.show(STORY)
        for width, height in ((1, 1), (2, 5), (5, 2), (200, 60), (3, 3)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            text_of(app)
