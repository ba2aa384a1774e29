"""Scores what was found on a page against what is true of it; every measure is between 0 and 1, and 1 is right.

Articles    F1 of the body; `must`, phrases that have to be shown; `clean`, phrases of boilerplate kept out of the body;
            title, day, authors; `captions` found, `right`, those on their own picture, `credits` of theirs, `apart`,
            those kept out of the body; lead picture; editors, source, completeness, next page
Listings    `headlines` found, `clean`, links of the furniture kept out of them, dates, summaries, sections, topics,
            next page
Rankings    `items` found in one ranking, `order` of neighbours, `name` of the block, counts, `frozen` where it is told
Feeds       `count` of entries, and title, link and moment of the first
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsreader.model import Article, Embed, Headline, List, Listing, Picture, RankingItem, SectionLink, Table, Topic
from newsreader.model import Ranking as FoundRanking
from tests.corpus.comparing import agreement, alike, letters, place, same_day, same_moment, same_picture
from tests.corpus.shelf import Kept, TrueCaption, TrueLink, TrueRanking, Truth

Score = dict[str, float]

MEASURES: dict[str, tuple[str, ...]] = {
    "article": (
        "F1", "must", "clean", "title", "date", "authors", "captions", "right", "credits", "apart", "lead", "editors",
        "source", "completeness", "next",
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
        return _article(page, article, following)
    listing = found if isinstance(found, Listing) else Listing()
    return _feed(page, listing) if page.kind == "feed" else _listing(page, listing)


def body_of(article: Article) -> str:
    """The running text of an article, a block a line, without pictures."""
    lines: list[str] = []
    for block in article.blocks:
        match block:
            case Picture() | Embed():
                continue
            case List():
                lines += block.items
            case Table():
                lines += (" ".join(row) for row in block.rows)
            case _:
                lines.append(block.text)
    return "\n".join(lines)


# --- articles ---------------------------------------------------------------------------------------------------------


def _article(page: Kept, article: Article, following: str | None) -> Score:
    truth, body = page.truth, body_of(article)
    score: Score = {}
    if truth.body:
        score["F1"] = agreement(body, truth.body, truth.optional)
    score |= _phrases(truth, article, body) | _facts(truth, article) | _captions(truth, article, body)
    if leads := [lead for lead in (truth.lead_image, *truth.lead_images) if lead]:
        score["lead"] = float(same_picture(_lead(article), leads))
    if truth.completeness:
        score["completeness"] = float(article.completeness == truth.completeness)
    if truth.next:
        score["next"] = float(following is not None and place(following) == place(truth.next, page.url))
    return score


def _phrases(truth: Truth, article: Article, body: str) -> Score:
    flat = letters(body)
    captions = " ".join(picture.caption or "" for picture in _pictures(article))
    shown = flat + letters(article.title) + letters(captions)
    score: Score = {}
    if truth.must:
        score["must"] = _share(letters(phrase) in shown for phrase in truth.must)
    if truth.must_not:
        score["clean"] = _share(
            (bool(flat) or not truth.body) and letters(phrase) not in flat for phrase in truth.must_not
        )
    return score


def _facts(truth: Truth, article: Article) -> Score:
    score: Score = {}
    if truth.title:
        score["title"] = float(alike(article.title, truth.title))
    if truth.published:
        score["date"] = float(same_day(article.published, truth.published))
    if truth.authors:
        score["authors"] = _names(truth.authors, article.authors)
    if truth.editors:
        score["editors"] = _names(truth.editors, article.editors)
    if truth.source:
        score["source"] = float(alike(article.source, truth.source))
    return score


def _captions(truth: Truth, article: Article, body: str) -> Score:
    wanted = truth.captions
    if not wanted:
        return {}
    at = [[picture for picture in _pictures(article) if alike(picture.caption, want.caption, 0.6)] for want in wanted]
    score: Score = {"captions": _share(map(bool, at))}
    known = [(pictures, want) for pictures, want in zip(at, wanted, strict=True) if pictures]
    if placed := [(pictures, want.images) for pictures, want in known if want.images]:
        score["right"] = _share(any(same_picture(p.url, images) for p in pictures) for pictures, images in placed)
    if credited := [(pictures, want) for pictures, want in zip(at, wanted, strict=True) if want.credit]:
        score["credits"] = _share(any(alike(p.credit, want.credit) for p in pictures) for pictures, want in credited)
    if body and (apart := [want for want in wanted if _tells(want, truth.body)]):
        flat = letters(body)
        score["apart"] = _share(letters(want.caption)[:50] not in flat for want in apart)
    return score


def _tells(want: TrueCaption, body: str | None) -> bool:
    """Whether a caption is long enough, and no words of the story, so that it can leak."""
    return len(letters(want.caption)) > 11 and letters(want.caption) not in letters(body)


def _pictures(article: Article) -> list[Picture]:
    return [block for block in article.blocks if isinstance(block, Picture)]


def _lead(article: Article) -> str | None:
    pictures = _pictures(article)
    return article.lead_picture or (pictures[0].url if pictures else None)


def _names(wanted: Sequence[str], found: Sequence[str]) -> float:
    names = [letters(name) for name in found if letters(name)]
    hits = sum(any(letters(want) in name or name in letters(want) for name in names) for want in wanted)
    return min(1.0, hits / max(len(wanted), len(names)))


# --- listings, rankings and feeds -------------------------------------------------------------------------------------


def _listing(page: Kept, listing: Listing) -> Score:
    truth, base = page.truth, page.url
    score: Score = {}
    if truth.headlines:
        score["headlines"] = _listed(truth.headlines, listing.headlines, base)
        if truth.junk:
            score["clean"] = 1 - _listed(truth.junk, listing.headlines, base) if listing.headlines else 0.0
        score |= _beside(truth.headlines, listing.headlines, base)
    if truth.sections:
        score["sections"] = _listed(truth.sections, listing.sections, base)
    if truth.topics:
        score["topics"] = _listed(truth.topics, listing.topics, base)
    if truth.rankings:
        score |= _rankings(truth.rankings, listing.rankings, base)
    if truth.next:
        score["next"] = float(
            bool(listing.next_page) and place(listing.next_page or "", base) == place(truth.next, base)
        )
    return score


def _listed(wanted: Sequence[TrueLink], found: Iterable[Headline | SectionLink | Topic], base: str) -> float:
    """The share of links that were found with their address and their words."""
    titles: dict[str, list[str]] = {}
    for link in found:
        title = link.name if isinstance(link, SectionLink) else link.title
        titles.setdefault(place(link.url, base), []).append(title)
    return _share(any(alike(t, want.title, 0.6) for t in titles.get(place(want.url, base), ())) for want in wanted)


def _beside(wanted: Sequence[TrueLink], found: Sequence[Headline], base: str) -> Score:
    """How much of what stands beside the headlines was found: their days and their teasers."""
    heads = {place(headline.url, base): headline for headline in found}
    pairs = [(want, heads.get(place(want.url, base))) for want in wanted]
    score: Score = {}
    if dated := [(want.published, head) for want, head in pairs if want.published]:
        score["dates"] = _share(head is not None and same_day(head.published, day) for day, head in dated)
    if told := [(want.summary, head) for want, head in pairs if want.summary]:
        score["summaries"] = _share(head is not None and alike(head.summary, summary, 0.6) for summary, head in told)
    return score


def _rankings(wanted: Sequence[TrueRanking], found: Sequence[FoundRanking], base: str) -> Score:
    blocks = [_ranking(want, found, base) for want in wanted]
    measures = {measure for block in blocks for measure in block}
    return {measure: _share(block[measure] for block in blocks if measure in block) for measure in sorted(measures)}


def _ranking(want: TrueRanking, found: Sequence[FoundRanking], base: str) -> Score:
    """How much of one ranking stands in the found one that holds most of it."""
    order = [place(item.url, base) for item in want.items]

    def places(ranking: FoundRanking) -> list[int]:
        at = _places(ranking.items, base)
        return [at[url] for url in order if url in at]

    best = max(found, key=lambda ranking: len(places(ranking)), default=None)
    got = places(best) if best else []
    score: Score = {"items": len(got) / len(order)}
    score["order"] = _share(after > before for before, after in pairwise(got)) if len(got) > 1 else 0.0
    score["name"] = float(best is not None and bool(got) and alike(best.name, want.name, 0.4))
    if counted := [item for item in want.items if item.count is not None]:
        counts = {place(item.url, base): item.count for item in best.items} if best else {}
        score["counts"] = _share(counts.get(place(item.url, base)) == item.count for item in counted)
    if want.frozen is not None:
        score["frozen"] = float(best is not None and best.frozen == want.frozen)
    return score


def _places(items: Sequence[RankingItem], base: str) -> dict[str, int]:
    return {place(item.url, base): number for number, item in enumerate(items)}


def _feed(page: Kept, listing: Listing) -> Score:
    want = page.truth.feed
    if want is None:
        return {}
    first = listing.headlines[0] if listing.headlines else Headline(title="", url="")
    score: Score = {"count": float(len(listing.headlines) == want.items)}
    if want.title:
        score["title"] = float(alike(first.title, str(want.title), 0.85))
    if want.link:
        score["link"] = float(place(first.url, page.url) == place(str(want.link), page.url))
    if want.published:
        score["date"] = float(same_moment(first.published, want.published))
    return score


def _share(rights: Iterable[float | bool]) -> float:
    values = [float(right) for right in rights]
    return sum(values) / len(values) if values else 0.0
