"""What the paper is made of: frozen data that every part of the program may use, and the one definition of its JSON.

The article and the listing are what a page says; they never change. What the reader did with an article (read, starred,
how far) is a `Status`, which outlives it. Dates are aware `datetime`s; an unknown date is `None`. Text has passed
`newsreader.text.safe` before it is stored. Offsets of links are in code points.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal, dataclass_transform

import msgspec

Language = str
"""A BCP 47 tag: `zh-Hans`, `zh-Hant`, `en`, `ja` …; empty when unknown."""

Completeness = Literal["full", "teaser", "paywalled", "gallery", "suspect"]
"""How much of the story an article holds; the rules stand in `newsreader.extract.completeness`."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Data(msgspec.Struct, frozen=True, kw_only=True):
    """The base of everything here: frozen, named fields, JSON by msgspec."""


# --- the blocks of an article, in reading order ------------------------------------------------------------------


class Link(Data):
    """A link inside a block's text: `text[start:end]` leads to `url`."""

    start: int
    end: int
    url: str


class Paragraph(Data, tag_field="kind", tag="paragraph"):
    """A paragraph of running text."""

    text: str
    links: tuple[Link, ...] = ()


class Heading(Data, tag_field="kind", tag="heading"):
    """A sub-headline; level 2 is the highest inside an article."""

    level: int
    text: str


class Picture(Data, tag_field="kind", tag="picture"):
    """A photograph with what is printed under it; `width` and `height` in pixels where the page states them."""

    url: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    width: int | None = None
    height: int | None = None


class Quote(Data, tag_field="kind", tag="quote"):
    """A passage set off as a quotation."""

    text: str
    links: tuple[Link, ...] = ()


class List(Data, tag_field="kind", tag="list"):
    """A list, numbered when `ordered`."""

    ordered: bool
    items: tuple[str, ...]


class Table(Data, tag_field="kind", tag="table"):
    """A table of text, row by row; rows may differ in length."""

    rows: tuple[tuple[str, ...], ...]


class Code(Data, tag_field="kind", tag="code"):
    """Text whose line ends and spaces matter."""

    text: str


class Embed(Data, tag_field="kind", tag="embed"):
    """A film, a post or a frame of another site, kept as a link."""

    url: str
    title: str | None = None


Block = Paragraph | Heading | Picture | Quote | List | Table | Code | Embed


# --- an article ---------------------------------------------------------------------------------------------------


class Comments(Data):
    """How many comments the page counts, and where they are."""

    count: int | None = None
    url: str | None = None


class Article(Data):
    """One story as its page gives it."""

    url: str
    title: str
    original_title: str | None = None
    subtitle: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    breadcrumb: tuple[str, ...] = ()
    section: str | None = None
    language: Language = ""
    lead_picture: str | None = None
    comments: Comments = Comments()
    pages: int = 1
    completeness: Completeness = "full"
    blocks: tuple[Block, ...] = ()


# --- a page that lists stories ------------------------------------------------------------------------------------


class SectionLink(Data):
    """A section as the nav row names it."""

    name: str
    url: str


class Headline(Data):
    """A story as a list or a feed announces it; `article` is there when the feed carries the text itself."""

    title: str
    url: str
    published: datetime | None = None
    summary: str | None = None
    picture: str | None = None
    guid: str | None = None
    article: Article | None = None


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


# --- the network --------------------------------------------------------------------------------------------------


class Page(Data):
    """An answer of a server: `body` is decompressed and bounded, empty at `status` 304; header names are lower case.

    `fetched` is `None` for a page that was saved nobody knows when.
    """

    url: str
    requested: str
    status: int
    headers: dict[str, str]
    body: bytes
    fetched: datetime | None = None


