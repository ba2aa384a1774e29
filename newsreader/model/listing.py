"""What a front page, a list page or a feed announces."""

from __future__ import annotations

from datetime import datetime

from newsreader.model.article import Article
from newsreader.model.base import Data, Language


class SectionLink(Data):
    """A section as the nav row names it."""

    name: str
    url: str


class Headline(Data):
    """A story as a list or a feed announces it; `article` is there when the feed carries the text itself.

    `carried` says that the feed seems to carry a text which was not read yet.
    """

    title: str
    url: str
    published: datetime | None = None
    summary: str | None = None
    picture: str | None = None
    guid: str | None = None
    article: Article | None = None
    carried: bool = False


class RankingItem(Data):
    """A place in a ranking, the first is 1; `count` is the clicks or comments where the page gives them."""

    rank: int
    title: str
    url: str
    count: int | None = None


class Ranking(Data):
    """A list in order of popularity; `frozen` when the days in its addresses are long past."""

    name: str
    items: tuple[RankingItem, ...]
    frozen: bool = False


class PictureItem(Data):
    """A picture with its caption on a front or list page, and the story it leads to."""

    url: str
    caption: str | None = None
    story: str | None = None


class Topic(Data):
    """A special topic; it opens as a section."""

    title: str
    url: str


class FeedLink(Data):
    """A feed that a page names."""

    title: str
    url: str


class Listing(Data):
    """Everything a front page, a list page or a feed announces."""

    title: str | None = None
    language: Language = ""
    sections: tuple[SectionLink, ...] = ()
    headlines: tuple[Headline, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    pictures: tuple[PictureItem, ...] = ()
    topics: tuple[Topic, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    next_page: str | None = None
