"""The paper held open in a test: press keys, click, and read what is on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

from textual.app import App
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from newsreader.library import Library
from newsreader.ui.app import NewsApp
from newsreader.ui.browser import Browser
from newsreader.ui.commands.reading import ReadingKeys
from newsreader.ui.looks.terminal import ANY, Terminal
from newsreader.ui.screens.front import FrontScreen
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.headline_list import HeadlineList

_PATIENCE = 60.0

NO_BROWSER = {"BROWSER": "true"}
"""A browser that does nothing, successfully."""


def text_of(app: App[None]) -> str:
    """All the text on the screen, line by line."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


class Opened:
    """The program as a reader has it before them."""

    def __init__(self, app: NewsApp, pilot: Pilot[None], messages: list[Message]) -> None:
        self.app = app
        self.pilot = pilot
        self.messages = messages

    @property
    def text(self) -> str:
        """What is on the screen."""
        return text_of(self.app)

    @property
    def foot(self) -> str:
        """The last line."""
        return self.text.split("\n")[-1]

    @property
    def front(self) -> FrontScreen:
        """The front page."""
        return self.app.front

    @property
    def at_front(self) -> bool:
        """The front page is on top."""
        return self.app.screen is self.front

    @property
    def headlines(self) -> HeadlineList:
        """The list of the front page."""
        return self.front.headlines

    @property
    def view(self) -> ArticleView:
        """The story of the screen on top."""
        assert isinstance(self.app.screen, ReadingKeys)
        return self.app.screen.view

    @property
    def focused(self) -> Widget:
        """The pane that has the focus."""
        assert self.app.focused is not None
        return self.app.focused

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and let everything they start come to its end."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*text)

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def until(self, seen: Callable[[], bool]) -> None:
        """Wait until something is so; for what a timer does."""
        async with asyncio.timeout(_PATIENCE):
            while not seen():
                await self.pilot.pause(0.01)


@asynccontextmanager
async def opened(
    library: Library,
    size: tuple[int, int] = (120, 40),
    *,
    url: str | None = None,
    source: str | None = None,
    environment: Mapping[str, str] = NO_BROWSER,
    terminal: Terminal = ANY,
) -> AsyncIterator[Opened]:
    """Open the paper without a terminal, and put it down again."""
    messages: list[Message] = []
    app = NewsApp(library, url=url, source=source, browser=Browser(environment), terminal=terminal)
    async with app.run_test(size=size, message_hook=messages.append) as pilot:
        paper = Opened(app, pilot, messages)
        await paper.settle()
        yield paper
        await paper.settle()
        await library.disconnect()
        app.paper.browser.wait()