class Visit(Data):
    """What is remembered of the last visit to an address, so that nobody is asked twice.

    `etag` and `last_modified` are sent back verbatim. `due` is the moment before which a refresh does not ask;
    `failures` counts failed visits in a row and `reason` says why the last one failed, in the reader's words.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None
    status: int | None = None
    fetched: datetime | None = None
    due: datetime | None = None
    failures: int = 0
    reason: str | None = None
    body_hash: str | None = None


# --- what the store tells -----------------------------------------------------------------------------------------


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

    `picture` is the one that the list showed beside it; `fetched` is when the article's text was.
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


class Stored(Data):
    """An article with what the store knows of it; `article` is `None` when only the headline is there."""

    row: Row
    article: Article | None
    fetched: datetime | None
    status: Status


class HotItem(Data):
    """A place in the newest ranking of a source; `previous` is the rank in the list before, `None` for a new one."""

    rank: int
    title: str
    url: str
    article: int | None
    previous: int | None
    count: int | None
    read: bool


class HotList(Data):
    """The newest ranking of one name, and when it was seen."""

    source: str
    source_name: str
    name: str
    seen: datetime
    frozen: bool
    items: tuple[HotItem, ...]


class Photo(Data):
    """A picture of the pictures pane: its caption and the article it belongs to."""

    url: str
    caption: str | None
    credit: str | None
    article: int | None
    title: str


# --- what a refresh decides ---------------------------------------------------------------------------------------


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


# --- what a refresh says ------------------------------------------------------------------------------------------


class Failure(Data):
    """An address that failed and why, in the reader's words."""

    url: str
    reason: str


class SourceReceipt(Data):
    """What a refresh did to one source, counted in headlines."""

    id: str
    sections: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: tuple[Failure, ...] = ()


class ArticleCounts(Data):
    """Articles asked for, and what became of them; `full` counts only those that are on disk whole.

    `left` were not asked for because a bound was reached or somebody stopped the run.
    """

    wanted: int = 0
    full: int = 0
    teaser: int = 0
    failed: int = 0
    left: int = 0


class PictureCounts(Data):
    """Pictures asked for, and what became of them; `saved` counts only those that are on disk."""

    wanted: int = 0
    saved: int = 0
    failed: int = 0
    left: int = 0


class Receipt(Data):
    """The end of a fetch: `bytes` are those received after decompression, `not_modified` counts the 304s.

    `teasers` names the articles that are here in part only, and why. `notes` says in sentences what was left out and
    why the run ended early. `edition` is the day whose back issue holds what was taken.
    """

    started: datetime
    finished: datetime
    sources: tuple[SourceReceipt, ...] = ()
    articles: ArticleCounts = ArticleCounts()
    pictures: PictureCounts = PictureCounts()
    bytes: int = 0
    requests: int = 0
    not_modified: int = 0
    teasers: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    stopped: bool = False
    edition: date | None = None


# --- taking the paper away ----------------------------------------------------------------------------------------


class Bounds(Data):
    """How much of the paper is taken: what is most wanted comes first, and the receipt names the rest.

    `newer` leaves out older stories, `limit` is a number of stories, `budget` bytes received, `time` the time taken.
    """

    newer: timedelta | None = None
    limit: int | None = None
    budget: int | None = None
    time: timedelta | None = None


class BackIssue(Data):
    """An edition that was taken away on a day: what it holds, its `size` in bytes, and the receipt of the day."""

    day: date
    finished: datetime
    sections: int
    articles: int
    whole: int
    pictures: int
    size: int
    receipt: Receipt


# --- what happens meanwhile ---------------------------------------------------------------------------------------


class Started(Data):
    """A source is being asked; `steps` pages or articles are expected, 0 when unknown."""

    source: str
    steps: int = 0


class Arrived(Data):
    """Something of `source` is now in the store: `new` and `changed` headlines of `section`, or an article."""

    source: str
    section: int | None
    new: int = 0
    changed: int = 0
    article: int | None = None


class Unchanged(Data):
    """A page of `source` said nothing new."""

    source: str
    section: int | None


class Failed(Data):
    """A page of `source` could not be had; the rest goes on."""

    source: str
    section: int | None
    url: str
    reason: str


class Progress(Data):
    """How far a download is: stories and pictures done and left, bytes received, and the seconds it may still take."""

    articles_done: int
    articles_left: int
    pictures_done: int
    pictures_left: int
    bytes: int
    seconds_left: float | None = None


class Finished(Data):
    """The end, with its receipt."""

    receipt: Receipt


Event = Started | Arrived | Unchanged | Failed | Progress | Finished
