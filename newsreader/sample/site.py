"""Which address of the sample paper shows what, a pure table from path and moment to an answer; for `server.py`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import partial
from importlib import resources

from newsreader.sample import article_pages, feeds, list_pages
from newsreader.sample.paper import Edition, Paper, Story
from newsreader.sample.templates import template

GONE = "/shxw/content/2020-02/20/content_404.htm"
"""An address that answers 200 with the words "not found", as big sites do."""

_ARTICLE = re.compile(
    r"/(?P<folder>[\w/]+)/content/(?P<day>\d{4}-\d\d/\d\d)/content_(?P<id>\d+)(?:_(?P<page>\d))?\.html?"
)
_ENGLISH = re.compile(r"/(?P<folder>en/\w+)/(?P<day>\d{4}/\d\d/\d\d)/[\w-]+-(?P<id>\d+)\.html")
_COMMENTS = re.compile(r"/pinglun/(?P<id>\d+)\.htm")
_BACK_ISSUE = re.compile(r"/paper/(?P<day>\d{4}-\d\d/\d\d)/index\.html")
_PICTURE = re.compile(r"/pictures/\d+/(?P<name>\w+\.jpg)")


@dataclass(frozen=True)
class Answer:
    """What the server sends: a body, what it is, and when it last changed."""

    body: bytes
    kind: str
    modified: datetime


class Site:
    """The sample paper as a web site; `base` is where it is served, `zone` the zone of its clock.

    The ranking of a `lively` one changes from minute to minute.
    """

    def __init__(self, paper: Paper, base: str, zone: tzinfo, *, lively: bool = False) -> None:
        self._lively = lively
        self._paper = paper
        self._base = base
        self._zone = zone

    def answer(self, path: str, now: datetime) -> Answer | None:
        """What `path` shows at `now`; nothing for an address that does not exist."""
        if picture := _PICTURE.fullmatch(path):
            file = resources.files(__package__).joinpath("pictures", picture["name"])
            return Answer(file.read_bytes(), "image/jpeg", _MADE) if file.is_file() else None
        kind = _KINDS.get(path.rpartition(".")[2], "text/html") + "; charset=utf-8"
        if path in _FILES:
            return Answer(template(_FILES[path]).template.encode(), kind, _MADE)
        edition = Edition(self._paper, now, self._zone, self._base, lively=self._lively)
        page = _PAGES.get(path) or self._list(edition, path) or self._dated(path)
        return Answer(page(edition).encode(), kind, edition.newest()) if page else None

    def _list(self, edition: Edition, path: str) -> _Page | None:
        for section in self._paper.sections:
            if path in (addresses := list_pages.list_addresses(edition, section)):
                return partial(list_pages.section_list, section=section, page=addresses.index(path) + 1)
        for topic in self._paper.topics:
            if path == f"/z/{topic.id}/index.htm":
                return partial(list_pages.topic, about=topic)
        return None

    def _dated(self, path: str) -> _Page | None:
        if match := _ARTICLE.fullmatch(path) or _ENGLISH.fullmatch(path):
            return self._article(match)
        if match := _COMMENTS.fullmatch(path):
            story = self._story(match["id"])
            return partial(article_pages.comments, story=story) if story else None
        if (match := _BACK_ISSUE.fullmatch(path)) and (day := _day(match["day"])):
            return partial(list_pages.back_issue, day=day)
        return None

    def _article(self, match: re.Match[str]) -> _Page | None:
        story, day = self._story(match["id"]), _day(match["day"])
        if story is None or day is None or self._paper.placed[story.id][0].folder != match["folder"]:
            return None
        page = int(match.groupdict().get("page") or 1)
        if page > len(story.pages):
            return None
        return partial(article_pages.article, story=story, page=page, day=day)

    def _story(self, number: str) -> Story | None:
        placed = self._paper.placed.get(int(number))
        return placed[1] if placed else None


_Page = Callable[[Edition], str]

_MADE = datetime.fromisoformat("2024-01-01T00:00:00+08:00")
"""When the pictures and files were made, as far as a browser needs to know."""

_KINDS = {"xml": "application/xml", "css": "text/css"}

_FILES = {"/style.css": "style.css", GONE: "gone.html"}

_PAGES: dict[str, _Page] = {
    "/": list_pages.front,
    "/index.htm": list_pages.front,
    "/z/index.htm": list_pages.topics,
    "/en/": list_pages.english_front,
    "/en/rss.xml": feeds.rss,
    "/atom.xml": feeds.atom,
}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.replace("/", "-"))
    except ValueError:
        return None
