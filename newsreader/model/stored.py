"""What the store tells of stories, sections, rankings and pictures, and what it is told of them."""

from __future__ import annotations

from datetime import date, datetime

from newsreader.model.article import Article
from newsreader.model.base import Completeness, Data, Language
from newsreader.model.listing import Headline


class Status(Data):
    """What the reader did with an article; `position` is the index of the block at the top of the view."""

    read: bool = False
    starred: bool = False
    position: int = 0


class Section(Data):
    """A section of a source, as the sections pane shows it. `problem` says in words why its last refresh failed."""

    id: int
    source: str
    source_name: str
    name: str
    url: str
    unread: int = 0
    total: int = 0
    problem: str | None = None


class Row(Data):
    """A headline in a list: all that a row draws, and no body. `completeness` is `None` until the article was fetched.

    `picture` is the one that the list showed beside it; `fetched` is when the article's text was. `also` are the
    other articles that tell the same story. `share` is how much of it the reader has seen, from 0 to 1.
    """

    id: int
    url: str
    title: str
    source: str
    source_name: str
    section: str | None
    published: datetime | None
    first_seen: datetime
    completeness: Completeness | None = None
    pictures: int = 0
    language: Language = ""
    read: bool = False
    starred: bool = False
    changed: bool = False
    summary: str | None = None
    picture: str | None = None
    fetched: datetime | None = None
    share: float = 0.0
    also: tuple[int, ...] = ()


class Stored(Data):
    """An article with what the store knows of it; `article` is `None` when only the headline is there."""

    row: Row
    article: Article | None
    fetched: datetime | None
    status: Status


class HotMemory(Data):
    """What is remembered of a place in a ranking; the ranks are `None` where it was not on the list, or nobody looked.

    `hours` is how long it was on the list in all, `peak` its best rank ever, `ranks` its rank in equal slots of time
    from the `since` of the list to its `seen`. `score` is its points in a list of the best.
    """

    first_seen: datetime
    hours: float
    peak: int
    peak_seen: datetime
    hour_ago: int | None = None
    day_ago: int | None = None
    ranks: tuple[int | None, ...] = ()
    score: int | None = None


class Version(Data):
    """A text that a story had, and when it was fetched."""

    fetched: datetime
    article: Article


class Deed(Data):
    """Something that the reader did and that can be taken back.

    `articles` is how many stories it marked, `edition` the day of a back issue that it removed; `mine` says that this
    running program did it, not one before.
    """

    id: int
    done: datetime
    name: str
    articles: int
    edition: date | None
    mine: bool


class HotItem(Data):
    """A place in a ranking; `previous` is the rank in the list before, `None` for a new one."""

    rank: int
    title: str
    url: str
    article: int | None
    previous: int | None
    count: int | None
    read: bool
    memory: HotMemory | None = None


class HotList(Data):
    """A ranking as it was last seen so, at `seen`; `unchanged` is since when it has stood so.

    `since` is where the memory of its places begins.
    """

    source: str
    source_name: str
    name: str
    seen: datetime
    frozen: bool
    items: tuple[HotItem, ...]
    unchanged: datetime | None = None
    since: datetime | None = None


class Photo(Data):
    """A picture of the pictures pane: its caption and the article it belongs to."""

    url: str
    caption: str | None
    credit: str | None
    article: int | None
    title: str


class Known(Data):
    """What the store already holds of a headline; `key` is `text.urls.key` of its address."""

    id: int
    key: int
    url: str
    title: str
    published: datetime | None
    has_article: bool


class Placing(Data):
    """One headline's place in a section after a refresh: `id` is `None` for a story never seen, `rank` counts from 0.

    `section` names the section of its source where the story is at home, when that is known to be another one.
    """

    headline: Headline
    rank: int
    id: int | None = None
    changed: bool = False
    section: str | None = None
