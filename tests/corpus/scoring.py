"""Scores what was found on a page against what is true of it; every measure is between 0 and 1, and 1 is right.

Articles    F1 of the body; `must`, phrases that have to be shown; `clean`, phrases of boilerplate kept out of the body;
            title, day, authors; `pictures` of the story, each once and no others; `captions` found, `right`, those on
            their own picture, `credits` of theirs, `apart`, those kept out of the body; lead picture; editors, source,
            completeness, next page
Listings    `headlines` found, `clean`, links of the furniture kept out of them, dates, summaries, sections, topics,
            next page
Rankings    `items` found in one ranking, `order` of neighbours, `name` of the block, counts, `frozen` where it is told
Feeds       `count` of entries, and title, link and moment of the first
"""

from __future__ import annotations

from newsreader.model import Article, Listing
from tests.corpus.scoring_articles import article_score
from tests.corpus.scoring_lists import feed_score, listing_score
from tests.corpus.shelf import Kept, Score

MEASURES: dict[str, tuple[str, ...]] = {
    "article": (
        "F1", "must", "clean", "title", "date", "authors", "pictures", "captions", "right", "credits", "apart", "lead",
        "editors", "source", "completeness", "next",
    ),
    "listing": (
        "headlines", "clean", "dates", "summaries", "items", "order", "name", "counts", "frozen", "sections", "topics",
        "next",
    ),
    "feed": ("count", "title", "link", "date"),
}  # fmt: skip


def score(page: Kept, found: Article | Listing | None, following: str | None = None) -> Score:
    """The measures that the truth of a page allows; `following` is the next page that an article named."""
    if page.kind == "article":
        article = found if isinstance(found, Article) else Article(url=page.url, title="", completeness="suspect")
        return article_score(page, article, following)
    listing = found if isinstance(found, Listing) else Listing()
    return feed_score(page, listing) if page.kind == "feed" else listing_score(page, listing)
