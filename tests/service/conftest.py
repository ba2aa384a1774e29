"""A library over a real store in a folder of its own, and a source whose pages the newsroom plays."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.model import Event, Finished, Receipt
from newsreader.settings import Home
from newsreader.sources.definition import Definition, SectionDefinition
from tests.newsroom import Newsroom


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def advance(self, **parts: float) -> None:
        self.time += timedelta(**parts)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.below(tmp_path)


@pytest.fixture
async def library(home: Home, clock: Clock) -> AsyncIterator[Library]:
    opened = Library.open(home, now=clock)
    yield opened
    await opened.disconnect()
    opened.close()


@pytest.fixture
def city(newsroom: Newsroom) -> Definition:
    """A source with one section, 城市, at `/city/index.htm`."""
    return Definition(
        id="city",
        name="江城新闻",
        language="zh-Hans",
        home=newsroom.url("/"),
        zone="+08:00",
        pace=0,
        refresh=30,
        sections=(SectionDefinition(name="城市", url=newsroom.url("/city/index.htm")),),
    )


@pytest.fixture
def paper(library: Library, city: Definition) -> Library:
    """A library whose only source is `city`."""
    library.catalogue.add(city)
    library.catalogue.disable("hangzhou")
    return library


def front(*titles: str, extra: str = "") -> str:
    """A list page with a story for each title, `/city/content/2026-03/12/content_9100001.htm` and so on."""
    rows = "".join(
        f'<li><a href="/city/content/2026-03/12/content_910000{number}.htm">{title}</a>'
        f" <span>2026-03-12 0{number}:00</span></li>"
        for number, title in enumerate(titles, start=1)
    )
    return f"<html><head><title>城市_江城新闻</title></head><body><ul>{rows}</ul>{extra}</body></html>"


def story(title: str, *paragraphs: str, more: str = "") -> str:
    """An article page."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head><title>{title}_江城新闻</title></head><body><h1>{title}</h1>"
        f'<div class="time">2026-03-12 08:30:00 江城新闻</div><div class="article-content">{text}</div>'
        f"{more}</body></html>"
    )


SENTENCES = (
    "江上的第一座桥昨天重新开放，沿岸的居民一早就赶来散步，卖早点的摊子也摆到了桥头，人人都说这里比从前更热闹了。",
    "负责修桥的石匠老傅在桥墩下守了两个冬天，他把每一块石头都编了号，拆下来晒干，再按原来的次序砌回去。",
    "第二座桥上多了一排木头长椅，坐着的人可以看见上游的灯塔，天气好的时候还能看见对岸茶园里采茶的人。",
    "过桥的渡船公司担心少了生意，后来发现船票反而卖得更多，因为许多人走过去以后想坐船回来看看桥的样子。",
    "孩子们给桥上的石狮子起了名字，学校把这些名字刻成一张地图，挂在桥头的小亭子里，谁都可以照着找。",
    "桥的下一次检修排在五年以后，老傅说到那时他的徒弟已经学会听石头的声音，他自己只打算坐在长椅上看。",
)
"""Enough text to be a whole story."""


MORNING, NOON, EVENING = "老城区早市今晨重新开张迎客", "环城步道午间增开接驳班车", "滨江音乐会今晚在码头举行"
"""Three headlines."""


async def receipt_of(events: AsyncIterator[Event]) -> Receipt:
    """Run a refresh to its end."""
    async for event in events:
        if isinstance(event, Finished):
            return event.receipt
    raise AssertionError("a refresh ends with its receipt")
