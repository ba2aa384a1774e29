"""The stories of the sample paper as data, and the edition that is out at a moment; for the rest of this package.

A story is written once (`paper/*.toml`) with the hour it appears and how many days ago; an edition turns that into
dates and addresses. So the paper is always fresh, and still the same for the same `now`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from importlib import resources
from math import sin
from typing import Literal

import msgspec

from newsreader.model import Block
from newsreader.sample.markup import parse

MORNING = time(8)
"""When a new day's paper comes out; before it, yesterday's is the newest."""

Era = Literal["table", "paged", "node", "modern"]
"""The page template of a section: news pages grew in layers, and a reader must cope with all of them."""


class Story(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """One story as its author wrote it; `day` counts back from the day of the paper, `clicks` orders the ranking."""

    id: int
    title: str
    time: str
    body: str
    day: int = 0
    slug: str = "content"
    original: str | None = None
    subtitle: str | None = None
    source: str
    authors: tuple[str, ...] = ()
    editor: str | None = None
    chief: str | None = None
    comments: int = 0
    clicks: int = 0
    topic: str | None = None
    hant: bool = False

    @cached_property
    def pages(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks of the story, cut into the pages it is printed on.

        A drawing that serves several stories has an address of its own in each, as photographs have.
        """
        return parse(self.body, str(self.id))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the whole story."""
        return tuple(block for page in self.pages for block in page)

    def on_page(self, page: int) -> tuple[Block, ...]:
        """The blocks of a page, counted from 1; page 0 is the whole story."""
        return self.pages[page - 1] if page else self.blocks


class Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A section of the paper: its name in the nav row, its folder in addresses and its template."""

    name: str
    title: str
    folder: str
    era: Era
    position: int
    story: tuple[Story, ...] = ()

    @property
    def index(self) -> str:
        """The path of its list page."""
        return {"node": f"/{self.folder}/node_300001.html", "modern": f"/{self.folder}/"}.get(
            self.era, f"/{self.folder}/index.htm"
        )


class Topic(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A special topic; stories name it by its `id`."""

    id: str
    title: str


class Paper(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Everything that was ever written for the sample paper."""

    sections: tuple[Section, ...]
    topics: tuple[Topic, ...]

    @cached_property
    def placed(self) -> dict[int, tuple[Section, Story]]:
        """Each story and its section, by the story's number."""
        return {story.id: (section, story) for section in self.sections for story in section.story}

    def chinese(self) -> tuple[Section, ...]:
        """The sections of the nav row."""
        return tuple(section for section in self.sections if section.era != "modern")

    def english(self) -> tuple[Section, ...]:
        """The sections of the English desk."""
        return tuple(section for section in self.sections if section.era == "modern")


class Edition:
    """The paper as it is out at `now`: which stories are printed, with their dates and addresses.

    `base` is where it is served, without a slash at the end. The made-up city keeps the time of `zone`. Where it is
    `lively`, other stories are clicked on from minute to minute.
    """

    def __init__(self, paper: Paper, now: datetime, zone: tzinfo, base: str = "", *, lively: bool = False) -> None:
        self.paper = paper
        self.lively = lively
        self.base = base
        self.zone = zone
        self.now = now.astimezone(zone)
        self.day = (self.now - timedelta(hours=MORNING.hour)).date()

    def published(self, story: Story, day: date | None = None) -> datetime:
        """When `story` appeared; `day` is the day in an address that somebody kept."""
        printed = day or self.day - timedelta(days=story.day)
        return datetime.combine(printed, time.fromisoformat(story.time), self.zone) + timedelta(seconds=story.id % 60)

    def printed(self, *sections: Section) -> list[Story]:
        """The stories of `sections` that are out, newest first."""
        stories = [story for section in sections for story in section.story if self.published(story) <= self.now]
        return sorted(stories, key=lambda story: (self.published(story), story.id), reverse=True)

    def address(self, story: Story, page: int = 1, day: date | None = None) -> str:
        """The path of a page of `story`; page 0 is the whole story on one page, `day` that of an older address."""
        section, _ = self.paper.placed[story.id]
        day = self.published(story, day).date()
        if section.era == "modern":
            return f"/{section.folder}/{day:%Y/%m/%d}/{story.slug}-{story.id}.html"
        ending = "html" if section.era == "node" else "htm"
        suffix = "" if page == 1 else f"_{page}"
        return f"/{section.folder}/content/{day:%Y-%m/%d}/content_{story.id}{suffix}.{ending}"

    def popular(self, *sections: Section) -> list[Story]:
        """The stories that are out, most clicked first."""
        return sorted((story for story in self.printed(*sections) if story.clicks), key=self._clicks, reverse=True)

    def _clicks(self, story: Story) -> float:
        """The clicks of this minute: in a lively city each story has its waves, and no two the same."""
        minute = self.now.timestamp() // 60 if self.lively else 0
        return story.clicks * (1 + 0.4 * sin(minute * 0.7 + story.id) * self.lively)

    def on(self, topic: Topic) -> list[Story]:
        """The stories of a special topic that are out, newest first."""
        return [story for story in self.printed(*self.paper.sections) if story.topic == topic.id]

    def newest(self) -> datetime:
        """When the last story came out: the moment the paper last changed."""
        return self.published(self.printed(*self.paper.sections)[0])


def load() -> Paper:
    """Reads the stories that are bundled with the program."""
    sections = sorted((msgspec.convert(data, Section) for data in _files("paper")), key=lambda one: one.position)
    topics = tomllib.loads(resources.files(__package__).joinpath("topics.toml").read_text("utf-8"))
    return Paper(sections=tuple(sections), topics=msgspec.convert(topics["topic"], tuple[Topic, ...]))


def _files(folder: str) -> Iterator[dict[str, object]]:
    for file in resources.files(__package__).joinpath(folder).iterdir():
        if file.name.endswith(".toml"):
            yield tomllib.loads(file.read_text("utf-8"))
