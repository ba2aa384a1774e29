"""What the paper is made of: frozen data that every part of the program may use, and the one definition of its JSON.

The article and the listing are what a page says; they never change. What the reader did with an article (read, starred,
how far) is a `Status`, which outlives it. Dates are aware `datetime`s; an unknown date is `None`. Text has passed
`newsreader.text.safe` before it is stored. Offsets of links are in code points.
"""

from __future__ import annotations

from newsreader.model.article import (
    Article,
    Block,
    Code,
    Comments,
    Embed,
    Heading,
    Link,
    List,
    Paragraph,
    Picture,
    Quote,
    Table,
)
from newsreader.model.base import Completeness, Data, Language
from newsreader.model.events import Arrived, Event, Failed, Finished, Progress, Started, Unchanged
from newsreader.model.listing import FeedLink, Headline, Listing, PictureItem, Ranking, RankingItem, SectionLink, Topic
from newsreader.model.network import Move, Page, Visit
from newsreader.model.receipt import ArticleCounts, BackIssue, Bounds, Failure, PictureCounts, Receipt, SourceReceipt
from newsreader.model.stored import (
    Deed,
    HotItem,
    HotList,
    HotMemory,
    Known,
    Photo,
    Placing,
    Row,
    Section,
    Status,
    Stored,
    Version,
)

__all__ = [
    "Arrived",
    "Article",
    "ArticleCounts",
    "BackIssue",
    "Block",
    "Bounds",
    "Code",
    "Comments",
    "Completeness",
    "Data",
    "Deed",
    "Embed",
    "Event",
    "Failed",
    "Failure",
    "FeedLink",
    "Finished",
    "Heading",
    "Headline",
    "HotItem",
    "HotList",
    "HotMemory",
    "Known",
    "Language",
    "Link",
    "List",
    "Listing",
    "Move",
    "Page",
    "Paragraph",
    "Photo",
    "Picture",
    "PictureCounts",
    "PictureItem",
    "Placing",
    "Progress",
    "Quote",
    "Ranking",
    "RankingItem",
    "Receipt",
    "Row",
    "Section",
    "SectionLink",
    "SourceReceipt",
    "Started",
    "Status",
    "Stored",
    "Table",
    "Topic",
    "Unchanged",
    "Version",
    "Visit",
]
